"""Marks: how a figure keeps its evidence on its way through a template.

A marked text is `\\ue000<number>\\ue001text\\ue002`; the number points at the span's kind and
evidence. After rendering, the marks become spans with places in the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.article import Span
from generator.foundation.evidence import Evidence

_MARKS = re.compile("\ue000\\d+\ue001|[\ue000-\ue002]")
_OPENED = re.compile("\ue000(\\d+)\ue001")
_PIECES = re.compile("(\ue000\\d+\ue001|\ue002)")


@dataclass
class Marks:
    """The spans of one sentence while it is being rendered."""

    spans: list[tuple[str, tuple[Evidence, ...]]] = field(default_factory=list)

    def mark(self, text: str, kind: str, evidence: tuple[Evidence, ...]) -> str:
        """Return the text, marked as a span of this kind that rests on this evidence."""
        self.spans.append((kind, evidence))
        return f"\ue000{len(self.spans) - 1}\ue001{text}\ue002"


def unmarked(text: str) -> str:
    """Return the text without any marks."""
    return _MARKS.sub("", text)


def tidy(rendered: str) -> str:
    """Return rendered text on one line, single-spaced, marks kept."""
    return " ".join(rendered.split())


def capitalised(marked: str) -> str:
    """Return marked text with its first letter in upper case."""
    place = 0
    while place < len(marked):
        opened = _OPENED.match(marked, place)
        if opened:
            place = opened.end()
        elif marked[place].isalpha():
            return marked[:place] + marked[place].upper() + marked[place + 1 :]
        elif marked[place].isdigit():
            return marked
        else:
            place += 1
    return marked


def spans_of(marked: str, marks: Marks) -> tuple[str, list[Span]]:
    """Return the plain text and its spans, in order. Nested marks give nested spans."""
    text = ""
    open_spans: list[tuple[int, int]] = []
    spans: list[Span] = []
    for piece in _PIECES.split(marked):
        if piece == "\ue002":
            number, start = open_spans.pop()
            kind, evidence = marks.spans[number]
            spans.append(Span(start, len(text), text[start:], kind, evidence))
        elif piece.startswith("\ue000"):
            open_spans.append((int(piece[1:-1]), len(text)))
        else:
            text += piece
    return text, sorted(spans, key=lambda span: (span.start, -span.end))
