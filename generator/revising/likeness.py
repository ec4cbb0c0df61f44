"""How alike two texts are, counted in words that stand in the same order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

ALIKE = 0.4
"""From this share of words in common on, a text is taken for an edit of another."""

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")


def one_line(text: str) -> str:
    """Return the text on one line: line ends and runs of blanks become one blank."""
    return _BLANKS.sub(" ", text).strip(" ")


def words_of(text: str) -> list[str]:
    """Return the words, letter case aside; of a text without words its characters."""
    return _WORD.findall(text.casefold()) or list(text)


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the share of words, from 0 to 1, that both have in the same order."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def share_found(part: Sequence[str], whole: Sequence[str]) -> float:
    """Return the share of the part's words, from 0 to 1, that the whole has in their order."""
    blocks = SequenceMatcher(None, part, whole, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(part) if part else 0.0
