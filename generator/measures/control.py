"""Control of councils: what happened to it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from generator.elections.models import NO_OVERALL_CONTROL


def outcomes(before: pd.Series, after: pd.Series) -> pd.Series:
    """Return the outcome for control before and after, both party ids or no-overall-control.

    hold: the same party; stays-none: nobody before and after; gain-from-party: another party
    before; gain-from-none: a party where nobody had control; lost-to-none: nobody where a party
    had it. None where either is not known.
    """
    known = before.notna() & after.notna()
    none_before, none_after = before == NO_OVERALL_CONTROL, after == NO_OVERALL_CONTROL
    outcome = np.select(
        [~known, none_before & none_after, before == after, none_before, none_after],
        ["", "stays-none", "hold", "gain-from-none", "lost-to-none"],
        "gain-from-party",
    )
    named = pd.Series(outcome, index=before.index, dtype=object)
    return named.where(known, None)


def changed(outcome: pd.Series) -> pd.Series:
    """Whether control changed: to a party, from one party to another, or to none."""
    return outcome.isin(["gain-from-party", "gain-from-none", "lost-to-none"])
