"""Which branches of a wording a sentence took: of each `{% if %}`, and of each `[kept / held]`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count

from generator.prose.phrases import Wording

_OPENED = re.compile(r"\{%-?\s*(?:if|elif|else)\b.*?%\}", re.DOTALL)
_FIRST = 0xE200
_MARK = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + 0xFF)}]")


def branches_of(wording: Wording) -> int:
    """Return how many branches a wording has; alternatives are branches too."""
    return len(_OPENED.findall(wording.source))


def marked(wording: Wording) -> Wording:
    """Return the wording with a mark at the start of each branch, for `taken` to find."""
    numbers = count(_FIRST)
    source = _OPENED.sub(lambda found: f"{found[0]}{chr(next(numbers))}", wording.source)
    return replace(wording, source=source)


def taken(text: str) -> tuple[str, frozenset[int]]:
    """Return a text written in a marked wording without the marks, and the branches it took."""
    return _MARK.sub("", text), frozenset(ord(one) - _FIRST for one in _MARK.findall(text))
