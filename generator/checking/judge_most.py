"""Verdicts on who has most of all: seats, gains, councils, councillors."""

from __future__ import annotations

from generator.checking.claims import Claim
from generator.checking.judging import Judge, Outcome
from generator.checking.standing import seats_evidence


def most(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
    """Judge who won most seats, or gained or lost most, among all parties of a place."""
    table = {"council": "party_in_council", "region": "party_in_region"}.get(claim.scope, "party")
    key = {"council": "council", "region": "region"}.get(claim.scope)
    rows = [one for one in judge.lookup.rows(table) if key is None or one[key] == place]
    column = "net_change" if "biggest" in claim.aspect else "won"
    whole = any(word in claim.words for word in judge.grammar.claims.of_the_whole)
    if claim.scope == "council" and column == "won" and whole:
        column = "seats_after"
    values = {row["party"]: row[column] for row in rows if row.get(column) is not None}
    if party not in values:
        return judge.unknown("the seats are not in the data")
    mine = values[party]
    rest = [value for other, value in values.items() if other != party]
    if claim.aspect == "biggest-loser":
        holds = mine < 0 and all(mine < one for one in rest)
    elif claim.aspect == "more-than-all":
        holds = mine > sum(rest)
    else:
        holds = all(mine > one for one in rest)
    ranked = sorted(values.items(), key=lambda one: -one[1])
    told = ", ".join(f"{judge.name(one)} {value:g}" for one, value in ranked[:4])
    return Outcome(
        bool(holds) == claim.positive, told, seats_evidence(judge, claim.scope, party, place)
    )


def most_councillors(judge: Judge, claim: Claim, party: str, place: str = "") -> Outcome:
    """Judge who has most councillors in the whole country."""
    row = judge.lookup.row("party", party)
    rank = row.get("standing_rank") or row.get("seats_rank")
    if rank is None:
        return judge.unknown("councillors in the whole country are not in the data")
    told = f"{judge.name(party)} is number {rank:g}"
    evidence = judge.lookup.evidence("party", row, "standing_rank")
    return Outcome((rank == 1) == claim.positive, told, evidence)


def most_councils(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
    """Judge who gained, or runs, more councils than others, or than all others."""
    column = "councils_gained" if claim.aspect == "more-councils" else "controlled_after"
    standing = claim.aspect != "more-councils"
    mine = judge.lookup.row("party", party)
    if claim.others:
        rivals = [judge.lookup.row("party", other) for other in claim.others]
    else:
        rivals = [one for one in judge.lookup.rows("party") if one["party"] != party]
    columns = [column, "standing_councils"] if standing else [column]
    results = [
        all((mine.get(one) or 0) > (rival.get(one) or 0) for rival in rivals)
        for one in columns
        if mine.get(one) is not None
    ]
    told = f"{judge.name(party)}: {column.replace('_', ' ')} {mine.get(column, 0):g}"
    evidence = judge.lookup.evidence("party", mine, *columns)
    return Outcome(any(results) == claim.positive, told, evidence)


def every_council(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
    """Judge whether a party runs every council of a region that voted."""
    rows = [one for one in judge.lookup.rows("council") if one["region"] == place]
    if not rows or any(one.get("control_after") is None for one in rows):
        return judge.unknown("who runs each council there is not in the data")
    others = [one for one in rows if one["control_after"] != party]
    told = "; ".join(judge.control_in_words(one) for one in others[:3])
    evidence = tuple(
        piece
        for one in others[:3] or rows
        for piece in judge.lookup.evidence("council", one, "control_after")
    )
    return Outcome((not others) == claim.positive, told or "every one of them", evidence)
