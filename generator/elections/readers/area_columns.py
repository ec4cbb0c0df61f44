"""Columns that say something about a council's area: a referendum's result, incomes, …"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.elections.names import plain
from generator.elections.readers.header import Header
from generator.elections.readers.reading import Reading, number
from generator.foundation.errors import Gravity
from generator.foundation.evidence import Cell
from generator.foundation.nearest import did_you_mean


@dataclass(frozen=True)
class AreaColumns:
    """Where each area column stands, by our name for it."""

    titles: list[str]
    places: dict[str, int]

    def read(
        self, reading: Reading, row: list[str], line: int, cells: dict[str, Cell]
    ) -> dict[str, float | str]:
        """Return the row's values, numbers where they are numbers; add their cells to `cells`."""
        values: dict[str, float | str] = {}
        for name, at in self.places.items():
            text = row[at].strip() if at < len(row) else ""
            if not reading.register.is_empty(text):
                value = number(text)
                values[name] = text if value is None else value
                cells[f"areas.{name}"] = Cell(reading.file, line, self.titles[at], text)
        return values


def area_columns(
    reading: Reading, header: Header, taken: set[int], fields: Iterable[str]
) -> AreaColumns:
    """Return the area columns.

    The manifest's `columns` may rename them, and must not name what is not there. A column of
    anything but numbers that nobody named is passed over, with a note.
    """
    known = list(fields)
    renamed = _renamed(reading, header, known)
    found = dict(renamed)
    for at, title in enumerate(header.titles):
        if at in taken or at in renamed.values() or not title:
            continue
        if _is_numeric(reading, header, at):
            found[area_name(title)] = at
        else:
            near = did_you_mean(title, known)
            message = f"passed over: the column {title!r} holds no numbers{near}"
            reading.tell(Gravity.warning if near else Gravity.note, message, header.line)
    return AreaColumns(header.titles, found)


def area_name(title: str) -> str:
    """Return our name for a column: `Pct_Leave` becomes `pct_leave`."""
    return plain(title).replace(" ", "_")


def _renamed(reading: Reading, header: Header, known: Collection[str]) -> dict[str, int]:
    titles = {title.casefold(): at for at, title in reversed(list(enumerate(header.titles)))}
    found = {}
    for ours, theirs in reading.entry.columns.items():
        if ours in known or f"{ours}_" in known:
            continue
        at = titles.get(theirs.casefold())
        if at is None:
            near = did_you_mean(theirs, header.titles)
            expected = f"one of {', '.join(title for title in header.titles if title)}"
            message = f"no column {theirs!r} for {ours}{near}"
            reading.error(message, header.line, theirs, None, expected)
        else:
            found[ours] = at
    return found


def _is_numeric(reading: Reading, header: Header, at: int) -> bool:
    rows = reading.table.rows[header.top + 1 :]
    texts = [row[at].strip() for row in rows if at < len(row)]
    filled = [text for text in texts if not reading.register.is_empty(text)]
    return all(number(text) is not None for text in filled)
