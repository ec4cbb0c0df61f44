"""The table of claims held against the rules: kinds, values and measures that do not exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from generator.bulletins.claim_table import ClaimModel, ClaimTable, StatementModel, load_claims
from generator.foundation.errors import Problem, by_gravity
from generator.foundation.layers import Layers
from generator.foundation.nearest import did_you_mean

if TYPE_CHECKING:
    from generator.facts.rules import RuleSet
    from generator.facts.types import ValueType
    from generator.measures.schema import Catalogue

_PLACES = ("party", "council", "ward", "region", "band")
_RUNS = {"control": "party"}
"""Units of values that may stand for another: whoever controls a council is a party."""


def claim_problems(rules: RuleSet, layers: Layers) -> list[Problem]:
    """Return what in the table of claims no rule and no measure has.

    Raises RuleError when the table itself cannot be read.
    """
    table = load_claims(layers)
    return by_gravity(
        [
            *_unknown_kinds(table, rules),
            *_unknown_measures(table, rules.catalogue),
            *(
                table.problem(f"{kind}: {message}", "kinds", kind, at)
                for kind, statements in table.kinds.items()
                if kind in rules.kinds
                for at, one in enumerate(statements)
                for message in _wrong(one, rules.kinds[kind].values, table.claims[one.claim])
            ),
        ]
    )


def unclaimed(rules: RuleSet, layers: Layers) -> list[str]:
    """Return the kinds of fact that the table neither lists nor calls silent."""
    table = load_claims(layers)
    return [kind for kind in rules.kinds if kind not in table.kinds and kind not in table.silent]


def _unknown_kinds(table: ClaimTable, rules: RuleSet) -> Iterator[Problem]:
    for kind in [*table.kinds, *table.silent]:
        if kind not in rules.kinds:
            near = did_you_mean(kind, rules.kinds)
            yield table.problem(f"no rule finds {kind!r}{near}", "kinds", kind)


def _unknown_measures(table: ClaimTable, catalogue: Catalogue) -> Iterator[Problem]:
    for name, one in table.claims.items():
        if one.measure is None:
            continue
        schema = catalogue.get(one.measure.partition(".")[0])
        column = one.measure.partition(".")[2]
        if schema is None or column not in schema.columns:
            yield table.problem(f"there is no measure {one.measure}", "claims", name)
        elif set(schema.key) != set(one.of):
            of = ", ".join(schema.key) or "nothing"
            yield table.problem(f"{one.measure} is of {of}", "claims", name)
        elif schema.columns[column].type != one.value:
            found = schema.columns[column].type
            yield table.problem(f"{one.measure} is a {found}, not a {one.value}", "claims", name)


def _wrong(one: StatementModel, values: Mapping[str, ValueType], word: ClaimModel) -> Iterator[str]:
    unknown = [name for name in dict.fromkeys(one.names) if name not in values]
    for name in unknown:
        yield f"the fact has no value {name!r}{did_you_mean(name, values)}"
    if unknown:
        return
    for name in dict.fromkeys(one.names):
        if values[name].is_list != (name in one.each):
            yield f"{name} is {'a list: say each' if values[name].is_list else 'no list'}"
    for name, slot in zip(one.of, word.of, strict=True):
        unit = _RUNS.get(values[name].unit, values[name].unit)
        if slot in _PLACES and unit != slot:
            yield f"{name} is no {slot}"
    given = one.given
    if isinstance(given, str) and not given.startswith("=") and values[given].type != word.value:
        yield f"{given} is {values[given]}, and {one.claim} is a {word.value}"
