"""What Recount prints under its drafts: the disclosure and the notes to the editor, not copy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checking.copy_text import Block, Copy

DISCLOSURE = "Written by Recount from rules and templates"
NOTES = "Notes to the editor (not copy)"

_NOTE = re.compile(r"(?:open-slot|conflict|data|length|basis)(?: \(.*?\))?: ")
_RULE = re.compile(r"[-=_*·•–—\s]+")
_NOTES_IN_TEXT = f"[{NOTES.upper()}]"


def without_own_matter(copy: Copy) -> Copy:
    """Return the copy without Recount's own disclosure and notes, and without lines that divide.

    What follows the list of notes is copy again.
    """
    return Copy(copy.name, tuple(_kept(copy.blocks)))


def _kept(blocks: Iterable[Block]) -> Iterator[Block]:
    in_notes = False
    for block in blocks:
        if _opens_notes(block.text):
            in_notes = True
            continue
        in_notes = in_notes and _is_note(block)
        if in_notes or block.text.startswith(DISCLOSURE) or _RULE.fullmatch(block.text):
            continue
        yield block


def _opens_notes(text: str) -> bool:
    return text in (NOTES, _NOTES_IN_TEXT)


def _is_note(block: Block) -> bool:
    return block.text.startswith("* [") or _NOTE.match(block.text) is not None
