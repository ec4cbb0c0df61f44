"""Expressions turned into closures, once typed: no Python code is ever made from them."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any

from generator.facts.lookups import LOOKUP_COMPILERS
from generator.facts.world import Situation
from generator.measures.schema import Catalogue

Closure = Callable[[Situation], Any]

_LITERALS = {"true": True, "false": False}
_ARITHMETIC: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}
_COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda item, held: item in held,
    ast.NotIn: lambda item, held: item not in held,
}


class Compiler:
    """Compiles the expressions of one rule. `columns` are the names that a row has."""

    def __init__(self, columns: frozenset[str], table: str | None, catalogue: Catalogue) -> None:
        self.columns = columns
        self.table = table
        self.catalogue = catalogue

    def keys_of(self, table: str) -> tuple[str, ...]:
        """Return the key columns of a table, in their order."""
        return self.catalogue[table].key

    def compile(self, node: ast.expr) -> Closure:
        """Return a closure that yields the value of `node`, None when it is missing.

        The closure raises ArithmeticError where the value cannot be computed.
        """
        closure: Closure = _COMPILERS[type(node)](self, node)
        return closure

    def _name(self, node: ast.Name) -> Closure:
        name = node.id
        if name in self.columns:
            return lambda situation: situation.row.get(name)
        if name == "count" and self.table is None:
            return lambda situation: len(situation.members)
        value = _LITERALS[name]
        return lambda situation: value

    def _constant(self, node: ast.Constant) -> Closure:
        value = node.value
        return lambda situation: value

    def _all_or_any(self, node: ast.BoolOp) -> Closure:
        parts = [self.compile(part) for part in node.values]
        stops_at = isinstance(node.op, ast.Or)
        if len(parts) == 2:
            return _two(parts[0], parts[1], stops_at)

        def several(situation: Situation) -> bool:
            for part in parts:
                if bool(part(situation)) is stops_at:
                    return stops_at
            return not stops_at

        return several

    def _unary(self, node: ast.UnaryOp) -> Closure:
        inner = self.compile(node.operand)
        if isinstance(node.op, ast.Not):
            return lambda situation: not inner(situation)
        return lambda situation: -inner(situation)

    def _arithmetic(self, node: ast.BinOp) -> Closure:
        apply = _ARITHMETIC[type(node.op)]
        left, right = self.compile(node.left), self.compile(node.right)
        return lambda situation: apply(left(situation), right(situation))

    def _comparison(self, node: ast.Compare) -> Closure:
        if len(node.ops) == 1:
            return self._pair(node.left, node.ops[0], node.comparators[0])
        chain = [node.left, *node.comparators]
        pairs = [
            self._pair(chain[place], one, chain[place + 1]) for place, one in enumerate(node.ops)
        ]
        return lambda situation: all(pair(situation) for pair in pairs)

    def _pair(self, left_node: ast.expr, sign: ast.cmpop, right_node: ast.expr) -> Closure:
        apply = _COMPARISONS[type(sign)]
        left = self.compile(left_node)
        if isinstance(right_node, ast.Constant):
            constant = right_node.value
            return lambda situation: apply(left(situation), constant)
        right = self.compile(right_node)
        if isinstance(right_node, ast.Call) and isinstance(sign, ast.In | ast.NotIn):
            # A list of facts' values holds them with their evidence; only the plain ones count.
            return lambda situation: apply(left(situation), [one.plain for one in right(situation)])
        return lambda situation: apply(left(situation), right(situation))

    def _choose(self, node: ast.IfExp) -> Closure:
        test = self.compile(node.test)
        first, second = self.compile(node.body), self.compile(node.orelse)
        return lambda situation: first(situation) if test(situation) else second(situation)

    def _written_list(self, node: ast.List | ast.Tuple) -> Closure:
        items = [self.compile(item) for item in node.elts]
        if all(isinstance(item, ast.Constant) for item in node.elts):
            fixed = frozenset(item.value for item in node.elts if isinstance(item, ast.Constant))
            return lambda situation: fixed
        return lambda situation: [item(situation) for item in items]

    def _call(self, node: ast.Call) -> Closure:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        return LOOKUP_COMPILERS[name](self, node)


def _two(first: Closure, second: Closure, stops_at: bool) -> Closure:
    """The common case of two conditions, without a loop."""
    if stops_at:
        return lambda situation: first(situation) or second(situation)
    return lambda situation: first(situation) and second(situation)


_COMPILERS: dict[type[ast.expr], Callable[[Compiler, Any], Closure]] = {
    ast.Name: Compiler._name,
    ast.Constant: Compiler._constant,
    ast.BoolOp: Compiler._all_or_any,
    ast.UnaryOp: Compiler._unary,
    ast.BinOp: Compiler._arithmetic,
    ast.Compare: Compiler._comparison,
    ast.IfExp: Compiler._choose,
    ast.List: Compiler._written_list,
    ast.Tuple: Compiler._written_list,
    ast.Call: Compiler._call,
}
