"""What looks wrong in rules that are sound: silent rules, missing examples, unguarded divisions."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from generator.facts.expression import Expression
from generator.facts.rules import Rule, RuleSet
from generator.facts.scope import guard_key
from generator.facts.unreachable import Room, never_true, presence_key
from generator.foundation.errors import Gravity, Problem, by_gravity

_DIVISIONS = (ast.Div, ast.FloorDiv, ast.Mod)


def lint(rules: RuleSet) -> list[Problem]:
    """Return a warning for each thing in the rules that was hardly meant so.

    Names that nothing defines are errors already when rules are loaded.
    """
    return by_gravity(problem for rule in rules.rules for problem in _warnings(rule, rules))


def _warnings(rule: Rule, rules: RuleSet) -> Iterator[Problem]:
    if not any(example.fires for example in rule.examples):
        yield _warning(rule, f"{rule.kind} has no example in which it fires", "examples")
    if all(example.fires for example in rule.examples) and not _always(rule):
        yield _warning(rule, f"{rule.kind} has no example in which it does not fire", "examples")
    if never_true(rule.when.expression.tree, _rooms(rule, rules)):
        yield _warning(rule, f"{rule.kind} can never fire: its condition cannot be met", "when")
    for name in _never_missing(rule, rules):
        yield _warning(rule, f"{name} is never missing, so nothing needs it", "needs")
    for expression in rule.draft.expressions:
        yield from _divisions(expression, rule)


def _always(rule: Rule) -> bool:
    """Whether the rule fires on everything that it is asked of."""
    return rule.when.expression.text == "true" and not rule.needs


def _warning(rule: Rule, message: str, key: str) -> Problem:
    line = rule.draft.document.line((key,))
    return Problem(message, rule.reference.file, line, key, gravity=Gravity.warning)


def _rooms(rule: Rule, rules: RuleSet) -> dict[str, Room]:
    """What the names of a condition can be, by the catalogue and by `needs`."""
    rooms = {presence_key(name): Room(frozenset({True})) for name in rule.needs}
    if rule.about is not None:
        columns = rules.catalogue[rule.about].columns.values()
        choices = {column.name: column.choices for column in columns}
    else:
        every = [rules.kinds[kind].values for kind in rule.gather]
        choices = {
            name: tuple(choice for values in every for choice in values[name].choices)
            for name in rule.by
            if all(values[name].choices for values in every)
        }
    rooms.update({name: Room(frozenset(some)) for name, some in choices.items() if some})
    return rooms


def _never_missing(rule: Rule, rules: RuleSet) -> Iterator[str]:
    if rule.about is not None:
        columns = rules.catalogue[rule.about].columns
        yield from (name for name in rule.needs if not columns[name].optional)


def _divisions(expression: Expression, rule: Rule) -> Iterator[Problem]:
    """Divisions by something that neither the condition nor the expression compares."""
    compared = _compared(expression.tree) | _compared(rule.when.expression.tree)
    for node in ast.walk(expression.tree):
        if not isinstance(node, ast.BinOp) or not isinstance(node.op, _DIVISIONS):
            continue
        if isinstance(node.right, ast.Constant) or guard_key(node.right) in compared:
            continue
        words = expression.source(node.right)
        message = f"{words} may be zero, and there is then no fact: write {words} > 0 and …"
        problem = expression.problem(message, node.right)
        yield Problem(
            problem.message, problem.file, problem.line, problem.column, gravity=Gravity.warning
        )


def _compared(tree: ast.expr) -> set[str]:
    return {
        guard_key(side)
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
    }
