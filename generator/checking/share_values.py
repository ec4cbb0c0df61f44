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


SHARE_VALUES: dict[str, Finder] = {
    "unchanged_share": _unchanged,
    "changed_share": _changed,
    "won_share": _share_of("won", "seats_contested", "won"),
    "held_share": _share_of("seats_after", "size", "holds"),
    "council_swing": _council_swing,
    "leave_ratio": _leave_ratio,
}
