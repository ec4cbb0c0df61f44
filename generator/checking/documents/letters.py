"""Letters with the place where each stood, and the block of copy that they make."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.checking.copy_text import Anchor, Block

INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters that no reader sees: soft hyphens, joiners and the like."""


class Letter(NamedTuple):
    """One character of copy, and the line and column of the file, from 1, at which it stood."""

    character: str
    line: int
    column: int


def letters_of(text: str, line: int, column: int) -> Iterable[Letter]:
    """Return the letters of a text that stood in one piece in the file, line ends as blanks."""
    for character in text:
        if character == "\n":
            yield Letter(" ", line, column)
            line, column = line + 1, 1
        else:
            yield Letter(character, line, column)
            column += 1


def block_of(letters: Iterable[Letter], kind: str, *, collapse: bool = False) -> Block | None:
    r"""Return the block that the letters make, or None where they show nothing.

    Blanks at both ends are left out, and so is a blank that follows another from elsewhere in the
    file: markup or a line end stood between them. With `collapse` it goes wherever it stood.
    A line end (`\n`) is a blank that never stands beside another.
    """
    kept: list[Letter] = []
    for letter in letters:
        if letter.character in INVISIBLE:
            continue
        if letter.character.isspace():
            if not kept:
                continue
            before = kept[-1]
            apart = collapse or letter.character == "\n" or not _adjacent(before, letter)
            if before.character == " " and apart:
                continue
            letter = letter._replace(character=" ")  # noqa: PLW2901
        kept.append(letter)
    while kept and kept[-1].character == " ":
        kept.pop()
    if not kept:
        return None
    return Block("".join(one.character for one in kept), tuple(_anchors(kept)), kind)


def _anchors(letters: list[Letter]) -> Iterable[Anchor]:
    """One anchor for each run of letters that stood beside each other."""
    for at, letter in enumerate(letters):
        if at == 0 or not _adjacent(letters[at - 1], letter):
            yield Anchor(at, letter.line, letter.column)


def _adjacent(before: Letter, after: Letter) -> bool:
    return before.line == after.line and before.column + 1 == after.column
