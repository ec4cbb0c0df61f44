"""The tables of one election, looked up by subject, each index made once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from generator.elections.models import Council, Election
from generator.foundation.layers import Layers
from generator.pictures.lexicon import load_lexicon
from generator.pictures.names import Names
from generator.pictures.words import PictureBook

if TYPE_CHECKING:
    from generator.measures.table import Measures, Row


class Source:
    """Where pictures take their figures and names from."""

    def __init__(
        self, tables: Measures, election: Election, book: PictureBook, templates: Layers
    ) -> None:
        self.election = election
        self.book = book
        self._tables = tables
        self._lexicon = load_lexicon(templates)
        self.names = Names(election, book.common, self._lexicon)
        self._indexes: dict[tuple[str, str], dict[str, list[Row]]] = {}

    def all(self, table: str) -> list[Row]:
        """Return every row of a table; none when the election has no such table."""
        found = self._tables.get(table)
        return [] if found is None else [*found.rows]

    def rows(self, table: str, column: str, value: str) -> list[Row]:
        """Return the rows of a table that have this value in the column, in the table's order."""
        index = self._indexes.get((table, column))
        if index is None:
            index = self._indexes[table, column] = {}
            for row in self.all(table):
                index.setdefault(row[column], []).append(row)
        return index.get(value, [])

    def row(self, table: str, column: str, value: str) -> Row | None:
        """Return the first such row, or None."""
        found = self.rows(table, column, value)
        return found[0] if found else None

    @cached_property
    def nation(self) -> Row:
        """The one row of the whole election."""
        return self.all("nation")[0]

    @cached_property
    def councils(self) -> Mapping[str, Council]:
        """The councils by code."""
        return {one.code: one for one in self.election.councils}

    @cached_property
    def basis(self) -> str:
        """What seats are compared with, in the lexicon's words; nothing when on several bases."""
        return next(iter(self._lexicon.bases.get(self.nation["basis"] or "", ())), "")
