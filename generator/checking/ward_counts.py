"""How many wards something is true of: changed hands, won whole, shared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from generator.checking.claims import Claim
from generator.checking.judging import Judge
from generator.checking.value import Finder, Value

if TYPE_CHECKING:
    from generator.measures.table import Row


def _wards_where(test: Callable[[Row, str], bool]) -> Finder:
    def count(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
        rows = [
            row
            for row in judge.lookup.rows("ward")
            if not row["by_election"] and (not place or place in (row["council"], row["region"]))
        ]
        if rows:
            chosen = sum(test(row, party) for row in rows)
            yield Value(float(chosen), f"{chosen} of {len(rows)} wards", ())

    return count


def _ward_changed(row: Row, party: str) -> bool:
    return bool(row["changed_hands"])


def _ward_won(row: Row, party: str) -> bool:
    return bool(row["winner"] == party)


def _ward_shared(row: Row, party: str) -> bool:
    return bool(row["parties_elected"] > 1)


def _ward_taken(row: Row, party: str) -> bool:
    return bool(row["changed_hands"] and row["winner"] == party)


def _ward_lost(row: Row, party: str) -> bool:
    return bool(row["changed_hands"] and row["winner_before"] == party)


def _wards_swept(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """Wards in which the party won every seat."""
    swept = 0
    for row in judge.lookup.rows("ward"):
        if not row["by_election"] and (not place or place in (row["council"], row["region"])):
            won = judge.lookup.row("party_in_ward", party, row["ward"]).get("won")
            swept += bool(won) and won == row["seats_contested"]
    if party:
        yield Value(float(swept), f"{judge.name(party)} won every seat in {swept} wards", ())


def _wards_passed(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """Wards that went from one of two parties to the other."""
    routes = [{party, other} for other in claim.others if party]
    if not routes:
        return
    rows = [
        row
        for row in judge.lookup.rows("ward")
        if not row["by_election"]
        and row["changed_hands"]
        and (not place or place in (row["council"], row["region"]))
        and {row["winner"], row["winner_before"]} in routes
    ]
    for winner in (party, *claim.others):
        passed = sum(row["winner"] == winner for row in rows)
        yield Value(float(passed), f"{passed} went to {judge.name(winner)}", ())


WARD_COUNTS: dict[str, Finder] = {
    "#wards_changed": _wards_where(_ward_changed),
    "#wards_won": _wards_where(_ward_won),
    "#wards_swept": _wards_swept,
    "#wards_passed": _wards_passed,
    "#wards_shared": _wards_where(_ward_shared),
    "#wards_taken": _wards_where(_ward_taken),
    "#wards_lost": _wards_where(_ward_lost),
}
