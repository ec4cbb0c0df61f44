"""How a figure is put: of a whole, a party's own, all of them, before or after, denied."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from generator.checking.claims import Quantity
from generator.checking.clauses import Clause
from generator.checking.grammar import TurnWords
from generator.checking.units import Sentence, word_at

_LISTED = ("C", "W", "N", "P", "R")
"""Kinds of units that lists are made of."""
_COLON = ":"
_MOVED_WITHIN = 7
"""Words before a figure among which one may say that something moved to it."""


class Turns:
    """Tells by the words of `grammar.yaml` how figures are put."""

    def __init__(self, words: TurnWords) -> None:
        self._words = words

    def aspect(self, sentence: Sentence, index: int) -> str:
        """Return `all`, `own`, `whole`, `before` or `after`; empty for a plain figure."""
        words, before = self._words, word_at(sentence.units, index - 1)
        if self._is_all(sentence, index):
            return "all"
        if before in words.own:
            return "own"
        if before in words.whole or (before in words.of and self._is_part(sentence, index)):
            return "whole"
        if before in words.by and not self._is_first(sentence, index):
            return "by"
        if before in words.start and self._was(sentence, index):
            return "before"
        return "after" if before in words.end and self._is_now(sentence, index) else ""

    def is_none(self, quantity: Quantity, clause: Clause) -> bool:
        """Whether a single one is denied: `without a single seat`."""
        words = self._words
        near = f"{clause.text[: clause.at].rsplit(_COLON, 1)[-1]} {_next(clause)}"
        return quantity.text in words.single and _holds(near, words.denials + words.none)

    def affirmed(self, text: str) -> bool:
        """Whether nothing in the text denies the figure."""
        return not _holds(text, self._words.denials)

    def counts_nothing(self, sentence: Sentence, index: int, clause: Clause) -> bool:
        """Whether everybody else is counted, or only a list goes on: `Dudley and 10 more`."""
        words, units = self._words, sentence.units
        if _holds(clause.text, words.complements) or _holds(clause.after, words.others):
            return True
        if self._is_restricted(sentence, index, clause):
            return True
        quantity = units[index].quantity
        if quantity is not None and not quantity.value and _holds(clause.after, words.none_more):
            # `No council cost the Greens more than Derby`: none is counted.
            return True
        if word_at(units, index - 1) not in words.list_links or index <= 1:
            return False
        last = index - 3 if word_at(units, index - 2) == "," else index - 2
        return word_at(units, index + 1) in words.more and units[last].kind in _LISTED

    def is_one_of_many(self, sentence: Sentence, index: int) -> bool:
        """Whether a place is only said to be one of several: `Derby, one of its targets`."""
        words, units = self._words, sentence.units
        return (
            units[index].text.lower() in words.single
            and word_at(units, index + 1) in words.of
            and word_at(units, index - 1) == ","
            and index > 1
            and units[index - 2].kind in ("C", "W")
        )

    def _is_restricted(self, sentence: Sentence, index: int, clause: Clause) -> bool:
        """Whether a condition tells which are counted: `of the 10 councils in which …, nine`."""
        quantity, opening = sentence.units[index].quantity, sentence.line.split(" , ")[0]
        councils = quantity is not None and quantity.unit == "councils"
        if councils and _holds(clause.after, self._words.conditions):
            return True
        whole = word_at(sentence.units, 0) in self._words.of
        return whole and _holds(f" {opening} ", self._words.conditions)

    def is_second(self, sentence: Sentence, index: int) -> bool:
        """Whether the figure is the second of a score: `34 to 11`."""
        units, score = sentence.units, self._words.score
        return units[index - 2].kind == "N" and word_at(units, index - 1) in score

    def _is_first(self, sentence: Sentence, index: int) -> bool:
        """Whether the figure is the first of a score: `by 12 seats to nine`."""
        units = sentence.units
        ahead = range(index + 1, min(len(units) - 1, index + 4))
        return any(
            word_at(units, at) in self._words.score
            and any(one.kind == "N" for one in units[at + 1 : at + 3])
            for at in takewhile(lambda one: units[one].kind or units[one].text.isalnum(), ahead)
        )

    def all_but(self, sentence: Sentence, index: int) -> bool:
        """Whether everybody but so many is meant: `all but two`."""
        said = f"{word_at(sentence.units, index - 2)} {word_at(sentence.units, index - 1)}"
        return said in self._words.all_but

    def of_each(self, clause: Clause) -> bool:
        """Whether the figure is said of each party, not of all together."""
        return _holds(clause.text, self._words.each)

    def _is_all(self, sentence: Sentence, index: int) -> bool:
        """`all of the four seats`."""
        words = self._words
        if sentence.units[index].text.lower().split()[0] in words.all:
            return True
        for at in range(index - 1, max(-1, index - 4), -1):
            word = word_at(sentence.units, at)
            if word in words.all or word not in words.all_between:
                return word in words.all
        return False

    def _is_part(self, sentence: Sentence, index: int) -> bool:
        """`two of four`, `none of 29`."""
        earlier = sentence.units[max(0, index - 3) : index - 1]
        return any(one.kind == "N" or one.text.lower() in self._words.part for one in earlier)

    def _was(self, sentence: Sentence, index: int) -> bool:
        """`from 36 to a dozen`: the first figure; `up from 36`, `to 12 from 36`."""
        units = sentence.units
        goes_on = any(
            word_at(units, at) in self._words.end and units[at + 1].kind == "N"
            for at in range(index + 1, min(len(units) - 1, index + 4))
        )
        return goes_on or self._moved(sentence, index)

    def _is_now(self, sentence: Sentence, index: int) -> bool:
        """`from 36 to a dozen`: the second figure; `rose by three to 19`."""
        units = sentence.units
        began = any(
            units[at].kind == "N" and word_at(units, at - 1) in self._words.start
            for at in range(max(1, index - 4), index)
        )
        return began or self._moved(sentence, index)

    def _moved(self, sentence: Sentence, index: int) -> bool:
        """Whether something moved to or from the figure: the words right before it say so."""
        units = sentence.units
        for at in range(index - 2, max(-1, index - _MOVED_WITHIN), -1):
            if word_at(units, at) in self._words.moved:
                return True
            if units[at].kind not in ("", "N"):
                return False
        return False


def none_of(quantity: Quantity) -> Quantity:
    """Return the figure as nought."""
    return replace(quantity, value=0.0)


def _next(clause: Clause) -> str:
    """What follows the figure up to a comma."""
    return clause.text[clause.at :].split(" , ")[0] + " "


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return any(f" {word} " in text for word in words)
