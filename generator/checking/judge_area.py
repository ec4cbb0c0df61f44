"""Verdicts on how a place voted: in the referendum, and to whom it swung."""

from __future__ import annotations

from generator.checking.claims import Claim
from generator.checking.judging import Judge, Outcome


def area(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge how a place voted in the referendum."""
    row = judge.lookup.row("council", place)
    share = row.get("leave_share")
    if share is None:
        return judge.unknown(f"how {judge.name(place)} voted in the referendum is not in the data")
    every = [
        one["leave_share"] for one in judge.lookup.rows("council") if one["leave_share"] is not None
    ]
    holds = {
        "leave": share > 50,
        "remain": share < 50,
        "strongest-leave": share == max(every),
        "strongest-remain": share == min(every),
    }[claim.aspect]
    told = f"{judge.name(place)} voted {share:.1f} per cent Leave"
    evidence = judge.lookup.evidence("council", row, "leave_share")
    return Outcome(holds == claim.positive, told, evidence)


def swing_to(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a council or a ward swung to a party: in votes, or by passing to it."""
    party = claim.subjects[0]
    table = "party_in_council" if claim.scope == "council" else "party_in_ward"
    level = "council" if claim.scope == "council" else "ward"
    council = judge.lookup.row("council", place)
    if council and council.get("control_after") == party != council.get("control_before"):
        evidence = judge.lookup.evidence("council", council, "control_before", "control_after")
        return Outcome(claim.positive, judge.control_in_words(council), evidence)
    changes = {
        row["party"]: row["share_change"]
        for row in judge.lookup.rows(table)
        if row[level] == place and row.get("share_change") is not None
    }
    if party not in changes:
        if council.get("control_after"):
            evidence = judge.lookup.evidence("council", council, "control_after")
            return Outcome(not claim.positive, judge.control_in_words(council), evidence)
        return judge.unknown("the swing is not in the data")
    told = f"the share of {judge.name(party)} changed by {changes[party]:.1f} points"
    ward = judge.lookup.row("ward", place) if level == "ward" else {}
    leaders = (ward.get("winner"), ward.get("runner_up"))
    rival = next((one for one in leaders if one != party), None)
    if party in leaders and rival is not None and rival in changes:
        evidence = judge.lookup.evidence("ward", ward, "swing")
        told += f", that of {judge.name(rival)} by {changes[rival]:.1f}"
        return Outcome((changes[party] > changes[rival]) == claim.positive, told, evidence)
    row = judge.lookup.row(table, party, place)
    evidence = judge.lookup.evidence(table, row, "share_change")
    return Outcome((changes[party] > 0) == claim.positive, told, evidence)
