"""A sentence as its words without its names and figures, and these in their order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.checking.figures import FigureFinder
from generator.checking.surfaces import Named

_TOKEN = re.compile(r"\w+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\w+|[^\w\s]")
_SIGNS = {"’": "'", "‘": "'", "“": '"', "”": '"', "−": "-", "–": "-"}
_SAME = {
    **dict.fromkeys(("is", "are"), "be"),
    **dict.fromkeys(("was", "were"), "be-past"),
    **dict.fromkeys(("has", "have"), "have"),
    **dict.fromkeys(("its", "their"), "its"),
    **dict.fromkeys(("it", "they", "them"), "it"),
    **dict.fromkeys(("does", "do"), "do"),
    **dict.fromkeys(("who", "which"), "which"),
}
"""Words that only agree with whoever is named."""
ANYBODY = ("P", ("*",))
"""The party named before, whichever it was."""


class Masked(NamedTuple):
    """`words` without names and figures, and what these were: a kind and what it stands for."""

    words: tuple[str, ...]
    filled: tuple[tuple[str, tuple[str, ...]], ...]


class Masker:
    """Masks sentences by the names of one text's places and people."""

    def __init__(
        self, names: Mapping[str, Sequence[Named]], second_mention: str, figures: FigureFinder
    ) -> None:
        self._figures = figures
        self._names: dict[str, list[tuple[tuple[str, ...], tuple[str, tuple[str, ...]]]]] = {}
        for surface, means in names.items():
            words = tuple(_words(surface))
            if not words:
                continue
            kind = means[0].kind
            ids = tuple(sorted({one.id for one in means if one.kind == kind}))
            every = tuple(sorted({one.id for one in means}))
            self._add(words, ("P" if kind == "P" else "*", every if kind != "P" else ids))
        for form in (second_mention, second_mention[:1].upper() + second_mention[1:]):
            self._add(tuple(_words(form)), ANYBODY)
        for entries in self._names.values():
            entries.sort(key=lambda one: -len(one[0]))

    def _add(self, words: tuple[str, ...], filled: tuple[str, tuple[str, ...]]) -> None:
        self._names.setdefault(words[0], []).append((words, filled))

    def mask(self, text: str) -> Masked:
        """Return the sentence masked."""
        words = _words(text)
        kept: list[str] = []
        filled: list[tuple[str, tuple[str, ...]]] = []
        blotted: list[str] = []
        places: list[tuple[str, tuple[str, ...]]] = []
        at = 0
        while at < len(words):
            found = self._name_at(words, at)
            if found is None:
                blotted.append(words[at])
                at += 1
                continue
            if blotted and blotted[-1].lower() == "the":
                blotted.pop()
            blotted.append("\0")
            places.append(found[1])
            at += len(found[0])
        figures = {one.first: one for one in self._figures.find([w.lower() for w in blotted])}
        at = 0
        while at < len(blotted):
            word = blotted[at]
            if at in figures:
                quantity = figures[at].quantity
                filled.append(("N", (f"{quantity.value:.2f}", quantity.hedge)))
                kept.append("\1")
                at = figures[at].end
                continue
            if word == "\0":
                filled.append(places.pop(0))
            kept.append(word if word == "\0" else _plain(word))
            at += 1
        return Masked(tuple(kept), tuple(filled))

    def _name_at(
        self, words: list[str], at: int
    ) -> tuple[tuple[str, ...], tuple[str, tuple[str, ...]]] | None:
        for name, filled in self._names.get(words[at], ()):
            if tuple(words[at : at + len(name)]) == name:
                return name, filled
        return None


def same(said: Masked, known: Masked) -> bool:
    """Whether two sentences of the same words name the same and count the same."""
    return len(said.filled) == len(known.filled) and all(
        _alike(one, other) for one, other in zip(said.filled, known.filled, strict=True)
    )


def _alike(one: tuple[str, tuple[str, ...]], other: tuple[str, tuple[str, ...]]) -> bool:
    if ANYBODY in (one, other):
        return one[0] == other[0]
    return (
        one[0] == other[0]
        and bool(set(one[1]) & set(other[1]))
        and (one[0] != "N" or one[1] == other[1])
    )


def _words(text: str) -> list[str]:
    return [_SIGNS.get(one, one) for one in _TOKEN.findall(text)]


def _plain(word: str) -> str:
    lower = word.lower()
    if lower in _SAME:
        return _SAME[lower]
    return lower.removesuffix("s") if len(lower) > 3 else lower
