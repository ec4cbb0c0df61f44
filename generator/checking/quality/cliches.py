"""Turns of phrase that bear being read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.checking.quality.sentences import Passage
from generator.checking.quality.settings import Settings
from generator.checking.report import QualityNote

RULE = "cliche"

_ALTERNATIVES = re.compile(r"\\\[(.*?)\\\]")


def notes(passages: Iterable[Passage], settings: Settings) -> Iterator[QualityNote]:
    """Note a cliché where it stands for the second time, whichever of its alternatives it takes."""
    pattern = _pattern(settings.quality.cliches)
    lines: dict[int, list[int]] = {}
    for passage in passages:
        for found in pattern.finditer(passage.block.text):
            seen = lines.setdefault(found.lastindex or 0, [])
            seen.append(passage.block.place(found.start())[0])
            if len(seen) == 2:
                says = settings.says(RULE, words=found[0], line=seen[0])
                yield passage.note(RULE, says, *found.span())


@lru_cache(maxsize=8)
def _pattern(cliches: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern with a group for each cliché, the longest first."""
    longest_first = sorted(cliches, key=len, reverse=True)
    return re.compile("|".join(rf"(\b{_flexible(one)}\b)" for one in longest_first), re.IGNORECASE)


def _flexible(cliche: str) -> str:
    escaped = re.escape(cliche)
    chosen = _ALTERNATIVES.sub(lambda found: f"(?:{found[1].replace('/', '|')})", escaped)
    return re.sub(r"(?:\\ |\\-)+", "[ -]+", chosen).replace("'", "[’']")
