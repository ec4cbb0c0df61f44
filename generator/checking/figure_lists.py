"""Figures of lists: the party before one of a scoreboard, and councils that are named anyway."""

from __future__ import annotations

from generator.checking.claims import Quantity
from generator.checking.units import Sentence, Unit, word_at

_LISTING = (",", ":", "-", "–", "—", "(")
_LISTED = ("councils", "gains", "losses")
"""What a figure may count whose councils are named next, behind one of the signs."""


def party_listed(sentence: Sentence, index: int) -> Unit | None:
    """Return the party before a figure of a list: `Lab 74`, `Lab 74 (+3)`."""
    for one in reversed(sentence.units[:index]):
        if one.kind == "P":
            return one
        if one.kind not in ("", "N") or (not one.kind and one.text.isalnum()):
            return None
    return None


def are_named(sentence: Sentence, index: int, quantity: Quantity) -> bool:
    """Return whether the councils counted are named: `two councils, Derby and Trafford`."""
    units = sentence.units
    named = {code for one in units if one.kind == "C" for code in one.ids}
    own = units[index].quantity
    bare = own is not None and not own.unit
    at = next((at for at in range(index + 1, len(units)) if units[at].kind == "C"), None)
    listed = at is not None and len(units[at].ids) == quantity.value
    if listed and quantity.unit == "councils":
        return True
    introduced = at is not None and word_at(units, at - 1) in _LISTING
    if listed and introduced and (quantity.unit in _LISTED or (bare and at == index + 2)):
        return True
    return quantity.unit == "councils" and quantity.value > 1 and len(named) == quantity.value
