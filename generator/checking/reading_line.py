"""The line of a sentence: words in lower case, and a symbol for each unit."""

from __future__ import annotations

from collections.abc import Sequence

from generator.checking.units import Sentence, Unit

_SIGNS = {"’": "'", "‘": "'", "“": '"', "”": '"', "’s": "'s", "n’t": "n't", "–": "–", "−": "-"}


def plain_word(text: str) -> str:
    """Return the word in lower case, with straight quotation marks."""
    return _SIGNS.get(text, text).lower()


def sentence(text: str, start: int, units: Sequence[Unit]) -> Sentence:
    """Return the sentence of these units, with the line that patterns are matched against."""
    parts, starts, at = [], [], 0
    for index, unit in enumerate(units):
        symbol = f"{unit.kind}{index}" if unit.kind else plain_word(unit.text)
        starts.append(at)
        parts.append(symbol)
        at += len(symbol) + 1
    return Sentence(text, start, tuple(units), " ".join(parts) + " ", tuple(starts))
