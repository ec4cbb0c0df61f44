"""Finds figures in a row of words: their value, their hedge and their unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from generator.checking.claims import Hedge, Quantity
from generator.checking.words import Numbers

T = TypeVar("T")

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_YEARS = range(1900, 2100)
_LOOK_AHEAD = 6
_TENS = range(20, 91)
_WHOLE = 100
CHANGE, RATIO = "change", "ratio"
"""The units of a figure with a sign before it, and of `two to one`."""
NAME = "\0"
"""Stands among the words for a name, which is no part of a figure."""


class Figure(NamedTuple):
    """A figure over the words from `first` to before `end`."""

    first: int
    end: int
    quantity: Quantity


class FigureFinder:
    """Finds figures by the words of `numbers.yaml`."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._fractions = _by_length(numbers.fractions)
        self._hedges = _by_length(
            {phrase: hedge for hedge, phrases in numbers.hedges.items() for phrase in phrases}
        )
        self._units = _by_length(
            {phrase.lower(): unit for unit, phrases in numbers.units.items() for phrase in phrases}
        )
        self._trailing = _by_length(
            {phrase: hedge for hedge, phrases in numbers.trailing.items() for phrase in phrases}
        )
        self._not_of_seats = _by_length(dict.fromkeys(numbers.not_of_seats, True))
        self._fraction_of = _by_length(numbers.fraction_of)
        self._ratio = _by_length(
            {f"{to} {one}": RATIO for to in numbers.ratio.to for one in numbers.ratio.one}
        )
        self._one_before = _by_length(dict.fromkeys(numbers.one.before, True))

        self._openings = frozenset(
            (
                *self._fractions, *self._hedges, *numbers.words, *numbers.scales,
                *numbers.none.words, *numbers.spelling.a,
            )
        )  # fmt: skip

    def find(self, words: Sequence[str], *, every: bool = False) -> list[Figure]:
        """Return the figures of the words, which are in lower case, in their order.

        With `every`, also words of number that count nothing there: `no one`, `in 2014`.
        """
        found: list[Figure] = []
        at = 0
        while at < len(words):
            figure = self._figure(words, at, every=every) if self._opens(words[at]) else None
            if figure is None:
                at += 1
                continue
            found.append(figure)
            at = figure.end
        return found

    def _opens(self, word: str) -> bool:
        return word in self._openings or word[:1].isdigit() or word[:1] in self._numbers.signs

    def _figure(self, words: Sequence[str], at: int, *, every: bool) -> Figure | None:
        if words[at][:1] in self._numbers.signs:
            return self._signed(words, at)
        hedge, start = self._hedge(words, at)
        amount = self._fraction(words, start) or self._amount(words, start)
        if amount is None:
            return None
        value, end, is_fraction = amount
        paired = None if is_fraction else self._paired(words, value, end)
        unit, end = paired or ("per cent" if is_fraction else self.unit(words, end), end)
        if is_fraction and _longest(self._not_of_seats, words, end) is not None:
            return None
        if not (is_fraction or every) and not self._is_figure(words, start, end, value, unit):
            return None
        if not every and self._is_day(words, start, end):
            return None
        if start == at:
            hedge = self._hedge_behind(words, end)
        text = " ".join(words[start:end])
        return Figure(at, end, Quantity(value, unit, Hedge(hedge), text, is_fraction))

    def _signed(self, words: Sequence[str], at: int) -> Figure | None:
        """A change with its sign: `+6`, or `(`, `–`, `2`."""
        sign, digits, end = words[at][:1], words[at][1:], at + 1
        if not digits and at and words[at - 1] in self._numbers.sign_behind and end < len(words):
            digits, end = words[end], end + 1
        if not _DIGITS.fullmatch(digits):
            return None
        value = self._numbers.signs[sign] * float(digits.replace(",", ""))
        unit = self.unit(words, end)
        return Figure(at, end, Quantity(value, unit if unit == "points" else CHANGE, text=digits))

    def _paired(self, words: Sequence[str], value: float, end: int) -> tuple[str, int] | None:
        """What a second number makes of one, and where it ends: `two to one`, `62-38`."""
        ratio = _longest(self._ratio, words, end)
        if ratio is not None:
            return ratio
        second = words[end + 1] if end + 1 < len(words) else ""
        if end < len(words) and words[end] in self._numbers.shares and _DIGITS.fullmatch(second):
            return (
                ("per cent", end + 2) if value + float(second.replace(",", "")) == _WHOLE else None
            )
        return None

    def _hedge(self, words: Sequence[str], at: int) -> tuple[str, int]:
        hedge, start = "exactly", at
        for _ in range(2):
            found = _longest(self._hedges, words, start)
            if found is None:
                break
            hedge = found[0] if hedge == "exactly" else hedge
            start = found[1]
        return hedge, start

    def _hedge_behind(self, words: Sequence[str], end: int) -> str:
        """The hedge behind a figure, or behind the word that follows it: `26 years or more`."""
        found = _longest(self._trailing, words, end) or _longest(self._trailing, words, end + 1)
        return found[0] if found else "exactly"

    def _is_day(self, words: Sequence[str], start: int, end: int) -> bool:
        """Whether a number is a day of a month: `3 May`."""
        named = end < len(words) and words[end] in self._numbers.months
        return named and words[start].isdigit()

    def _fraction(self, words: Sequence[str], at: int) -> tuple[float, int, bool] | None:
        found = _longest(self._fractions, words, at)
        if found is None:
            return None
        of = _longest(self._fraction_of, words, found[1])
        return (found[0], found[1], True) if of is None else (found[0] * of[0] / 100, of[1], False)

    def _amount(self, words: Sequence[str], at: int) -> tuple[float, int, bool] | None:
        if at >= len(words):
            return None
        word = words[at]
        if _DIGITS.fullmatch(word):
            value, end = float(word.replace(",", "")), at + 1
            if end < len(words) and words[end] in self._numbers.scales:
                return value * self._numbers.scales[words[end]], end + 1, False
            return value, end, False
        if word in self._numbers.none.words and self._is_none(words, at + 1):
            return 0.0, at + 1, False
        spelling = self._numbers.spelling
        if word in spelling.a and at + 1 < len(words) and words[at + 1] in spelling.after_a:
            return self._spelt(words, at + 1)
        return self._spelt(words, at)

    def _is_none(self, words: Sequence[str], at: int) -> bool:
        """Whether what follows `no` is counted: `no seats`, but not `no other council`."""
        none = self._numbers.none
        follows = at < len(words) and words[at] in none.not_before
        return not follows and self.unit(words, at) in none.units

    def _spelt(self, words: Sequence[str], at: int) -> tuple[float, int, bool] | None:
        total, last, end = 0.0, 0.0, at
        while end < len(words):
            word = words[end]
            if word in self._numbers.words:
                last += self._numbers.words[word]
            elif word in self._numbers.scales and end >= at:
                last = (last or 1) * self._numbers.scales[word]
                total, last = total + last, 0.0
            elif not (end > at and self._goes_on(words, end)):
                break
            end += 1
        return (total + last, end, False) if end > at else None

    def _goes_on(self, words: Sequence[str], at: int) -> bool:
        """Whether a number in words goes on behind this word: `twenty - one`."""
        numbers, spelling = self._numbers, self._numbers.spelling
        if at + 1 >= len(words) or words[at + 1] not in numbers.words:
            return False
        if words[at] in spelling.links:
            return words[at - 1] in numbers.scales
        return words[at] in spelling.hyphens and numbers.words.get(words[at - 1], 0) in _TENS

    def unit(self, words: Sequence[str], at: int) -> str:
        """Return the unit of a figure that ends before `at`; empty when none follows."""
        numbers = self._numbers
        for ahead in range(_LOOK_AHEAD):
            found = _longest(self._units, words, at + ahead)
            owns = (
                found is not None and " ".join(words[found[1] : found[1] + 1]) in numbers.possessive
            )
            if found is not None and not owns:
                return found[0]
            if at + ahead >= len(words):
                break
            word = words[at + ahead]
            between = owns or word == NAME or word in numbers.between_unit
            is_number = bool(_DIGITS.fullmatch(word)) or word in numbers.words
            if not (between or (is_number and ahead and words[at] in numbers.second_figure)):
                break
        return ""

    def _is_figure(
        self, words: Sequence[str], start: int, end: int, value: float, unit: str
    ) -> bool:
        word = words[start]
        if _DIGITS.fullmatch(word):
            plain_year = "," not in word and value in _YEARS and unit in ("", "councils")
            return not plain_year or bool(unit)
        if end - start == 1 and word in self._numbers.one.words:
            certain = self._one(words, start)
            if certain is not None:
                return certain
            following = words[end] if end < len(words) else ""
            return bool(unit) or following in self._numbers.one.perhaps_before
        return bool(unit) or end - start > 1 or word not in self._numbers.vague

    def _one(self, words: Sequence[str], at: int) -> bool | None:
        """Whether `one` is a figure by the words around it; None where they do not say."""
        one, end = self._numbers.one, at + 1
        following = words[end] if end < len(words) else ""
        if at and words[at - 1] in one.not_behind:
            return False
        if following == NAME or _longest(self._one_before, words, end) is not None:
            return True
        if following in self._numbers.spelling.hyphens:
            return False
        if (
            at
            and words[at - 1] in one.majority_links
            and any(word in one.majority for word in words[:at])
        ):
            return True
        return False if following in one.not_before else None


def _by_length(phrases: dict[str, T]) -> dict[str, list[tuple[list[str], T]]]:
    found: dict[str, list[tuple[list[str], T]]] = {}
    for phrase in sorted(phrases, key=lambda one: -len(one.split())):
        words = phrase.split()
        found.setdefault(words[0], []).append((words, phrases[phrase]))
    return found


def _longest(
    phrases: dict[str, list[tuple[list[str], T]]], words: Sequence[str], at: int
) -> tuple[T, int] | None:
    if at >= len(words):
        return None
    for phrase, value in phrases.get(words[at], ()):
        end = at + len(phrase)
        if list(words[at:end]) == phrase:
            return value, end
    return None
