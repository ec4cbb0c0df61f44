"""An edited file as blocks: paragraphs, headings, rules, list items."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RULE = re.compile(r" {0,3}(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")
_HEADING = re.compile(r"#{1,6}\s")
_ITEM = re.compile(r"(?:[-*+]|1[.)])\s")


def is_rule(block: str) -> bool:
    """Whether the block is a line across the page."""
    return _RULE.fullmatch(block.strip()) is not None


def blocks_of(text: str, markdown: bool) -> list[str]:
    """Return the blocks, their lines as they stand. An empty line ends one; so does a rule.

    In Markdown a heading stands alone, and a list item or a quotation begins a block.
    """
    return ["\n".join(lines) for lines in _gathered(text.splitlines(), markdown)]


def _gathered(lines: list[str], markdown: bool) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        alone = is_rule(line) or (markdown and _HEADING.match(line) is not None)
        if block and (alone or not line.strip() or (markdown and _begins(line, block[-1]))):
            yield block
            block = []
        if alone:
            yield [line]
        elif line.strip():
            block.append(line)
    if block:
        yield block


def _begins(line: str, above: str) -> bool:
    quoted, was_quoted = line.startswith(">"), above.startswith(">")
    return quoted != was_quoted or _ITEM.match(line) is not None
