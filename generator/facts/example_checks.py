"""Examples held against the catalogue and the kinds: every name and value in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.facts.draft import Draft
from generator.facts.rule_model import ExampleModel
from generator.facts.scope import KindValues
from generator.facts.types import ValueType, of_column
from generator.foundation.errors import Problem
from generator.foundation.nearest import did_you_mean
from generator.measures.schema import Catalogue

_PYTHON: dict[str, tuple[type, ...]] = {
    "number": (int, float),
    "text": (str,),
    "truth": (bool,),
    "date": (str,),
}


def example_problems(
    draft: Draft, catalogue: Catalogue, kinds: Mapping[str, KindValues | None]
) -> Iterator[Problem]:
    """Yield what is wrong in the examples of a rule."""
    for position, example in enumerate(draft.model.examples):
        for way, message in _problems(draft, example, catalogue, kinds):
            yield draft.problem(message, "examples", position, *way)


Found = Iterator[tuple[tuple[str | int, ...], str]]


def _problems(
    draft: Draft,
    example: ExampleModel,
    catalogue: Catalogue,
    kinds: Mapping[str, KindValues | None],
) -> Found:
    yield from _given(draft, example, catalogue)
    for table, rows in example.measures.items():
        if table not in catalogue:
            yield ("measures", table), f"unknown table {table!r}{did_you_mean(table, catalogue)}"
            continue
        for place, row in enumerate(rows):
            way = ("measures", table, place)
            yield from _row(row, _columns(catalogue, table), f"the table {table}", way)
    for kind, facts in example.facts.items():
        yield from _facts(kind, facts, kinds)
    for name in example.values:
        if name not in draft.values:
            near = did_you_mean(name, draft.values)
            yield ("values", name), f"the rule has no value {name!r}{near}"


def _given(draft: Draft, example: ExampleModel, catalogue: Catalogue) -> Found:
    table = draft.model.about
    if table is not None and table in catalogue:
        yield from _row(example.given, _columns(catalogue, table), f"the table {table}", ("given",))
    elif table is None and example.given:
        yield ("given",), "a rule that gathers facts is given 'facts', not columns"


def _columns(catalogue: Catalogue, table: str) -> dict[str, ValueType]:
    return {name: of_column(column) for name, column in catalogue[table].columns.items()}


def _facts(kind: str, facts: list[dict[str, Any]], kinds: Mapping[str, KindValues | None]) -> Found:
    values = kinds.get(kind)
    if kind not in kinds:
        near = did_you_mean(kind, kinds)
        yield ("facts", kind), f"no rule finds facts of the kind {kind!r}{near}"
    if values is None:
        return
    types = {**values, "newsworthiness": ValueType("number")}
    for place, fact in enumerate(facts):
        yield from _row(fact, types, kind, ("facts", kind, place))


def _row(
    given: Mapping[str, Any], types: Mapping[str, ValueType], owner: str, way: tuple[str | int, ...]
) -> Found:
    for name, value in given.items():
        if name not in types:
            near = did_you_mean(name, types)
            yield (*way, name), f"{owner} has no {name!r}{near}"
            continue
        message = _fault(value, types[name])
        if message:
            yield (*way, name), f"{name}: {message}"


def _fault(value: Any, expected: ValueType) -> str:
    if value is None:
        return "" if expected.optional else "this is never missing"
    every = value if isinstance(value, list) and expected.is_list else [value]
    for one in every:
        fits = isinstance(one, _PYTHON[expected.type])
        if not fits or (isinstance(one, bool) and expected.type != "truth"):
            return f"{value!r} is not {expected}"
        if expected.choices and one not in expected.choices:
            near = did_you_mean(str(one), expected.choices)
            return f"{one!r} is not one of {', '.join(expected.choices)}{near}"
    return ""
