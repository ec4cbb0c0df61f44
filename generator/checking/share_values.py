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


def _won_share(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    row, council = (
        judge.lookup.row("party_in_council", party, place),
        judge.lookup.row("council", place),
    )
    won, seats = row.get("won"), council.get("seats_contested")
    if isinstance(won, int | float) and seats:
        evidence = judge.lookup.evidence("party_in_council", row, "won")
        yield Value(100 * won / seats, f"{judge.name(party)} won {won:g} of {seats:g}", evidence)


def _held_share(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    row, council = (
        judge.lookup.row("party_in_council", party, place),
        judge.lookup.row("council", place),
    )
    held, seats = row.get("seats_after"), council.get("size")
    if isinstance(held, int | float) and seats:
        evidence = judge.lookup.evidence("party_in_council", row, "seats_after")
        yield Value(
            100 * held / seats, f"{judge.name(party)} holds {held:g} of {seats:g}", evidence
        )


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


SHARE_VALUES: dict[str, Finder] = {
    "unchanged_share": _unchanged,
    "changed_share": _changed,
    "won_share": _won_share,
    "held_share": _held_share,
    "council_swing": _council_swing,
}
