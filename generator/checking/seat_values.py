"""Seats of a council that no measure holds as they are: majorities, gaps, changes in the whole."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.claims import Claim
from generator.checking.judging import Judge
from generator.checking.standing import seats_evidence, standing
from generator.checking.value import Finder, Value


def _held_now(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """Seats in the whole council now: those won where all of it was elected."""
    row = judge.lookup.row("party_in_council", party, place)
    council = judge.lookup.row("council", place)
    column = "seats_after" if row.get("seats_after") is not None else "won"
    if column == "won" and council.get("cycle") != "all-out":
        return
    value = row.get(column, 0)
    if council.get("declared") and isinstance(value, int | float):
        evidence = judge.lookup.evidence("party_in_council", row, column)
        says = f"{judge.name(party)}, {judge.name(place)}: {value:g} seats now"
        yield Value(float(value), says, evidence)


def _majority(when: str) -> Finder:
    def find(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
        row = judge.lookup.row("council", place)
        column = f"majority_{when}"
        holder, value = row.get(f"control_{when}"), row.get(column)
        if holder is None or (party and when == "before" and holder != party):
            return
        evidence = judge.lookup.evidence("council", row, f"control_{when}", column)
        if party and holder != party:
            yield Value(
                -1.0, f"{judge.name(party)} has no majority in {judge.name(place)}", evidence
            )
        elif isinstance(value, int | float):
            says = f"majority {when} in {judge.name(place)}: {value:g}"
            yield Value(float(value), says, evidence)

    return find


def _compared(claim: Claim) -> tuple[tuple[str, str], ...]:
    """The columns in which two parties are compared: of councils where these are counted."""
    if claim.quantity is not None and claim.quantity.unit == "councils":
        return (("controlled_after",) * 2, ("councils_gained",) * 2, ("councils_lost",) * 2)
    return (("won",) * 2, ("seats_after",) * 2)


def _gap(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """How far one party is ahead of another in seats won or held."""
    for other in claim.others:
        for columns in _compared(claim):
            if claim.scope == "council":
                rows = [judge.lookup.row("party_in_council", one, place) for one in (party, other)]
                table = "party_in_council"
            elif claim.scope == "region":
                rows = [judge.lookup.row("party_in_region", one, place) for one in (party, other)]
                table = "party_in_region"
            else:
                rows = [judge.lookup.row("party", one) for one in (party, other)]
                table = "party"
            values = [row.get(column) for row, column in zip(rows, columns, strict=True)]
            if all(isinstance(value, int | float) for value in values):
                evidence = tuple(
                    piece
                    for row, column in zip(rows, columns, strict=True)
                    for piece in judge.lookup.evidence(table, row, column)
                )
                first, second = (float(value or 0) for value in values)
                names = f"{judge.name(party)} {first:g}, {judge.name(other)} {second:g}"
                yield Value(first - second, names, evidence)


def _ratio(columns: tuple[str, ...]) -> Finder:
    """How many times as much one of two parties has as the other; of which, if that is said."""

    def find(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
        for other in claim.others:
            for column in columns:
                rows = [standing(judge, claim.scope, one, place) for one in (party, other)]
                mine, theirs = (row.get(column) for row in rows)
                turned = () if claim.aspect == "directed" else ((theirs, mine),)
                for first, second in ((mine, theirs), *turned):
                    if first and second:
                        says = f"{judge.name(party)} {mine:g}, {judge.name(other)} {theirs:g}"
                        evidence = seats_evidence(judge, claim.scope, party, place)
                        yield Value(first / second, says, evidence)

    return find


def _threshold(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """How many seats make a majority of the council."""
    row = judge.lookup.row("council", place)
    if row.get("size"):
        needed = row["size"] // 2 + 1
        evidence = judge.lookup.evidence("council", row, "size")
        yield Value(float(needed), f"{needed:g} seats make a majority", evidence)


def _eve(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """Change in the whole council."""
    row = judge.lookup.row("party_in_council", party, place)
    after, before = row.get("seats_after"), row.get("seats_before")
    if isinstance(after, int | float) and isinstance(before, int | float):
        evidence = judge.lookup.evidence("party_in_council", row, "seats_after", "seats_before")
        says = f"{judge.name(party)}, {judge.name(place)}: {before:g} seats before, {after:g} now"
        yield Value(float(after) - float(before), says, evidence)


def _minus_defended(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """All that a party defended, where it won nothing."""
    row = judge.lookup.row("party_in_council", party, place)
    if row.get("won") == 0:
        for column in ("defended", "seats_before"):
            if isinstance(row.get(column), int | float):
                evidence = judge.lookup.evidence("party_in_council", row, column)
                yield Value(
                    -float(row[column]), f"{judge.name(party)}: {column} {row[column]:g}", evidence
                )


def _any_change(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """The net change of any party in a council, up or down."""
    for row in judge.lookup.rows("party_in_council"):
        if row["council"] == place and row.get("net_change") is not None:
            evidence = judge.lookup.evidence("party_in_council", row, "net_change")
            says = f"{judge.name(row['party'])}: net change {row['net_change']:g}"
            yield Value(abs(float(row["net_change"])), says, evidence)


def _target_short(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """How far from a majority the parties were that had a council in their sights."""
    for row in judge.lookup.rows("target"):
        if row["council"] == place and row.get("short_before") is not None:
            evidence = judge.lookup.evidence("target", row, "short_before")
            yield Value(
                float(row["short_before"]), f"{row['short_before']:g} seats short", evidence
            )


SEAT_VALUES: dict[str, Finder] = {
    "gap": _gap,
    "seats_ratio": _ratio(("won", "seats_after")),
    "councils_ratio": _ratio(("controlled_after", "councils_gained", "councils_lost")),
    "threshold": _threshold,
    "majority_now": _majority("after"),
    "majority_then": _majority("before"),
    "held_now": _held_now,
    "eve_change": _eve,
    "minus_defended": _minus_defended,
    "any_change": _any_change,
    "target_short": _target_short,
}
