"""Verdicts on who runs a council: gained, lost, held, missed, passed from hand to hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.checking.claims import Claim, Relation
from generator.checking.judging import Judge, Outcome
from generator.elections.models import NO_OVERALL_CONTROL

if TYPE_CHECKING:
    from generator.measures.table import Row

_Test = Callable[["Row", str, Claim], bool | None]


def _known(row: Row) -> bool:
    return bool(row.get("declared")) and bool(row.get("control_after"))


def _gained(row: Row, party: str, claim: Claim) -> bool | None:
    before = row.get("control_before")
    if before is None:
        return None if row["control_after"] == party else False
    gained = row["control_after"] == party and before != party
    return gained and (not claim.others or before in claim.others)


def _won(row: Row, party: str, claim: Claim) -> bool | None:
    before = row.get("control_before")
    won = bool(row["control_after"] == party)
    return won and (not claim.others or before in claim.others)


def _lost(row: Row, party: str, claim: Claim) -> bool | None:
    before = row.get("control_before")
    if before is None:
        return False if row["control_after"] == party else None
    lost = before == party and row["control_after"] != party
    return lost and (not claim.others or row["control_after"] in claim.others)


def _held(row: Row, party: str, claim: Claim) -> bool | None:
    if row.get("control_before") is None:
        return None if row["control_after"] == party else False
    return bool(row["control_before"] == row["control_after"] == party)


def _missed(row: Row, party: str, claim: Claim) -> bool | None:
    if row["control_after"] == party:
        return False
    return row.get("control_before") != party


def _runs(row: Row, party: str, claim: Claim) -> bool | None:
    return bool(row["control_after"] == party)


def _ran(row: Row, party: str, claim: Claim) -> bool | None:
    before = row.get("control_before")
    return None if before is None else bool(before == party)


def _changed(row: Row, party: str, claim: Claim) -> bool | None:
    before = row.get("control_before")
    return None if before is None else bool(before != row["control_after"])


_TESTS: dict[Relation, _Test] = {
    Relation.gain_control: _gained,
    Relation.win_control: _won,
    Relation.lose_control: _lost,
    Relation.hold_control: _held,
    Relation.fail_to_take: _missed,
    Relation.runs: _runs,
    Relation.ran_before: _ran,
    Relation.changed_hands: _changed,
}


SEATS_OR_CONTROL = "gains"
"""The aspect of a gain that may be of seats: `gains in Dudley`."""


def gained_seats(judge: Judge, party: str, council: str) -> bool:
    """Return whether a party has more seats in a council than before, where that is known."""
    row = judge.lookup.row("party_in_council", party, council)
    return (row.get("net_change") or 0) > 0


def control(judge: Judge, claim: Claim, council: str) -> Outcome:
    """Judge a claim on the control of one council."""
    row = judge.lookup.row("council", council)
    if not _known(row):
        return judge.unknown(f"{judge.name(council)} has not declared")
    evidence = judge.lookup.evidence("council", row, "control_before", "control_after")
    told = judge.control_in_words(row)
    parties = claim.subjects or ("",)
    results = [_TESTS[claim.relation](row, party, claim) for party in parties]
    if claim.aspect == SEATS_OR_CONTROL and not all(results):
        seats = [gained_seats(judge, party, council) for party in parties]
        if all(seats):
            told = f"{told}; gains there are of seats"
            return Outcome(claim.positive, told, evidence)
    if any(one is None for one in results):
        return Outcome(None, f"who ran {judge.name(council)} before is not in the data", evidence)
    holds = all(results) if claim.positive else any(results)
    return Outcome(holds == claim.positive, told, evidence)


def no_overall_control(judge: Judge, claim: Claim, council: str) -> Outcome:
    """Judge a claim that nobody has a majority in one council."""
    row = judge.lookup.row("council", council)
    if not _known(row):
        return judge.unknown(f"{judge.name(council)} has not declared")
    before, after = row.get("control_before"), row["control_after"]
    none_now, none_before = after == NO_OVERALL_CONTROL, before == NO_OVERALL_CONTROL
    held = {
        "became": none_now and not none_before,
        "from": none_now and before in claim.others,
        "stayed": none_now and none_before,
        "ended": none_before and not none_now,
        "was": none_before,
    }.get(claim.aspect, none_now)
    evidence = judge.lookup.evidence("council", row, "control_before", "control_after")
    return Outcome(held == claim.positive, judge.control_in_words(row), evidence)
