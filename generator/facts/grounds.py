"""What the value of an expression rests on: evidence, and facts found before."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from generator.facts.calls import written
from generator.facts.compiler import Compiler
from generator.facts.functions import ABOUT_FACTS, LOOKUPS
from generator.facts.lookups import gathered_name, matching, row_finder
from generator.facts.models import Fact
from generator.facts.world import Situation
from generator.foundation.evidence import Evidence


class Ground(NamedTuple):
    """Evidence under a part of an expression, and the facts that were looked up for it."""

    evidence: Sequence[Evidence] = ()
    facts: Sequence[Fact] = ()


Look = Callable[[Situation], Ground]
Found = TypeVar("Found")


def hands_on(node: ast.expr) -> bool:
    """Whether an expression is a value that already exists, with evidence of its own."""
    if isinstance(node, ast.Name):
        return node.id not in ("count", "true", "false")
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in LOOKUPS
    )


def grounds_of(node: ast.expr, compiler: Compiler) -> tuple[Look, ...]:
    """Return what looks up the grounds of each name and each call in an expression."""
    return tuple(_grounds(node, compiler))


def facts_under(node: ast.expr, compiler: Compiler) -> tuple[Look, ...]:
    """Return what looks up the facts that an expression asks for, whatever else it names."""
    calls = (part for part in ast.walk(node) if isinstance(part, ast.Call))
    return tuple(_found(call, compiler) for call in calls if _function(call) in _OF_FACTS)


_OF_FACTS = ABOUT_FACTS | {"fact_holds"}


def _function(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _guarded(find: Callable[[Situation], Found], otherwise: Found) -> Callable[[Situation], Found]:
    """A part that a guard kept from being computed finds nothing when it is asked again here."""

    def guarded(situation: Situation) -> Found:
        try:
            return find(situation)
        except (ArithmeticError, TypeError):
            return otherwise

    return guarded


def _grounds(node: ast.expr, compiler: Compiler) -> Iterator[Look]:
    if isinstance(node, ast.Name):
        yield from _name(node.id, compiler)
        return
    if isinstance(node, ast.Call):
        look = _call(_function(node), node, compiler)
        parts: list[ast.expr] = [*node.args, *(one.value for one in node.keywords)]
        if look is not None:
            yield look
            return
    else:
        parts = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]
    for part in parts:
        yield from _grounds(part, compiler)


def _name(name: str, compiler: Compiler) -> Iterator[Look]:
    table = compiler.table
    if table is None:
        if name in compiler.columns:
            yield _members_value(name)
        elif name == "count":
            yield lambda situation: Ground(_of_facts(situation.members), situation.members)
    elif name in compiler.columns:
        yield lambda situation: Ground(situation.world.trace(table, situation.row, name))


def _members_value(name: str) -> Look:
    return lambda situation: Ground(_of_values(situation.members, name), situation.members)


def _of_facts(facts: Sequence[Fact]) -> list[Evidence]:
    return [one for fact in facts for one in fact.evidence]


def _of_values(facts: Sequence[Fact], name: str) -> list[Evidence]:
    return [one for fact in facts if name in fact.values for one in fact.values[name].evidence]


def _call(function: str, node: ast.Call, compiler: Compiler) -> Look | None:
    """The grounds of a look-up; None for functions whose parts are the grounds."""
    if function == "measure":
        return _measure(node, compiler)
    if function in ("all_of", "sum_of"):
        return _members_value(gathered_name(node))
    if function == "top":
        name = gathered_name(node)
        return lambda situation: Ground(_of_values(situation.members[:1], name), situation.members)
    return _looked_up(function, node, compiler) if function in _OF_FACTS else None


def _measure(node: ast.Call, compiler: Compiler) -> Look:
    finder = row_finder(compiler, node)
    find = _guarded(finder, None)

    def trace(situation: Situation) -> Ground:
        row = find(situation)
        if row is None:
            return Ground()
        return Ground(situation.world.trace(finder.table, row, finder.column))

    return trace


def _found(node: ast.Call, compiler: Compiler) -> Look:
    nothing: Sequence[Fact] = ()
    find = _guarded(matching(compiler, node), nothing)
    only_first = _function(node) == "first"
    return lambda situation: Ground((), find(situation)[: 1 if only_first else None])


def _looked_up(function: str, node: ast.Call, compiler: Compiler) -> Look:
    find = _found(node, compiler)
    name = written(node.args[1]) if len(node.args) > 1 else None

    def look(situation: Situation) -> Ground:
        facts = find(situation).facts
        return Ground(_of_facts(facts) if name is None else _of_values(facts, name), facts)

    return look
