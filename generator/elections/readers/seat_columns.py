"""The columns of a council table that hold seats by party: `won_con`, `after_lab`, …"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.elections.readers.header import Header
from generator.elections.readers.reading import Reading
from generator.elections.records import CouncilRow, Seats
from generator.foundation.evidence import Cell
from generator.foundation.nearest import did_you_mean

PREFIXES = ("won_", "defended_", "before_", "after_")
VACANT = "vacant"
TOTAL = "total"
_NO_PARTY = ("all", "seats", "control", "basis")
_BETWEEN = " _/:-."


@dataclass
class SeatColumns:
    """For `won`, `defended`, `before` and `after`: which party stands in which column."""

    titles: list[str]
    parties: dict[str, dict[str, int]] = field(default_factory=dict)
    vacant: dict[str, int] = field(default_factory=dict)
    total: dict[str, int] = field(default_factory=dict)
    places: set[int] = field(default_factory=set)

    def fill(self, reading: Reading, council: CouncilRow, row: list[str], line: int) -> None:
        """Read the seats of one row into the council, with the cells they stood in.

        Where every cell of a kind is empty the seats are unknown; else an empty cell is none.
        """
        for kind, columns in self.parties.items():
            read = {p: self._seats(reading, row, at, line) for p, at in columns.items()}
            if all(seats is None for seats in read.values()):
                continue
            seats: Seats = {party: number or 0 for party, number in read.items()}
            setattr(council, kind, seats)
            for party, at in columns.items():
                text = row[at].strip() if at < len(row) else ""
                council.cells[f"{kind}.{party}"] = Cell(reading.file, line, self.titles[at], text)
        for kind in ("before", "after"):
            if kind in self.vacant:
                vacant = self._seats(reading, row, self.vacant[kind], line)
                setattr(council, f"vacant_{kind}", vacant or 0)
            if kind in self.total:
                total = self._seats(reading, row, self.total[kind], line)
                setattr(council, f"size_{kind}", total)

    def add(self, reading: Reading, line: int, kind: str, alias: str, at: int) -> None:
        """Enter the column at the place `at`, which names its party by `alias`."""
        self.places.add(at)
        word = alias.casefold()
        if word == VACANT:
            self.vacant[kind] = at
        elif word == TOTAL:
            self.total[kind] = at
        elif word not in _NO_PARTY:
            title = self.titles[at]
            party = reading.party(alias, line, title)
            columns = self.parties.setdefault(kind, {})
            if party in columns:
                other = self.titles[columns[party]]
                message = f"{other!r} and {title!r} both hold the seats of {party}"
                reading.error(message, line, title, None, "one column for each party")
            columns.setdefault(party, at)

    def _seats(self, reading: Reading, row: list[str], at: int, line: int) -> int | None:
        text = row[at].strip() if at < len(row) else ""
        return reading.whole(text, line, self.titles[at])


def find_seat_columns(reading: Reading, header: Header, taken: set[int]) -> SeatColumns:
    """Return the columns of seats. A party with two columns of one kind is an error."""
    found = SeatColumns(header.titles)
    for prefix in PREFIXES:
        theirs = _their_prefix(reading, prefix)
        before = len(found.places)
        for at, title in enumerate(header.titles):
            alias = _alias(title, theirs)
            if at not in taken and alias is not None:
                found.add(reading, header.line, prefix.rstrip("_"), alias, at)
        if theirs != prefix and len(found.places) == before:
            near = did_you_mean(theirs, header.titles)
            message = f"no column begins with {theirs!r}, named for {prefix}{near}"
            expected = f"one of {', '.join(title for title in header.titles if title)}"
            reading.error(message, header.line, theirs, None, expected)
    return found


def _their_prefix(reading: Reading, prefix: str) -> str:
    """How the file writes the prefix: the manifest may say it with or without its `_`."""
    named = reading.entry.columns
    return named.get(prefix) or named.get(prefix.rstrip("_")) or prefix


def _alias(title: str, prefix: str) -> str | None:
    """Return what follows the prefix in a title, or None where it does not begin with it."""
    if not title.casefold().startswith(prefix.casefold()):
        return None
    return title[len(prefix) :].strip(_BETWEEN) or None
