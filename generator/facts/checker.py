"""Types every part of an expression before anything runs.

Optional values follow the flow: `known(x) and x > 2` is sound, `x > 2` alone is not.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from generator.facts.calls import CALLS
from generator.facts.expression import Expression
from generator.facts.functions import FUNCTIONS, Function
from generator.facts.scope import Known, Scope, guard_key
from generator.facts.types import TRUTH, ValueType, joined, same_sort, shared_unit
from generator.foundation.errors import Problem
from generator.foundation.nearest import did_you_mean

NOTHING: Known = frozenset()
_LITERALS = {"true": True, "false": False}
_ORDERED = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)


class Typed(NamedTuple):
    """The type of a part (None after an error) and what is known to be there if it holds or not."""

    type: ValueType | None
    if_true: Known = NOTHING
    if_false: Known = NOTHING


class Checker:
    """Types one expression; `problems` holds everything that is wrong with it."""

    def __init__(self, expression: Expression, scope: Scope) -> None:
        self.expression = expression
        self.scope = scope
        self.problems: list[Problem] = []

    def fault(self, message: str, node: ast.AST) -> None:
        """Note a problem at `node`; the part has no type from then on."""
        self.problems.append(self.expression.problem(message, node))

    def check(self, node: ast.expr, known: Known) -> Typed:
        """Return the type of `node` where everything in `known` is there."""
        typed: Typed = _CHECKS[type(node)](self, node, known)
        if typed.type is not None and typed.type.optional and guard_key(node) in known:
            return typed._replace(type=typed.type.present())
        return typed

    def present(self, node: ast.expr, known: Known) -> ValueType | None:
        """Return the type of `node`, which must not be missing here."""
        found = self.check(node, known).type
        if found is None or not found.optional:
            return found
        words = self.expression.source(node)
        named = isinstance(node, ast.Name) and self.scope.gathered is None
        how = f"name it in 'needs', or write known({words}) and …" if named else (
            f"write known({words}) and …"
        )  # fmt: skip
        self.fault(f"{words} can be missing: {how}", node)
        return None

    def wanted(self, node: ast.expr, known: Known, *types: str) -> ValueType | None:
        """Return the type of `node`, which must be there and be a single value of `types`."""
        found = self.present(node, known)
        if found is None or (found.type in types and not found.is_list):
            return found
        words = " or ".join(str(ValueType(one)) for one in types)  # type: ignore[arg-type]
        self.fault(f"{words} must stand here, not {found}", node)
        return None

    def condition(self, node: ast.expr, known: Known) -> Typed:
        """Return what holds for `node`, which must be true or false."""
        typed = self.check(node, known)
        found = typed.type
        if found is not None and found.optional:
            self.present(node, known)
        elif found is not None and (found.type != "truth" or found.is_list):
            self.fault(f"a condition must stand here (true or false), not {found}", node)
        return typed

    def _name(self, node: ast.Name, known: Known) -> Typed:
        if node.id in self.scope.names:
            return Typed(self.scope.names[node.id])
        if node.id in _LITERALS:
            return Typed(TRUTH)
        if self.scope.gathers_anything:
            return Typed(None)
        near = did_you_mean(node.id, self.scope.names)
        self.fault(f"unknown name {node.id!r} in {self.scope.names_of}{near}", node)
        return Typed(None)

    def _constant(self, node: ast.Constant, known: Known) -> Typed:
        if isinstance(node.value, bool):
            return Typed(TRUTH)
        if isinstance(node.value, str):
            return Typed(ValueType("text", choices=(node.value,), literal=True))
        return Typed(ValueType("number", literal=True))

    def _all_or_any(self, node: ast.BoolOp, known: Known) -> Typed:
        both = isinstance(node.op, ast.And)
        grown: Known = NOTHING
        common: Known | None = None
        for part in node.values:
            typed = self.condition(part, known | grown)
            grows, stays = (
                (typed.if_true, typed.if_false) if both else (typed.if_false, typed.if_true)
            )
            # What the last part guards is guarded with everything before it taken in.
            common = stays | grown if common is None else common & (stays | grown)
            grown = grown | grows
        shared = common or NOTHING
        return Typed(TRUTH, grown, shared) if both else Typed(TRUTH, shared, grown)

    def _unary(self, node: ast.UnaryOp, known: Known) -> Typed:
        if isinstance(node.op, ast.Not):
            typed = self.condition(node.operand, known)
            return Typed(TRUTH, typed.if_false, typed.if_true)
        found = self.wanted(node.operand, known, "number")
        return Typed(found and ValueType("number", found.unit, literal=found.literal))

    def _arithmetic(self, node: ast.BinOp, known: Known) -> Typed:
        left = self.wanted(node.left, known, "number")
        right = self.wanted(node.right, known, "number")
        if left is None or right is None:
            return Typed(None)
        divides = isinstance(node.op, ast.Div | ast.FloorDiv | ast.Mod)
        if divides and isinstance(node.right, ast.Constant) and node.right.value == 0:
            self.fault("a division by zero", node.right)
        keeps = isinstance(node.op, ast.Add | ast.Sub)
        return Typed(ValueType("number", shared_unit((left, right)) if keeps else ""))

    def _comparison(self, node: ast.Compare, known: Known) -> Typed:
        left_node, left = node.left, self.present(node.left, known)
        for operator, right_node in zip(node.ops, node.comparators, strict=True):
            if isinstance(operator, ast.In | ast.NotIn):
                self._membership(left_node, left, right_node, known)
                left_node, left = right_node, None
                continue
            right = self.present(right_node, known)
            if left is not None and right is not None:
                self._pair(operator, (left_node, left), (right_node, right))
            left_node, left = right_node, right
        return Typed(TRUTH)

    def _pair(
        self,
        operator: ast.cmpop,
        left: tuple[ast.expr, ValueType],
        right: tuple[ast.expr, ValueType],
    ) -> None:
        (left_node, left_type), (right_node, right_type) = left, right
        if left_type.is_list or right_type.is_list:
            self.fault("a list cannot be compared; ask size(...) or 'in'", right_node)
        elif not same_sort(left_type, right_type):
            self.fault(f"{left_type} cannot be compared with {right_type}", right_node)
        elif isinstance(operator, _ORDERED) and left_type.type not in ("number", "date"):
            self.fault(f"{left_type} has no order: only == and != can compare it", left_node)
        else:
            self._choice(left_node, left_type, right_type)
            self._choice(right_node, right_type, left_type)

    def _choice(self, node: ast.expr, written: ValueType, other: ValueType) -> None:
        """A literal must be one of the texts that the other side can be."""
        if not isinstance(node, ast.Constant) or not other.choices or other.literal:
            return
        if written.choices and written.choices[0] not in other.choices:
            near = did_you_mean(written.choices[0], other.choices)
            can = ", ".join(other.choices)
            self.fault(f"{written.choices[0]!r} is not one of {can}{near}", node)

    def _membership(
        self, node: ast.expr, item: ValueType | None, right: ast.expr, known: Known
    ) -> None:
        if isinstance(right, ast.List | ast.Tuple):
            for one in right.elts:
                found = self.present(one, known)
                if item is not None and found is not None:
                    self._pair(ast.Eq(), (node, item), (one, found))
            return
        held = self.present(right, known)
        if held is None or item is None:
            return
        single = ValueType(held.type, held.unit)
        if not held.is_list:
            self.fault(f"a list must stand after 'in', not {held}", right)
        elif not same_sort(item, single):
            self.fault(f"{item} cannot be in {held}", right)

    def _choose(self, node: ast.IfExp, known: Known) -> Typed:
        test = self.condition(node.test, known)
        first = self.check(node.body, known | test.if_true)
        second = self.check(node.orelse, known | test.if_false)
        if first.type is None or second.type is None:
            return Typed(None)
        if not same_sort(first.type, second.type):
            self.fault(f"one branch gives {first.type}, the other {second.type}", node)
            return Typed(None)
        return Typed(
            joined(first.type, second.type),
            (test.if_true | first.if_true) & (test.if_false | second.if_true),
            (test.if_true | first.if_false) & (test.if_false | second.if_false),
        )

    def _stray_list(self, node: ast.expr, known: Known) -> Typed:
        self.fault("a list can only stand after 'in' or 'not in'", node)
        return Typed(None)

    def _call(self, node: ast.Call, known: Known) -> Typed:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        function = FUNCTIONS.get(name)
        if function is None:
            self.fault(f"unknown function {name!r}{did_you_mean(name, FUNCTIONS)}", node.func)
            return Typed(None)
        if not self._fits(node, function):
            return Typed(None)
        if name == "known":
            self.check(node.args[0], known)
            return Typed(TRUTH, frozenset({guard_key(node.args[0])}))
        return Typed(CALLS[name](self, node, known))

    def _fits(self, node: ast.Call, function: Function) -> bool:
        gathers = self.scope.gathered is not None
        if function.where == ("about" if gathers else "gather"):
            belongs = "about a table" if gathers else "that gather facts"
            self.fault(f"{function.name}() belongs to rules {belongs}", node.func)
            return False
        given = len(node.args)
        enough = given >= function.least and (function.most is None or given <= function.most)
        if enough and (function.named or not node.keywords):
            return True
        self.fault(f"this is written {function.signature}", node)
        return False


_CHECKS: dict[type[ast.expr], Callable[[Checker, Any, Known], Typed]] = {
    ast.Name: Checker._name,
    ast.Constant: Checker._constant,
    ast.BoolOp: Checker._all_or_any,
    ast.UnaryOp: Checker._unary,
    ast.BinOp: Checker._arithmetic,
    ast.Compare: Checker._comparison,
    ast.IfExp: Checker._choose,
    ast.List: Checker._stray_list,
    ast.Tuple: Checker._stray_list,
    ast.Call: Checker._call,
}


def check(
    expression: Expression, scope: Scope, known: Known = NOTHING, wanted: Sequence[str] = ()
) -> tuple[Typed, list[Problem]]:
    """Type an expression. With `wanted`, it must be there and be of one of these types.

    Returns its type with what it guards, and the problems found.
    """
    checker = Checker(expression, scope)
    if wanted == ("truth",):
        return checker.condition(expression.tree, known), checker.problems
    if wanted:
        return Typed(checker.wanted(expression.tree, known, *wanted)), checker.problems
    return checker.check(expression.tree, known), checker.problems
