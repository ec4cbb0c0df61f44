"""How many councils something is true of: gained, lost, passed on, by how they voted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from generator.checking.claims import Claim
from generator.checking.judging import Judge
from generator.checking.value import Finder, Value
from generator.elections.models import NO_OVERALL_CONTROL

if TYPE_CHECKING:
    from generator.measures.table import Row

_Test = Callable[["Row", str, Claim], bool]
_MOST_TRACED, _MOST_NAMED = 20, 6
_HALF = 50


def _councils_where(test: _Test) -> Finder:
    def count(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
        every = judge.lookup.rows("council")
        rows = [
            row
            for row in every
            if row["declared"] and place in ("", row["region"]) and test(row, party, claim)
        ]
        evidence = tuple(
            piece
            for row in rows[:_MOST_TRACED]
            for piece in judge.lookup.evidence("council", row, "control_after")
        )
        names = ", ".join(judge.name(row["council"]) for row in rows[:_MOST_NAMED])
        yield Value(float(len(rows)), f"{len(rows)} councils: {names}", evidence)

    return count


def _gained(row: Row, party: str) -> bool:
    return bool(row["control_after"] == party and row["control_before"] not in (None, party))


def _lost(row: Row, party: str) -> bool:
    return bool(row["control_before"] == party and row["control_after"] != party)


def _passed(row: Row, party: str, claim: Claim) -> bool:
    """Whether a council went from one of the two parties to the other."""
    before, after = row["control_before"], row["control_after"]
    if claim.aspect == "directed":
        return after == party and before in claim.others
    return (after == party and before in claim.others) or (
        before == party and after in claim.others
    )


def _lost_to_none(row: Row, party: str, claim: Claim) -> bool:
    return row["control_after"] == NO_OVERALL_CONTROL and row["control_before"] not in (
        None,
        NO_OVERALL_CONTROL,
    )


def _from_none(row: Row, party: str, claim: Claim) -> bool:
    before, after = row["control_before"], row["control_after"]
    return before == NO_OVERALL_CONTROL != after and (not party or after == party)


def _stayed_none(row: Row, party: str, claim: Claim) -> bool:
    return bool(row["control_before"] == row["control_after"] == NO_OVERALL_CONTROL)


def _held(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """Councils that the party ran before and runs now."""
    rows = [
        row
        for row in judge.lookup.rows("council")
        if row.get("declared")
        and row.get("control_before") == row.get("control_after") == party
        and (not place or row.get("region") == place)
    ]
    evidence = tuple(
        piece
        for row in rows[:_MOST_TRACED]
        for piece in judge.lookup.evidence("council", row, "control_after")
    )
    yield Value(float(len(rows)), f"{judge.name(party)} held {len(rows)}", evidence)


def _targets(*, taken: bool) -> Finder:
    """Councils of a region that the party had in its sights, or those of them that it took."""

    def count(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
        rows = [
            row
            for row in judge.lookup.rows("target")
            if row["party"] == party
            and judge.lookup.row("council", row["council"]).get("region") == place
            and (not taken or row["result"] == "taken")
        ]
        yield Value(float(len(rows)), f"{len(rows)} targets", ())

    return count


def _leave(row: Row) -> bool:
    return (row["leave_share"] or 0) > _HALF


def _remain(row: Row) -> bool:
    return (row["leave_share"] or 100) < _HALF


def _seats_in(test: Callable[[Row], bool]) -> Finder:
    """Seats that a party gained or lost in all councils with one kind of referendum result."""

    def count(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
        rows = [
            row
            for row in judge.lookup.rows("party_in_council")
            if row["party"] == party
            and row.get("net_change") is not None
            and test(judge.lookup.row("council", row["council"]))
        ]
        if rows:
            change = float(sum(row["net_change"] for row in rows))
            evidence = tuple(
                piece
                for row in rows[:_MOST_TRACED]
                for piece in judge.lookup.evidence("party_in_council", row, "net_change")
            )
            says = f"{judge.name(party)}: net change {change:g} there"
            yield Value(abs(change), says, evidence)

    return count


_TESTS: dict[str, _Test] = {
    "#passed": _passed,
    "#lost_to_none": _lost_to_none,
    "#from_none": _from_none,
    "#stayed_none": _stayed_none,
    "#lost_leave": lambda row, party, _: _lost(row, party) and _leave(row),
    "#lost_remain": lambda row, party, _: _lost(row, party) and _remain(row),
    "#gained_leave": lambda row, party, _: _gained(row, party) and _leave(row),
    "#gained_remain": lambda row, party, _: _gained(row, party) and _remain(row),
    "#voted_leave": lambda row, party, _: not party and _leave(row),
    "#voted_remain": lambda row, party, _: not party and _remain(row),
}
COUNCIL_COUNTS: dict[str, Finder] = {
    **{name: _councils_where(test) for name, test in _TESTS.items()},
    "#seats_leave": _seats_in(_leave),
    "#seats_remain": _seats_in(_remain),
    "#held": _held,
    "#targets": _targets(taken=False),
    "#targets_taken": _targets(taken=True),
}
