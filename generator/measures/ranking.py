"""First, second and ranks; and when nobody is first."""

from __future__ import annotations

import pandas as pd

from generator.measures.frames import LUMPED


def leaders(frame: pd.DataFrame, by: list[str], count: str) -> pd.DataFrame:
    """Return the party with most of `count` in each group of `by`, and the second.

    Out, with the columns of `by`: largest, second (party ids, None when tied), largest_count,
    second_count, and level_at_top (two parties share the most). `other` is many parties under one
    name: where it could hide a larger one, nobody is named.
    """
    counted = frame.loc[frame[count] > 0, [*by, "party", count]]
    is_lumped = counted["party"] == LUMPED
    order = counted[~is_lumped].sort_values(count, ascending=False, kind="stable")
    place = order.groupby(by).cumcount()
    top = order.assign(place=place)[place < 3].set_index([*by, "place"]).unstack("place")
    columns = [(name, rank) for name in ("party", count) for rank in range(3)]
    lumped = counted[is_lumped].groupby(by)[count].sum()
    top = top.reindex(columns=pd.MultiIndex.from_tuples(columns)).reindex(
        top.index.union(lumped.index)
    )
    hidden = lumped.reindex(top.index).fillna(0)
    one, two, three = (top[(count, rank)].astype(float) for rank in range(3))
    first_known, second_known = one > hidden, (one > hidden) & (two > hidden)
    clear = first_known & (one > two.fillna(0))
    out = {
        "largest": top[("party", 0)].astype(object).where(clear, None),
        "second": top[("party", 1)]
        .astype(object)
        .where(clear & second_known & (two > three.fillna(0)), None),
        "largest_count": one.where(first_known),
        "second_count": two.where(second_known),
        "level_at_top": first_known & (one == two),
    }
    return pd.DataFrame(out, index=top.index).reset_index()


def rank_unless_tied(values: pd.Series, by: list[pd.Series], *, ascending: bool) -> pd.Series:
    """Return competition ranks (1, 2, 3) within groups; tied ones have no rank."""
    groups = values.groupby(by)
    rank = groups.rank(method="min", ascending=ascending)
    alone = groups.rank(method="max", ascending=ascending) == rank
    return rank.where(alone)
