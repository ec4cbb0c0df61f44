"""What each function of the rule language does while a rule runs."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.facts.calls import written
from generator.facts.models import Fact, Value
from generator.facts.world import Row, Situation
from generator.foundation.errors import Gravity, Problem
from generator.foundation.nearest import did_you_mean

if TYPE_CHECKING:
    from generator.facts.compiler import Closure, Compiler

Matching = Callable[[Situation], Sequence[Fact]]


@dataclass(frozen=True, slots=True)
class RowFinder:
    """Finds the row that a measure() call speaks of."""

    table: str
    column: str
    keys: tuple[str, ...]
    given: tuple[Closure, ...]

    def __call__(self, situation: Situation) -> Row | None:
        """Return the row, or None when there is none."""
        values = tuple(one(situation) for one in self.given)
        return situation.world.row(self.table, self.keys, values)


def row_finder(compiler: Compiler, node: ast.Call) -> RowFinder:
    """Return what finds the row of a measure() call, its keys in one order for all calls."""
    given = {str(one.arg): compiler.compile(one.value) for one in node.keywords}
    keys = compiler.keys_of(written(node.args[0]) or "") if given else ()
    table, column = written(node.args[0]) or "", written(node.args[1]) or ""
    return RowFinder(table, column, keys, tuple(given[key] for key in keys))


def matching(compiler: Compiler, node: ast.Call) -> Matching:
    """Return what finds the facts that a count(), exists(), … call speaks of."""
    names = tuple(sorted(str(one.arg) for one in node.keywords))
    by_name = {str(one.arg): compiler.compile(one.value) for one in node.keywords}
    given = [by_name[name] for name in names]
    kind = written(node.args[0])
    if kind is None:
        return _named_by_data(compiler.compile(node.args[0]), names, given)

    def find(situation: Situation) -> Sequence[Fact]:
        values = tuple(one(situation) for one in given)
        return situation.world.matching(kind, names, values)

    return find


def _named_by_data(kind: Closure, names: tuple[str, ...], given: list[Closure]) -> Matching:
    def find(situation: Situation) -> Sequence[Fact]:
        name = kind(situation)
        if name is None:
            return ()
        world = situation.world
        if world.kinds and name not in world.kinds:
            message = f"no rule finds facts of the kind {name!r}{did_you_mean(name, world.kinds)}"
            world.problems.append(Problem(message, gravity=Gravity.warning))
        values = {label: one(situation) for label, one in zip(names, given, strict=True)}
        present = {label: value for label, value in values.items() if value is not None}
        return world.matching(name, tuple(present), tuple(present.values()))

    return find


def values_of(facts: Sequence[Fact], name: str) -> list[Value]:
    """Return a value of several facts as one flat list; facts without it are left out."""
    found: list[Value] = []
    for fact in facts:
        value = fact.values.get(name)
        if value is not None:
            found.extend([value] if value.items is None else value.items)
    return found


def _plain(value: Value | None) -> Any:
    if value is None:
        return None
    return value.plain if value.items is None else value.items


def _numbers(call: Callable[..., Any]) -> Callable[[Compiler, ast.Call], Closure]:
    def compile_call(compiler: Compiler, node: ast.Call) -> Closure:
        parts = [compiler.compile(one) for one in node.args]
        return lambda situation: call(*(part(situation) for part in parts))

    return compile_call


def _round(number: float, places: float = 0) -> float:
    return round(number, int(places)) if places else round(number)


def _known(compiler: Compiler, node: ast.Call) -> Closure:
    inner = compiler.compile(node.args[0])
    return lambda situation: inner(situation) is not None


def distinct(values: Sequence[Value]) -> tuple[Value, ...]:
    """Return the values, each plain value only the first time it stands there."""
    first: dict[Any, Value] = {}
    for value in values:
        first.setdefault(value.plain, value)
    return tuple(first.values())


def _outlier(compiler: Compiler, node: ast.Call) -> Closure:
    column = node.args[0].id if isinstance(node.args[0], ast.Name) else ""
    table = compiler.table or ""
    return lambda situation: situation.world.outlierness(table, column, situation.row.get(column))


def _measure(compiler: Compiler, node: ast.Call) -> Closure:
    finder = row_finder(compiler, node)
    column = compiler.catalogue[finder.table].columns[finder.column]
    otherwise = False if column.type == "truth" and not column.optional else None

    def look_up(situation: Situation) -> Any:
        row = finder(situation)
        return otherwise if row is None else row.get(finder.column)

    return look_up


def _count(compiler: Compiler, node: ast.Call) -> Closure:
    find = matching(compiler, node)
    return lambda situation: len(find(situation))


def _exists(compiler: Compiler, node: ast.Call) -> Closure:
    find = matching(compiler, node)
    return lambda situation: bool(find(situation))


def _total(compiler: Compiler, node: ast.Call) -> Closure:
    find, name = matching(compiler, node), written(node.args[1]) or ""
    return lambda situation: sum(one.plain for one in values_of(find(situation), name))


def _collect(compiler: Compiler, node: ast.Call) -> Closure:
    find, name = matching(compiler, node), written(node.args[1]) or ""
    return lambda situation: tuple(values_of(find(situation), name))


def _first(compiler: Compiler, node: ast.Call) -> Closure:
    find, name = matching(compiler, node), written(node.args[1]) or ""

    def top(situation: Situation) -> Any:
        facts = find(situation)
        return _plain(facts[0].values.get(name)) if facts else None

    return top


def gathered_name(node: ast.Call) -> str:
    """Return the name written in all_of(name), sum_of(name), top(name)."""
    return node.args[0].id if isinstance(node.args[0], ast.Name) else ""


def _all_of(compiler: Compiler, node: ast.Call) -> Closure:
    name = gathered_name(node)
    return lambda situation: tuple(values_of(situation.members, name))


def _sum_of(compiler: Compiler, node: ast.Call) -> Closure:
    name = gathered_name(node)
    return lambda situation: sum(one.plain for one in values_of(situation.members, name))


def _top(compiler: Compiler, node: ast.Call) -> Closure:
    name = gathered_name(node)
    return lambda situation: _plain(situation.members[0].values.get(name))


LOOKUP_COMPILERS: dict[str, Callable[[Compiler, ast.Call], Closure]] = {
    "known": _known,
    "abs": _numbers(abs),
    "min": _numbers(min),
    "max": _numbers(max),
    "round": _numbers(_round),
    "size": _numbers(len),
    "distinct": _numbers(distinct),
    "outlier": _outlier,
    "measure": _measure,
    "count": _count,
    "exists": _exists,
    "total": _total,
    "collect": _collect,
    "first": _first,
    "fact_holds": _exists,
    "all_of": _all_of,
    "sum_of": _sum_of,
    "top": _top,
}
"""How each function of FUNCTIONS becomes a closure."""
