"""The words without which a pattern fits nowhere, so that most are not even tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

Words = frozenset[str]


class Element(NamedTuple):
    """One element of a pattern: a unit, a kind of words, a sign or a word; the others are empty."""

    unit: str
    kind: str
    sign: str
    word: str


def required(elements: Iterable[Element], classes: Mapping[str, Sequence[str]]) -> list[Words]:
    """Return sets of words: a line that the pattern fits has one of each set.

    A word stands for a phrase that begins with it.
    """
    found: list[Words] = []
    group: _Group | None = None
    depth = 0
    for one in elements:
        depth += {"[": 1, "(": 1, "]": -1, ")": -1}.get(one.sign, 0)
        if one.sign == "|" and not depth:
            return []
        if group is not None:
            group.take(one, depth, classes)
            if not depth:
                found += group.sets()
                group = None
        elif one.sign == "(" and depth == 1:
            group = _Group()
        elif not depth and (one.kind or one.word):
            found.append(_first_words(one, classes))
    return found


def rarest(sets: list[list[Words]]) -> list[Words | None]:
    """Return of the sets of each pattern the one whose words the fewest patterns name."""
    named = Counter(word for some in sets for one in some for word in one)
    return [
        min(some, key=lambda one: sum(named[word] for word in one)) if some else None
        for some in sets
    ]


class _Group:
    """`( … | … )`: of each alternative, the word that it begins with."""

    def __init__(self) -> None:
        self._words: set[str] = set()
        self._whole, self._opens = True, True

    def take(self, one: Element, depth: int, classes: Mapping[str, Sequence[str]]) -> None:
        ends = depth == 0 or (depth == 1 and one.sign == "|")
        if ends:
            self._whole &= not self._opens
            self._opens = True
        elif self._opens:
            self._opens = False
            self._whole &= bool(one.kind or one.word)
            self._words |= _first_words(one, classes)

    def sets(self) -> Iterator[Words]:
        if self._whole:
            yield frozenset(self._words)


def _first_words(one: Element, classes: Mapping[str, Sequence[str]]) -> Words:
    if one.word:
        return frozenset((one.word,))
    return frozenset(phrase.split()[0] for phrase in classes.get(one.kind, ()))
