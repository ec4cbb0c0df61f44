"""What a figure counts that has no noun behind it: seats, councils, votes …"""

from __future__ import annotations

from dataclasses import replace

from generator.checking.claims import Quantity
from generator.checking.figures import CHANGE, RATIO
from generator.checking.grammar import NounWords
from generator.checking.units import Sentence, word_at

UNKNOWN, SCOREBOARD, MAJORITY, TIMES = "unknown", "scoreboard", "majority", "times"
_USUAL = "seats"
_INHERITED = (_USUAL, "councils", "votes", MAJORITY, "per cent", "gains", "losses")
_COUNTED_THERE = ("votes", MAJORITY)
"""Units of which a ward may have many."""
_OWN_UNITS = (CHANGE, RATIO, TIMES, "years", "per cent", "points")
"""Units that only the figure itself can say."""
_PARTS = ("per cent", "points")
"""Units of figures with decimals, since nobody counts parts of a seat."""
_AHEAD = 4
"""Units behind a figure among which the unit of a second figure is this one's too."""


class UnitFinder:
    """Finds what figures count by the words of `grammar.yaml`."""

    def __init__(self, words: NounWords) -> None:
        self._words = words

    def counted(self, sentence: Sentence, index: int, quantity: Quantity, before: str) -> Quantity:
        """Return the figure at this index with its unit; `before` is that of the figure before."""
        if is_scoreboard(sentence) and quantity.unit != CHANGE:
            return replace(quantity, unit=SCOREBOARD)
        if self._counts_nothing(sentence, index, quantity):
            return replace(quantity, unit=UNKNOWN)
        if quantity.value > self._words.most.get(quantity.unit, quantity.value):
            return replace(quantity, unit=UNKNOWN)
        if quantity.unit:
            return quantity
        if quantity.value % 1:
            return replace(quantity, unit=_of_parts(sentence, index))
        return replace(quantity, unit=self._unit(sentence, index, quantity, before))

    def _counts_nothing(self, sentence: Sentence, index: int, quantity: Quantity) -> bool:
        """`the top two`, `£12`, `six in every ten`, `Rosalind Ashdown, 34, won`."""
        units, words = sentence.units, self._words
        return (
            word_at(units, index - 1) in words.not_counted
            or word_at(units, index + 2) in words.every
            or _is_age(sentence, index, quantity)
        )

    def _unit(self, sentence: Sentence, index: int, quantity: Quantity, before: str) -> str:
        if quantity.value != int(quantity.value):
            return "per cent"
        return (
            self._earlier(sentence, index)
            or _later(sentence, index)
            or self._unsaid(sentence, index, quantity, before)
            or UNKNOWN
        )

    def _unsaid(self, sentence: Sentence, index: int, quantity: Quantity, before: str) -> str:
        """The unit that only the figures before it tell; none of so many in one council."""
        local = any(one.kind in ("C", "W") for one in sentence.units)
        if not self._alone(sentence, index) or (local and quantity.value > self._words.most_local):
            return ""
        return self._inherited(sentence, index, before)

    def _earlier(self, sentence: Sentence, index: int) -> str:
        """The unit by the nearest noun before the figure."""
        text = " " + sentence.line[: sentence.starts[index]]
        places = {
            unit: max(text.rfind(f" {noun} ") for noun in nouns)
            for unit, nouns in self._words.earlier.items()
        }
        nearest = max(places, key=lambda unit: places[unit])
        return nearest if places[nearest] >= 0 else ""

    def _alone(self, sentence: Sentence, index: int) -> bool:
        """Whether a figure may do without a noun: `eight down`; `two leading …` may not."""
        if index + 1 >= len(sentence.units):
            return True
        following = sentence.units[index + 1]
        if word_at(sentence.units, index + 2) in self._words.hyphens:
            # `three Remain-voting areas`.
            return False
        return following.kind not in ("", "X") or following.text.lower() in self._words.after_alone

    def _inherited(self, sentence: Sentence, index: int, before: str) -> str:
        if _is_of_ward(sentence):
            return self._in_ward(sentence, index, before)
        several = sum(one.kind == "N" for one in sentence.units) > 1
        if before == MAJORITY and (
            several or word_at(sentence.units, index - 1) not in self._words.has
        ):
            moved = word_at(sentence.units, index - 1) in self._words.moving
            return MAJORITY if moved else _USUAL
        if before in ("gains", "losses"):
            return _USUAL if any(one.kind in ("C", "W") for one in sentence.units) else "councils"
        return before if before and before != "per cent" else _USUAL

    def _in_ward(self, sentence: Sentence, index: int, before: str) -> str:
        """The unit in a sentence on a ward, which has few seats: shares go on, or seats."""
        figures = [one.quantity for one in sentence.units[: index + 1] if one.quantity is not None]
        if any(one.unit == _PARTS[0] for one in figures[:-1]):
            return _PARTS[0]
        if figures[-1].value <= self._words.most_in_ward:
            return before if before and before != _PARTS[0] else _USUAL
        return before if before in _COUNTED_THERE else UNKNOWN


def passed_on(unit: str, before: str) -> str:
    """Return the unit that a figure without one has behind a figure of `unit`."""
    return unit if unit in _INHERITED else before


def is_scoreboard(sentence: Sentence) -> bool:
    """Whether the sentence is nothing but names and figures: `LAB 74 CON 46 LD 9`."""
    kinds = [one.kind for one in sentence.units]
    pairs = sum(kinds[at : at + 2] == ["P", "N"] for at in range(len(kinds)))
    words = {one.kind for one in sentence.units if one.kind or one.text.isalnum()}
    return pairs >= 3 or (pairs >= 2 and words <= {"P", "N", "Z"})


def _of_parts(sentence: Sentence, index: int) -> str:
    """The unit of a figure with decimals: that of the figure before, if it may have such."""
    before = [one.quantity.unit for one in sentence.units[:index] if one.quantity is not None]
    return next((unit for unit in reversed(before) if unit in _PARTS), _PARTS[0])


def _is_age(sentence: Sentence, index: int, quantity: Quantity) -> bool:
    """`Rosalind Ashdown, 34, won`."""
    units = sentence.units
    alone = word_at(units, index - 1) == word_at(units, index + 1) == ","
    return alone and not quantity.unit and units[index - 2].kind in ("H", "X")


def _later(sentence: Sentence, index: int) -> str:
    """The unit of the next figure, which is meant by this one too: `12 and 14 seats`."""
    following = sentence.units[index + 1 : index + 1 + _AHEAD]
    units = (one.quantity.unit for one in following if one.quantity is not None)
    return next((one for one in units if one not in ("", *_OWN_UNITS)), "")


def _is_of_ward(sentence: Sentence) -> bool:
    """Whether a sentence names a ward or a candidate, and no council."""
    kinds = {one.kind for one in sentence.units}
    return bool(kinds & {"W", "H"}) and "C" not in kinds
