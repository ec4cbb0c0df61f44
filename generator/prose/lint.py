"""What in phrases and shapes can never work, found before any results are there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import getitem

from jinja2 import TemplateSyntaxError, meta, nodes

from generator.facts.rules import RuleSet
from generator.foundation.errors import Gravity, Problem
from generator.foundation.layers import Layers
from generator.foundation.nearest import did_you_mean
from generator.foundation.yaml_source import YamlDocument, read_yaml
from generator.prose.alternatives import NAME
from generator.prose.filters import FUNCTIONS
from generator.prose.house_style import load_house_style
from generator.prose.phrases import (
    ENVIRONMENT,
    Phrases,
    Wording,
    check_phrases,
    read_phrases,
)
from generator.story.shape import Move, Shape, load_shape

WORDINGS_WANTED = 3
COMMON = frozenset({"election_date"})


def phrase_problems(rules: RuleSet, templates: Layers, genre: str = "analysis") -> list[Problem]:
    """Return everything wrong with the phrases and the shape of a genre.

    Syntax and figures typed in; names that the fact does not have; fewer than three wordings for
    a kind; slots of the shape that name an unknown kind or value; angles without an opening.
    """
    phrases, problems = read_phrases(templates, genre)
    problems.extend(check_phrases(phrases, load_house_style(templates)))
    shape = load_shape(templates, genre)
    for kind, wordings in phrases.items():
        if kind in rules.kinds and wordings:
            for wording in wordings:
                problems.extend(_names(wording, rules))
            if shape.sections:
                problems.extend(_few(wordings))
    return [*problems, *_shape(templates, genre, rules), *_angles(templates, shape)]


def _names(wording: Wording, rules: RuleSet) -> Iterator[Problem]:
    values = set(rules.kinds[wording.kind].values)
    for condition in wording.conditions:
        if condition.name not in values:
            yield _unknown(wording, condition.name, values, wording.line)
    try:
        tree = ENVIRONMENT.parse(wording.source)
        used = meta.find_undeclared_variables(tree)
    except TemplateSyntaxError:  # told already, with the unknown filters
        return
    lines = {node.name: node.lineno for node in tree.find_all(nodes.Name)}
    alternatives = {NAME.format(place) for place in range(len(wording.options))}
    for name in sorted(used - values - COMMON - set(FUNCTIONS) - alternatives):
        yield _unknown(wording, name, values, wording.line + lines[name])


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
            wordings[0].line,
            expected=f"{WORDINGS_WANTED} at least",
            gravity=Gravity.warning,
        )


def _angles(templates: Layers, shape: Shape) -> Iterator[Problem]:
    """Angles that could not be opened on: without a headline, or without a first sentence."""
    phrases: Phrases = {}
    for genre in reversed((shape.genre, *shape.borrows)):
        phrases |= read_phrases(templates, genre)[0]
    for kind in dict.fromkeys(kind for angle in shape.angles for kind in angle.kinds):
        wordings = phrases.get(kind, ())
        if not any(one.use == "headline" for one in wordings):
            yield _no_opening(f"{kind} is an angle and has no headline", shape)
        opens = (one.use == "body" and one.place_in_text != "later" for one in wordings)
        if shape.sections and not any(opens):
            yield _no_opening(f"{kind} is an angle and has no wording that can open a text", shape)


def _no_opening(message: str, shape: Shape) -> Problem:
    file = f"{shape.genre}/shape.yaml"
    return Problem(message, file, column="angles", gravity=Gravity.warning)


def _shape(templates: Layers, genre: str, rules: RuleSet) -> Iterator[Problem]:
    shape, file = load_shape(templates, genre), f"{genre}/shape.yaml"
    lines = _lines(read_yaml(templates.path(file), file))
    for name, ways in shape.focus.items():
        for way in ways:
            kind, _, value = way.partition(".")
            if kind not in rules.kinds or value not in rules.kinds[kind].values:
                place = f"focus.{name}"
                yield Problem(f"no fact has the value {way!r}", file, lines.get(place), place)
    for move in shape.moves:
        for message in _move(move, rules):
            yield Problem(message, file, lines.get(move.slot), move.slot)


def _lines(document: YamlDocument) -> dict[str, int]:
    """On which line of the shape each slot and each name of the focus stands."""
    lines = {}
    for way, line in document.lines.items():
        if way[-1:] == ("slot",):
            lines[str(reduce(getitem, way, document.data))] = line
        elif way[:1] == ("focus",):
            lines[".".join(map(str, way[:2]))] = line
    return lines


def _move(move: Move, rules: RuleSet) -> Iterator[str]:
    """What a move names that no rule finds: kinds of fact, and values of them."""
    for kind in move.kinds:
        if kind not in rules.kinds:
            yield f"no rule finds the kind {kind!r}{did_you_mean(kind, rules.kinds)}"
            continue
        known = set(rules.kinds[kind].values)
        for name in sorted((set(move.bound) | set(move.unlike)) - known):
            yield f"the fact {kind} has no value {name!r}{did_you_mean(name, known)}"
