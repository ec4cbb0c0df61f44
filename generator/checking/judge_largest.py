"""Verdicts on who is the largest party, and on where a party did best."""

from __future__ import annotations

from generator.checking.claims import Claim
from generator.checking.judge_most import most, most_councillors
from generator.checking.judging import Judge, Outcome
from generator.checking.standing import seats_in_words
from generator.elections.models import NO_OVERALL_CONTROL

_OTHERS = "other"
"""Independents, residents and local parties together."""
_IN_OPPOSITION = ("opposition", "only-opposition")


def largest(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge who is the largest party of a council, or has most seats of a region."""
    party = claim.subjects[0]
    if claim.aspect == "second":
        return _second(judge, claim, party, place)
    if claim.aspect in _IN_OPPOSITION:
        return _opposition(judge, claim, party, place)
    if claim.scope == "region":
        return most(judge, claim, party, place)
    if claim.scope == "nation":
        return most_councillors(judge, claim, party)
    row = judge.lookup.row("party_in_council", party, place)
    council = judge.lookup.row("council", place)
    if not council.get("declared") or council.get("largest_seats_after") is None:
        return judge.unknown(f"the seats of {judge.name(place)} are not in the data")
    now = bool(row.get("largest_after"))
    known_before = council.get("largest_before") is not None
    before = bool(row.get("largest_before"))
    holds: bool | None = now
    if claim.aspect == "no-longer":
        holds = (before if known_before else True) and not now
    elif claim.aspect == "stayed":
        holds = now and (before or not known_before)
    elif claim.aspect == "became":
        holds = now
    told = seats_in_words(judge, place)
    evidence = judge.lookup.evidence("council", council, "largest_after", "largest_seats_after")
    return Outcome(holds == claim.positive, told, evidence)


def _opposition(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
    council = judge.lookup.row("council", place)
    if claim.scope != "council":
        return judge.unknown("in which council is not said")
    if not council.get("declared") or council.get("largest_seats_after") is None:
        return judge.unknown(f"the seats of {judge.name(place)} are not in the data")
    control = council.get("control_after")
    if control == NO_OVERALL_CONTROL:
        return judge.unknown(f"who is in opposition in {judge.name(place)} is not in the data")
    rivals = _seats_now(judge, place)
    rivals.pop(control or "", None)
    mine = rivals.get(party, 0)
    holds = mine > 0 and mine == max(rivals.values())
    if claim.aspect == "only-opposition":
        holds = mine > 0 and mine == sum(rivals.values())
    evidence = judge.lookup.evidence("council", council, "second_after", "second_seats_after")
    return Outcome(holds == claim.positive, seats_in_words(judge, place), evidence)


def _second(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
    """Judge whether one party alone has more seats; independents may sit together or not."""
    row = judge.lookup.row("council", place)
    if claim.scope != "council" or not row.get("declared"):
        return judge.unknown("the seats are not in the data")
    if row.get("largest_seats_after") is None:
        return judge.unknown(f"the seats of {judge.name(place)} are not in the data")
    seats = _seats_now(judge, place)
    mine = seats.pop(party, 0)
    apart = seats.get(_OTHERS, 0) > mine
    ahead = sum(one > mine for one in seats.values())
    evidence = judge.lookup.evidence(
        "council", judge.lookup.row("council", place), "second_after", "second_seats_after"
    )
    holds = mine > 0 and (ahead == 1 or ahead - apart == 1)
    return Outcome(holds == claim.positive, seats_in_words(judge, place), evidence)


def _seats_now(judge: Judge, place: str) -> dict[str, float]:
    """The seats of each party in a council, where they are known."""
    return {
        row["party"]: row["seats_after"]
        for row in judge.lookup.rows("party_in_council")
        if row["council"] == place and row.get("seats_after") is not None
    }


def record(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a council is where a party gained, or lost, most."""
    row = judge.lookup.row("party_in_council", claim.subjects[0], place)
    rank = "gain_rank" if claim.direction > 0 else "loss_rank"
    column = f"{rank}_in_region" if claim.region else rank
    if row.get("net_change") is None:
        return judge.unknown("the change in seats is not in the data")
    told = (
        f"{judge.name(claim.subjects[0])} in {judge.name(place)}: net change {row['net_change']:g}"
    )
    evidence = judge.lookup.evidence("party_in_council", row, "net_change")
    holds = row.get(column) == 1 and row["net_change"] * claim.direction > 0
    return Outcome(holds == claim.positive, told, evidence)
