"""The values that a figure may have: measures by name, differences, and a few counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checking.claims import Claim
from generator.checking.judging import Judge
from generator.elections.models import NO_OVERALL_CONTROL
from generator.foundation.evidence import Evidence
from generator.measures.table import Row

_KEYS = {
    "council": ("council",),
    "party_in_council": ("party", "council"),
    "party": ("party",),
    "party_in_region": ("party", "region"),
    "region": ("region",),
    "nation": (),
    "ward": ("ward",),
    "party_in_ward": ("party", "ward"),
}


@dataclass(frozen=True, slots=True)
class Known:
    """A value with what it is, in words, and its evidence."""

    value: float
    says: str
    evidence: tuple[Evidence, ...]


_Finder = Callable[[Judge, Claim, str, str], Iterator[Known]]


class Values:
    """Looks up what `quantities.yaml` names."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def of(self, name: str, claim: Claim, party: str, place: str) -> Iterator[Known]:
        """Yield the values of a name for one party (or none) and one place (or none)."""
        special = _SPECIAL.get(name)
        if special is not None:
            yield from special(self._judge, claim, party, place)
            return
        first, minus, second = name.partition(" - ")
        found = self._one(first, party, place)
        if not minus:
            if found is not None:
                yield found
            return
        other = self._one(second, party, place)
        if found is not None and other is not None:
            evidence = (*found.evidence, *other.evidence)
            yield Known(found.value - other.value, f"{found.says} less {other.says}", evidence)

    def _one(self, name: str, party: str, place: str) -> Known | None:
        if name.isdigit():
            return Known(float(name), name, ())
        sign = -1 if name.startswith("-") else 1
        table, _, column = name.removeprefix("-").partition(".")
        keys = _KEYS[table]
        if "party" in keys and not party:
            return None
        key = tuple(party if one == "party" else place for one in keys)
        lookup = self._judge.lookup
        row = lookup.nation if table == "nation" else lookup.row(table, *key)
        value = row.get(column)
        if not row and table == "party_in_council" and column in ("won", "seats_after"):
            # A party without a row in a council that has declared won nothing there.
            value = 0 if lookup.row("council", place).get("declared") else None
        if not isinstance(value, int | float) or isinstance(value, bool):
            return None
        if row.get("declared") is False:
            return None
        says = self._says(table, column, party, place, value)
        return Known(sign * float(value), says, lookup.evidence(table, row, column))

    def _says(self, table: str, column: str, party: str, place: str, value: float) -> str:
        who = ", ".join(
            filter(
                None,
                (
                    self._judge.name(party) if "party" in _KEYS[table] else "",
                    self._judge.name(place) if place else "",
                ),
            )
        )
        label = column.replace("_", " ")
        return f"{who}: {label} {value:g}" if who else f"{label} {value:g}"


