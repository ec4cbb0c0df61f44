"""How each place fared, for the filters of an index: read from the measures, never from a text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.article import Subject
from generator.elections.models import NO_OVERALL_CONTROL, Election
from generator.measures.table import Measures

COUNCIL_OUTCOMES: Mapping[str, str] = {
    "hold": "hold",
    "gain-from-party": "gain",
    "gain-from-none": "gain",
    "lost-to-none": "loss",
    "stays-none": "no overall control",
}
"""What an index calls each outcome that the measures know."""

CHANGED = frozenset({"gain", "loss"})
UNDECLARED = "undeclared"


class Fared(NamedTuple):
    """The outcome, whether it changed hands, and the short names of the parties concerned."""

    outcome: str = ""
    changed: bool = False
    parties: tuple[str, ...] = ()


class Outcomes:
    """How councils and wards fared, by id."""

    def __init__(self, tables: Measures, election: Election) -> None:
        self._councils = {row["council"]: row for row in tables["council"].rows}
        self._wards = {row["ward"]: row for row in tables["ward"].rows}
        self._names = {one.id: one.short or one.name for one in election.parties.values()}

    def of(self, about: Subject) -> Fared:
        """Return how the subject of a bulletin fared; a region has no outcome of its own."""
        if about.level == "council":
            return self._council(self._councils[about.id])
        if about.level == "ward" and about.id in self._wards:
            return self._ward(self._wards[about.id])
        return Fared(parties=(about.name,) if about.level == "party" else ())

    def _council(self, row: Mapping[str, Any]) -> Fared:
        outcome = COUNCIL_OUTCOMES.get(row["outcome"] or "", "" if row["declared"] else UNDECLARED)
        parties = self._called(row["control_before"], row["control_after"])
        return Fared(outcome, outcome in CHANGED, parties)

    def _ward(self, row: Mapping[str, Any]) -> Fared:
        parties = self._called(row["winner_before"], row["winner"])
        if row["changed_hands"]:
            return Fared("gain", True, parties)
        held = row["winner"] is not None and row["winner"] == row["winner_before"]
        return Fared("hold" if held else "", False, parties)

    def _called(self, *parties: str | None) -> tuple[str, ...]:
        named = (one for one in parties if one and one != NO_OVERALL_CONTROL)
        return tuple(dict.fromkeys(self._names.get(one, one) for one in named))
