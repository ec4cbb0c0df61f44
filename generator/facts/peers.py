"""Outlierness: how far a value lies from its peers."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

CONSISTENT = 1.4826
"""Makes the median absolute deviation of normal data equal its standard deviation."""

MOST = 5.0
"""Outlierness beyond which it makes no difference."""


@dataclass(frozen=True, slots=True)
class Peers:
    """The middle of a column and how far its values usually lie from it."""

    middle: float
    spread: float

    @classmethod
    def of(cls, values: Iterable[float | None]) -> Peers:
        """Return the peers of a column; missing values are left out."""
        present = [float(one) for one in values if one is not None and math.isfinite(one)]
        if not present:
            return cls(0.0, 0.0)
        middle = median(present)
        return cls(middle, CONSISTENT * median(abs(one - middle) for one in present))

    def outlierness(self, value: float | None) -> float:
        """Return |value − median| ÷ (1.4826 × median absolute deviation), 5 at most.

        0 when the value is missing, or when at least half the peers are alike.
        """
        if value is None or not self.spread or not math.isfinite(value):
            return 0.0
        return min(MOST, abs(value - self.middle) / self.spread)