def _held_now(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
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
        yield Known(float(value), says, evidence)


def _councils_where(test: Callable[[Row, str, Claim], bool]) -> _Finder:
    def count(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
        every = judge.lookup.rows("council")
        rows = [row for row in every if row["declared"] and test(row, party, claim)]
        evidence = tuple(
            piece
            for row in rows[:20]
            for piece in judge.lookup.evidence("council", row, "control_after")
        )
        names = ", ".join(judge.name(row["council"]) for row in rows[:6])
        yield Known(float(len(rows)), f"{len(rows)} councils: {names}", evidence)

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


def _lost_by(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    """Votes between each candidate who missed a seat and the last who won one."""
    ward = judge.ward(place)
    won = [one.votes for one in ward.winners if one.votes is not None] if ward else []
    for one in ward.candidacies if ward and won else ():
        if not one.elected and one.votes is not None and (not party or one.party == party):
            yield Known(float(min(won) - one.votes), f"{one.name}: {one.votes} votes", ())


def _targets(taken: bool) -> _Finder:
    def count(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
        rows = [
            row
            for row in judge.lookup.rows("target")
            if row["party"] == party
            and judge.lookup.row("council", row["council"]).get("region") == place
            and (not taken or row["result"] == "taken")
        ]
        yield Known(float(len(rows)), f"{len(rows)} targets", ())

    return count


def _majority(when: str) -> _Finder:
    def find(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
        row = judge.lookup.row("council", place)
        column = f"majority_{when}"
        holder, value = row.get(f"control_{when}"), row.get(column)
        if holder is None or (party and when == "before" and holder != party):
            return
        evidence = judge.lookup.evidence("council", row, f"control_{when}", column)
        if party and holder != party:
            yield Known(
                -1.0, f"{judge.name(party)} has no majority in {judge.name(place)}", evidence
            )
        elif isinstance(value, int | float):
            says = f"majority {when} in {judge.name(place)}: {value:g}"
            yield Known(float(value), says, evidence)

    return find


def _gap(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    """How far one party is ahead of another in seats won or held."""
    for other in claim.others:
        for columns in (("won", "won"), ("seats_after", "seats_after")):
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
                yield Known(first - second, names, evidence)


def _eve(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    """Change in the whole council."""
    row = judge.lookup.row("party_in_council", party, place)
    after, before = row.get("seats_after"), row.get("seats_before")
    if isinstance(after, int | float) and isinstance(before, int | float):
        evidence = judge.lookup.evidence("party_in_council", row, "seats_after", "seats_before")
        says = f"{judge.name(party)}, {judge.name(place)}: {before:g} seats before, {after:g} now"
        yield Known(float(after) - float(before), says, evidence)


def _minus_defended(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    """All that a party defended, where it won nothing."""
    row = judge.lookup.row("party_in_council", party, place)
    if row.get("won") == 0:
        for column in ("defended", "seats_before"):
            if isinstance(row.get(column), int | float):
                evidence = judge.lookup.evidence("party_in_council", row, column)
                yield Known(
                    -float(row[column]), f"{judge.name(party)}: {column} {row[column]:g}", evidence
                )


def _held(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
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
        for row in rows[:20]
        for piece in judge.lookup.evidence("council", row, "control_after")
    )
    yield Known(float(len(rows)), f"{judge.name(party)} held {len(rows)}", evidence)


def _unchanged(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    nation = judge.lookup.nation
    declared, changed = nation["declared"], nation["changed_hands"]
    share = 100 * (declared - changed) / declared
    evidence = judge.lookup.evidence("nation", nation, "declared", "changed_hands")
    yield Known(share, f"{changed:g} of {declared:g} councils changed hands", evidence)


def _changed(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    for one in _unchanged(judge, claim, party, place):
        yield Known(100 - one.value, one.says, one.evidence)


def _won_share(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    row, council = (
        judge.lookup.row("party_in_council", party, place),
        judge.lookup.row("council", place),
    )
    won, seats = row.get("won"), council.get("seats_contested")
    if isinstance(won, int | float) and seats:
        evidence = judge.lookup.evidence("party_in_council", row, "won")
        yield Known(100 * won / seats, f"{judge.name(party)} won {won:g} of {seats:g}", evidence)


def _held_share(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    row, council = (
        judge.lookup.row("party_in_council", party, place),
        judge.lookup.row("council", place),
    )
    held, seats = row.get("seats_after"), council.get("size")
    if isinstance(held, int | float) and seats:
        evidence = judge.lookup.evidence("party_in_council", row, "seats_after")
        yield Known(
            100 * held / seats, f"{judge.name(party)} holds {held:g} of {seats:g}", evidence
        )


def _council_swing(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
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
                yield Known((first - second) / 2, f"swing {(first - second) / 2:.1f}", ())


def _wards_where(test: Callable[[Row, str], bool]) -> _Finder:
    def count(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
        rows = [
            row
            for row in judge.lookup.rows("ward")
            if not row["by_election"] and (not place or place in (row["council"], row["region"]))
        ]
        if rows:
            chosen = sum(test(row, party) for row in rows)
            yield Known(float(chosen), f"{chosen} of {len(rows)} wards", ())

    return count


def _ward_changed(row: Row, party: str) -> bool:
    return bool(row["changed_hands"])


def _ward_swept(row: Row, party: str) -> bool:
    return bool(row["winner"] == party)


def _ward_shared(row: Row, party: str) -> bool:
    return bool(row["parties_elected"] > 1)


def _ward_taken(row: Row, party: str) -> bool:
    return bool(row["changed_hands"] and row["winner"] == party)


def _ward_lost(row: Row, party: str) -> bool:
    return bool(row["changed_hands"] and row["winner_before"] == party)


_BEATEN = (
    "behind",
    "short",
    "missed",
    "needed",
    "within",
    "lost",
    "beaten",
    "loss",
    "tie",
    "level",
)


def _ward_margin(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    """The margin of a ward, said of a party that won there."""
    row = judge.lookup.row("ward", place)
    margin = row.get("margin")
    if margin is None:
        return
    evidence = judge.lookup.evidence("ward", row, "margin")
    ward = judge.ward(place)
    won = {one.party for one in ward.winners} if ward else set()
    beaten = any(f" {word} " in f" {claim.words} " for word in _BEATEN)
    if party and party not in won and not beaten:
        yield Known(-1.0, f"{judge.name(party)} won nothing in {judge.name(place)}", evidence)
        return
    yield Known(float(margin), f"{judge.name(place)}: a margin of {margin:g} votes", evidence)


def _any_change(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    """The net change of any party in a council, up or down."""
    for row in judge.lookup.rows("party_in_council"):
        if row["council"] == place and row.get("net_change") is not None:
            evidence = judge.lookup.evidence("party_in_council", row, "net_change")
            says = f"{judge.name(row['party'])}: net change {row['net_change']:g}"
            yield Known(abs(float(row["net_change"])), says, evidence)


def _target_short(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    """How far from a majority the parties were that had a council in their sights."""
    for row in judge.lookup.rows("target"):
        if row["council"] == place and row.get("short_before") is not None:
            evidence = judge.lookup.evidence("target", row, "short_before")
            yield Known(
                float(row["short_before"]), f"{row['short_before']:g} seats short", evidence
            )


def _any_votes(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    """The votes of every candidate of a council, of the party if one is named."""
    for council in judge.election.councils:
        if council.code == place:
            for ward in council.wards:
                yield from _votes(judge, claim, party, ward.code)


def _ward_gap(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    """Votes between any two candidates of a ward."""
    ward = judge.ward(place)
    if ward is None:
        return
    votes = [one.votes for one in ward.candidacies if one.votes is not None]
    best: dict[str, int] = {}
    for one in ward.candidacies:
        if one.votes is not None:
            best[one.party] = max(best.get(one.party, 0), one.votes)
    if len(best) > 1 and votes:
        ranked = sorted(best.values(), reverse=True)
        yield Known(float(ranked[0] - ranked[1]), "between the first two parties", ())


def _votes(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Known]:
    """The votes of each candidate of a ward, of the party if one is named."""
    ward = judge.ward(place)
    for one in ward.candidacies if ward else ():
        if one.votes is not None and (not party or one.party == party):
            yield Known(float(one.votes), f"{one.name}: {one.votes} votes", ())


_SPECIAL: dict[str, Callable[[Judge, Claim, str, str], Iterator[Known]]] = {
    "gap": _gap,
    "majority_now": _majority("after"),
    "majority_then": _majority("before"),
    "#lost_leave": _councils_where(
        lambda row, party, claim: _lost(row, party) and (row["leave_share"] or 0) > 50
    ),
    "#lost_remain": _councils_where(
        lambda row, party, claim: _lost(row, party) and (row["leave_share"] or 100) < 50
    ),
    "#voted_leave": _councils_where(
        lambda row, party, claim: not party and (row["leave_share"] or 0) > 50
    ),
    "#voted_remain": _councils_where(
        lambda row, party, claim: not party and (row["leave_share"] or 100) < 50
    ),
    "held_now": _held_now,
    "#passed": _councils_where(_passed),
    "#gained_remain": _councils_where(
        lambda row, party, claim: _gained(row, party) and (row["leave_share"] or 100) < 50
    ),
    "#gained_leave": _councils_where(
        lambda row, party, claim: _gained(row, party) and (row["leave_share"] or 0) > 50
    ),
    "#lost_to_none": _councils_where(
        lambda row, party, claim: (
            row["control_after"] == NO_OVERALL_CONTROL
            and row["control_before"] not in (None, NO_OVERALL_CONTROL)
        )
    ),
    "lost_by": _lost_by,
    "#targets": _targets(False),
    "#targets_taken": _targets(True),
    "eve_change": _eve,
    "minus_defended": _minus_defended,
    "#held": _held,
    "unchanged_share": _unchanged,
    "changed_share": _changed,
    "won_share": _won_share,
    "held_share": _held_share,
    "council_swing": _council_swing,
    "#wards_changed": _wards_where(_ward_changed),
    "#wards_swept": _wards_where(_ward_swept),
    "#wards_shared": _wards_where(_ward_shared),
    "#wards_taken": _wards_where(_ward_taken),
    "#wards_lost": _wards_where(_ward_lost),
    "ward_gap": _ward_gap,
    "ward_margin": _ward_margin,
    "any_votes": _any_votes,
    "any_change": _any_change,
    "target_short": _target_short,
    "votes": _votes,
}
