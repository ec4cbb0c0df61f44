"""Verdicts on wards and candidates."""

from __future__ import annotations

from generator.checking.claims import Claim
from generator.checking.judging import Judge, Outcome
from generator.elections.models import Candidacy, Ward
from generator.foundation.evidence import Cell, Evidence


def ward_result(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge who won, held, lost or topped the poll in a ward."""
    if claim.scope == "council":
        return _first_in_council(judge, claim, place)
    ward = judge.ward(place)
    if ward is None:
        return judge.unknown("the ward is not in the data")
    results = [_holds(ward, claim, subject) for subject in claim.subjects]
    evidence = tuple(_evidence(one) for one in ward.winners)
    if any(one is None for one in results):
        return Outcome(None, f"who held {ward.name} before is not in the data", evidence)
    return Outcome(all(results) == claim.positive, _told(judge, ward), evidence)


def turnout_rank(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge which ward had the highest or the lowest turnout of its council."""
    row = judge.lookup.row("ward", place)
    mine = row.get("turnout")
    rivals = [
        one["turnout"]
        for one in judge.lookup.rows("ward")
        if one["council"] == row.get("council") and one["turnout"] is not None
    ]
    if mine is None:
        return judge.unknown("the turnout is not in the data")
    best = max(rivals) if claim.aspect == "highest" else min(rivals)
    evidence = judge.lookup.evidence("ward", row, "turnout")
    told = f"turnout in {judge.name(place)} was {mine:g}; the {claim.aspect} was {best:g}"
    return Outcome((mine == best) == claim.positive, told, evidence)


def _holds(ward: Ward, claim: Claim, subject: str) -> bool | None:
    won = _won(ward, subject)
    if claim.aspect == "top":
        votes = [one.votes or 0 for one in ward.candidacies]
        mine = [one.votes or 0 for one in ward.candidacies if _is(one, ward, subject)]
        return bool(mine) and max(mine) == max(votes)
    if claim.aspect == "defeated":
        return not won
    if claim.aspect == "won":
        return won
    if ward.previous is None:
        return None if won == (claim.aspect in ("held", "gained")) else False
    had = any(one.elected and one.party == subject for one in ward.previous)
    if claim.aspect == "held":
        return had and won
    if claim.aspect == "lost":
        return had and not won
    return won and not had


def _won(ward: Ward, subject: str) -> bool:
    return any(one.elected and _is(one, ward, subject) for one in ward.candidacies)


def _is(one: Candidacy, ward: Ward, subject: str) -> bool:
    if "|" in subject:
        return subject == f"{ward.code}|{one.name}"
    return one.party == subject


def _first_in_council(judge: Judge, claim: Claim, place: str) -> Outcome:
    row = judge.lookup.row("council", place)
    leader = row.get("vote_leader")
    if leader is None:
        return judge.unknown("the votes are not in the data")
    evidence = judge.lookup.evidence("council", row, "vote_leader")
    told = f"{judge.name(leader)} had most votes in {judge.name(place)}"
    return Outcome((leader in claim.subjects) == claim.positive, told, evidence)


def _told(judge: Judge, ward: Ward) -> str:
    won = ", ".join(f"{one.name} ({judge.name(one.party)})" for one in ward.winners)
    before = {one.party for one in ward.previous or () if one.elected}
    held = f"; before: {', '.join(judge.name(one) for one in sorted(before))}" if before else ""
    return f"{ward.name} elected {won}{held}"


def _evidence(one: Candidacy) -> Evidence:
    cell = Cell(one.origin.file, one.origin.row, "candidate", one.name)
    return Evidence(one.name, (cell,))
