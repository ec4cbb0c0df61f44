"""The file formats that a pack may use. To add one: write its reader, enter it here and in
`Format` of `manifest.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.elections.manifest import Role
from generator.elections.readers import area_table, council_table, democracy_club, leap
from generator.elections.readers.reading import Reading
from generator.elections.records import Content


@dataclass(frozen=True)
class Reader:
    """A file format: what it is, the roles its files can have, and the function that reads it."""

    documentation: str
    roles: tuple[Role, ...]
    read: Callable[[Reading], Content]


READERS: dict[str, Reader] = {
    "democracy-club": Reader(
        "Democracy Club's candidate CSV: one row for each candidate.",
        ("results", "previous-results"),
        democracy_club.read,
    ),
    "leap": Reader(
        "The Local Elections Archive Project's CSV: one row for each candidate.",
        ("results", "previous-results"),
        leap.read,
    ),
    "council-table": Reader(
        "One row for each council: control, seats won, defended, before and after.",
        ("councils",),
        council_table.read,
    ),
    "area-table": Reader(
        "Any figures by council, for example a referendum's result.", ("areas",), area_table.read
    ),
}
"""Every format by the name that the manifest uses."""
