"""Notes to the editor in an edited file: those that a person added among Recount's own."""

from __future__ import annotations

import re

from generator.editions.markdown import NOTES_HEADING
from generator.revising.likeness import one_line
from generator.revising.markup import plain

_MARK = re.compile(r"(?:> ?)+")
_ITEM = re.compile(r"\s*[-*]\s+")


def begin_notes(block: str) -> bool:
    """Whether the block opens the notes to the editor, in either edition."""
    return NOTES_HEADING.casefold() in one_line(block).casefold()[: len(NOTES_HEADING) + 8]


def continue_notes(block: str, markdown: bool) -> bool:
    """Whether the block goes on with the notes: quoted in Markdown, a list in plain text."""
    return block.startswith(">") if markdown else block.startswith("  * ")


def note_items(blocks: list[str], markdown: bool) -> list[str]:
    """Return each note on a line, without the signs of the list."""
    items: list[str] = []
    for line in "\n".join(blocks).splitlines():
        bare = _MARK.sub("", line, count=1) if markdown else line
        if not bare.strip() or begin_notes(bare.lstrip("# ")):
            continue
        begins = _ITEM.match(bare)
        text = bare[begins.end() :] if begins else bare.strip()
        if begins or not items:
            items.append(text)
        else:
            items[-1] += f" {text}"
    return [one_line(plain(item) if markdown else item) for item in items]
