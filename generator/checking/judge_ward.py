"""Verdicts on wards and candidates."""

from __future__ import annotations

from generator.checking.claims import Claim
from generator.checking.judging import Judge, Outcome, every
from generator.checking.ward_aspects import WARD_ASPECTS, stood_before, ward_claim_holds
from generator.elections.models import Candidacy, Ward
from generator.foundation.evidence import Cell, Evidence


def ward_result(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge who won, held, lost or topped the poll in a ward."""
    if claim.scope == "council" and "|" not in "".join(claim.subjects):
        if claim.aspect != "top":
            return judge.unknown("the place among all is not in the data")
        return _first_in_council(judge, claim, place)
    if not claim.subjects:
        ward = judge.ward(place)
        return (
            _of_ward(judge, claim, ward) if ward else judge.unknown("the ward is not in the data")
        )
    return every([_of_one(judge, claim, subject, place) for subject in claim.subjects])


def _of_one(judge: Judge, claim: Claim, subject: str, place: str) -> Outcome:
    """The outcome for one party or candidate; a candidate's ward is known with the name."""
    own, _, name = subject.partition("|")
    ward = judge.ward(own if name else place)
    if ward is None:
        return judge.unknown("the ward is not in the data")
    evidence = tuple(_evidence(one) for one in ward.winners)
    if name and claim.places and ward.code not in "|".join(claim.places).split("|"):
        if stood_before(judge, claim.places, name):
            return Outcome(None, f"{name} stood there last time", evidence)
        return Outcome(False, f"{name} stood in {ward.name}", evidence)
    holds = ward_claim_holds(ward, claim, subject)
    if holds is None:
        return Outcome(None, f"who held {ward.name} before is not in the data", evidence)
    return Outcome(holds == claim.positive, _told(judge, ward), evidence)


def _of_ward(judge: Judge, claim: Claim, ward: Ward) -> Outcome:
    """The outcome of what is said of the ward alone."""
    evidence = tuple(_evidence(one) for one in ward.winners)
    if claim.aspect in _RANKS:
        return _rank(judge, claim, ward)
    holds = WARD_ASPECTS[claim.aspect](ward) if claim.aspect in WARD_ASPECTS else None
    if holds is None:
        return Outcome(None, f"who held {ward.name} before is not in the data", evidence)
    return Outcome(holds == claim.positive, _told(judge, ward), evidence)


_RANKS = {"safest": "safety_rank", "closest": "closeness_rank"}


def _rank(judge: Judge, claim: Claim, ward: Ward) -> Outcome:
    """Judge whether a ward is the safest or the closest of its council."""
    row = judge.lookup.row("ward", ward.code)
    rank = row.get(_RANKS[claim.aspect])
    if rank is None:
        return judge.unknown("the margins are not in the data")
    told = f"{ward.name} is number {rank:g} by its margin"
    return Outcome(
        (rank == 1) == claim.positive, told, judge.lookup.evidence("ward", row, "margin")
    )


def affiliation(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whose candidate somebody is."""
    return every([_stood_for(judge, claim, person) for person in claim.people])


def _stood_for(judge: Judge, claim: Claim, person: str) -> Outcome:
    code, _, name = person.partition("|")
    ward = judge.ward(code)
    one = next((c for c in ward.candidacies if c.name == name), None) if ward else None
    if one is None:
        return judge.unknown(f"{name} is not in the data")
    told = f"{name} stood for {judge.name(one.party)}"
    return Outcome((one.party in claim.subjects) == claim.positive, told, (_evidence(one),))


def share_direction(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a party's share of the vote rose or fell."""
    table = {"ward": "party_in_ward", "council": "party_in_council"}.get(claim.scope)
    if table is None:
        return judge.unknown("the change in share is not in the data")
    row = judge.lookup.row(table, claim.subjects[0], place)
    if claim.second_places:
        return _beside(judge, claim, place)
    change = row.get("share_change")
    if change is None:
        return judge.unknown("the change in share is not in the data")
    told = f"the share of {judge.name(claim.subjects[0])} changed by {change:.1f} points"
    evidence = judge.lookup.evidence(table, row, "share_change")
    return Outcome((change * claim.direction > 0) == claim.positive, told, evidence)


def _beside(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a party's share was higher in one ward than in another."""
    table, party = "party_in_ward", claim.subjects[0]
    rows = [judge.lookup.row(table, party, one) for one in (place, claim.second_places[0])]
    first, second = (row.get("share") for row in rows)
    if first is None or second is None:
        return judge.unknown("the shares are not in the data")
    told = f"{judge.name(party)} had {first:.1f} and {second:.1f} per cent"
    evidence = judge.lookup.evidence(table, rows[0], "share")
    return Outcome(((first - second) * claim.direction > 0) == claim.positive, told, evidence)


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
    if claim.second_places:
        other = judge.lookup.row("ward", claim.second_places[0]).get("turnout")
        if other is None:
            return judge.unknown("the turnout is not in the data")
        holds = mine > other if claim.aspect == "higher" else mine < other
        told = f"turnout was {mine:g} and {other:g} per cent"
        return Outcome(holds == claim.positive, told, judge.lookup.evidence("ward", row, "turnout"))
    best = max(rivals) if claim.aspect == "highest" else min(rivals)
    evidence = judge.lookup.evidence("ward", row, "turnout")
    told = f"turnout in {judge.name(place)} was {mine:g}; the {claim.aspect} was {best:g}"
    return Outcome((mine == best) == claim.positive, told, evidence)


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
