"""Markdown: headings, paragraphs, quotations and list items, without their markup.

Front matter, code, comments and tables are no copy. `markdown` loses where letters stood, so the
lines are read here.
"""

from __future__ import annotations

import re

from generator.checking.copy_text import Block, Copy
from generator.checking.documents.decoding import decode
from generator.checking.documents.letters import Letter, block_of
from generator.checking.documents.markdown_inline import shown_letters
from generator.checking.documents.markdown_lines import HIDDEN, Line, visible_lines
from generator.checking.documents.own_matter import without_own_matter

_QUOTATION = re.compile(r"[ ]{0,3}>[ ]?")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}(?:[ ]+|$)")
_HEADING_END = re.compile(r"(?:^|[ ]+)#+[ ]*$")
_ITEM = re.compile(r"[ ]*(?:[-+*]|\d{1,9}[.)])(?:[ ]+|$)(?:\[[ xX]\][ ]+)?")
_INTERRUPTS = re.compile(r"[ ]*(?:[-+*]|1[.)])[ ]+\S")
_DIVIDER = re.compile(r"[ ]{0,3}([-*_])(?:[ ]*\1){2,}[ ]*$")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ ]*$")
_TABLE = re.compile(r"[ ]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
_DEFINITION = re.compile(r"[ ]{0,3}\[[^\[\]^][^\[\]]*\]:[ ]*\S")
_FOOTNOTE = re.compile(r"[ ]{0,3}\[\^[^\[\]\s]+\]:[ ]*")
_CODE = re.compile(r"[ ]{4,}\S")


def read(data: bytes, name: str) -> Copy:
    """Return the copy of a Markdown file. Raises InputError where it is not text."""
    reading = _Reading()
    for line in visible_lines(decode(data, name)):
        reading.line(line)
    reading.end_block()
    return without_own_matter(Copy(name, tuple(reading.blocks)))


class _Reading:
    """The blocks so far, and the lines of the block that is being read."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.letters: list[Letter] = []
        self.kind = "paragraph"
        self.quoted = False
        self.in_list = False
        self.in_table = False
        self.last = ""

    def line(self, line: Line) -> None:
        """Take the next line of the file."""
        column, quoted = 0, False
        while found := _QUOTATION.match(line.text, column):
            column, quoted = found.end(), True
        text = line.text[column:]
        if quoted != self.quoted and (quoted or not self.letters or not text.strip()):
            self.end_block()
            self.quoted, self.in_list, self.in_table = quoted, False, False
        self._content(text, line.number, column)

    def _content(self, text: str, number: int, column: int) -> None:
        if not text.strip():
            self.end_block()
            self.in_table = False
        elif self.in_table or self._opens_table(text):
            self.in_table = True
            self.letters = []
        elif self.letters and self.kind == "paragraph" and _UNDERLINE.match(text):
            self.end_block("heading")
        elif _DIVIDER.match(text):
            self.end_block()
            self.in_list = False
        elif heading := _HEADING.match(text):
            self.end_block()
            end = _HEADING_END.search(text, heading.end())
            self._add(text[: end.start() if end else None], heading.end(), number, column)
            self.end_block("heading")
        else:
            self._running_text(text, number, column)

    def _running_text(self, text: str, number: int, column: int) -> None:
        """A line of a paragraph or of an item, the first or a later one."""
        start = 0
        if item := self._item(text):
            self.end_block()
            self.in_list, start, self.kind = True, item.end(), "item"
        elif not self.letters:
            if _DEFINITION.match(text) or (_CODE.match(text) and not self.in_list):
                return
            footnote = _FOOTNOTE.match(text)
            start = footnote.end() if footnote else 0
            self.in_list = self.in_list and text.startswith(" ")
            self.kind = "item" if self.in_list else "paragraph"
        self._add(text, start, number, column)

    def _item(self, text: str) -> re.Match[str] | None:
        """The mark of a list item. A year that a line of a paragraph begins with is none."""
        found = _ITEM.match(text)
        inside = found is not None and self.letters and self.kind == "paragraph"
        if inside and found and not _INTERRUPTS.match(text):
            return None
        return found

    def _opens_table(self, text: str) -> bool:
        """Whether this is the line under the headings of a table."""
        return "|" in self.last and "-" in text and ("|" in text) and bool(_TABLE.match(text))

    def _add(self, text: str, start: int, number: int, column: int) -> None:
        """Add a line from `start`; `column` letters of the file's line stand before it."""
        self.last = text
        if self.letters:
            end = self.letters[-1]
            self.letters.append(Letter(" ", end.line, end.column + 1))
        bare = text.rstrip(f" {HIDDEN}").removesuffix("\\")
        start += len(bare[start:]) - len(bare[start:].lstrip())
        self.letters += [
            Letter(character, number, column + at)
            for at, character in enumerate(bare[start:], start + 1)
        ]

    def end_block(self, kind: str = "") -> None:
        """Finish the block that is being read, if there is one."""
        known = kind or ("quotation" if self.quoted and self.kind == "paragraph" else self.kind)
        block = block_of(shown_letters(self.letters), known)
        if block is not None:
            self.blocks.append(block)
        self.letters, self.kind, self.last = [], "paragraph", ""
