"""Rows of the measures by what they are about, with the evidence of their values."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from generator.foundation.evidence import Evidence

if TYPE_CHECKING:
    from generator.measures.table import Measures, Row

Key = tuple[str, ...]


class Lookup:
    """Finds a row of a measure table by its key columns, and the evidence of its values."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures
        self._rows: dict[str, dict[Key, Row]] = {}

    def row(self, table: str, *key: str) -> Row:
        """Return the row; an empty one where there is none."""
        if table not in self._rows:
            found = self._measures[table]
            columns = found.schema.key
            self._rows[table] = {
                tuple(str(row[column]) for column in columns): row for row in found.rows
            }
        return self._rows[table].get(key, {})

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Return every row of a table."""
        return self._measures[table].rows

    def evidence(self, table: str, row: Row, *columns: str) -> tuple[Evidence, ...]:
        """Return the evidence of some values of a row; nothing where a value is missing."""
        traced = self._measures[table].trace
        return tuple(
            traced(row, column) for column in columns if row and row.get(column) is not None
        )

    @cached_property
    def nation(self) -> Row:
        """The one row on the whole election."""
        return self._measures["nation"].rows[0]
