"""How a party stands in a place: its row, the evidence of its seats, and all in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.judging import Judge
from generator.foundation.evidence import Evidence

if TYPE_CHECKING:
    from generator.measures.table import Row

_TABLES = {"council": "party_in_council", "region": "party_in_region", "ward": "party_in_ward"}


def standing(judge: Judge, scope: str, party: str, place: str) -> Row:
    """Return the row of a party in a council, region or ward, or in the whole election."""
    table = _TABLES.get(scope)
    return judge.lookup.row(table, party, place) if table else judge.lookup.row("party", party)


def seats_evidence(judge: Judge, scope: str, party: str, place: str) -> tuple[Evidence, ...]:
    """Return the evidence of what the party won there."""
    table = _TABLES.get(scope, "party")
    return judge.lookup.evidence(table, standing(judge, scope, party, place), "won")


def seats_in_words(judge: Judge, place: str) -> str:
    """Return the seats of the first parties of a council: `Barnet: Conservatives 38, …`."""
    rows = [
        (judge.name(row["party"]), row["seats_after"])
        for row in judge.lookup.rows("party_in_council")
        if row["council"] == place and row.get("seats_after")
    ]
    rows.sort(key=lambda one: -one[1])
    return f"{judge.name(place)}: " + ", ".join(f"{party} {seats:g}" for party, seats in rows[:4])
