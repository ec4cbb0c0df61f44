"""Markdown back into plain text: what the Markdown edition escaped, and nothing else.

Markup that an editor added stays, letter by letter: an article has no place for it, and dropping it
would lose what a person wrote.
"""

from __future__ import annotations

import re
from html import unescape

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&#?\w+;")
_STANDFIRST = re.compile(r"([*_])(?![*_\s])(.*[^\\\s*_])\1", re.DOTALL)


def plain(text: str) -> str:
    """Return the text as Markdown shows its letters: escapes and entities resolved, once."""
    return _ESCAPED.sub(lambda found: found[1] or unescape(found[0]), text)


def in_italics(text: str) -> str | None:
    """Return what stands between the signs of a text that is in italics as a whole, or None."""
    found = _STANDFIRST.fullmatch(text)
    if found is None or re.search(rf"(?<!\\){re.escape(found[1])}", found[2]):
        return None
    return found[2]
