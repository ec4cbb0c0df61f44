"""A sentence as its words without its names and figures, and these in their order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.checking.figures import NAME, FigureFinder
from generator.checking.surfaces import Named

_TOKEN = re.compile(r"\w+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\w+|[^\w\s]")
_SIGNS = {"’": "'", "‘": "'", "“": '"', "”": '"', "−": "-", "–": "-"}
_LONGEST_ALIKE = 3
"""Letters of a word whose last s still belongs to it."""
Filled = tuple[str, tuple[str, ...]]
"""What stood where a sentence is masked: its kind, and what it names or counts."""
ARTICLE = "the"
"""The form of words that are left out before a name."""
ANYBODY: Filled = ("P", ("*",))
"""The party named before, whichever it was."""
_FIGURE = "\1"


class Masked(NamedTuple):
    """`words` without names and figures, and what these were."""

    words: tuple[str, ...]
    filled: tuple[Filled, ...]


class Masker:
    """Masks sentences by the names of one text's places and people."""

    def __init__(
        self,
        names: Mapping[str, Sequence[Named]],
        second_mention: str,
        figures: FigureFinder,
        agreeing: Mapping[str, Sequence[str]],
    ) -> None:
        self._figures = figures
        self._same = {word: form for form, words in agreeing.items() for word in words}
        self._names: dict[str, list[tuple[tuple[str, ...], Filled]]] = {}
        for surface, means in names.items():
            words = tuple(_words(surface))
            if words:
                self._add(words, _meant(means))
        for form in (second_mention, second_mention[:1].upper() + second_mention[1:]):
            self._add(tuple(_words(form)), ANYBODY)
        for entries in self._names.values():
            entries.sort(key=lambda one: -len(one[0]))

    def _add(self, words: tuple[str, ...], filled: Filled) -> None:
        self._names.setdefault(words[0], []).append((words, filled))

    def mask(self, text: str) -> Masked:
        """Return the sentence masked."""
        words, names = self._without_names(_words(text))
        found = self._figures.find([one.lower() for one in words], every=True)
        figures = {one.first: one for one in found}
        kept: list[str] = []
        filled: list[Filled] = []
        named = iter(names)
        at = 0
        while at < len(words):
            figure = figures.get(at)
            if figure is not None:
                quantity = figure.quantity
                filled.append(("N", (f"{quantity.value:.2f}", quantity.hedge)))
                kept.append(_FIGURE)
                at = figure.end
                continue
            if words[at] == NAME:
                filled.append(next(named))
            kept.append(self._plain(words[at]))
            at += 1
        return Masked(tuple(kept), tuple(filled))

    def _without_names(self, words: list[str]) -> tuple[list[str], list[Filled]]:
        """The words with a sign for each name, without articles before them, and the names."""
        kept: list[str] = []
        names: list[Filled] = []
        at = 0
        while at < len(words):
            found = self._name_at(words, at)
            if found is None:
                kept.append(words[at])
                at += 1
                continue
            if kept and self._same.get(kept[-1].lower()) == ARTICLE:
                kept.pop()
            kept.append(NAME)
            names.append(found[1])
            at += len(found[0])
        return kept, names

    def _name_at(self, words: list[str], at: int) -> tuple[tuple[str, ...], Filled] | None:
        for name, filled in self._names.get(words[at], ()):
            if tuple(words[at : at + len(name)]) == name:
                return name, filled
        return None

    def _plain(self, word: str) -> str:
        lower = word.lower()
        if lower in self._same:
            return self._same[lower]
        return lower.removesuffix("s") if len(lower) > _LONGEST_ALIKE else lower


def same(said: Masked, known: Masked) -> bool:
    """Whether two sentences of the same words name the same and count the same."""
    return len(said.filled) == len(known.filled) and all(
        _alike(one, other) for one, other in zip(said.filled, known.filled, strict=True)
    )


def _alike(said: Filled, known: Filled) -> bool:
    if said[0] != known[0]:
        return False
    if ANYBODY in (said, known):
        return said == ANYBODY
    return said[1] == known[1] if said[0] == "N" else bool(set(said[1]) & set(known[1]))


def _meant(means: Sequence[Named]) -> Filled:
    """A party, or any place or person that the name may mean."""
    if means[0].kind == "P":
        return "P", tuple(sorted({one.id for one in means if one.kind == "P"}))
    return "*", tuple(sorted({one.id for one in means}))


def _words(text: str) -> list[str]:
    return [_SIGNS.get(one, one) for one in _TOKEN.findall(text)]
