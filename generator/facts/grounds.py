"""What the value of an expression rests on: evidence, and facts found before."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence

from generator.facts.calls import written
from generator.facts.compiler import Compiler
from generator.facts.functions import ABOUT_FACTS, LOOKUPS
from generator.facts.lookups import gathered_name, matching, row_finder
from generator.facts.models import Fact
from generator.facts.world import Situation
from generator.foundation.evidence import Evidence

Grounds = Callable[[Situation], tuple[list[Evidence], Sequence[Fact]]]
"""From a situation to the evidence under a part of an expression, and the facts looked up."""


def hands_on(node: ast.expr) -> bool:
    """Whether an expression is a value that already exists, with evidence of its own."""
    if isinstance(node, ast.Name):
        return node.id not in ("count", "true", "false")
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in LOOKUPS
    )


def grounds_of(node: ast.expr, compiler: Compiler) -> list[Grounds]:
    """Return the grounds of each name and each look-up in an expression."""
    return list(_grounds(node, compiler))


def _grounds(node: ast.expr, compiler: Compiler) -> Iterator[Grounds]:
    if isinstance(node, ast.Name):
        yield from _name(node.id, compiler)
        return
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        found = _call(node.func.id, node, compiler)
        if found is not None:
            yield found
            return
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.keyword):
            yield from _grounds(child.value, compiler)
        elif isinstance(child, ast.expr) and not _is_function(node, child):
            yield from _grounds(child, compiler)


def _is_function(node: ast.expr, child: ast.expr) -> bool:
    return isinstance(node, ast.Call) and child is node.func


def _name(name: str, compiler: Compiler) -> Iterator[Grounds]:
    table = compiler.table
    if table is None:
        if name in compiler.columns:
            yield _members_value(name)
        elif name == "count":
            yield _members
    elif name in compiler.columns:
        yield lambda situation: (list(situation.world.trace(table, situation.row, name)), ())


def _members(situation: Situation) -> tuple[list[Evidence], Sequence[Fact]]:
    return _of_facts(situation.members), situation.members


def _members_value(name: str) -> Grounds:
    return lambda situation: (_of_values(situation.members, name), situation.members)


def _of_facts(facts: Sequence[Fact]) -> list[Evidence]:
    return [one for fact in facts for one in fact.evidence]


def _of_values(facts: Sequence[Fact], name: str) -> list[Evidence]:
    return [one for fact in facts if name in fact.values for one in fact.values[name].evidence]


def _call(function: str, node: ast.Call, compiler: Compiler) -> Grounds | None:
    """The grounds of a look-up; None for functions whose parts are the grounds."""
    if function == "measure":
        return _measure(node, compiler)
    if function in ("all_of", "sum_of"):
        return _members_value(gathered_name(node))
    if function == "top":
        return _top(gathered_name(node))
    if function in ABOUT_FACTS or function == "fact_holds":
        return _looked_up(function, node, compiler)
    return None


def _measure(node: ast.Call, compiler: Compiler) -> Grounds:
    finder = row_finder(compiler, node)

    def trace(situation: Situation) -> tuple[list[Evidence], Sequence[Fact]]:
        row = finder(situation)
        if row is None:
            return [], ()
        return list(situation.world.trace(finder.table, row, finder.column)), ()

    return trace


def _top(name: str) -> Grounds:
    return lambda situation: (_of_values(situation.members[:1], name), situation.members)


def _looked_up(function: str, node: ast.Call, compiler: Compiler) -> Grounds:
    find = matching(compiler, node)
    name = written(node.args[1]) if len(node.args) > 1 else None

    def look(situation: Situation) -> tuple[list[Evidence], Sequence[Fact]]:
        facts = find(situation)
        if function == "first":
            facts = facts[:1]
        return (_of_facts(facts) if name is None else _of_values(facts, name)), facts

    return look
