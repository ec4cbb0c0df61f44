"""Verdicts on how parties stand: the largest, wiped out, ahead and behind, majorities, areas."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.checking.claims import Claim
from generator.checking.judging import Judge, Outcome
from generator.foundation.evidence import Evidence
from generator.measures.table import Row


def largest(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge who is the largest party of a council, or has most seats of a region."""
    party = claim.subjects[0]
    if claim.scope == "region":
        return _most(judge, claim, party, place)
    if claim.scope == "nation":
        return most_councillors(judge, claim, party)
    row = judge.lookup.row("party_in_council", party, place)
    council = judge.lookup.row("council", place)
    if not council.get("declared") or council.get("largest_seats_after") is None:
        return judge.unknown(f"the seats of {judge.name(place)} are not in the data")
    if claim.aspect == "opposition":
        return _opposition(judge, claim, party, place)
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
    told = _seats_in_words(judge, place)
    evidence = judge.lookup.evidence("council", council, "largest_after", "largest_seats_after")
    return Outcome(holds == claim.positive, told, evidence)


def _opposition(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
    council = judge.lookup.row("council", place)
    rivals = {
        row["party"]: row["seats_after"]
        for row in judge.lookup.rows("party_in_council")
        if row["council"] == place and row.get("seats_after") is not None
    }
    rivals.pop(council.get("control_after") or "", None)
    mine = rivals.get(party, 0)
    holds = bool(rivals) and mine > 0 and mine == max(rivals.values())
    evidence = judge.lookup.evidence("council", council, "second_after", "second_seats_after")
    return Outcome(holds == claim.positive, _seats_in_words(judge, place), evidence)


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
    row = judge.lookup.row(table, party, place)
    evidence = judge.lookup.evidence(table, row, "share_change")
    return Outcome((changes[party] > 0) == claim.positive, told, evidence)


def wiped_out(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a party lost all it had in a council, or in a region."""
    party = claim.subjects[0]
    table = "party_in_council" if claim.scope == "council" else "party_in_region"
    row = judge.lookup.row(table, party, place)
    council = judge.lookup.row("council", place)
    if claim.scope == "council" and not council.get("declared"):
        return judge.unknown(f"{judge.name(place)} has not declared")
    won, after = row.get("won", 0), row.get("seats_after")
    defended, before = row.get("defended"), row.get("seats_before")
    nothing_left = won == 0 or after == 0
    had = [one for one in (defended, before) if one is not None]
    if claim.aspect == "only-seat":
        holds = nothing_left and (not had or 1 in had)
    elif claim.aspect == "only-seat-kept":
        holds = not nothing_left and (not had or 1 in had)
    else:
        holds = after == 0 if after is not None else won == 0
        if "wiped" in claim.words and had:
            holds = holds and max(had) > 0
    told = f"{judge.name(party)} in {judge.name(place)}: won {won:g}"
    told += f", defended {defended:g}" if defended is not None else ""
    told += f", holds {after:g} now" if after is not None else ""
    evidence = judge.lookup.evidence(table, row, "won", "defended")
    return Outcome(bool(holds) == claim.positive, told, evidence)


def all_seats(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a party won everything that was contested."""
    row = judge.lookup.row("party_in_council", claim.subjects[0], place)
    council = judge.lookup.row("council", place)
    contested = council.get("seats_contested") or council.get("size")
    if not contested or not council.get("declared"):
        return judge.unknown(f"the seats of {judge.name(place)} are not in the data")
    won = row.get("won", 0)
    told = f"{judge.name(claim.subjects[0])} won {won:g} of {contested:g} in {judge.name(place)}"
    evidence = judge.lookup.evidence("party_in_council", row, "won")
    holds = won == contested or row.get("seats_after") == council.get("size")
    return Outcome(bool(holds) == claim.positive, told, evidence)


def majority_change(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a majority grew or shrank."""
    if claim.scope == "ward":
        return _margin_change(judge, claim, place)
    row = judge.lookup.row("council", place)
    after, before = row.get("majority_after"), row.get("majority_before")
    evidence = judge.lookup.evidence("council", row, "majority_before", "majority_after")
    if after is None or before is None:
        if row.get("control_after") is None:
            return judge.unknown("the majority is not in the data")
        same = row.get("control_before") == row.get("control_after")
        if same and row.get("control_after") in claim.subjects:
            return Outcome(None, "the majority before is not in the data", evidence)
        return Outcome(not claim.positive, judge.control_in_words(row), evidence)
    holds = (after - before) * claim.direction > 0 and row.get("control_after") in (
        claim.subjects or (row.get("control_after"),)
    )
    told = f"the majority in {judge.name(place)} went from {before:g} to {after:g}"
    return Outcome(holds == claim.positive, told, evidence)


def _margin_change(judge: Judge, claim: Claim, place: str) -> Outcome:
    row = judge.lookup.row("ward", place)
    after, before = row.get("margin"), row.get("margin_before")
    if after is None or before is None:
        return judge.unknown("the majority before is not in the data")
    told = f"the majority in {judge.name(place)} went from {before:g} to {after:g} votes"
    evidence = judge.lookup.evidence("ward", row, "margin", "margin_before")
    return Outcome(((after - before) * claim.direction > 0) == claim.positive, told, evidence)


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


def comparison(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge one party beside others, in a council, a region or the whole election."""
    party = claim.subjects[0]
    special = _OTHER_COMPARISONS.get(claim.aspect)
    if special is not None:
        return special(judge, claim, party, place)
    if claim.second_places:
        return _two_places(judge, claim, party, place)
    return _two_parties(judge, claim, party, place)


def _two_parties(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
    others = claim.others or claim.subjects[1:]
    if not others:
        return judge.unknown("with whom it is compared is not said")
    pairs = list(_pairs(judge, claim.scope, place, party, others[0]))
    if not pairs:
        return judge.unknown("the seats are not in the data")
    tests = {
        "more": lambda mine, theirs: mine > theirs,
        "fewer": lambda mine, theirs: mine < theirs,
        "twice": lambda mine, theirs: theirs > 0 and 1.85 * theirs <= mine,
        "level": lambda mine, theirs: mine == theirs,
    }
    test = tests[claim.aspect]
    holds = any(test(mine, theirs) for mine, theirs in pairs)
    mine, theirs = pairs[0]
    told = f"{judge.name(party)} {mine:g}, {judge.name(others[0])} {theirs:g}"
    return Outcome(holds == claim.positive, told, _evidence(judge, claim.scope, place, party))


def _pairs(
    judge: Judge, scope: str, place: str, party: str, other: str
) -> Iterator[tuple[float, float]]:
    for column in ("won", "seats_after", "standing_councillors", "share"):
        first, second = (_row(judge, scope, one, place).get(column) for one in (party, other))
        if first is None and second is None:
            continue
        if scope == "council" and not judge.lookup.row("council", place).get("declared"):
            continue
        yield float(first or 0), float(second or 0)


_TABLES = {
    "council": "party_in_council",
    "region": "party_in_region",
    "ward": "party_in_ward",
}


def _row(judge: Judge, scope: str, party: str, place: str) -> Row:
    if scope == "council":
        return judge.lookup.row("party_in_council", party, place)
    if scope == "region":
        return judge.lookup.row("party_in_region", party, place)
    if scope == "ward":
        return judge.lookup.row("party_in_ward", party, place)
    return judge.lookup.row("party", party)


def _evidence(judge: Judge, scope: str, place: str, party: str) -> tuple[Evidence, ...]:
    table = _TABLES.get(scope, "party")
    return judge.lookup.evidence(table, _row(judge, scope, party, place), "won")


def _two_places(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
    here = judge.lookup.row("party_in_council", party, place).get("won", 0)
    there = judge.lookup.row("party_in_council", party, claim.second_places[0]).get("won", 0)
    holds = here > there if claim.aspect.startswith("more") else here < there
    told = f"{judge.name(place)} {here:g}, {judge.name(claim.second_places[0])} {there:g}"
    return Outcome(holds == claim.positive, told, _evidence(judge, "council", place, party))


def _most(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
    table = {"council": "party_in_council", "region": "party_in_region"}.get(claim.scope, "party")
    key = {"council": "council", "region": "region"}.get(claim.scope)
    rows = [one for one in judge.lookup.rows(table) if key is None or one[key] == place]
    column = "net_change" if "biggest" in claim.aspect else "won"
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
    return Outcome(bool(holds) == claim.positive, told, _evidence(judge, claim.scope, place, party))


def most_councillors(judge: Judge, claim: Claim, party: str, place: str = "") -> Outcome:
    """Judge who has most councillors in the whole country."""
    row = judge.lookup.row("party", party)
    rank = row.get("standing_rank") or row.get("seats_rank")
    if rank is None:
        return judge.unknown("councillors in the whole country are not in the data")
    told = f"{judge.name(party)} is number {rank:g}"
    evidence = judge.lookup.evidence("party", row, "standing_rank")
    return Outcome((rank == 1) == claim.positive, told, evidence)


def _councils(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
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


_OTHER_COMPARISONS: dict[str, Callable[[Judge, Claim, str, str], Outcome]] = {
    **dict.fromkeys(("most-seats", "biggest-loser", "biggest-winner", "more-than-all"), _most),
    **dict.fromkeys(("more-councils", "runs-more-councils"), _councils),
    "most-councillors": most_councillors,
}


def _seats_in_words(judge: Judge, place: str) -> str:
    rows = [
        (judge.name(row["party"]), row["seats_after"])
        for row in judge.lookup.rows("party_in_council")
        if row["council"] == place and row.get("seats_after")
    ]
    rows.sort(key=lambda one: -one[1])
    return f"{judge.name(place)}: " + ", ".join(f"{party} {seats:g}" for party, seats in rows[:4])


def net_direction(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a party gained or lost seats on balance."""
    party = claim.subjects[0]
    row = _row(judge, claim.scope, party, place)
    changes = [row.get("net_change")]
    if row.get("seats_after") is not None and row.get("seats_before") is not None:
        changes.append(row["seats_after"] - row["seats_before"])
    known = [one for one in changes if one is not None]
    if not known:
        return judge.unknown("the change in seats is not in the data")
    told = f"{judge.name(party)} in {judge.name(place)}: net change {known[0]:g}"
    holds = any(one * claim.direction > 0 for one in known)
    return Outcome(holds == claim.positive, told, _evidence(judge, claim.scope, place, party))


def projected_ahead(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge who is ahead in the projected national share."""
    first, second = claim.subjects[0], claim.others[0]
    row = judge.lookup.row("party", first)
    mine, theirs = (
        judge.lookup.row("party", one).get("projected_share") for one in (first, second)
    )
    if mine is None or theirs is None:
        return judge.unknown("no projected share is in the data")
    told = f"{judge.name(first)} {mine:g}, {judge.name(second)} {theirs:g}"
    evidence = judge.lookup.evidence("party", row, "projected_share")
    return Outcome((mine > theirs) == claim.positive, told, evidence)
