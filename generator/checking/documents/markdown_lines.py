"""The lines of a Markdown file that a reader of the page would see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

HIDDEN = "\ufdd0"
"""Stands for a letter that is not shown: a character that no text may hold."""

_FRONT_MATTER = re.compile(
    r"\A(?:---[ ]*\n(?:.*\n)*?(?:---|\.\.\.)|\+\+\+[ ]*\n(?:.*\n)*?\+\+\+)[ ]*(?:\n|\Z)"
)
_COMMENT = re.compile(
    r"<!--.*?-->|<(?P<tag>script|style|table|svg)\b.*?</(?P=tag)\s*>",
    re.DOTALL | re.IGNORECASE,
)
_FENCE = re.compile(
    r"(?P<before>(?:[ ]*>)*[ ]*(?:(?:[-+*]|\d{1,9}[.)])[ ]+)?)(?P<fence>`{3,}|~{3,})"
)
_LETTER = re.compile(r"[^\n]")


class Line(NamedTuple):
    """A line of the file: its number from 1, and its text with `HIDDEN` for what is not shown."""

    number: int
    text: str


def visible_lines(text: str) -> Iterator[Line]:
    """Return every line in order; front matter, fenced code and comments are blank lines."""
    lines = _hide(_FRONT_MATTER, text).split("\n")
    fence = ""
    shown: list[str] = []
    for line in lines:
        opening = _FENCE.match(line)
        if fence:
            closes = opening is not None and _closes(line, opening, fence)
            fence = "" if closes else fence
            shown.append("")
        elif opening is not None and "`" not in line[opening.end() :]:
            fence = opening["fence"]
            shown.append("")
        else:
            shown.append(line)
    for number, line in enumerate(_hide(_COMMENT, "\n".join(shown)).split("\n"), 1):
        yield Line(number, line if line.strip(f" {HIDDEN}") else "")


def _closes(line: str, opening: re.Match[str], fence: str) -> bool:
    same = opening["fence"][0] == fence[0] and len(opening["fence"]) >= len(fence)
    return same and not line[opening.end() :].strip()


def _hide(pattern: re.Pattern[str], text: str) -> str:
    """Put `HIDDEN` for every letter that the pattern finds; line ends stay."""
    return pattern.sub(lambda found: _LETTER.sub(HIDDEN, found[0]), text)
