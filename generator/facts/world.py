"""What rules can look up while they run: rows of tables, facts found so far, peers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from generator.facts.models import Fact, Facts
from generator.facts.peers import Peers
from generator.foundation.errors import Problem
from generator.foundation.evidence import Evidence

Row = Mapping[str, Any]


class Table(Protocol):
    """What a rule needs of a measure table; examples bring their own."""

    @property
    def rows(self) -> Sequence[Row]:
        """The rows, missing values as None."""

    @property
    def trace(self) -> Any:
        """Return a function from a row and a column to the evidence of that value."""


@dataclass
class World:
    """Tables and facts, indexed when first asked."""

    tables: Mapping[str, Table]
    facts: Facts = field(default_factory=dict)
    kinds: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)
    _rows: dict[str, dict[tuple[Any, ...], Row]] = field(default_factory=dict)
    _facts: dict[tuple[str, tuple[str, ...]], dict[tuple[Any, ...], list[Fact]]] = field(
        default_factory=dict
    )
    _peers: dict[tuple[str, str], Peers] = field(default_factory=dict)

    def row(self, table: str, keys: tuple[str, ...], values: tuple[Any, ...]) -> Row | None:
        """Return the row of a table with these keys, or None. Without keys: its first row."""
        found = self.tables.get(table)
        if found is None:
            return None
        if not keys:
            return found.rows[0] if found.rows else None
        if table not in self._rows:
            self.know_rows(table, keys, found.rows)
        return self._rows[table].get(values)

    def know_rows(self, table: str, keys: tuple[str, ...], rows: Sequence[Row]) -> None:
        """Index the rows of a table by its keys; of two rows alike the first is kept."""
        index: dict[tuple[Any, ...], Row] = {}
        for row in rows:
            index.setdefault(tuple(row.get(key) for key in keys), row)
        self._rows[table] = index

    def matching(self, kind: str, names: tuple[str, ...], values: tuple[Any, ...]) -> list[Fact]:
        """Return the facts of a kind whose values of these names are these."""
        if not names:
            return self.facts.get(kind, [])
        if (kind, names) not in self._facts:
            index: dict[tuple[Any, ...], list[Fact]] = {}
            for fact in self.facts.get(kind, []):
                index.setdefault(tuple(fact.plain(name) for name in names), []).append(fact)
            self._facts[kind, names] = index
        if None in values:
            return []
        return self._facts[kind, names].get(values, [])

    def outlierness(self, table: str, column: str, value: float | None) -> float:
        """Return how far a value lies from those of all rows of its table's column."""
        if (table, column) not in self._peers:
            rows = self.tables[table].rows
            self._peers[table, column] = Peers.of(row.get(column) for row in rows)
        return self._peers[table, column].outlierness(value)

    def trace(self, table: str, row: Row, column: str) -> tuple[Evidence, ...]:
        """Return the evidence of one value of a table; none when the value is missing."""
        if row.get(column) is None:
            return ()
        evidence: Evidence = self.tables[table].trace(row, column)
        return (evidence,)


@dataclass(slots=True)
class Situation:
    """What one evaluation of a rule looks at: a row, or a group of facts and what they share."""

    world: World
    row: Row = field(default_factory=dict)
    members: Sequence[Fact] = ()
