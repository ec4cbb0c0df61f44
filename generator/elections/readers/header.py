"""Finding the header of a table of councils or areas, in one row or in two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.elections.readers.reading import Reading

GROUPED = " / "
"""Stands between the group and the column where a header has two rows."""


@dataclass(frozen=True)
class Header:
    """The titles of a table's columns, its place among the rows and its line in the file."""

    titles: list[str]
    top: int
    line: int


def find_header(reading: Reading, known: Iterable[str]) -> Header:
    """Return the header: the first row with two known titles, else the first row.

    Where titles repeat, and the row above names groups, a title becomes `group / title`.
    """
    titles_known = {name.rpartition(GROUPED)[2] for name in known}
    table = reading.table
    top = table.header(titles_known, least=2)
    if top is None:
        top = table.header(titles_known, least=1) or 0
    titles = [" ".join(title.split()) for title in table.rows[top]]
    named = [title.casefold() for title in titles if title]
    if top and len(set(named)) < len(named):
        titles = _grouped(table.rows[top - 1], titles)
    return Header(titles, top, table.lines[top])


def _grouped(groups: list[str], titles: list[str]) -> list[str]:
    """Put each title under the nearest group name at its left."""
    group = ""
    full = []
    for place, title in enumerate(titles):
        above = " ".join(groups[place].split()) if place < len(groups) else ""
        group = above or group
        full.append(f"{group}{GROUPED}{title}" if group and title else group or title)
    return full
