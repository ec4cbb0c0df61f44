"""Sentences turned into what says the opposite of them, one word at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

_TABLE = Path(__file__).with_name("opposites.yaml")


@cache
def _opposites() -> dict[str, list[str]]:
    table = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    for one, other in table["both ways"]:
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    for one, other in table["one way"].items():
        found.setdefault(one, []).append(other)
    return found


@cache
def _any() -> re.Pattern[str]:
    longest_first = sorted(_opposites(), key=lambda one: (-len(one), one))
    return re.compile(rf"\b({'|'.join(longest_first)})\b", re.IGNORECASE)


def opposites(text: str) -> Iterator[str]:
    """Yield the sentence with each of its words that has an opposite replaced by it, in turn.

    >>> next(opposites("Labour gained Barnet."))
    'Labour lost Barnet.'
    """
    for found in _any().finditer(text):
        word = found[0]
        known = _opposites().get(word) or _opposites().get(word.lower(), [])
        for other in known:
            turned = other[:1].upper() + other[1:] if word[:1].isupper() else other
            yield f"{text[: found.start()]}{turned}{text[found.end() :]}"
