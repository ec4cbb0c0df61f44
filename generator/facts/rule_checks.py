"""A draft held against the catalogue and the other kinds: every name and type in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.facts.checker import check
from generator.facts.draft import Draft
from generator.facts.scope import KindValues, Known, Scope
from generator.facts.types import NUMBER, PARTIES, ValueType, joined, of_column, same_sort
from generator.foundation.errors import Problem
from generator.foundation.nearest import did_you_mean
from generator.measures.schema import Catalogue, TableSchema

Kinds = dict[str, KindValues | None]


@dataclass(frozen=True)
class Checked:
    """What checking a draft found: its values' types, its scope, and everything wrong."""

    values: dict[str, ValueType]
    scope: Scope
    problems: list[Problem]


def check_draft(
    draft: Draft, catalogue: Catalogue, kinds: Mapping[str, KindValues | None]
) -> Checked:
    """Type every expression of a rule; `kinds` holds the kinds found before it."""
    problems: list[Problem] = []
    scope = _scope(draft, catalogue, kinds, problems)
    known: Known = frozenset(draft.model.needs)
    condition, found = check(draft.when, scope, known, ("truth",))
    problems += found
    known = known | condition.if_true
    values = {name: _value(draft, name, scope, known, problems) for name in draft.values}
    typed = {name: one for name, one in values.items() if one is not None}
    for name, expression in draft.tone.items():
        problems += check(expression, scope, known, ("number",))[1]
        if values.get(name) is not None or name not in values:
            problems += _tone_problems(draft, name, {**scope.names, **typed})
    problems += check(draft.newsworthiness, scope, known, ("number",))[1]
    return Checked(typed, scope, problems)


def _scope(
    draft: Draft,
    catalogue: Catalogue,
    kinds: Mapping[str, KindValues | None],
    problems: list[Problem],
) -> Scope:
    if draft.model.about is None:
        return _gathering(draft, catalogue, kinds, problems)
    schema = catalogue.get(draft.model.about)
    if schema is None:
        near = did_you_mean(draft.model.about, catalogue)
        problems.append(draft.problem(f"unknown table {draft.model.about!r}{near}", "about"))
        return Scope(catalogue, kinds, {}, "", gathers_anything=True)
    problems += _column_problems(draft, schema)
    names = {name: of_column(column) for name, column in schema.columns.items()}
    return Scope(catalogue, kinds, names, f"the table {schema.name}")


def _column_problems(draft: Draft, schema: TableSchema) -> Iterator[Problem]:
    for key in ("needs", "evidence"):
        for place, name in enumerate(getattr(draft.model, key)):
            if name not in schema.columns:
                near = did_you_mean(name, schema.columns)
                message = f"no column {name!r} in the table {schema.name}{near}"
                yield draft.problem(message, key, place)


def _gathering(
    draft: Draft,
    catalogue: Catalogue,
    kinds: Mapping[str, KindValues | None],
    problems: list[Problem],
) -> Scope:
    anything = False
    every: list[KindValues] = []
    for place, kind in enumerate(draft.model.gather):
        values = kinds.get(kind)
        if kind not in kinds:
            near = did_you_mean(kind, kinds)
            message = f"no rule finds facts of the kind {kind!r}{near}"
            problems.append(draft.problem(message, "gather", place))
        anything = anything or values is None
        every.append(values or {})
    gathered = merged(every)
    names = {"count": NUMBER}
    for place, name in enumerate(draft.model.by):
        if name in gathered and all(name in values for values in every):
            names[name] = gathered[name].present()
        elif not anything:
            near = did_you_mean(name, gathered)
            problems.append(
                draft.problem(f"not every fact gathered has a value {name!r}{near}", "by", place)
            )
    grouped = ", ".join(draft.model.by) or "nothing"
    owner = f"a rule that groups by {grouped} (other values: all_of, sum_of, top)"
    return Scope(catalogue, kinds, names, owner, gathered, anything)


def merged(every: list[KindValues]) -> dict[str, ValueType]:
    """Return the values of several kinds or rules as one; what one of them lacks is optional."""
    types: dict[str, ValueType] = {}
    for values in every:
        for name, one in values.items():
            types[name] = joined(types[name], one) if name in types else one
    lacking = {name for name in types if any(name not in values for values in every)}
    return {name: one.maybe() if name in lacking else one for name, one in types.items()}


def _value(
    draft: Draft, name: str, scope: Scope, known: Known, problems: list[Problem]
) -> ValueType | None:
    typed, found = check(draft.values[name], scope, known)
    problems += found
    unit = draft.model.values[name].unit
    if typed.type is None:
        return None
    return replace(typed.type, unit=typed.type.unit if unit is None else unit, literal=False)


def _tone_problems(draft: Draft, name: str, values: dict[str, ValueType]) -> Iterator[Problem]:
    parties = [one for one, found in values.items() if found.unit in PARTIES]
    if name not in parties:
        message = f"tone is for a value or column that holds a party; {name!r} is none"
        yield draft.problem(f"{message}{did_you_mean(name, parties)}", "tone", name)


def agreement_problems(drafts: list[tuple[Draft, Checked]]) -> Iterator[Problem]:
    """Rules that find the same kind of fact must give each value the same type and unit."""
    first: dict[str, tuple[Draft, ValueType]] = {}
    for draft, checked in drafts:
        for name, found in checked.values.items():
            other, expected = first.setdefault(name, (draft, found))
            if expected.unit != found.unit or not same_sort(expected, found):
                message = f"{name} is {found} here, but {expected} in {other.file}:{other.line}"
                yield draft.problem(message, "values", name)
