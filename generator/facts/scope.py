"""What an expression of one rule may speak of: names, tables and the values of other facts."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts.types import ValueType
from generator.measures.schema import Catalogue

KindValues = Mapping[str, ValueType]
"""The values of a fact kind, with their types."""

Known = frozenset[str]
"""Parts of an expression that are there at this point: guarded by `needs` or `known(...)`."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What can be named in one rule.

    `kinds` gives None for a kind whose own rule is faulty: anything may then be asked of it.
    `gathered` is None in rules about a table.
    """

    catalogue: Catalogue
    kinds: Mapping[str, KindValues | None]
    names: Mapping[str, ValueType]
    names_of: str
    gathered: KindValues | None = None
    gathers_anything: bool = False


def guard_key(node: ast.expr) -> str:
    """Return what two writings of the same part have in common."""
    return node.id if isinstance(node, ast.Name) else ast.dump(node)
