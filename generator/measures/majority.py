"""Majorities, and what parties lack of them."""

from __future__ import annotations

import pandas as pd


def majority(seats: pd.Series, size: pd.Series) -> pd.Series:
    """Return the lead over all others together, in seats: 2 × seats − size.

    Missing where there is none, or either number is not known.
    """
    lead = 2 * seats - size
    return lead.where(lead > 0)


def short(seats: pd.Series, size: pd.Series) -> pd.Series:
    """Return how many seats more a majority would take: max(0, size // 2 + 1 − seats)."""
    return (size // 2 + 1 - seats).clip(lower=0)
