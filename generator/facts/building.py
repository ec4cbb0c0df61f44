"""Makes a fact from a rule that holds: its values with their evidence, its tone and its weight."""

from __future__ import annotations

import math
from functools import partial
from typing import Any, NamedTuple

from generator.elections.models import NO_OVERALL_CONTROL
from generator.facts.models import Fact, Grounds, Value
from generator.facts.rules import Rule, RuleValue
from generator.facts.types import NAMES, ValueType
from generator.facts.world import Situation
from generator.foundation.evidence import Cell, Evidence, merge
from generator.measures.schema import Unit

_FRACTIONS: frozenset[Unit] = frozenset({"per cent", "points"})

_STANDS_ALONE = frozenset(
    {"council", "ward", "target", "collapse", "party_in_council"}
    | {"expectation", "argument", "headwind", "person", "quotation", "event"}
)
"""Tables whose rows no other council's count can change."""


class Findings(NamedTuple):
    """What the expressions of a rule yield: values (missing ones left out), tone and weight."""

    values: dict[str, Any]
    tone: dict[str, float]
    newsworthiness: float


def evaluate(rule: Rule, situation: Situation) -> Findings:
    """Return what a rule finds where its condition holds.

    Raises ArithmeticError when a value, the tone or the newsworthiness cannot be computed.
    """
    values: dict[str, Any] = {}
    for one in rule.values:
        found = one.compiled.run(situation)
        if found is not None:
            values[one.name] = _tidy(found, one.type) if isinstance(found, float) else found
    weight = round(_finite(float(rule.newsworthiness.run(situation))), 9)
    return Findings(values, _tone(rule, values, situation), weight)


def _finite(number: float) -> float:
    if not math.isfinite(number):
        raise OverflowError
    return number


def _tidy(found: float, kind: ValueType) -> float:
    """A counted number without decimals is whole, whatever division it came from."""
    whole = _finite(found).is_integer() and kind.unit not in _FRACTIONS
    return int(found) if whole else found


def _tone(rule: Rule, values: dict[str, Any], situation: Situation) -> dict[str, float]:
    tone: dict[str, float] = {}
    for name, compiled in rule.tone:
        much = _finite(float(compiled.run(situation)))
        for party in _parties(values[name] if name in values else situation.row.get(name)):
            if party != NO_OVERALL_CONTROL and much:
                tone[party] = tone.get(party, 0.0) + much
    return tone


def _parties(held: Any) -> tuple[str, ...]:
    """The parties in a value of the fact or a column of its row: none, one, or a list."""
    every = (one.plain for one in held) if isinstance(held, tuple) else (held,)
    return tuple(dict.fromkeys(party for party in every if party is not None))


def build(rule: Rule, situation: Situation, findings: Findings) -> Fact:
    """Return the fact. What it rests on is looked up when somebody asks for it."""
    subject = _subject(rule, situation)
    making = _Making(rule, Situation(situation.world, situation.row, situation.members), findings)
    return Fact(
        id="/".join((rule.kind, *subject)),
        kind=rule.kind,
        subject=subject,
        values=making.values,
        newsworthiness=findings.newsworthiness,
        rule=rule.reference,
        says=rule.documentation,
        tone=findings.tone,
        provisional=_provisional(rule, situation),
        grounds=making.grounds,
        plain_values=making.plain_values,
    )


