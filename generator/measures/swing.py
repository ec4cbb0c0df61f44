"""Swing between two parties."""

from __future__ import annotations

from typing import TypeVar

import pandas as pd

Number = TypeVar("Number", float, "pd.Series[float]")


def butler_swing(change_of_first: Number, change_of_second: Number) -> Number:
    """Return the swing from the first party to the second, in percentage points.

    Half of (change of the second − change of the first), each a change in share of the vote: the
    conventional or Butler swing of D. E. Butler in the Nuffield election studies (see Butler and
    Stokes, Political Change in Britain). Swapping the parties turns its sign.
    """
    return (change_of_second - change_of_first) / 2
