"""The tables `collapse` and `beneficiary`: who lost seats, and who gained in the same councils."""

from __future__ import annotations

import pandas as pd

from generator.measures.councils import PLACE
from generator.measures.ranking import rank_unless_tied


def collapse_table(parties: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each party that lost seats, net, in a compared council.

    lost = defended − won. The gainer is the party with the largest net gain there; None when two
    are level or nobody gained (the loser's seats then went in several directions).
    """
    lost = parties[parties["net_change"] <= -1]
    gains = parties[parties["net_change"] > 0]
    most = gains["net_change"].groupby(gains["council"]).transform("max")
    first = gains[gains["net_change"] == most]
    alone = first[~first["council"].duplicated(keep=False)]
    gainers = alone[["council", "party", "net_change"]].rename(
        columns={"party": "gainer", "net_change": "gained"}
    )
    columns = ["party", *PLACE, "defended", "won", "net_change"]
    out = lost[columns].merge(gainers, how="left", on="council")
    return out.assign(lost=-out["net_change"]).rename(columns={"party": "loser"})


def beneficiary_table(
    parties: pd.DataFrame,
    collapse: pd.DataFrame,
    wards: tuple[pd.DataFrame, pd.Series[float]],
    one_basis: bool,
) -> pd.DataFrame:
    """Return one row for each loser and each party with a net gain over the councils it lost in.

    In: `wards`, what passed between two parties ward by ward (see transfers). Sums over councils
    need one basis of comparison: without it there are no rows.
    """
    taken, lost_in_wards = wards
    losses = collapse[["loser", "council", "lost", "gainer"]]
    gains = parties.loc[parties["net_change"].notna(), ["party", "council", "net_change"]]
    pairs = losses.merge(gains, on="council")
    pairs["first"] = pairs["gainer"] == pairs["party"]
    by = ["loser", "party"]
    summed = pairs.groupby(by, as_index=False)[["net_change", "first"]].sum()
    summed = summed.rename(columns={"net_change": "gained", "first": "largest_gainer_in"})
    whole = losses.assign(councils=1).groupby("loser", as_index=False)[["councils", "lost"]].sum()
    out = summed[(summed["gained"] > 0) & one_basis].merge(whole, on="loser")
    out = out.rename(columns={"party": "gainer"}).merge(taken, how="left", on=["loser", "gainer"])
    wards_lost = out["loser"].map(lost_in_wards).astype(float)
    return out.assign(
        rank=rank_unless_tied(out["gained"], [out["loser"]], ascending=False),
        wards_lost=wards_lost,
        wards_taken=out["wards_taken"].fillna(0).where(wards_lost.notna()),
    )
