"""Where the figures of an election stand: cells of councils, candidacies and the briefing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from generator.elections.models import Candidacy, Council, Election, Ward
from generator.foundation.evidence import Cell

if TYPE_CHECKING:
    from generator.elections.pack import Pack

MOST_CANDIDACIES = 200
"""A total over more candidacies than this lists the first of them, in the order of the file."""

_WHEN_UNKNOWN = {"before": ("after", "won", "defended"), "after": ("won", "before", "defended")}
"""What a composition was computed from where the source does not state it."""


class Cells:
    """Finds the cells behind the fields of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._election: Election = pack.election
        self._document = pack.briefing_document

    def of_councils(self, councils: Iterable[Council], fields: Iterable[str]) -> tuple[Cell, ...]:
        """Return the cells of the fields in each council.

        A field is a key of `Council.cells`; `won.*` stands for all that start with `won.`; `votes`
        and `votes_before` are the votes of every candidacy. Where the source has no such cell, the
        candidacies it was counted from stand for it, else the council's own line.
        """
        wanted = list(fields)
        stated: list[Cell] = []
        counted: list[Cell] = []
        for council in councils:
            for field in wanted:
                cells = self._stated(council, field)
                stated.extend(cells)
                if not cells and len(counted) < MOST_CANDIDACIES:
                    counted.extend(self._counted(council, field))
        return tuple(dict.fromkeys([*stated, *counted[:MOST_CANDIDACIES]]))

    def of_ward(self, ward: Ward, field: str) -> tuple[Cell, ...]:
        """Return the cells of a ward: elected, votes (each also `_before`), name or turnout."""
        name, _, before = field.partition("_before")
        candidacies = (ward.previous or ()) if field.endswith("_before") else ward.candidacies
        del before
        if name == "elected":
            return tuple(self._candidacy(one, name) for one in candidacies if one.elected)
        if name == "votes":
            return tuple(self._candidacy(one, name) for one in candidacies)
        value = ward.name if name == "name" else str(getattr(ward, name, ""))
        shown = "ward" if name == "name" else name
        return (Cell(*ward.origin, self._column(ward.origin.file, shown), value),)

    def of_briefing(self, *way: str | int) -> tuple[Cell, ...]:
        """Return the cell of the briefing at this way, for example `"targets", 3, "council"`."""
        document = self._document
        if document is None:
            return ()
        value = document.data
        for step in way:
            value = value[step] if _has(value, step) else ""
        name = ".".join(str(step) for step in way)
        return (Cell(document.file, document.line(way), name, str(value)),)

    def _stated(self, council: Council, field: str) -> tuple[Cell, ...]:
        if field.endswith(".*"):
            prefix = field[:-1]
            return tuple(cell for key, cell in council.cells.items() if key.startswith(prefix))
        cell = council.cells.get(field)
        return () if cell is None else (cell,)

    def _counted(self, council: Council, field: str) -> tuple[Cell, ...]:
        name, _, party = field.partition(".")
        for basis in _WHEN_UNKNOWN.get(name, ()):
            cells = self._stated(council, f"{basis}.{party}")
            if cells:
                return cells
        found = tuple(chain.from_iterable(self._from_wards(council, name, party)))
        return found or self._line(council)

    def _from_wards(self, council: Council, name: str, party: str) -> Iterator[tuple[Cell, ...]]:
        if name in ("votes", "votes_before"):
            yield from (self.of_ward(ward, name) for ward in council.wards)
        if name in ("won", "after", "control_after", "defended", "before"):
            before = name in ("defended", "before")
            for ward in council.wards:
                yield tuple(
                    self._candidacy(one, "elected")
                    for one in ((ward.previous or ()) if before else ward.candidacies)
                    if one.elected and party in ("", "*", one.party)
                )

    def _line(self, council: Council) -> tuple[Cell, ...]:
        """The council's name where it stands; where it is only in a slug, its first ward's line."""
        named = council.cells.get("name") or next(iter(council.cells.values()), None)
        if named is not None:
            return (named,)
        if not council.wards:
            return ()
        origin = council.wards[0].origin
        return (Cell(*origin, self._column(origin.file, "council"), council.name),)

    def _candidacy(self, one: Candidacy, field: str) -> Cell:
        value = str(one.votes) if field == "votes" else "yes" if one.elected else "no"
        return Cell(*one.origin, self._column(one.origin.file, field), value)

    def _column(self, file: str, field: str) -> str:
        known = self._election.files.get(file)
        return field if known is None else known.columns.get(field, field)


def _has(value: object, step: str | int) -> bool:
    if isinstance(value, dict):
        return step in value
    return isinstance(value, list) and isinstance(step, int) and step < len(value)
