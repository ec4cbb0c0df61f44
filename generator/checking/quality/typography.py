"""Double spaces, and straight quotation marks among curly ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.checking.quality.sentences import Passage
from generator.checking.quality.settings import Settings
from generator.checking.report import QualityNote

RULE = "house-style"

_DOUBLE_SPACE = re.compile(r"(?<=\S) {2,}(?=\S)")
_CURLY = re.compile("[‘’“”]")
_STRAIGHT = re.compile(r"(?<!\d)['\"]")
_AROUND = 12


class _Found(NamedTuple):
    passage: Passage
    start: int
    end: int


def notes(passages: Sequence[Passage], settings: Settings) -> list[QualityNote]:
    """Note double spaces and mixed marks, once each in a piece of copy, with their count."""
    return [*_double_spaces(passages, settings), *_mixed_marks(passages, settings)]


def _double_spaces(passages: Sequence[Passage], settings: Settings) -> list[QualityNote]:
    found = _all(passages, _DOUBLE_SPACE)
    name = "one-double-space" if len(found) == 1 else "double-space"
    return [_note(found[0], settings.says(name, count=len(found)))] if found else []


def _mixed_marks(passages: Sequence[Passage], settings: Settings) -> list[QualityNote]:
    """The note stands at the first mark of the rarer form."""
    straight, curly = _all(passages, _STRAIGHT), _all(passages, _CURLY)
    if not straight or not curly:
        return []
    rarer = min(straight, curly, key=len)
    return [
        _note(rarer[0], settings.says("mixed-quotes", straight=len(straight), curly=len(curly)))
    ]


def _all(passages: Sequence[Passage], pattern: re.Pattern[str]) -> list[_Found]:
    return [
        _Found(passage, *found.span())
        for passage in passages
        for found in pattern.finditer(passage.block.text)
    ]


def _note(found: _Found, says: str) -> QualityNote:
    """A note at what was found, with the words around it as its excerpt."""
    passage, start, end = found
    around = passage.block.text[max(0, start - _AROUND) : end + _AROUND].strip()
    return QualityNote(RULE, says, *passage.block.place(start), around)
