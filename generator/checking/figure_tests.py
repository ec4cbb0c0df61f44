"""Whether an entry of `quantities.yaml` fits a figure, by the words near the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from generator.checking.clauses import Clause
from generator.checking.part import Phrases
from generator.checking.words import QuantityEntry


class Fit(IntEnum):
    """How an entry fits a figure: not, perhaps (its words belong to another figure), or well."""

    none = 0
    loose = 1
    firm = 2


_STANDS = ("before", "after")
"""Aspects of figures that tell how many there were or are, not how many came or went."""
_NAME_SIGN = re.compile(r"<([A-Z])>")
_NAMED = r"\1\\d+"
_CLASS_SIGN, _DIRECTLY_SIGN = "@", "^"


@dataclass(frozen=True, slots=True)
class Signs:
    """Phrases to find between spaces, those with a name in them, and what stands directly."""

    phrases: tuple[str, ...]
    named: tuple[re.Pattern[str], ...]
    directly: tuple[str, ...]

    def hold(self, text: str) -> bool:
        """Whether one of them stands in the text."""
        return any(one in text for one in self.phrases) or any(
            one.search(text) for one in self.named
        )

    def found(self, text: str) -> list[str]:
        """The phrases that stand in the text."""
        found = [one for one in self.phrases if one in text]
        return found + [one.group() for named in self.named for one in named.finditer(text)]


class FigureTest:
    """The words of one entry, ready to be looked for."""

    def __init__(self, entry: QuantityEntry, classes: Mapping[str, Phrases]) -> None:
        self.entry = entry
        self.keyed = bool(entry.near or entry.before or entry.after)
        self._units = frozenset(entry.units)
        self._near = signs(entry.near, classes)
        self._before = signs(entry.before, classes)
        self._after = signs(entry.after, classes)
        self._together = signs(entry.together, classes)
        self._unless = signs(entry.unless, classes)
        self._sure = signs(entry.sure, classes)

    def fits(
        self,
        unit: str,
        clause: Clause,
        *,
        aspect: str,
        owned: bool,
        with_another: bool,
        fraction: bool,
        people: int,
    ) -> Fit:
        """How the entry fits a figure of this unit.

        `aspect` is how the figure is put, `owned` whether the clause names whose it is,
        `with_another` whether it names a second party, `fraction` whether it is one in words;
        `people` is how many candidates it is about.
        """
        entry, whole, difference = self.entry, aspect == "whole", aspect == "by"
        barred = (
            unit not in self._units
            or (entry.needs and not with_another)
            or (entry.subset and whole)
            or (entry.whole and owned and not whole)
            or (entry.standing and difference)
            or (entry.difference and not difference)
            or (entry.digits and fraction)
            or (entry.people and entry.people != people)
            or (aspect in _STANDS and (entry.direction or entry.change))
        )
        if barred or (entry.unless and self._unless.hold(clause.text)):
            return Fit.none
        return self._words_fit(clause) if self.keyed else Fit.firm

    def is_sure(self, clause: Clause) -> bool:
        """Whether the clause says what is counted, by one of the words that say it surely."""
        return not self.entry.sure or self._sure.hold(clause.text)

    def _words_fit(self, clause: Clause) -> Fit:
        if self.entry.together and not self._together.hold(clause.text):
            return Fit.none
        before = self._before.hold(clause.before) or clause.before.endswith(self._before.directly)
        after = self._after.hold(clause.after) or clause.after.startswith(self._after.directly)
        near = [] if before or after else self._near.found(clause.text)
        if not (before or after or near):
            return Fit.none
        firm = before or after or any(clause.binds(one) for one in near)
        if clause.of_many and not (before or any(clause.leads(one) for one in near)):
            # What stands behind `six of the councils` may be said of all of them.
            return Fit.loose
        if clause.total >= 0 and self.entry.direction:
            # `picked up 18 of the 24 seats`: these were won, not gained.
            return Fit.loose
        # What stands behind `two of the four seats` is said of the two.
        return Fit.firm if firm and not clause.is_total else Fit.loose


def signs(words: Sequence[str], classes: Mapping[str, Phrases]) -> Signs:
    """Return what the words of an entry stand for; an @ names a kind of words."""
    spelt = list(_spelt(words, classes))
    return Signs(
        tuple(f" {one} " for one in spelt if not _NAME_SIGN.search(one)),
        tuple(
            re.compile(f" {_NAME_SIGN.sub(_NAMED, one)} ")
            for one in spelt
            if _NAME_SIGN.search(one)
        ),
        tuple(f" {one[1:]} " for one in words if one.startswith(_DIRECTLY_SIGN)),
    )


def _spelt(words: Sequence[str], classes: Mapping[str, Phrases]) -> Iterator[str]:
    for word in words:
        if word.startswith(_CLASS_SIGN):
            yield from classes[word[1:]]
        else:
            yield word
