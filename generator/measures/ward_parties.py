"""The tables `party_in_ward` and `elected`: who stood, who won, and by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from generator.elections.models import Election, Ward
from generator.measures.frames import Frames, frame_of
from generator.measures.ranking import rank_unless_tied
from generator.measures.share import same_seats

_ELECTED = {"ward": object, "candidate": object, "party": object, "votes": float}


def party_in_ward(frames: Frames, wards: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each party with a candidate in each ward. `wards`: from ward_table.

    share (per cent) counts the top candidate of each party; share_change (points) is missing where
    the ward cannot be compared. A party that did not stand last time had a share of nought.
    """
    now = frames.candidacies[~frames.candidacies["before"]]
    if now.empty:
        return pd.DataFrame()
    stood = now.groupby(["place", "party"]).agg(
        candidates=("elected", "size"), won=("elected", "sum")
    )
    out = stood.reset_index()
    before = frames.candidacies[frames.candidacies["before"] & frames.candidacies["elected"]]
    held = before.groupby(["place", "party"]).size().rename("defended").reset_index()
    out = out.merge(held, how="left", on=["place", "party"])
    out = out.merge(_shares(frames.top), how="left", on=["place", "party"])
    place = out["place"].to_numpy(dtype=int)
    comparable = same_seats(frames.candidacies, frames.wards)[place]
    named = {
        name: wards[name].to_numpy()[place] for name in ("ward", "council", "region", "by_election")
    }
    return out.assign(
        defended=out["defended"].fillna(0).where(comparable), comparable=comparable, **named
    )


def _shares(top: pd.DataFrame) -> pd.DataFrame:
    """Share of each party in each ward, per cent, and its change, points."""
    counted = top.assign(
        now=top["votes"].where(top["known"]), before=top["votes_before"].where(top["compared"])
    )
    total = counted.groupby("place")[["now", "before"]].transform("sum")
    share = 100 * counted["now"] / total["now"].where(total["now"] > 0)
    before = 100 * counted["before"].fillna(0) / total["before"].where(total["before"] > 0)
    change = (share - before).where(top["compared"])
    return pd.DataFrame(
        {"place": top["place"], "party": top["party"], "share": share, "share_change": change}
    )


def elected_table(election: Election, wards: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each candidate elected. `wards`: from ward_table.

    Two candidates elected in one ward under one name would be one row; the first is kept.
    """
    every = [ward for council in election.councils for ward in council.wards if council.declared]
    rows = frame_of(_elected([*every, *election.by_elections]), _ELECTED)
    if wards.empty:
        return pd.DataFrame()
    place = wards[["ward", "council", "region", "by_election"]].drop_duplicates("ward")
    out = rows.drop_duplicates(["ward", "candidate"]).merge(place, on="ward")
    votes = out["votes"].where(~out["by_election"])
    return out.assign(vote_rank=rank_unless_tied(votes, [out["council"]], ascending=False))


def _elected(wards: list[Ward]) -> Iterator[tuple[Any, ...]]:
    for ward in wards:
        for one in ward.winners:
            yield (ward.code, one.name, one.party, one.votes)
