"""An election as frames: one for councils, one for parties in councils, two for wards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from generator.elections.models import Basis, Council, Election, Ward
from generator.measures.schema import LUMPED
from generator.measures.share import council_votes, top_votes

COUNCIL_COLUMNS: Mapping[str, Any] = {
    "council": object,
    "region": object,
    "council_type": object,
    "cycle": object,
    "declared": bool,
    "size": float,
    "seats_contested": float,
    "control_before": object,
    "control_after": object,
    "control_stated": bool,
    "comparable": bool,
    "compared_on": object,
    "basis": object,
    "before_size": float,
    "after_size": float,
    "since": float,
    "turnout": float,
    "leave_share": float,
}
SEAT_COLUMNS: Mapping[str, Any] = {
    "party": object,
    "council": object,
    "won": float,
    "defended": float,
    "before": float,
    "after": float,
}
WARD_COLUMNS: Mapping[str, Any] = {
    "ward": object,
    "council": object,
    "by_election": bool,
    "uncontested": bool,
    "known_before": bool,
    "seats_contested": float,
    "turnout": float,
}
CANDIDACY_COLUMNS: Mapping[str, Any] = {
    "place": int,
    "party": object,
    "votes": float,
    "elected": bool,
    "by_lot": bool,
    "before": bool,
}


@dataclass(frozen=True)
class Frames:
    """The election as four frames. Missing numbers are NaN, missing text is None.

    `councils`: one row for each council, declared or not; seats and control after only if declared.
    `seats`: one row for each party in each council, with seats and votes.
    `wards`: one row for each ward of the declared councils, and for each by-election.
    `candidacies`: one row for each candidacy now and (`before`) last time; `place` is the position
    of its ward in `wards`. `top`: votes of each party's top candidate in each ward (see share).
    """

    councils: pd.DataFrame
    seats: pd.DataFrame
    wards: pd.DataFrame
    candidacies: pd.DataFrame
    top: pd.DataFrame


def frame_of(rows: Iterable[tuple[Any, ...]], columns: Mapping[str, Any]) -> pd.DataFrame:
    """Return the rows as a frame with exactly these columns and types, also when there are none."""
    values = list(zip(*rows, strict=True)) or [()] * len(columns)
    return pd.DataFrame(
        {
            name: pd.Series(values[place], dtype=kind)
            for place, (name, kind) in enumerate(columns.items())
        }
    )


def frames_of(election: Election) -> Frames:
    """Return the election as frames. Candidacies are walked through once."""
    wards = list(_declared_wards(election))
    ward_frame = frame_of((_ward(one) for one in wards), WARD_COLUMNS)
    candidacies = frame_of(_candidacies(wards), CANDIDACY_COLUMNS)
    seats = frame_of(_seats(election.councils), SEAT_COLUMNS)
    top = top_votes(candidacies, ward_frame)
    votes = council_votes(top, ward_frame)
    joined = seats.merge(_named(votes, seats), how="outer", on=["party", "council"])
    counted = joined["won"].notna() | joined["votes"].notna() | joined["compared"].notna()
    return Frames(
        frame_of((_council(one, election) for one in election.councils), COUNCIL_COLUMNS),
        joined[counted].reset_index(drop=True),
        ward_frame,
        candidacies,
        top,
    )


def comparison_basis(council: Council, election: Election) -> Basis | None:
    """Return what seats defended were counted on; the election's own basis when not stated."""
    if council.defended_basis is not None:
        return council.defended_basis
    return None if election.previous is None else election.previous.basis


def is_compared(council: Council, election: Election) -> bool:
    """Whether seats won may be held against seats defended: declared, comparable, basis named."""
    known = council.declared and council.comparable and council.defended is not None
    return known and comparison_basis(council, election) is not None


def _council(one: Council, election: Election) -> tuple[Any, ...]:
    after = one.control_after if one.declared else None
    before = one.before
    compared = is_compared(one, election)
    basis = comparison_basis(one, election) if compared else None
    counted_on = before.basis if before is not None and before.basis is not None else basis
    leave = one.areas.get("leave_share")
    return (
        one.code,
        one.region,
        one.type,
        None if one.cycle is None else one.cycle.value,
        one.declared,
        one.size,
        one.seats_contested,
        None if one.control_before is None else one.control_before.holder,
        None if after is None else after.holder,
        after is not None and after.stated,
        compared,
        None if basis is None else basis.value,
        None if counted_on is None else counted_on.value,
        None if before is None else before.size,
        one.after.size if one.declared and one.after is not None else None,
        one.controlled_before_since,
        one.turnout if one.declared else None,
        leave if isinstance(leave, int | float) else None,
    )


def _seats(councils: Iterable[Council]) -> Iterator[tuple[Any, ...]]:
    """Parties with a seat before, a seat now, or the council: (party, council, four counts)."""
    for one in councils:
        won = one.won if one.declared else {}
        defended = one.defended if one.declared else None
        before = None if one.before is None else one.before.seats
        after = one.after.seats if one.declared and one.after is not None else None
        holders = {one.control_before, one.control_after if one.declared else None} - {None}
        names = {**won, **(defended or {}), **(before or {}), **(after or {})}
        runs = {control.holder for control in holders if control is not None}
        for party in names:
            counts = (won.get(party, 0), _get(defended, party), _get(before, party))
            row = (*counts, _get(after, party))
            if any(row) or party in runs:
                yield (party, one.code, *row)


def _get(seats: Mapping[str, int] | None, party: str) -> int | None:
    return None if seats is None else seats.get(party, 0)


def _named(votes: pd.DataFrame, seats: pd.DataFrame) -> pd.DataFrame:
    """Votes under the same names as seats: where a table lumps parties, so are their votes."""
    party = under_seat_names(votes["party"], seats["party"])
    return votes.assign(party=party).groupby(["party", "council"], as_index=False).sum()


def under_seat_names(party: pd.Series[str], with_seats: pd.Series[str]) -> pd.Series[str]:
    """Return parties of candidates under the names that seats are counted under.

    Where a council table lumps all whom it does not name, so does this; else nothing changes.
    """
    named = set(with_seats)
    return party.where(party.isin(named), LUMPED) if LUMPED in named else party


def _declared_wards(election: Election) -> Iterator[Ward]:
    for council in election.councils:
        if council.declared:
            yield from (ward for ward in council.wards if _has_result(ward))
    yield from (ward for ward in election.by_elections if _has_result(ward))


def _has_result(ward: Ward) -> bool:
    return any(one.elected for one in ward.candidacies)


def _ward(one: Ward) -> tuple[Any, ...]:
    return (
        one.code,
        one.council,
        one.by_election,
        one.uncontested or len(one.candidacies) <= one.seats_contested,
        one.previous is not None,
        one.seats_contested,
        one.turnout,
    )


def _candidacies(wards: Iterable[Ward]) -> Iterator[tuple[Any, ...]]:
    for place, ward in enumerate(wards):
        for one in ward.candidacies:
            yield (place, one.party, one.votes, one.elected, one.by_lot, False)
        for one in ward.previous or ():
            yield (place, one.party, one.votes, one.elected, one.by_lot, True)
