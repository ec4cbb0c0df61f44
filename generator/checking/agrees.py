"""Whether a figure of copy is fair to the figure of the count, as a sub-editor would judge it."""

from __future__ import annotations

from generator.checking.claims import Hedge, Quantity
from generator.checking.figures import RATIO
from generator.checking.words import Fairness

_HALF, _WHOLE = 50, 100
_RATIOS = ("times", RATIO)
_FEW = 5
"""From so many on, `about` leaves room for one more or less."""


def agrees(quantity: Quantity, actual: float, fair: Fairness) -> bool:
    """Return whether the quantity may be said of the actual value, in the same unit.

    `almost 40` may be said of 36 to 39, `over 40` of 41 to 54, `about 40` of 36 to 44. Fractions
    in words may miss by a few points; per cent by what rounding takes away.
    """
    said, room = quantity.value, _room(quantity, fair)
    far = max(fair.over_up_to * said, said + fair.over_least)
    far = _WHOLE if quantity.fraction else far
    near = max(fair.about_least if said >= _FEW else 0, fair.about_within * said, room)
    low = fair.under_from * said
    least = min(fair.almost_from * said, said - 1)
    if quantity.fraction and said == _HALF:
        # `More than half` is a majority, however large.
        far = _WHOLE
    if quantity.unit in _RATIOS:
        far, least = fair.ratios_over * said, fair.almost_from * said
    judged = {
        Hedge.exactly: abs(said - actual) <= room,
        Hedge.about: abs(said - actual) <= near,
        Hedge.almost: least - 0.01 <= actual < said,
        Hedge.over: said < actual <= far,
        Hedge.under: (low if said > fair.under_any_to else 0) <= actual < said,
        Hedge.at_least: said - room <= actual <= far,
        Hedge.at_most: low <= actual <= said + room,
    }
    return judged[quantity.hedge]


def _room(quantity: Quantity, fair: Fairness) -> float:
    if quantity.fraction:
        return fair.half if quantity.value == _HALF else fair.fractions
    if quantity.unit in _RATIOS:
        return fair.ratios * quantity.value
    if quantity.unit == "years":
        return fair.years
    if quantity.unit in ("per cent", "points"):
        whole = quantity.value == int(quantity.value)
        return fair.whole_per_cent if whole else fair.decimal_per_cent
    return 0.0
