"""What a match of a pattern holds: its units, its last one, whether it is denied."""

from __future__ import annotations

import re

from generator.checking.pattern import NAMES, NEGATED
from generator.checking.units import Sentence, Unit


def units_of(match: re.Match[str], sentence: Sentence) -> dict[str, Unit]:
    """Return the units of a match by their names; of two of a name the first."""
    units: dict[str, Unit] = {}
    for name, text in match.groupdict().items():
        plain = name.split("__")[0]
        if text and plain in NAMES and plain not in units:
            units[plain] = sentence.units[sentence.at(match.start(name))]
    return units


def second_number(match: re.Match[str], sentence: Sentence) -> Unit | None:
    """Return the second figure of a match: `by six seats to five`."""
    found = match.groupdict().get("number__1")
    return sentence.units[sentence.at(match.start("number__1"))] if found else None


def last_of(sentence: Sentence, end: int) -> int:
    """Return the index of the last unit before a place of the line."""
    return max(index for index, start in enumerate(sentence.starts) if start < end)


def denied(match: re.Match[str]) -> bool:
    """Return whether a denial stands in one of the places that the pattern has for it."""
    return any(text for name, text in match.groupdict().items() if name.startswith(NEGATED))


def is_denied(match: re.Match[str], sentence: Sentence) -> bool:
    """Return whether a match is denied, or said of neither party."""
    of_two = match.groupdict().get("subject")
    return denied(match) or bool(
        of_two and sentence.units[sentence.at(match.start("subject"))].joined == "neither"
    )
