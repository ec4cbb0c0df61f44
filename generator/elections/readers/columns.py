"""Finding our fields among a file's columns, whatever the file calls them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.elections.readers.reading import Reading
from generator.foundation.nearest import did_you_mean

Names = Mapping[str, tuple[str, ...]]
"""Our fields, each with the column names that a format is known to use for it."""


@dataclass(frozen=True)
class Columns:
    """Where each field stands. `place` is counted from 0; `names` are the file's own."""

    place: dict[str, int]
    names: dict[str, str]

    def cell(self, row: list[str], field: str) -> str:
        """Return the field's cell in the row, without surrounding space; empty when not there."""
        place = self.place.get(field)
        return "" if place is None or place >= len(row) else row[place].strip()

    def name(self, field: str) -> str:
        """Return the file's name for the field."""
        return self.names.get(field, field)


def find_columns(
    header: list[str], known: Names, reading: Reading, line: int, required: Iterable[str] = ()
) -> Columns:
    """Return where each known field stands; the manifest's `columns` come first.

    Every required field without a column, and every column the manifest names in vain, is an
    error with the nearest column there is.
    """
    titles = {_folded(title): place for place, title in reversed(list(enumerate(header)))}
    place: dict[str, int] = {}
    for field, names in known.items():
        chosen = reading.entry.columns.get(field)
        wanted = names if chosen is None else (chosen,)
        found = next((titles[_folded(name)] for name in wanted if _folded(name) in titles), None)
        if found is not None:
            place[field] = found
        elif chosen is not None:
            _missing(reading, f"no column {chosen!r} for {field}", chosen, header, line)
        elif field in required:
            _missing(reading, f"the column {wanted[0]!r} is missing", wanted[0], header, line)
    return Columns(place, {field: header[at].strip() for field, at in place.items()})


def by_position(fields: Iterable[str]) -> Columns:
    """Return the columns of a file without a header: `column 1`, `column 2` and so on."""
    place = {field: at for at, field in enumerate(fields)}
    return Columns(place, {field: f"column {at + 1}" for field, at in place.items()})


def rows_below(reading: Reading, header: int | None) -> Iterator[tuple[list[str], int]]:
    """Yield each row below the header with its line; a row too long for the header is an error."""
    table = reading.table
    first = 0 if header is None else header + 1
    width = len(table.rows[header or 0])
    for row, line in zip(table.rows[first:], table.lines[first:], strict=True):
        if len(row) > width and any(row[width:]):
            expected = f"{width} cells, as the header has"
            reading.error("too many cells in the row", line, None, f"{len(row)} cells", expected)
            continue
        yield row, line


def refuse_unknown(reading: Reading, known: Iterable[str]) -> None:
    """Make an error of each key of the manifest's `columns` that the format does not have."""
    fields = list(known)
    for key in reading.entry.columns:
        if key not in fields:
            message = f"columns names {key!r}, which {reading.entry.format} does not have"
            near = did_you_mean(key, fields)
            reading.error(f"{message}{near}", None, None, None, f"one of {', '.join(fields)}")


def _missing(reading: Reading, message: str, name: str, header: list[str], line: int) -> None:
    titles = [title.strip() for title in header if title.strip()]
    near = did_you_mean(name, titles)
    reading.error(f"{message}{near}", line, name, None, f"one of {', '.join(titles)}")


def _folded(title: str) -> str:
    return " ".join(title.split()).casefold()
