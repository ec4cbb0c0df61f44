"""A pattern ready to be looked for: its expression, and what a sentence must hold for it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.checking.words import PatternEntry

PARTICIPLE = "participle"
"""The aspect of patterns whose subject stands before: `Losing Derby was a blow.`"""
_LEADING_PLACE = "<place:"
_OF_CONTROL = ("gain-control", "win-control", "hold-control", "lose-control")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with its expression; `elided` is whether it lacks its subject.

    `needs` are kinds of units: one of each set must be in a sentence that it fits, and so must one
    of `words`, where there are such.
    """

    entry: PatternEntry
    expression: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    words: frozenset[str] | None
    elided: bool

    @property
    def leads(self) -> bool:
        """Whether the pattern begins with a place that no preposition may stand before."""
        return self.entry.say.startswith(_LEADING_PLACE) and not self.entry.after_preposition

    @property
    def of_council(self) -> bool:
        """Whether the pattern is about a council's control."""
        return self.entry.relation in _OF_CONTROL
