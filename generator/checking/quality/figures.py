"""Paragraphs with more figures than a reader keeps apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checking.quality.sentences import Passage
from generator.checking.quality.settings import Settings
from generator.checking.report import QualityNote

RULE = "figures"

_FIGURE = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?:18|19|20)\d\d")


def notes(passages: Iterable[Passage], settings: Settings) -> Iterator[QualityNote]:
    """Note each paragraph over its budget, at the first figure too many. Dates do not count."""
    most = settings.quality.most_figures_in_a_paragraph
    for passage in passages:
        if not passage.is_running_text:
            continue
        found = sorted(_figures(passage.block.text, settings))
        if len(found) > most:
            start, end = found[most]
            yield passage.note(RULE, settings.says(RULE, count=len(found), most=most), start, end)


def _figures(text: str, settings: Settings) -> Iterator[tuple[int, int]]:
    """Where figures stand, and numbers in words from two up."""
    months = "|".join(settings.quality.months)
    date = re.compile(rf"(?:\b(?:{months}) \d+)|(?:\b\d+(?:st|nd|rd|th)? (?:{months})\b)")
    dates = [found.span() for found in date.finditer(text)]
    words = re.compile(rf"\b(?:{'|'.join(settings.quality.number_words[2:])})\b", re.IGNORECASE)
    for found in (*_FIGURE.finditer(text), *words.finditer(text)):
        dated = any(start <= found.start() < end for start, end in dates)
        if not dated and not _YEAR.fullmatch(found[0]):
            yield found.span()
