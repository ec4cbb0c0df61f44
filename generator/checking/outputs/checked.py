"""A piece of copy with its report: where each sentence and each claim stands in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.checking.copy_text import Block, Copy
from generator.checking.report import CheckedSentence, Finding, Report


class Region(NamedTuple):
    """A stretch of a file, lines and columns from 1; `end_column` is one past the last letter."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Checked:
    """Copy as it was read, and what the check found in it."""

    copy: Copy
    report: Report

    @property
    def name(self) -> str:
        """The copy's file, with `/` between folders."""
        return self.copy.name.replace("\\", "/")

    @property
    def findings(self) -> Iterator[tuple[CheckedSentence, Finding]]:
        """Every claim with its sentence, in the order of the copy."""
        for sentence in self.report.sentences:
            for finding in sentence.findings:
                yield sentence, finding

    @cached_property
    def places(self) -> dict[int, tuple[int, int]]:
        """Where sentences stand: number of the sentence to number of the block, and place in it.

        A sentence whose words no block has at its line and column is missing.
        """
        found: dict[int, tuple[int, int]] = {}
        block, at = 0, 0
        for number, sentence in enumerate(self.report.sentences):
            place = self._find(sentence, block, at) or self._find(sentence, 0, 0)
            if place is not None:
                found[number] = place
                block, at = place[0], place[1] + len(sentence.text)
        return found

    def _find(self, sentence: CheckedSentence, block: int, at: int) -> tuple[int, int] | None:
        for number in range(block, len(self.copy.blocks)):
            one = self.copy.blocks[number]
            at = one.text.find(sentence.text, at)
            while at >= 0:
                if one.place(at) == (sentence.line, sentence.column):
                    return number, at
                at = one.text.find(sentence.text, at + 1)
            at = 0
        return None

    @cached_property
    def _blocks(self) -> dict[int, tuple[Block, int]]:
        """By the identity of a sentence: its block, and its place in that."""
        return {
            id(self.report.sentences[number]): (self.copy.blocks[block], at)
            for number, (block, at) in self.places.items()
        }

    def region(self, sentence: CheckedSentence, start: int, end: int) -> Region:
        """Return where the letters from `start` to `end` of a sentence of the report stand."""
        known = self._blocks.get(id(sentence))
        if known is None:
            line, column = sentence.line, sentence.column
            return Region(line, column + start, line, column + max(end, start + 1))
        block, at = known
        last = max(end, start + 1) - 1
        line, column = block.place(at + start)
        end_line, end_column = block.place(at + last)
        return Region(line, column, end_line, end_column + 1)