class _Making:
    """A fact in the making: keeps what its evidence is looked up from."""

    __slots__ = ("findings", "known", "own", "rule", "situation")

    def __init__(self, rule: Rule, situation: Situation, findings: Findings) -> None:
        self.rule = rule
        self.situation = situation
        self.findings = findings
        self.own: tuple[Evidence, ...] | None = None
        self.known: dict[str, Grounds] = {}

    @property
    def plain_values(self) -> dict[str, Any]:
        """The plain values by name: those of lists as tuples."""
        values = self.findings.values
        lists = {
            name: tuple(one.plain for one in values[name])
            for name in self.rule.lists
            if name in values
        }
        return {**values, **lists} if lists else values

    def values(self) -> dict[str, Value]:
        """Return the values by name, their evidence pending."""
        found = self.findings.values
        return {one.name: self._value(one) for one in self.rule.values if one.name in found}

    def _value(self, one: RuleValue) -> Value:
        found = self.findings.values[one.name]
        evidence = partial(self.evidence_of, one)
        if not one.type.is_list:
            return Value(found, one.type.type, one.type.unit, evidence)
        plain = tuple(item.plain for item in found)
        return Value(plain, one.type.type, one.type.unit, evidence, tuple(found))

    def evidence_of(self, one: RuleValue) -> tuple[Evidence, ...]:
        """Return what a value rests on."""
        return self._under(one).evidence

    def _under(self, one: RuleValue) -> Grounds:
        """The evidence of a value, and the ids of the facts that it was taken from."""
        if one.name not in self.known:
            grounds = [look(self.situation) for look in one.compiled.grounds]
            facts = dict.fromkeys(fact.id for ground in grounds for fact in ground.facts)
            pieces = [piece for ground in grounds for piece in ground.evidence]
            self.known[one.name] = Grounds(self._with_own(one, pieces), tuple(facts))
        return self.known[one.name]

    def _with_own(self, one: RuleValue, pieces: list[Evidence]) -> tuple[Evidence, ...]:
        found = self.findings.values[one.name]
        if not one.hands_on:
            plain = tuple(item.plain for item in found) if one.type.is_list else found
            pieces = [_computed(self.rule, one, plain, pieces)]
        if one.type.unit in NAMES:
            pieces.extend(self._own())
        return merge(pieces)

    def _own(self) -> tuple[Evidence, ...]:
        if self.own is None:
            self.own = _own_evidence(self.rule, self.situation)
        return self.own

    def grounds(self) -> Grounds:
        """Return the evidence of the whole fact, and the facts that it rests on."""
        rule, situation = self.rule, self.situation
        values = [self._under(one) for one in rule.values if one.name in self.findings.values]
        rests_on = dict.fromkeys(fact.id for fact in situation.members)
        for one in values:
            rests_on.update(dict.fromkeys(one.rests_on))
        for look in rule.when.grounds:
            rests_on.update(dict.fromkeys(fact.id for fact in look(situation).facts))
        evidence = [piece for one in values for piece in one.evidence]
        if not values:
            evidence = [piece for fact in situation.members for piece in fact.evidence]
        return Grounds(merge((*evidence, *self._own())), tuple(rests_on))


def _subject(rule: Rule, situation: Situation) -> tuple[str, ...]:
    return tuple([str(situation.row.get(name)) for name in (rule.key or rule.by)])


def _own_evidence(rule: Rule, situation: Situation) -> tuple[Evidence, ...]:
    if rule.about is None:
        return ()
    world, row = situation.world, situation.row
    return tuple(one for name in rule.evidence for one in world.trace(rule.about, row, name))


def _computed(rule: Rule, one: RuleValue, plain: Any, pieces: list[Evidence]) -> Evidence:
    cells: dict[Cell, None] = {}
    for piece in pieces:
        cells.update(dict.fromkeys(piece.cells))
    shown = ", ".join(map(str, plain)) if isinstance(plain, tuple) else str(plain)
    formula = one.compiled.expression.text
    return Evidence(shown, tuple(cells), f"{rule.kind}.{one.name}", formula)


def _provisional(rule: Rule, situation: Situation) -> bool:
    if rule.draft.model.final or rule.about in _STANDS_ALONE:
        return False
    if rule.about is not None and "undeclared" in situation.row:
        return (situation.row["undeclared"] or 0) > 0
    nation = situation.world.row("nation", (), ())
    return bool(nation and nation.get("provisional"))
