"""The tables of regions and of kinds of area."""

from __future__ import annotations

import pandas as pd

_OPPOSITE = {
    "opposite_net_change": "net_change",
    "opposite_change_rate": "change_rate",
    "opposite_comparable_councils": "comparable_councils",
    "opposite_net_councils": "net_councils",
}


def region_members(councils: pd.DataFrame) -> pd.DataFrame:
    """Return region and council for every council whose region is known."""
    return councils.loc[councils["region"].notna(), ["region", "council"]]


def nation_members(councils: pd.DataFrame, election: str) -> pd.DataFrame:
    """Return every council under the one name of the election."""
    return councils[["council"]].assign(election=election)


def with_opposites(totals: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """Return the parties' totals by kind of area, beside those in the opposite kind.

    A party without any presence in the opposite kind has no value there.
    """
    opposites = members[["dimension", "band", "opposite"]].drop_duplicates()
    here = totals.merge(opposites, on=["dimension", "band"])
    there = totals[["party", "dimension", "band", *_OPPOSITE.values()]].rename(
        columns={"band": "opposite", **{old: new for new, old in _OPPOSITE.items()}}
    )
    return here.merge(there, how="left", on=["party", "dimension", "opposite"])


def with_opposite_names(groups: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """Return the kinds of area with the kind that each is set against."""
    opposites = members[["dimension", "band", "opposite"]].drop_duplicates()
    return groups.merge(opposites, on=["dimension", "band"])
