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


def _ward_swept(row: Row, party: str) -> bool:
    return bool(row["winner"] == party)


def _ward_shared(row: Row, party: str) -> bool:
    return bool(row["parties_elected"] > 1)


def _ward_taken(row: Row, party: str) -> bool:
    return bool(row["changed_hands"] and row["winner"] == party)


def _ward_lost(row: Row, party: str) -> bool:
    return bool(row["changed_hands"] and row["winner_before"] == party)


WARD_COUNTS: dict[str, Finder] = {
    "#wards_changed": _wards_where(_ward_changed),
    "#wards_swept": _wards_where(_ward_swept),
    "#wards_shared": _wards_where(_ward_shared),
    "#wards_taken": _wards_where(_ward_taken),
    "#wards_lost": _wards_where(_ward_lost),
}
