"""Runs the rules over the measures and yields facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from generator.facts.building import build, evaluate
from generator.facts.models import Fact, Facts
from generator.facts.rules import Rule, RuleSet
from generator.facts.world import Situation, Table, World
from generator.foundation.errors import Gravity, Problem

if TYPE_CHECKING:
    from generator.measures.table import Measures


NAMED_KIND = "rests_on_kind"


def find_facts(
    rules: RuleSet,
    measures: Measures,
    problems: list[Problem] | None = None,
    wanted: Collection[str] | None = None,
) -> Facts:
    """Return the facts of every kind that has a rule, the most newsworthy first.

    With `wanted`, only these kinds are looked for, and those on which they rest. Warnings (a
    division by zero, a fact kind in the briefing that no rule finds) go to `problems`.
    """
    kinds = None if wanted is None else rules.needed_for({*wanted, *_named_in(measures)})
    world = World(measures, kinds=frozenset(rules.kinds))
    find_in(rules, world, kinds)
    if problems is not None:
        problems.extend(dict.fromkeys(world.problems))
    return {kind: world.facts.get(kind, []) for kind in rules.kinds}


def _named_in(measures: Measures) -> set[str]:
    """Kinds of fact that the briefing names: what it says holds while they do."""
    tables = (one for one in measures.values() if NAMED_KIND in one.schema.columns)
    return {row[NAMED_KIND] for table in tables for row in table.rows if row[NAMED_KIND]}


def find_in(rules: RuleSet, world: World, kinds: Collection[str] | None = None) -> None:
    """Find all facts, or those of some kinds, layer by layer, into `world`."""
    for stratum in rules.strata:
        for kind in stratum if kinds is None else (one for one in stratum if one in kinds):
            found: dict[str, Fact] = {}
            for rule in rules.by_kind[kind]:
                for fact in facts_of(rule, world):
                    found.setdefault(fact.id, fact)
            world.facts[kind] = ranked(found.values())


def ranked(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts, the most newsworthy first, then by id."""
    return sorted(facts, key=lambda fact: (-round(fact.newsworthiness, 9), fact.id))


def facts_of(rule: Rule, world: World) -> Iterator[Fact]:
    """Return what one rule finds; everything it speaks of must have been found before."""
    situations = _rows(rule, world) if rule.about is not None else _groups(rule, world)
    condition = rule.when.run
    for situation in situations:
        try:
            if not condition(situation):
                continue
            findings = evaluate(rule, situation)
        except (ArithmeticError, TypeError) as failure:
            world.problems.append(_not_computed(rule, failure))
            continue
        yield build(rule, situation, findings)


def _not_computed(rule: Rule, failure: Exception) -> Problem:
    reason = (
        "a division by zero"
        if isinstance(failure, ZeroDivisionError)
        else "a number out of range"
        if isinstance(failure, ArithmeticError)
        else "a measure that is never missing is missing"
    )
    message = f"{rule.kind} finds no fact where it meets {reason}"
    place = rule.reference
    return Problem(message, place.file, place.line, gravity=Gravity.warning)


def _rows(rule: Rule, world: World) -> Iterator[Situation]:
    """One situation, moved from row to row: only rows that have everything the rule needs."""
    table: Table | None = world.tables.get(rule.about or "")
    if table is None:
        return
    situation = Situation(world)
    needs = rule.needs
    for row in table.rows:
        for name in needs:
            if row.get(name) is None:
                break
        else:
            situation.row = row
            yield situation


def _groups(rule: Rule, world: World) -> Iterator[Situation]:
    """One situation for each group of facts; facts without a value to group by are left out."""
    facts = ranked(fact for kind in rule.gather for fact in world.facts.get(kind, []))
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        shared = tuple(fact.plain(name) for name in rule.by)
        if None not in shared:
            groups.setdefault(shared, []).append(fact)
    for shared, members in groups.items():
        row: Mapping[str, object] = dict(zip(rule.by, shared, strict=True))
        yield Situation(world, row, members)
