"""What in phrases and shapes can never work, found before any results are there."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, meta

from generator.facts.rules import RuleSet
from generator.foundation.errors import Gravity, Problem
from generator.foundation.layers import Layers
from generator.foundation.nearest import did_you_mean
from generator.prose.filters import FUNCTIONS
from generator.prose.phrases import ENVIRONMENT, Wording, check_phrases, load_phrases
from generator.story.shape import Shape, load_shape

WORDINGS_WANTED = 3
COMMON = frozenset({"election_date"})


def phrase_problems(rules: RuleSet, templates: Layers, genre: str = "analysis") -> list[Problem]:
    """Return everything wrong with the phrases and the shape of a genre.

    Syntax and figures typed in; names that the fact does not have; fewer than three wordings for
    a kind; slots of the shape that name an unknown kind or value.
    """
    phrases = load_phrases(templates, genre)
    problems = check_phrases(templates, genre)
    for kind, wordings in phrases.items():
        if kind in rules.kinds:
            for wording in wordings:
                problems.extend(_names(wording, rules))
            problems.extend(_few(wordings))
    return [*problems, *_shape(load_shape(templates, genre), rules, f"{genre}/shape.yaml")]


def _names(wording: Wording, rules: RuleSet) -> Iterator[Problem]:
    values = set(rules.kinds[wording.kind].values)
    for condition in wording.conditions:
        if condition.name not in values:
            yield _unknown(wording, condition.name, values, wording.line)
    try:
        tree = ENVIRONMENT.parse(wording.source)
    except TemplateSyntaxError:
        return
    for name in sorted(meta.find_undeclared_variables(tree) - values - COMMON - set(FUNCTIONS)):
        yield _unknown(wording, name, values, wording.line + 1)


def _unknown(wording: Wording, name: str, values: set[str], line: int) -> Problem:
    near = did_you_mean(name, values)
    return Problem(
        f"the fact {wording.kind} has no value {name!r}{near}",
        wording.file,
        line,
        expected=f"one of {', '.join(sorted(values))}",
    )


def _few(wordings: tuple[Wording, ...]) -> Iterator[Problem]:
    body = [wording for wording in wordings if wording.use == "body"]
    if len(body) < WORDINGS_WANTED:
        yield Problem(
            f"{wordings[0].kind} has {len(body)} wordings for the body",
            wordings[0].file,
            expected=f"{WORDINGS_WANTED} at least",
            gravity=Gravity.warning,
        )


def _shape(shape: Shape, rules: RuleSet, file: str) -> Iterator[Problem]:
    for kind in sorted(shape.kinds - set(rules.kinds)):
        yield Problem(f"no rule finds the kind {kind!r}{did_you_mean(kind, rules.kinds)}", file)
    for name, ways in shape.focus.items():
        for way in ways:
            kind, _, value = way.partition(".")
            if kind not in rules.kinds or value not in rules.kinds[kind].values:
                yield Problem(f"no fact has the value {way!r}", file, column=f"focus.{name}")
    for move in shape.moves:
        for kind in move.kinds:
            known = set(rules.kinds[kind].values) if kind in rules.kinds else set(move.bound)
            for name in sorted((set(move.bound) | set(move.unlike)) - known):
                near = did_you_mean(name, known)
                message = f"the fact {kind} has no value {name!r}{near}"
                yield Problem(message, file, column=move.slot)
