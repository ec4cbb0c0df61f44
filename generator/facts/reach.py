"""How far the evidence of a kind of fact can reach: one ward, one council, or anywhere.

Known from the rules alone. What a fact of one ward or council rests on can only change when the
input of that place does, so a set of bulletins need not look up the evidence of every fact to see
whether it is still the same.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from enum import IntEnum

from generator.facts.calls import written
from generator.facts.expression import Expression
from generator.facts.functions import ABOUT_FACTS
from generator.facts.rules import Rule, RuleSet


class Reach(IntEnum):
    """Where all the cells under a fact lie, and under every fact that it rests on."""

    ward = 0
    council = 1
    anywhere = 2


_OF_TABLES: Mapping[str, Reach] = {
    **dict.fromkeys(("ward", "party_in_ward", "elected"), Reach.ward),
    **dict.fromkeys(("council", "party_in_council", "collapse"), Reach.council),
}
"""Tables whose values are traced to the cells of the place in their key, and to no other."""


def reaches(rules: RuleSet) -> dict[str, Reach]:
    """Return the reach of every kind of fact."""
    found: dict[str, Reach] = {}
    for stratum in rules.strata:
        for kind in stratum:
            found[kind] = max(_of_rule(rule, found) for rule in rules.by_kind[kind])
    return found


def _of_rule(rule: Rule, known: Mapping[str, Reach]) -> Reach:
    if rule.about is not None:
        parts = [_OF_TABLES.get(rule.about, Reach.anywhere)]
    else:
        parts = [
            _placed(known.get(kind, Reach.anywhere), frozenset(rule.by)) for kind in rule.gather
        ]
    for expression in rule.draft.values.values():
        parts.extend(_in_values(expression, known))
    parts.extend(_facts_named(rule.draft.when, known))
    return max(parts)


def _placed(reach: Reach, names: frozenset[str]) -> Reach:
    """The reach of facts found for one place: they must be tied to it by its name."""
    if reach is Reach.ward and "ward" in names:
        return Reach.ward
    if reach is not Reach.anywhere and names & {"council", "ward"}:
        return max(reach, Reach.council)
    return Reach.anywhere


def _in_values(expression: Expression, known: Mapping[str, Reach]) -> Iterator[Reach]:
    """The reach of what values are looked up from: rows of other tables, and facts."""
    for function, node in _calls(expression):
        if function == "measure":
            table = _OF_TABLES.get(written(node.args[0]) or "", Reach.anywhere)
            yield _placed(table, _tied(node))
    yield from _facts_named(expression, known)


def _facts_named(expression: Expression, known: Mapping[str, Reach]) -> Iterator[Reach]:
    for function, node in _calls(expression):
        if function == "fact_holds":
            yield Reach.anywhere
        elif function in ABOUT_FACTS and node.args:
            reach = known.get(written(node.args[0]) or "", Reach.anywhere)
            yield _placed(reach, _tied(node))


def _calls(expression: Expression) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(expression.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, node


def _tied(node: ast.Call) -> frozenset[str]:
    """The places that a look-up ties to the rule's own: `council=council`, `ward=ward`."""
    return frozenset(
        str(one.arg)
        for one in node.keywords
        if isinstance(one.value, ast.Name) and one.value.id == one.arg
    )
