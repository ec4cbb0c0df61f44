"""Which party took the seats that another lost, ward by ward."""

from __future__ import annotations

import pandas as pd

from generator.measures.frames import Frames
from generator.measures.share import Truths, same_seats

_COLUMNS = ["loser", "gainer", "wards_taken"]


def wards_taken(frames: Frames, collapse: pd.DataFrame) -> pd.DataFrame:
    """Return loser, gainer and the loser's seats that the gainer took in councils it lost in.

    A ward counts where last time's winners are known for as many seats: a loser's lost seats go to
    the one party that gained there; where several gained, nobody can say who took which. Where
    some ward of these councils is not known, the whole number is missing, as a part is no total.
    """
    wards, candidacies = frames.wards, frames.candidacies
    usable = same_seats(candidacies, wards)
    known = _fully_known(frames, usable)
    change = _ward_changes(candidacies, wards, usable)
    gained = change[change["change"] > 0]
    only = gained[~gained["place"].duplicated(keep=False)]
    lost = change[change["change"] < 0]
    pairs = lost.merge(only[["place", "party"]], on="place", suffixes=("", "_gaining"))
    councils = collapse[["loser", "council"]]
    pairs = pairs.rename(columns={"party": "loser", "party_gaining": "gainer"}).merge(
        councils, on=["loser", "council"]
    )
    taken = (-pairs["change"]).groupby([pairs["loser"], pairs["gainer"]]).sum()
    complete = councils["council"].isin(known).groupby(councils["loser"]).all()
    whole = complete.index[complete.to_numpy(dtype=bool)]
    out = taken.rename("wards_taken").rename_axis(["loser", "gainer"]).reset_index()
    return out[out["loser"].isin(whole)].astype({"wards_taken": float})[_COLUMNS]


def _fully_known(frames: Frames, usable: Truths) -> set[str]:
    wards = frames.wards.assign(usable=usable)
    ordinary = wards[~wards["by_election"]]
    complete = ordinary.groupby("council")["usable"].all()
    return set(complete.index[complete.to_numpy(dtype=bool)])


def _ward_changes(candidacies: pd.DataFrame, wards: pd.DataFrame, usable: Truths) -> pd.DataFrame:
    """Net change in seats of each party in each ordinary ward that can be compared."""
    counted = usable & ~wards["by_election"].to_numpy(dtype=bool)
    place = candidacies["place"].to_numpy(dtype=int)
    elected = candidacies[candidacies["elected"].to_numpy(dtype=bool) & counted[place]]
    sign = 1 - 2 * elected["before"].astype(int)
    change = sign.groupby([elected["place"], elected["party"]]).sum()
    places = change.index.get_level_values("place").to_numpy(dtype=int)
    council = pd.Series(wards["council"].to_numpy()[places], index=change.index)
    return pd.DataFrame({"change": change, "council": council}).reset_index()
