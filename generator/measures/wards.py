"""The table `ward`: winners, margins, ties and swing, candidate by candidate."""

from __future__ import annotations

import numpy as np
import pandas as pd

from generator.measures.frames import Frames
from generator.measures.ranking import leaders, rank_unless_tied
from generator.measures.share import same_seats
from generator.measures.swing import butler_swing


def ward_table(frames: Frames, regions: pd.Series) -> pd.DataFrame:
    """Return one row for each ward with a result. `regions`: region by council id.

    margin: votes of the last candidate elected less those of the first not elected; none where the
    ward was not fought, some vote is not known, or the order contradicts the result.
    """
    wards, candidacies, top = frames.wards, frames.candidacies, frames.top
    if wards.empty:
        return pd.DataFrame()
    now = candidacies[~candidacies["before"]]
    comparable = pd.Series(same_seats(candidacies, wards), index=wards.index, dtype=bool)
    sweep = _sole_winner(now, wards)
    sweep_before = _sole_winner(candidacies[candidacies["before"]], wards).where(comparable, None)
    last, first_out, edge = _edge(now, wards)
    before = _margin_before(candidacies[candidacies["before"]], wards)
    out = wards.assign(
        region=wards["council"].map(regions),
        comparable=comparable,
        candidates=now.groupby("place").size().reindex(wards.index).fillna(0),
        winner=sweep,
        winner_before=sweep_before,
        changed_hands=sweep.notna() & sweep_before.notna() & (sweep != sweep_before),
        margin=(last - first_out).where(last >= first_out),
        tied=last == first_out,
        margin_before=before.where(sweep.notna() & (sweep == sweep_before)),
        parties_elected=_parties_elected(now, wards),
    )
    out = out.assign(
        margin_share=100 * out["margin"] / _top_total(top, wards),
        swing=_swing(top, wards),
        runner_up=_runner_up(edge, wards).where(lambda party: party != sweep, None),
        **_first_two(top, wards),
        **_lots(edge, wards, out["tied"]),
    )
    return out.assign(**_ranks(out))


def _margin_before(before: pd.DataFrame, wards: pd.DataFrame) -> pd.Series:
    """Last time's margin, in votes: of the last elected over the first not elected."""
    if before.empty:
        return pd.Series(np.nan, index=wards.index)
    last, first_out, _ = _edge(before, wards)
    return (last - first_out).where(last >= first_out)


def _parties_elected(now: pd.DataFrame, wards: pd.DataFrame) -> pd.Series:
    elected = now[now["elected"]].groupby("place")["party"].nunique()
    return elected.reindex(wards.index).fillna(0)


def _runner_up(edge: pd.DataFrame, wards: pd.DataFrame) -> pd.Series:
    """The party of the first not elected; None where candidates of two parties are level there."""
    return _only_party(edge[~edge["elected"] & (edge["votes"] == edge["first_out"])], wards)


def _first_two(top: pd.DataFrame, wards: pd.DataFrame) -> dict[str, pd.Series]:
    """The parties with most and second most votes by top candidates; None when level."""
    first = leaders(top[top["known"]], "place", "votes").reindex(wards.index)
    return {"vote_first": first["largest"], "vote_second": first["second"]}


def _ranks(wards: pd.DataFrame) -> dict[str, pd.Series]:
    """How close and how safe each ordinary ward is among those of its council."""
    share = wards["margin_share"].where(~wards["by_election"])
    return {
        name: rank_unless_tied(share, [wards["council"]], ascending=ascending)
        for name, ascending in (("closeness_rank", True), ("safety_rank", False))
    }


def _sole_winner(candidacies: pd.DataFrame, wards: pd.DataFrame) -> pd.Series:
    """The party that won every seat of the ward; None when shared or a seat stayed empty."""
    elected = candidacies[candidacies["elected"]].groupby("place")["party"]
    found = elected.agg(["first", "nunique", "size"]).reindex(wards.index)
    whole = (found["nunique"] == 1) & (found["size"] >= wards["seats_contested"])
    return found["first"].astype(object).where(whole, None)


def _edge(now: pd.DataFrame, wards: pd.DataFrame) -> tuple[pd.Series, pd.Series, pd.DataFrame]:
    """Votes of the last elected and the first not elected, and the candidacies of fought wards."""
    fought = ~wards["uncontested"]
    whole = now["votes"].notna().groupby(now["place"]).all().reindex(wards.index, fill_value=False)
    usable = (fought & whole).to_numpy(dtype=bool)
    counted = now[usable[now["place"].to_numpy(dtype=int)]]
    elected = counted["elected"]
    last = counted[elected].groupby("place")["votes"].min().reindex(wards.index)
    first_out = counted[~elected].groupby("place")["votes"].max().reindex(wards.index)
    place = counted["place"]
    edge = counted.assign(last=place.map(last), first_out=place.map(first_out))
    return last, first_out, edge


def _lots(edge: pd.DataFrame, wards: pd.DataFrame, tied: pd.Series) -> dict[str, pd.Series]:
    """Who won and who lost where votes were level at the last seat, or a source says a lot."""
    drawn = edge.groupby("place")["by_lot"].any().reindex(wards.index, fill_value=False)
    by_lot = tied | drawn.astype(bool)
    contest = edge[by_lot.to_numpy(dtype=bool)[edge["place"].to_numpy(dtype=int)]]
    won = contest["elected"] & (contest["by_lot"] | (contest["votes"] == contest["last"]))
    lost = ~contest["elected"] & (contest["votes"] == contest["first_out"])
    return {
        "by_lot": by_lot,
        "lot_winner": _only_party(contest[won], wards),
        "lot_loser": _only_party(contest[lost], wards),
    }


def _only_party(candidacies: pd.DataFrame, wards: pd.DataFrame) -> pd.Series:
    found = candidacies.groupby("place")["party"].agg(["first", "nunique"]).reindex(wards.index)
    return found["first"].astype(object).where(found["nunique"] == 1, None)


def _top_total(top: pd.DataFrame, wards: pd.DataFrame) -> pd.Series:
    total = top[top["known"]].groupby("place")["votes"].sum()
    return total.where(total > 0).reindex(wards.index)


def _swing(top: pd.DataFrame, wards: pd.DataFrame) -> pd.Series:
    """Butler swing, in points, from the first to the second party by votes of top candidates now.

    Missing where the ward cannot be compared, one of the two did not stand last time, or two
    parties are level in one of the places.
    """
    top = top[top["compared"]]
    total = top.groupby("place")[["votes", "votes_before"]].transform("sum")
    change = 100 * (top["votes"] / total["votes"] - top["votes_before"] / total["votes_before"])
    rank = top.groupby("place")["votes"].rank(method="min", ascending=False)
    level = top.duplicated(["place", "votes"], keep=False) & (rank <= 2)
    ranked = pd.DataFrame({"place": top["place"], "change": change.mask(level), "rank": rank})
    first, second = (
        ranked[ranked["rank"] == place].drop_duplicates("place").set_index("place")["change"]
        for place in (1, 2)
    )
    return butler_swing(first, second).reindex(wards.index)
