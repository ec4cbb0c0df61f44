"""The type of each function's call: what it may be given and what it then yields."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.facts.scope import KindValues, Known
from generator.facts.types import NUMBER, TRUTH, ValueType, of_column, same_sort, shared_unit
from generator.foundation.nearest import did_you_mean
from generator.measures.schema import TableSchema

if TYPE_CHECKING:
    from generator.facts.checker import Checker

Call = Callable[["Checker", ast.Call, Known], ValueType | None]


def written(node: ast.expr) -> str | None:
    """Return the text written out at `node`, or None when something else stands there."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def _abs(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    found = checker.wanted(node.args[0], known, "number")
    for one in node.args[1:]:
        checker.wanted(one, known, "number")
    return found and ValueType("number", found.unit)


def _extreme(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    found = [checker.wanted(one, known, "number") for one in node.args]
    present = [one for one in found if one is not None]
    if len(present) < len(found):
        return None
    return ValueType("number", shared_unit(present, literals_adapt=True))


def _list(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    found = checker.present(node.args[0], known)
    if found is not None and not found.is_list:
        checker.fault(f"a list must stand here, not {found}", node.args[0])
        return None
    return found


def _size(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    _list(checker, node, known)
    return NUMBER


def _outlier(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    column = node.args[0]
    if not isinstance(column, ast.Name):
        checker.fault("the name of a column must stand here", column)
        return None
    found = checker.check(column, known).type
    if found is not None and found.type != "number":
        checker.fault(f"a number must stand here, not {found}", column)
    return NUMBER


def _measure(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    schema = _schema(checker, node.args[0])
    if schema is None:
        return None
    _keys(checker, node, schema, known)
    name = written(node.args[1])
    if name is None or name not in schema.columns:
        near = did_you_mean(name or "", schema.columns)
        checker.fault(f"no column {name!r} in the table {schema.name}{near}", node.args[1])
        return None
    found = of_column(schema.columns[name])
    # A table without keys has one row, always. A truth that every row has is false where there
    # is no row: who is absent does not govern.
    certain = not schema.key or (found.type == "truth" and not found.optional)
    return found if certain else found.maybe()


def _schema(checker: Checker, node: ast.expr) -> TableSchema | None:
    name = written(node)
    tables = checker.scope.catalogue
    if name is None or name not in tables:
        checker.fault(f"unknown table {name!r}{did_you_mean(name or '', tables)}", node)
        return None
    return tables[name]


def _keys(checker: Checker, node: ast.Call, schema: TableSchema, known: Known) -> None:
    given = {str(one.arg) for one in node.keywords}
    missing = set(schema.key) - given
    misspelt = given - set(schema.key)
    if missing and not misspelt:
        every = ", ".join(f"{key}=…" for key in schema.key)
        checker.fault(f"a row of {schema.name} is found by all its keys: {every}", node)
    for one in node.keywords:
        if one.arg not in schema.key:
            near = did_you_mean(str(one.arg), schema.key)
            checker.fault(f"{one.arg!r} is not a key of the table {schema.name}{near}", one)
        else:
            _compared(checker, one, of_column(schema.columns[one.arg]), known)


def _compared(checker: Checker, given: ast.keyword, other: ValueType, known: Known) -> None:
    found = checker.present(given.value, known)
    if found is None:
        return
    if found.is_list or not same_sort(found, other.present()):
        checker.fault(f"{given.arg} is {other}; {found} never equals it", given.value)
    elif isinstance(given.value, ast.Constant):
        checker._choice(given.value, found, other)


def _kind(checker: Checker, node: ast.Call, known: Known) -> KindValues | None:
    """The values of the kind written as the first argument; None when nothing is known of it."""
    name = written(node.args[0])
    kinds = checker.scope.kinds
    if name is None or name not in kinds:
        near = did_you_mean(name or "", kinds)
        checker.fault(f"no rule finds facts of the kind {name!r}{near}", node.args[0])
        return None
    values = kinds[name]
    for one in node.keywords:
        if values is None:
            checker.check(one.value, known)
        elif one.arg not in values:
            near = did_you_mean(str(one.arg), values)
            checker.fault(f"{name} has no value {one.arg!r}{near}", one)
        else:
            _compared(checker, one, values[str(one.arg)], known)
    return values


def _kind_value(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    values = _kind(checker, node, known)
    if values is None:
        return None
    return _value(checker, node.args[1], written(node.args[1]), values, str(written(node.args[0])))


def _value(
    checker: Checker, node: ast.expr, name: str | None, values: KindValues, owner: str
) -> ValueType | None:
    if name is not None and name in values:
        return values[name]
    checker.fault(f"{owner} has no value {name!r}{did_you_mean(name or '', values)}", node)
    return None


def _count(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    _kind(checker, node, known)
    return NUMBER


def _exists(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    _kind(checker, node, known)
    return TRUTH


def _number(checker: Checker, node: ast.expr, found: ValueType | None) -> ValueType | None:
    if found is not None and (found.type != "number" or found.is_list):
        checker.fault(f"only numbers can be added up, not {found}", node)
        return None
    return found and ValueType("number", found.unit)


def _total(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    return _number(checker, node.args[1], _kind_value(checker, node, known))


def _collect(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    found = _kind_value(checker, node, known)
    return found and found.listed()


def _first(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    found = _kind_value(checker, node, known)
    return found and found.maybe()


def _fact_holds(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    if written(node.args[0]) is not None:
        _kind(checker, node, known)
        return TRUTH
    checker.wanted(node.args[0], known, "text")
    names = {name for values in checker.scope.kinds.values() for name in values or ()}
    for one in node.keywords:
        checker.check(one.value, known)
        if one.arg not in names and None not in checker.scope.kinds.values():
            near = did_you_mean(str(one.arg), names)
            checker.fault(f"no fact has a value {one.arg!r}{near}", one)
    return TRUTH


def _gathered(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    value = node.args[0]
    if not isinstance(value, ast.Name):
        checker.fault("the name of a value of the facts gathered must stand here", value)
        return None
    if checker.scope.gathers_anything:
        return None
    return _value(checker, value, value.id, checker.scope.gathered or {}, "what is gathered")


def _all_of(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    found = _gathered(checker, node, known)
    return found and found.listed()


def _sum_of(checker: Checker, node: ast.Call, known: Known) -> ValueType | None:
    return _number(checker, node.args[0], _gathered(checker, node, known))


CALLS: dict[str, Call] = {
    "abs": _abs,
    "round": _abs,
    "min": _extreme,
    "max": _extreme,
    "size": _size,
    "distinct": _list,
    "outlier": _outlier,
    "measure": _measure,
    "count": _count,
    "exists": _exists,
    "total": _total,
    "collect": _collect,
    "first": _first,
    "fact_holds": _fact_holds,
    "all_of": _all_of,
    "sum_of": _sum_of,
    "top": _gathered,
}
"""How each function of FUNCTIONS is typed; known() is part of the checker itself."""
