"""Share of the vote, and change in it, where several seats are filled at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

Truths = np.ndarray[Any, np.dtype[np.bool_]]

VOTES = ["votes", "compared", "compared_before"]
"""Votes now; and, over wards that can be compared, votes now and votes last time."""

_TOP: Mapping[str, Any] = {
    "place": int,
    "party": object,
    "votes": float,
    "votes_before": float,
    "known": bool,
    "compared": bool,
}


def top_votes(candidacies: pd.DataFrame, wards: pd.DataFrame) -> pd.DataFrame:
    """Return the votes of each party's top candidate in each ward, now and before.

    In: the frames `candidacies` and `wards`. Out: place, party, votes (now), votes_before, and the
    truths known (all votes of the ward are known and it was fought) and compared (known now and
    last time, for the same number of seats). Votes are NaN where a party did not stand.
    A voter in a three-seat ward has three votes, so adding up all votes would count parties with
    full slates more than once: the top candidate stands for the party, as in Rallings and
    Thrasher's tables of local election results.
    """
    if candidacies.empty:
        return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in _TOP.items()})
    fought = ~wards["uncontested"].to_numpy(dtype=bool)
    by = ["before", "place"]
    whole = candidacies["votes"].notna().groupby([candidacies[name] for name in by]).all()
    total = candidacies.groupby(by)["votes"].sum()
    usable = whole & (total > 0)
    now = _flags(usable, False, len(wards)) & fought
    before = _flags(usable, True, len(wards)) & same_seats(candidacies, wards)
    best = candidacies.groupby([*by, "party"])["votes"].max()
    votes = (
        _part(best, False)
        .to_frame("votes")
        .join(_part(best, True).to_frame("votes_before"), how="outer")
    )
    out = votes.reset_index()
    place = out["place"].to_numpy(dtype=int)
    return out.assign(known=now[place], compared=(now & before)[place])


def same_seats(candidacies: pd.DataFrame, wards: pd.DataFrame) -> Truths:
    """Return, for each ward, whether last time's seats are known and as many as now."""
    filled = candidacies[candidacies["before"] & candidacies["elected"]].groupby("place").size()
    before = filled.reindex(range(len(wards)), fill_value=0)
    return (wards["known_before"] & (before == wards["seats_contested"])).to_numpy(dtype=bool)


def council_votes(top: pd.DataFrame, wards: pd.DataFrame) -> pd.DataFrame:
    """Return the top candidates' votes of each party in each council, by-elections left out.

    Out: party, council, votes, compared, compared_before (all votes); 0 where it did not stand.
    """
    place = top["place"].to_numpy(dtype=int)
    top = top.assign(council=wards["council"].to_numpy()[place])
    top = top[~wards["by_election"].to_numpy(dtype=bool)[place]]
    counted = pd.DataFrame(
        {
            "party": top["party"],
            "council": top["council"],
            "votes": top["votes"].where(top["known"]),
            "compared": top["votes"].where(top["compared"]),
            "compared_before": top["votes_before"].where(top["compared"]),
        }
    )
    return counted.groupby(["party", "council"], as_index=False)[VOTES].sum()


def shares(votes: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return share (per cent) and share_change (points) of each party within each group of `by`.

    share = 100 × votes of the party's top candidates ÷ those of all parties in the group;
    share_change = the same over wards that can be compared, now less last time. NaN where there
    are no votes, or the party has no candidate to count.
    """
    total = votes.groupby(by)[VOTES].transform("sum")
    part = 100 * votes[VOTES] / total.where(total > 0)
    counted = votes[VOTES].fillna(0)
    stood = counted.sum(axis=1) > 0
    stood_in_compared = counted[["compared", "compared_before"]].sum(axis=1) > 0
    change = part["compared"] - part["compared_before"]
    return pd.DataFrame(
        {"share": part["votes"].where(stood), "share_change": change.where(stood_in_compared)}
    )


def _part(series: pd.Series, before: bool) -> pd.Series:
    known = before in series.index.get_level_values("before")
    if not known:
        return series.iloc[:0].droplevel("before")
    return series.xs(before, level="before")


def _flags(usable: pd.Series, before: bool, wards: int) -> Truths:
    part = _part(usable, before)
    return part.reindex(range(wards), fill_value=False).to_numpy(dtype=bool)
