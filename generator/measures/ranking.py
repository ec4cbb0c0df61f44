"""First, second and ranks; and when nobody is first."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from generator.measures.schema import LUMPED

_Array = np.ndarray[Any, Any]
_NOBODY = np.array(None, dtype=object)


def leaders(frame: pd.DataFrame, by: str, count: str) -> pd.DataFrame:
    """Return the party with most of `count` in each group of `by`, and the second.

    Out, indexed by the group: largest, second (party ids, None when tied), largest_count,
    second_count, and level_at_top (two parties share the most). Groups where nobody has any are
    left out. `other` is many parties under one name: where it could hide a larger one, nobody is
    named.
    """
    seats = frame[count].to_numpy(dtype=float)
    has_any = seats > 0
    party, seats = frame["party"].to_numpy(dtype=object)[has_any], seats[has_any]
    codes, groups = pd.factorize(frame[by].to_numpy()[has_any], sort=True)
    is_lumped = party == LUMPED
    hidden = np.zeros(len(groups))
    hidden[codes[is_lumped]] = seats[is_lumped]
    order = np.flatnonzero(~is_lumped)
    order = order[np.lexsort((-seats[order], codes[order]))]
    named, starts = np.unique(codes[order], return_index=True)
    groups, hidden = groups[named], hidden[named]
    ranked = [_ranked(party[order], seats[order], starts, place) for place in range(3)]
    (first, one), (second, two), (_, three) = ranked
    known, also_known = one > hidden, (one > hidden) & (two > hidden)
    clear = known & (one > two)
    out = {
        "largest": np.where(clear, first, _NOBODY),
        "second": np.where(clear & also_known & (two > three), second, _NOBODY),
        "largest_count": np.where(known, one, np.nan),
        "second_count": np.where(also_known, two, np.nan),
        "level_at_top": known & (one == two),
    }
    return pd.DataFrame(out, index=pd.Index(groups, name=by))


def _ranked(party: _Array, seats: _Array, starts: _Array, place: int) -> tuple[_Array, _Array]:
    """Party and count at a place (0 is first) of each group; None and 0 where there is none."""
    ends = np.r_[starts[1:], len(party)][: len(starts)]
    at = starts + place
    there = at < ends
    safe = np.where(there, at, starts)
    return np.where(there, party[safe], _NOBODY), np.where(there, seats[safe], 0.0)


def rank_unless_tied(
    values: pd.Series[float], by: list[pd.Series[Any]], *, ascending: bool
) -> pd.Series[float]:
    """Return competition ranks (1, 2, 3) within groups; tied ones have no rank."""
    groups = values.groupby(by)
    rank = groups.rank(method="min", ascending=ascending)
    alone = groups.rank(method="max", ascending=ascending) == rank
    return rank.where(alone)
