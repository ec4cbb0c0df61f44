"""Copy as the checker reads it: blocks of plain text that know where each letter stood."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple


class Anchor(NamedTuple):
    """From `at`, counted in a block's text, letters stand at `line` and `column` of the file."""

    at: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a quotation or a list item, without its markup.

    `kind` is `heading`, `paragraph`, `quotation`, `item` or `caption`.
    """

    text: str
    anchors: tuple[Anchor, ...] = (Anchor(0, 1, 1),)
    kind: str = "paragraph"

    def place(self, at: int) -> tuple[int, int]:
        """Return the line and the column, counted from 1, of a letter of the text."""
        anchor = self.anchors[max(0, bisect_right(self.anchors, at, key=lambda one: one.at) - 1)]
        return anchor.line, anchor.column + at - anchor.at


@dataclass(frozen=True, slots=True)
class Copy:
    """One piece of copy: its file's name and its blocks in order."""

    name: str
    blocks: tuple[Block, ...]


def plain_copy(text: str, name: str = "") -> Copy:
    """Return the copy of a plain text: a blank line begins a new paragraph.

    Lines within a paragraph are joined by spaces.
    """
    blocks: list[Block] = []
    parts: list[str] = []
    anchors: list[Anchor] = []
    at = 0
    for number, line in enumerate([*text.splitlines(), ""], 1):
        bare = line.strip()
        if not bare:
            if parts:
                blocks.append(Block(" ".join(parts), tuple(anchors)))
            parts, anchors, at = [], [], 0
            continue
        anchors.append(Anchor(at, number, 1 + len(line) - len(line.lstrip())))
        parts.append(bare)
        at += len(bare) + 1
    return Copy(name, tuple(blocks))
