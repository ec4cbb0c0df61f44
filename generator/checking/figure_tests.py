"""Whether an entry of `quantities.yaml` fits a figure, by the words near the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.checking.clauses import Clause
from generator.checking.part import Phrases
from generator.checking.words import QuantityEntry

_NOBODY = re.compile(r" Z\d+ ")
_NOBODY_SIGN, _CLASS_SIGN, _DIRECTLY_SIGN = "<Z>", "@", "^"


@dataclass(frozen=True, slots=True)
class _Signs:
    """Phrases to find between spaces, whether nobody's control counts, and what stands directly."""

    phrases: tuple[str, ...]
    nobody: bool
    directly: tuple[str, ...]

    def hold(self, text: str) -> bool:
        return any(one in text for one in self.phrases) or (
            self.nobody and bool(_NOBODY.search(text))
        )


class FigureTest:
    """The words of one entry, ready to be looked for."""

    def __init__(self, entry: QuantityEntry, classes: Mapping[str, Phrases]) -> None:
        self.entry = entry
        self.keyed = bool(entry.near or entry.before or entry.after)
        self._units = frozenset(entry.units)
        self._near = _signs(entry.near, classes)
        self._before = _signs(entry.before, classes)
        self._after = _signs(entry.after, classes)
        self._together = _signs(entry.together, classes)

    def fits(
        self,
        unit: str,
        clause: Clause,
        *,
        whole: bool,
        owned: bool,
        with_another: bool,
        people: int,
    ) -> bool:
        """Whether the entry is about a figure of this unit.

        `whole` says that the figure is all there is, `owned` that the clause names whose it is,
        `with_another` that it names a second party; `people` is how many candidates it is about.
        """
        entry = self.entry
        if unit not in self._units or (entry.needs and not with_another):
            return False
        if entry.people and entry.people != people:
            return False
        if (entry.subset and whole) or (entry.whole and owned and not whole):
            return False
        return not self.keyed or self._words_fit(clause)

    def _words_fit(self, clause: Clause) -> bool:
        if self.entry.together and not self._together.hold(clause.text):
            return False
        return (
            self._near.hold(clause.text)
            or self._before.hold(clause.before)
            or clause.before.endswith(self._before.directly)
            or self._after.hold(clause.after)
        )


def _signs(words: Sequence[str], classes: Mapping[str, Phrases]) -> _Signs:
    spelt = list(_spelt(words, classes))
    return _Signs(
        tuple(f" {one} " for one in spelt if one != _NOBODY_SIGN),
        _NOBODY_SIGN in spelt,
        tuple(f" {one[1:]} " for one in words if one.startswith(_DIRECTLY_SIGN)),
    )


def _spelt(words: Sequence[str], classes: Mapping[str, Phrases]) -> Iterator[str]:
    for word in words:
        if word.startswith(_CLASS_SIGN):
            yield from classes[word[1:]]
        else:
            yield word
