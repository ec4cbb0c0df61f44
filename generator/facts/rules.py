"""Every rule, typed and compiled, in the order in which they run. Needs no data and no pandas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property

from generator.facts.compiler import Closure, Compiler
from generator.facts.draft import Draft, Reading, read_drafts
from generator.facts.example_checks import example_problems
from generator.facts.expression import Expression
from generator.facts.grounds import Look, facts_under, grounds_of, hands_on
from generator.facts.models import RuleReference
from generator.facts.rule_checks import Checked, Kinds, agreement_problems, check_draft, merged
from generator.facts.rule_model import ExampleModel
from generator.facts.strata import strata_of
from generator.facts.types import ValueType
from generator.foundation.errors import Problem, RuleError
from generator.foundation.layers import Layers
from generator.measures.catalogue import CATALOGUE
from generator.measures.schema import Catalogue


@dataclass(frozen=True, slots=True)
class Compiled:
    """An expression ready to run, and what its value rests on."""

    expression: Expression
    run: Closure
    grounds: tuple[Look, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleValue:
    """A value that a rule gives its facts.

    `hands_on` is true for a bare column or look-up: its evidence is passed on as it stands.
    """

    name: str
    type: ValueType
    compiled: Compiled
    hands_on: bool


@dataclass(frozen=True)
class Rule:
    """One rule: about each row of a table, or about each group of the facts it gathers."""

    reference: RuleReference
    theme: str
    kind: str
    documentation: str
    about: str | None
    key: tuple[str, ...]
    gather: tuple[str, ...]
    by: tuple[str, ...]
    needs: tuple[str, ...]
    when: Compiled
    values: tuple[RuleValue, ...]
    tone: tuple[tuple[str, Compiled], ...]
    newsworthiness: Compiled
    evidence: tuple[str, ...]
    examples: tuple[ExampleModel, ...]
    draft: Draft

    @cached_property
    def lists(self) -> tuple[str, ...]:
        """The names of the values that are lists."""
        return tuple(one.name for one in self.values if one.type.is_list)

    def example_line(self, position: int) -> int:
        """Return the line on which an example (counted from 0) begins."""
        return self.draft.document.line(("examples", position))


@dataclass(frozen=True)
class Kind:
    """A kind of fact: the values its facts have, and the rules that find them."""

    name: str
    documentation: str
    values: Mapping[str, ValueType]
    rules: tuple[Rule, ...]
    stratum: int

    @property
    def reference(self) -> RuleReference:
        """Where the first of its rules stands."""
        return self.rules[0].reference


@dataclass(frozen=True)
class RuleSet:
    """All rules. `rules` are in reading order, `strata` hold the kinds in running order."""

    rules: tuple[Rule, ...]
    strata: tuple[tuple[str, ...], ...]
    kinds: Mapping[str, Kind]
    themes: Mapping[str, str]
    catalogue: Catalogue
    links: Mapping[str, Set[str]] = field(default_factory=dict)

    def needed_for(self, wanted: Iterable[str]) -> frozenset[str]:
        """Return the kinds wanted and all that their rules name, however far down."""
        waiting, found = [one for one in wanted if one in self.kinds], set[str]()
        while waiting:
            kind = waiting.pop()
            if kind not in found:
                found.add(kind)
                waiting.extend(self.links.get(kind, ()))
        return frozenset(found)

    @cached_property
    def by_kind(self) -> dict[str, tuple[Rule, ...]]:
        """The rules of each kind, in reading order."""
        return {name: kind.rules for name, kind in self.kinds.items()}


def load_rules(layers: Layers, catalogue: Catalogue = CATALOGUE) -> RuleSet:
    """Return every rule of the files at the top of `layers`.

    Raises RuleError with all problems of all files.
    """
    reading = read_drafts(layers)
    strata, links, circles = strata_of(reading.drafts)
    problems = [*reading.problems, *circles]
    kinds = _unknown_kinds(reading, strata)
    checked = _check(reading.drafts, strata, catalogue, kinds, problems)
    for draft in reading.drafts:
        problems += example_problems(draft, catalogue, kinds)
    if problems:
        raise RuleError(problems)
    rules = tuple(_rule(draft, checked[place]) for place, draft in enumerate(reading.drafts))
    return RuleSet(
        rules,
        tuple(tuple(kinds_of_one) for kinds_of_one in strata),
        _kinds(rules, strata, kinds),
        reading.themes,
        catalogue,
        links,
    )


def _unknown_kinds(reading: Reading, strata: list[list[str]]) -> Kinds:
    """Kinds that nothing is known of, since a rule of theirs is faulty or in a circle."""
    ordered = {kind for layer in strata for kind in layer}
    every = {draft.model.kind for draft in reading.drafts}
    return dict.fromkeys(reading.faulty_kinds | (every - ordered))


def _check(
    drafts: list[Draft],
    strata: list[list[str]],
    catalogue: Catalogue,
    kinds: Kinds,
    problems: list[Problem],
) -> dict[int, Checked]:
    """Check every draft, kinds that others rest on first. Fills `kinds` and `problems`."""
    checked: dict[int, Checked] = {}
    for kind in [one for layer in strata for one in layer]:
        places = [place for place, draft in enumerate(drafts) if draft.model.kind == kind]
        for place in places:
            checked[place] = check_draft(drafts[place], catalogue, kinds)
        found = [problem for place in places for problem in checked[place].problems]
        pairs = [(drafts[place], checked[place]) for place in places]
        problems += [*found, *([] if found else agreement_problems(pairs))]
        faulty = bool(found) or kind in kinds
        kinds[kind] = None if faulty else merged([checked[place].values for place in places])
    for draft in drafts:
        if not any(draft.model.kind in layer for layer in strata):
            problems += check_draft(draft, catalogue, kinds).problems
    return checked


def _compiled(expression: Expression, compiler: Compiler) -> Compiled:
    return Compiled(expression, compiler.compile(expression.tree))


def _grounded(expression: Expression, compiler: Compiler) -> Compiled:
    grounds = grounds_of(expression.tree, compiler)
    return Compiled(expression, compiler.compile(expression.tree), grounds)


def _condition(expression: Expression, compiler: Compiler) -> Compiled:
    facts = facts_under(expression.tree, compiler)
    return Compiled(expression, compiler.compile(expression.tree), facts)


def _rule(draft: Draft, checked: Checked) -> Rule:
    model, catalogue = draft.model, checked.scope.catalogue
    key = () if model.about is None else catalogue[model.about].key
    names = frozenset(model.by) if model.about is None else frozenset(checked.scope.names)
    compiler = Compiler(names, model.about, catalogue)
    values = tuple(
        RuleValue(name, checked.values[name], _grounded(one, compiler), hands_on(one.tree))
        for name, one in draft.values.items()
    )
    return Rule(
        RuleReference(draft.file, draft.line),
        draft.theme,
        model.kind,
        model.documentation,
        model.about,
        key,
        model.gather,
        model.by,
        model.needs,
        _condition(draft.when, compiler),
        values,
        tuple((name, _compiled(one, compiler)) for name, one in draft.tone.items()),
        _compiled(draft.newsworthiness, compiler),
        model.evidence,
        model.examples,
        draft,
    )


def _kinds(rules: tuple[Rule, ...], strata: list[list[str]], kinds: Kinds) -> dict[str, Kind]:
    layer_of = {kind: place for place, layer in enumerate(strata) for kind in layer}
    found: dict[str, Kind] = {}
    for name in dict.fromkeys(rule.kind for rule in rules):
        own = tuple(rule for rule in rules if rule.kind == name)
        found[name] = Kind(name, own[0].documentation, kinds[name] or {}, own, layer_of[name])
    return found
