"""The tables `council` and `party_in_council`."""

from __future__ import annotations

import pandas as pd

from generator.measures.control import outcomes
from generator.measures.frames import Frames
from generator.measures.majority import majority, short
from generator.measures.ranking import leaders, rank_unless_tied
from generator.measures.share import same_seats, shares

PLACE = ["council", "region", "council_type", "cycle", "declared", "size", "seats_contested",
         "control_before", "control_after", "outcome", "leave_share"]  # fmt: skip
"""What every table about councils tells of a council."""


def party_in_council(frames: Frames) -> pd.DataFrame:
    """Return one row for each party in each council, with the council's own columns.

    `net_change` = won − defended, in seats, only in councils compared on a named basis.
    """
    councils = frames.councils.assign(
        outcome=outcomes(frames.councils["control_before"], frames.councils["control_after"])
    )
    joined = frames.seats.merge(councils, on="council", how="inner")
    before_known, after_known = joined["before_size"].notna(), joined["after_size"].notna()
    out = joined.assign(
        won=joined["won"].fillna(0),
        defended=joined["defended"].fillna(0).where(joined["comparable"]),
        seats_before=joined["before"].fillna(0).where(before_known),
        seats_after=joined["after"].fillna(0).where(after_known),
        controlled_before=joined["control_before"] == joined["party"],
        controls_after=joined["control_after"] == joined["party"],
        **shares(joined, "council"),
    )
    out = out.assign(net_change=out["won"] - out["defended"])
    return out.assign(
        **_ranks(out),
        short_before=short(out["seats_before"], out["before_size"]),
        short_after=short(out["seats_after"], out["after_size"]),
        majority_after=majority(out["seats_after"], out["after_size"]),
        largest_before=_is_largest(out, leaders(out, "council", "seats_before")),
        largest_after=_is_largest(out, leaders(out, "council", "seats_after")),
    )


def _ranks(parties: pd.DataFrame) -> dict[str, pd.Series]:
    """Where each council stands in a party's net changes, overall and in its region."""
    change, party = parties["net_change"], parties["party"]
    found = {}
    for name, ascending in (("gain_rank", False), ("loss_rank", True)):
        found[name] = rank_unless_tied(change, [party], ascending=ascending)
        here = rank_unless_tied(change, [party, parties["region"]], ascending=ascending)
        found[f"{name}_in_region"] = here
    return found


def council_table(frames: Frames, parties: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return one row for each council: control, largest parties, majorities and change.

    `seats_changing` = half the sum of absolute net changes over parties, in seats: each seat that
    changed party is lost once and gained once. Missing where won and defended do not add up to
    the same, and where nothing is compared.
    """
    councils = frames.councils
    after = _leaders_by_council(parties, "seats_after", councils["council"])
    won = _leaders_by_council(parties, "won", councils["council"])
    voted = _leaders_by_council(parties, "votes", councils["council"])
    wards = _wards_by_council(frames, councils["council"])
    before = _leaders_by_council(parties, "seats_before", councils["council"])
    size = councils["after_size"]
    return councils.assign(
        outcome=outcomes(councils["control_before"], councils["control_after"]),
        largest_before=before["largest"],
        largest_after=after["largest"],
        second_after=after["second"],
        largest_seats_after=after["largest_count"],
        second_seats_after=after["second_count"],
        level_at_top=after["level_at_top"].eq(True),
        majority_after=majority(_seats_of_holder(councils, parties, "after"), size),
        majority_before=majority(
            _seats_of_holder(councils, parties, "before"), councils["before_size"]
        ),
        short_after=short(after["largest_count"], size),
        seats_changing=councils["council"].map(_seats_changing(parties)),
        years_in_control=year - councils["since"],
        most_won=won["largest"],
        vote_leader=voted["largest"],
        vote_second=voted["second"],
        **wards,
    )


def _wards_by_council(frames: Frames, order: pd.Series) -> dict[str, pd.Series]:
    """Ordinary wards of each council, and those of them that can be compared."""
    ordinary = ~frames.wards["by_election"].to_numpy(dtype=bool)
    compared = ordinary & same_seats(frames.candidacies, frames.wards)
    council = frames.wards["council"]
    counted = {"wards": ordinary, "comparable_wards": compared}
    return {
        name: order.map(council[which].value_counts()).fillna(0).astype(float)
        for name, which in counted.items()
    }


def _leaders_by_council(parties: pd.DataFrame, count: str, order: pd.Series) -> pd.DataFrame:
    found = leaders(parties, "council", count)
    return found.reindex(order).reset_index(drop=True)


def _is_largest(parties: pd.DataFrame, first: pd.DataFrame) -> pd.Series:
    return parties["council"].map(first["largest"]) == parties["party"]


def _seats_of_holder(councils: pd.DataFrame, parties: pd.DataFrame, when: str) -> pd.Series:
    """Seats, before or after, of the party that ran the council then."""
    runs = "controlled_before" if when == "before" else "controls_after"
    held = parties[parties[runs]].set_index("council")[f"seats_{when}"]
    return councils["council"].map(held).astype(float)


def _seats_changing(parties: pd.DataFrame) -> pd.Series:
    net = parties.loc[parties["net_change"].notna(), ["council", "net_change"]]
    moved = net.assign(absolute=net["net_change"].abs()).groupby("council").sum()
    return (moved["absolute"] / 2).where(moved["net_change"] == 0)
