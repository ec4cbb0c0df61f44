"""The nation, the regions and the kinds of area as groups of councils."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

_OPPOSITE = {
    "opposite_net_change": "net_change",
    "opposite_change_rate": "change_rate",
    "opposite_comparable_councils": "comparable_councils",
    "opposite_net_councils": "net_councils",
}
_NAMED = ["level", "dimension", "band", "opposite"]


@dataclass(frozen=True)
class Groups:
    """Every group of councils that totals are wanted for, all in one so that each sum runs once.

    `names`: level (nation, region or band), dimension, band and opposite, indexed by `group`;
    nation and regions have their name in `band`. `members`: group and council.
    """

    names: pd.DataFrame
    members: pd.DataFrame


def group_councils(councils: pd.DataFrame, bands: pd.DataFrame, election: str) -> Groups:
    """Return the groups: the election, each known region, each band that has a council."""
    nation = councils[["council"]].assign(level="nation", dimension="", band=election)
    region = councils.loc[councils["region"].notna(), ["council", "region"]]
    region = region.rename(columns={"region": "band"}).assign(level="region", dimension="")
    every = pd.concat([nation, region, bands.assign(level="band")], ignore_index=True)
    every = every.reindex(columns=["council", *_NAMED])
    every["group"] = every.groupby(["level", "dimension", "band"]).ngroup()
    names = every.drop_duplicates("group").set_index("group")[_NAMED]
    return Groups(names, every[["group", "council"]])


def named(frame: pd.DataFrame, groups: Groups) -> pd.DataFrame:
    """Return the frame with the names of each row's group beside it."""
    names = groups.names.reindex(frame["group"])
    return frame.assign(**{name: names[name].to_numpy() for name in _NAMED})


def level(named_groups: pd.DataFrame, wanted: str) -> pd.DataFrame:
    """Return the rows of one level under the names that its tables use."""
    rows = named_groups[named_groups["level"] == wanted].reset_index(drop=True)
    own = {"nation": "election", "region": "region"}.get(wanted, "band")
    return rows.rename(columns={"band": own})


def with_opposites(totals: pd.DataFrame) -> pd.DataFrame:
    """Return the parties' totals by kind of area, beside those in the opposite kind.

    A party without any presence in the opposite kind has no value there.
    """
    key = ["party", "dimension", "opposite"]
    renamed = {"band": "opposite", **{old: new for new, old in _OPPOSITE.items()}}
    there = totals[["party", "dimension", *renamed]].rename(columns=renamed)
    return totals.merge(there, how="left", on=key)
