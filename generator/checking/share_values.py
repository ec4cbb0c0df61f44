"""Shares that no measure holds: of seats, of councils, and the swing of a council."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.claims import Claim
from generator.checking.judging import Judge
from generator.checking.value import Finder, Value


def _unchanged(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    nation = judge.lookup.nation
    declared, changed = nation["declared"], nation["changed_hands"]
    share = 100 * (declared - changed) / declared
    evidence = judge.lookup.evidence("nation", nation, "declared", "changed_hands")
    yield Value(share, f"{changed:g} of {declared:g} councils changed hands", evidence)


def _changed(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    for one in _unchanged(judge, claim, party, place):
        yield Value(100 - one.value, one.says, one.evidence)


def _share_of(mine: str, every: str, did: str) -> Finder:
    """Seats of a party's row as a share of seats of its council's, in per cent."""

    def find(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
        row = judge.lookup.row("party_in_council", party, place)
        seats, whole = row.get(mine), judge.lookup.row("council", place).get(every)
        if isinstance(seats, int | float) and whole:
            evidence = judge.lookup.evidence("party_in_council", row, mine)
            says = f"{judge.name(party)} {did} {seats:g} of {whole:g}"
            yield Value(100 * seats / whole, says, evidence)

    return find


def _council_swing(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    changes = [
        row["share_change"]
        for row in judge.lookup.rows("party_in_council")
        if row["council"] == place
        and row.get("share_change") is not None
        and (not claim.subjects or row["party"] in (*claim.subjects, *claim.others))
    ]
    for first in changes:
        for second in changes:
            if first > second:
                yield Value((first - second) / 2, f"swing {(first - second) / 2:.1f}", ())


def _leave_ratio(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """How many voted one way in the referendum for each who voted the other, either way round."""
    row = judge.lookup.row("council", place)
    leave = row.get("leave_share")
    if leave:
        evidence = judge.lookup.evidence("council", row, "leave_share")
        for part in (leave, 100 - leave):
            yield Value(
                part / (100 - part), f"{judge.name(place)}: leave share {leave:g}", evidence
            )


def _ward_swing(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """The swing in a ward: to the party of the claim, from the other one if it is named."""
    row = judge.lookup.row("ward", place)
    changes = {
        one["party"]: one["share_change"]
        for one in judge.lookup.rows("party_in_ward")
        if one["ward"] == place and one.get("share_change") is not None
    }
    evidence = judge.lookup.evidence("ward", row, "swing")
    if claim.aspect == "directed" and party in changes:
        others = [one for one in claim.others if one in changes]
        for other in others or [row["winner"], row["runner_up"]]:
            if other != party and other in changes:
                swing = (changes[party] - changes[other]) / 2
                yield Value(swing, f"a swing of {swing:.1f} points", evidence)
        return
    if row.get("swing") is None:
        return
    yield Value(abs(row["swing"]), f"a swing of {abs(row['swing']):.1f} points", evidence)


def _person_share(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """The share of all votes of a ward that a candidate got, and that of the candidate's party."""
    ward = judge.ward(place)
    every = sum(one.votes or 0 for one in ward.candidacies) if ward else 0
    names = {one.partition("|")[2] for one in claim.people}
    for one in ward.candidacies if ward and every else ():
        if one.name in names and one.votes is not None:
            share = 100 * one.votes / every
            yield Value(share, f"{one.name} had {share:.1f} per cent", ())
            row = judge.lookup.row("party_in_ward", one.party, place)
            if row.get("share") is not None:
                evidence = judge.lookup.evidence("party_in_ward", row, "share")
                yield Value(row["share"], f"{judge.name(one.party)}: {row['share']:.1f}", evidence)


def _share_before(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """The share that a party had last time."""
    table = "party_in_ward" if claim.scope == "ward" else "party_in_council"
    row = judge.lookup.row(table, party, place)
    share, change = row.get("share"), row.get("share_change")
    if share is not None and change is not None:
        evidence = judge.lookup.evidence(table, row, "share", "share_change")
        yield Value(share - change, f"{judge.name(party)} had {share - change:.1f}", evidence)


SHARE_VALUES: dict[str, Finder] = {
    "unchanged_share": _unchanged,
    "changed_share": _changed,
    "won_share": _share_of("won", "seats_contested", "won"),
    "held_share": _share_of("seats_after", "size", "holds"),
    "council_swing": _council_swing,
    "leave_ratio": _leave_ratio,
    "ward_swing": _ward_swing,
    "share_before": _share_before,
    "person_share": _person_share,
}
