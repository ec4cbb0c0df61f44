"""Which party took the seats that another lost, ward by ward."""

from __future__ import annotations

import pandas as pd

from generator.measures.frames import Frames, under_seat_names
from generator.measures.share import Truths, same_seats


def wards_taken(frames: Frames, collapse: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series[float]]:
    """Return what passed between parties ward by ward in the councils that a loser lost seats in.

    Out: loser, gainer and wards_taken, the seats of the loser that went to the gainer, known only
    where it alone gained in the ward; and, by loser, all the seats that it lost in these wards. A
    ward counts where last time's winners are known for as many seats; others are left out of both.
    """
    if frames.candidacies.empty:
        columns = {"loser": object, "gainer": object, "wards_taken": float}
        nothing = {name: pd.Series(dtype=kind) for name, kind in columns.items()}
        return pd.DataFrame(nothing), pd.Series(dtype=float)
    usable = same_seats(frames.candidacies, frames.wards)
    parties = under_seat_names(frames.candidacies["party"], frames.seats["party"])
    change = _ward_changes(frames.candidacies.assign(party=parties), frames.wards, usable)
    gained = change[change["change"] > 0]
    only = gained.drop_duplicates("place", keep=False).reindex(columns=["place", "party"])
    lost = change[change["change"] < 0].rename(columns={"party": "loser"})
    lost = lost.merge(collapse[["loser", "council"]], on=["loser", "council"])
    lost = lost.assign(seats=-lost["change"].astype(float))
    pairs = lost.merge(only.rename(columns={"party": "gainer"}), on="place")
    taken = pairs.groupby(["loser", "gainer"])["seats"].sum().rename("wards_taken").reset_index()
    return taken, lost.groupby("loser")["seats"].sum()


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
