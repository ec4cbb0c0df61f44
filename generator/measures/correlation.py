"""The table `area_link`: do changes go with what kind of place a council is?"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from generator.elections.models import Election

_FEWEST = 3
_DIGITS = 12
_COLUMNS = ["party", "area", "n", "correlation"]


def area_links(
    parties: pd.DataFrame, councils: pd.DataFrame, election: Election, one_basis: bool
) -> pd.DataFrame:
    """Return, for each party and numeric area column, n and Pearson's r.

    r is taken over compared councils with the area column, between the party's net change ÷ seats
    contested there and the column. Seats filled stand in where those contested are not known; a
    party without any part in a council has no change there. None when n < 3, when either does not
    vary, or when the councils were compared on several bases.
    """
    filled = councils["council"].map(parties.groupby("council")["won"].sum())
    contested = councils["seats_contested"].fillna(filled)
    compared = councils[councils["comparable"] & (contested > 0)]
    areas = _numeric_areas(election).reindex(compared["council"])
    change = parties.pivot(index="council", columns="party", values="net_change")
    rate = change.reindex(compared["council"]).fillna(0)
    rate = rate.div(contested[compared.index].to_numpy(), axis=0)
    rows = [row for area in areas for row in _links(rate, areas[area], one_basis)]
    return pd.DataFrame(rows, columns=_COLUMNS)


def pearson(first: pd.Series, second: pd.Series) -> float | None:
    """Return Pearson's r of two series without gaps; None below three pairs or without variance."""
    if len(first) < _FEWEST or first.nunique() < 2 or second.nunique() < 2:
        return None
    # The last digits of a float hang on the order of the rows, which says nothing.
    return round(float(np.corrcoef(first, second)[0, 1]), _DIGITS)


def _links(
    rate: pd.DataFrame, area: pd.Series, one_basis: bool
) -> Iterator[tuple[str, str, int, float | None]]:
    known = area.notna()
    column = area[known]
    for party, change in rate[known].items():
        r = pearson(change, column) if one_basis else None
        yield (str(party), str(area.name), len(column), r)


def _numeric_areas(election: Election) -> pd.DataFrame:
    rows = {
        council.code: {
            name: float(value)
            for name, value in council.areas.items()
            if isinstance(value, int | float)
        }
        for council in election.councils
    }
    return pd.DataFrame.from_dict(rows, orient="index", dtype=float)
