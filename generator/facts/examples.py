"""The examples of a rule run as tests: given this, it finds a fact or it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.facts.engine import facts_of, ranked
from generator.facts.models import Fact, RuleReference, Value
from generator.facts.rule_model import ExampleModel
from generator.facts.rules import Rule, RuleSet
from generator.facts.types import ValueType
from generator.facts.world import Row, World
from generator.foundation.errors import Problem
from generator.foundation.evidence import Evidence
from generator.measures.schema import Column, TableSchema

_EMPTY: dict[str, Any] = {"number": 0, "truth": False, "text": "x", "date": ""}


@dataclass(frozen=True)
class ExampleTable:
    """A table of rows written in an example; its values are their own evidence."""

    rows: Sequence[Row]

    def trace(self, row: Row, column: str) -> Evidence:
        """Return the value as its own evidence."""
        return Evidence(str(row[column]))


def example_failures(rules: RuleSet) -> list[Problem]:
    """Run every example of every rule. Returns a problem for each that fails."""
    return [problem for rule in rules.rules for problem in failures_of(rule, rules)]


def failures_of(rule: Rule, rules: RuleSet) -> list[Problem]:
    """Run the examples of one rule. Returns a problem for each that fails."""
    failures: list[Problem] = []
    for position, example in enumerate(rule.examples):
        for message in _failures(rule, example, rules):
            place = f"examples.{position}"
            failures.append(
                Problem(message, rule.reference.file, rule.example_line(position), place)
            )
    return failures


def facts_of_example(rule: Rule, example: ExampleModel, rules: RuleSet) -> list[Fact]:
    """Return what a rule finds in one of its examples."""
    return ranked(facts_of(rule, example_world(rule, example, rules)))


def _failures(rule: Rule, example: ExampleModel, rules: RuleSet) -> Iterator[str]:
    world = example_world(rule, example, rules)
    facts = ranked(facts_of(rule, world))
    yield from (problem.message for problem in world.problems)
    if not example.fires and facts:
        yield f"{rule.kind} fires in this example, and should not: {_shown(facts[0])}"
    elif example.fires and not facts:
        yield f"{rule.kind} should fire in this example, and does not"
    elif facts and not any(_has(fact, example.values) for fact in facts):
        wanted = ", ".join(f"{name}: {value}" for name, value in example.values.items())
        yield f"{rule.kind} should have {wanted} in this example, and has {_shown(facts[0])}"


def _shown(fact: Fact) -> str:
    return ", ".join(f"{name}: {_plain(value.plain)}" for name, value in fact.values.items())


def _plain(plain: Any) -> Any:
    return list(plain) if isinstance(plain, tuple) else plain


def _has(fact: Fact, wanted: Mapping[str, Any]) -> bool:
    return all(_same(fact.plain(name), value) for name, value in wanted.items())


def _same(found: Any, wanted: Any) -> bool:
    if isinstance(found, float) and isinstance(wanted, int | float):
        return abs(found - wanted) <= 1e-9 * max(1.0, abs(found))
    return bool(_plain(found) == wanted)


def example_world(rule: Rule, example: ExampleModel, rules: RuleSet) -> World:
    """Return the tables and facts that an example describes.

    Columns not given are neutral: missing where they can be, else 0, false or the first choice.
    There is always one row of nation.
    """
    rows: dict[str, list[Row]] = {
        table: [_row(rules.catalogue[table], given) for given in every]
        for table, every in example.measures.items()
    }
    if rule.about is not None:
        own = _row(rules.catalogue[rule.about], example.given)
        rows[rule.about] = [own, *rows.get(rule.about, [])]
    if "nation" in rules.catalogue:
        rows.setdefault("nation", [_row(rules.catalogue["nation"], {})])
    if rule.about is not None and len(rows[rule.about]) > 1:
        return _only_first(rule.about, rows, example, rules)
    return _world(rows, example, rules)


def _only_first(
    table: str, rows: dict[str, list[Row]], example: ExampleModel, rules: RuleSet
) -> World:
    """A world in which the rule is asked of the row given, and can look up the others."""
    world = _world({**rows, table: rows[table][:1]}, example, rules)
    keys = rules.catalogue[table].key
    world.know_rows(table, keys, rows[table])
    return world


def _world(rows: Mapping[str, list[Row]], example: ExampleModel, rules: RuleSet) -> World:
    tables = {table: ExampleTable(every) for table, every in rows.items()}
    world = World(tables, kinds=frozenset(rules.kinds))
    for kind, every in example.facts.items():
        types = rules.kinds[kind].values
        world.facts[kind] = [_fact(kind, place, one, types) for place, one in enumerate(every)]
    return world


def _row(schema: TableSchema, given: Mapping[str, Any]) -> Row:
    return {
        name: given[name] if name in given else neutral(column)
        for name, column in schema.columns.items()
    }


def neutral(column: Column) -> Any:
    """Return what a column holds where an example says nothing of it."""
    if column.optional:
        return None
    return column.choices[0] if column.choices else _EMPTY[column.type]


def _fact(
    kind: str, position: int, given: Mapping[str, Any], types: Mapping[str, ValueType]
) -> Fact:
    values: dict[str, Value] = {}
    for name, one in types.items():
        plain = given.get(name)
        if plain is None and (one.optional or name in given):
            continue
        values[name] = _value(_neutral_value(one) if plain is None else plain, one)
    return Fact(
        id=f"{kind}/{position}",
        kind=kind,
        subject=(str(position),),
        values=values,
        newsworthiness=float(given.get("newsworthiness", 1)),
        rule=RuleReference("example", 0),
        says="",
    )


def _neutral_value(one: ValueType) -> Any:
    if one.is_list:
        return []
    return one.choices[0] if one.choices else _EMPTY[one.type]


def _value(plain: Any, one: ValueType) -> Value:
    evidence = (Evidence(str(plain)),)
    if not one.is_list:
        return Value(plain, one.type, one.unit, evidence)
    every: Iterable[Any] = plain if isinstance(plain, list) else [plain]
    items = tuple(Value(item, one.type, one.unit, (Evidence(str(item)),)) for item in every)
    return Value(tuple(item.plain for item in items), one.type, one.unit, evidence, items)
