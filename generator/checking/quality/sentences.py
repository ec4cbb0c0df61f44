"""A block of copy and its sentences, found by full stops alone: enough for notes on the writing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.checking.copy_text import Block
from generator.checking.report import QualityNote

_WORD = re.compile(r"\w[\w’'.,-]*\w|\w")
_END = re.compile(r"(?P<word>[\w.]*)(?P<stop>[.!?…]+[’”\"')]*) +(?=[‘“\"'(]?[A-Z0-9])")
RUNNING_TEXT = ("paragraph", "quotation")
EXCERPT = 80


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its text, and where in its block's text it begins."""

    text: str
    start: int

    @property
    def words(self) -> list[str]:
        """Its words and figures, without punctuation."""
        return _WORD.findall(self.text)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of copy with its sentences."""

    block: Block
    sentences: tuple[Sentence, ...]

    @property
    def is_running_text(self) -> bool:
        """Whether this is a paragraph, not a heading, a caption or an item of a list."""
        return self.block.kind in RUNNING_TEXT

    def note(self, rule: str, text: str, start: int, end: int) -> QualityNote:
        """Return a note on the letters from `start` to `end` of the block."""
        excerpt = self.block.text[start:end]
        if len(excerpt) > EXCERPT:
            excerpt = excerpt[:EXCERPT].rsplit(" ", 1)[0] + " …"
        return QualityNote(rule, text, *self.block.place(start), excerpt)


def sentences_of(block: Block, abbreviations: frozenset[str]) -> Passage:
    """Return the block with its sentences.

    A sentence ends at a stop that no abbreviation or initial owns, where a capital or a figure
    follows.
    """
    start = 0
    found: list[Sentence] = []
    for end in _END.finditer(block.text):
        before = end["word"]
        if before in abbreviations or (len(before) == 1 and before.isupper()):
            continue
        found.append(Sentence(block.text[start : end.end("stop")], start))
        start = end.end()
    found.append(Sentence(block.text[start:], start))
    return Passage(block, tuple(found))
