"""Makes a fact from a rule that holds: its values with their evidence, its tone and its weight."""

from __future__ import annotations

import math
from typing import Any

from generator.elections.models import NO_OVERALL_CONTROL
from generator.facts.models import Fact, Value
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


def build(rule: Rule, situation: Situation) -> Fact:
    """Return the fact that a rule finds in a situation in which its condition holds.

    Raises ArithmeticError when a value, the tone or the newsworthiness cannot be computed.
    """
    weight = _finite(float(rule.newsworthiness.run(situation)))
    own = _own_evidence(rule, situation)
    rests_on: dict[str, None] = dict.fromkeys(fact.id for fact in situation.members)
    values: dict[str, Value] = {}
    for one in rule.values:
        value = _value(rule, one, situation, own, rests_on)
        if value is not None:
            values[one.name] = value
    evidence = [piece for value in values.values() for piece in value.evidence]
    for ground in rule.when.grounds:
        rests_on.update(dict.fromkeys(fact.id for fact in ground(situation)[1]))
    if not values:
        evidence = [piece for fact in situation.members for piece in fact.evidence]
    subject = _subject(rule, situation)
    return Fact(
        id="/".join((rule.kind, *subject)),
        kind=rule.kind,
        subject=subject,
        values=values,
        newsworthiness=round(weight, 9),
        rule=rule.reference,
        says=rule.documentation,
        tone=_tone(rule, values, situation),
        evidence=merge((*evidence, *own)),
        rests_on=tuple(rests_on),
        provisional=_provisional(rule, situation),
    )


def _finite(number: float) -> float:
    if not math.isfinite(number):
        raise OverflowError
    return number


def _subject(rule: Rule, situation: Situation) -> tuple[str, ...]:
    return tuple(str(situation.row.get(name)) for name in (rule.key or rule.by))


def _own_evidence(rule: Rule, situation: Situation) -> tuple[Evidence, ...]:
    if rule.about is None:
        return ()
    world, row = situation.world, situation.row
    return tuple(one for name in rule.evidence for one in world.trace(rule.about, row, name))


def _value(
    rule: Rule,
    one: RuleValue,
    situation: Situation,
    own: tuple[Evidence, ...],
    rests_on: dict[str, None],
) -> Value | None:
    found = one.compiled.run(situation)
    if found is None:
        return None
    pieces: list[Evidence] = []
    for ground in one.compiled.grounds:
        evidence, facts = ground(situation)
        pieces.extend(evidence)
        rests_on.update(dict.fromkeys(fact.id for fact in facts))
    plain = _plain(found, one.type)
    if not one.hands_on:
        pieces = [_computed(rule, one, plain, pieces)]
    if one.type.unit in NAMES:
        pieces.extend(own)
    items = tuple(found) if one.type.is_list else None
    return Value(plain, one.type.type, one.type.unit, merge(pieces), items)


def _plain(found: Any, kind: ValueType) -> Any:
    if kind.is_list:
        return tuple(item.plain for item in found)
    if isinstance(found, float):
        whole = _finite(found).is_integer() and kind.unit not in _FRACTIONS
        return int(found) if whole else found
    return found


def _computed(rule: Rule, one: RuleValue, plain: Any, pieces: list[Evidence]) -> Evidence:
    cells: dict[Cell, None] = {}
    for piece in pieces:
        cells.update(dict.fromkeys(piece.cells))
    shown = ", ".join(map(str, plain)) if isinstance(plain, tuple) else str(plain)
    formula = one.compiled.expression.text
    return Evidence(shown, tuple(cells), f"{rule.kind}.{one.name}", formula)


def _tone(rule: Rule, values: dict[str, Value], situation: Situation) -> dict[str, float]:
    tone: dict[str, float] = {}
    for name, compiled in rule.tone:
        much = _finite(float(compiled.run(situation)))
        for party in _parties(name, values, situation):
            if party != NO_OVERALL_CONTROL and much:
                tone[party] = tone.get(party, 0.0) + much
    return tone


def _parties(name: str, values: dict[str, Value], situation: Situation) -> tuple[str, ...]:
    """The parties that a value of the fact, or else a column of its row, holds."""
    value = values.get(name)
    held = situation.row.get(name) if value is None else value.plain
    every = held if isinstance(held, tuple) else (held,)
    return tuple(dict.fromkeys(party for party in every if party is not None))


def _provisional(rule: Rule, situation: Situation) -> bool:
    if rule.about in _STANDS_ALONE:
        return False
    if "undeclared" in situation.row and rule.about is not None:
        return (situation.row["undeclared"] or 0) > 0
    nation = situation.world.row("nation", (), ())
    return bool(nation and nation.get("provisional"))
