"""Does every letter of a block stand in the file where the block says?"""

from __future__ import annotations

from generator.checking.copy_text import Block, Copy


def astray(copy: Copy, source: str) -> list[str]:
    """The letters that stand elsewhere than their block says. Blanks may stand at line ends."""
    lines = source.split("\n")
    return [
        f"{block.text!r} at {at}: {letter!r}"
        for block in copy.blocks
        for at, letter in enumerate(block.text)
        if not letter.isspace() and not _there(lines, block, at)
    ]


def _there(lines: list[str], block: Block, at: int) -> bool:
    line, column = block.place(at)
    return 1 <= line <= len(lines) and lines[line - 1][column - 1 : column] == block.text[at]


def texts(copy: Copy) -> list[str]:
    return [block.text for block in copy.blocks]


def kinds(copy: Copy) -> list[str]:
    return [block.kind for block in copy.blocks]
