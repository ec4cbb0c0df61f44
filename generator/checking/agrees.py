"""Whether a figure of copy is fair to the figure of the count, as a sub-editor would judge it."""

from __future__ import annotations

from generator.checking.claims import Hedge, Quantity

_FRACTIONS = {"half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth"}
_FRACTION_ROOM = 2.5
"""Percentage points by which a fraction in words may miss, unless it says `exactly`."""


def agrees(quantity: Quantity, actual: float) -> bool:
    """Return whether the quantity may be said of the actual value.

    `almost 40` may be said of 36 to 39, `over 40` of 41 to 54, `about 40` of 36 to 44. Fractions
    in words may miss by two and a half points; per cent by what rounding takes away.
    """
    said = quantity.value
    room = _room(quantity)
    match quantity.hedge:
        case Hedge.exactly:
            return abs(said - actual) <= room
        case Hedge.about:
            return abs(said - actual) <= max(1.0 if said >= 5 else 0, 0.1 * said, room)
        case Hedge.almost:
            return 0.9 * said - 0.01 <= actual < said or said - 1 <= actual < said
        case Hedge.over:
            return said < actual <= max(1.35 * said, said + 3)
        case Hedge.under:
            return (0.6 * said if said > 20 else 0) <= actual < said
        case Hedge.at_least:
            return said - room <= actual <= max(1.35 * said, said + 3)
        case Hedge.at_most:
            return 0.6 * said <= actual <= said + room


def _room(quantity: Quantity) -> float:
    if quantity.text in ("half", "a half"):
        return 1.0
    if set(quantity.text.replace("-", " ").split()) & _FRACTIONS or " in " in quantity.text:
        return _FRACTION_ROOM
    if quantity.unit in ("per cent", "points"):
        return 0.5001 if quantity.value == int(quantity.value) else 0.0501
    return 0.0
