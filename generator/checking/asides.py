"""Sentences without their asides: `Ukip, which held two seats in Derby, won nothing there`."""

from __future__ import annotations

import re

from generator.checking.clauses import any_of
from generator.checking.grammar import ClaimWords
from generator.checking.reading_line import sentence as line_sentence
from generator.checking.units import Sentence

_LONGEST = 16
"""Words and names of an aside."""


class Asides:
    """Finds asides behind a party or a council, by the words that they begin with."""

    def __init__(self, words: ClaimWords) -> None:
        begins = any_of(words.asides)
        inside = rf"(?:[^\s,;:.!?—–]\S* ){{0,{_LONGEST}}}?"
        self._aside = re.compile(rf"(?<=[PC]\d )(, (?:{begins}) {inside}, )(?![PC]\d)")
        self._longer = re.compile(rf"(?<=[PC]\d\d )(, (?:{begins}) {inside}, )(?![PC]\d)")

    def without(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence without its asides; None where it has none."""
        line = sentence.line
        spans = [one.span() for way in (self._aside, self._longer) for one in way.finditer(line)]
        if not spans:
            return None
        kept = [
            unit
            for unit, at in zip(sentence.units, sentence.starts, strict=True)
            if not any(left <= at < right for left, right in spans)
        ]
        return line_sentence(sentence.text, sentence.start, kept)
