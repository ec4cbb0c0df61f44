"""Where the figures of an election stand: cells of councils, candidacies and the briefing."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice
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
        self._of_wards: dict[tuple[str, str], tuple[Cell, ...]] = {}
        self._elected: dict[str, dict[bool, dict[str, tuple[Cell, ...]]]] = {}

    def of_councils(self, councils: Iterable[Council], fields: Iterable[str]) -> tuple[Cell, ...]:
        """Return the cells of the fields in each council.

        A field is a key of `Council.cells`; `won.*` stands for all that start with `won.`; `votes`
        and `votes_before` are the votes of every candidacy. Where the source has no such cell, the
        candidacies it was counted from stand for it; where nothing at all is found, the councils'
        own lines.
        """
        chosen, wanted = list(councils), list(fields)
        stated: list[Cell] = []
        counted: list[Cell] = []
        for council in chosen:
            for field in wanted:
                cells = self._stated(council, field)
                stated.extend(cells)
                if not cells and len(counted) < MOST_CANDIDACIES:
                    counted.extend(self._counted(council, field))
        found = dict.fromkeys([*stated, *counted[:MOST_CANDIDACIES]])
        return tuple(found) or tuple(cell for one in chosen for cell in self._line(one))

    def of_ward(self, ward: Ward, field: str) -> tuple[Cell, ...]:
        """Return the cells of a ward: elected, votes (each also `_before`), name or turnout."""
        key = (ward.code, field)
        if key not in self._of_wards:
            self._of_wards[key] = self._ward(ward, field)
        return self._of_wards[key]

    def _ward(self, ward: Ward, field: str) -> tuple[Cell, ...]:
        name = field.removesuffix("_before")
        candidacies = ward.candidacies if name == field else ward.previous or ()
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
        if name in ("votes", "votes_before"):
            wards = (self.of_ward(ward, name) for ward in council.wards)
            return tuple(islice(chain.from_iterable(wards), MOST_CANDIDACIES))
        when = {"defended": True, "before": True, "won": False, "after": False}.get(name)
        if name == "control_after":
            when = False
        return () if when is None else self._winners(council)[when].get(party or "*", ())

    def _winners(self, council: Council) -> dict[bool, dict[str, tuple[Cell, ...]]]:
        """Cells of those elected, last time (True) and now, by party; `*` for every party."""
        if council.code not in self._elected:
            found: dict[bool, dict[str, list[Cell]]] = {True: {}, False: {}}
            for ward in council.wards:
                for before, candidacies in ((True, ward.previous or ()), (False, ward.candidacies)):
                    for one in candidacies:
                        if one.elected:
                            cell = self._candidacy(one, "elected")
                            found[before].setdefault(one.party, []).append(cell)
                            found[before].setdefault("*", []).append(cell)
            self._elected[council.code] = {
                when: {party: tuple(cells) for party, cells in by_party.items()}
                for when, by_party in found.items()
            }
        return self._elected[council.code]

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
