"""Whether a figure of copy is fair to the figure of the count, as a sub-editor would judge it."""

from __future__ import annotations

from generator.checking.claims import Hedge, Quantity

_FRACTIONS = {"half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth"}
_YEARS_ROOM = 0.35
"""Years by which a whole number may miss."""
_FRACTION_ROOM = 2.5
"""Percentage points by which a fraction in words may miss, unless it says `exactly`."""


def agrees(quantity: Quantity, actual: float) -> bool:
    """Return whether the quantity may be said of the actual value.

    `almost 40` may be said of 36 to 39, `over 40` of 41 to 54, `about 40` of 36 to 44. Fractions
    in words may miss by two and a half points; per cent by what rounding takes away.
    """
    said = quantity.value
    room = _room(quantity)
    far = max(1.35 * said, said + 3)
    near = max(1.0 if said >= 5 else 0, 0.1 * said, room)
    fair = {
        Hedge.exactly: abs(said - actual) <= room,
        Hedge.about: abs(said - actual) <= near,
        Hedge.almost: min(0.9 * said, said - 1) - 0.01 <= actual < said,
        Hedge.over: said < actual <= far,
        Hedge.under: (0.6 * said if said > 20 else 0) <= actual < said,
        Hedge.at_least: said - room <= actual <= far,
        Hedge.at_most: 0.6 * said <= actual <= said + room,
    }
    return fair[quantity.hedge]


def _room(quantity: Quantity) -> float:
    if quantity.text in ("half", "a half"):
        return 1.0
    if set(quantity.text.replace("-", " ").split()) & _FRACTIONS or " in " in quantity.text:
        return _FRACTION_ROOM
    if quantity.unit == "years":
        return _YEARS_ROOM
    if quantity.unit in ("per cent", "points"):
        return 0.5001 if quantity.value == int(quantity.value) else 0.0501
    return 0.0
