"""What a sentence is made of for the checker: units that name something, and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.checking.claims import Quantity


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or a stretch that names something.

    `kind` is one of pattern.KINDS, or empty for a word. `ids` are what is named; where `either` is
    true one of them is meant and it is not known which. `joined` is how several are joined: `and`,
    `or`, `neither`, or nothing for one alone. `start` and `end` count in the block's text.
    """

    text: str
    start: int
    end: int
    kind: str = ""
    ids: tuple[str, ...] = ()
    either: bool = False
    joined: str = ""
    quantity: Quantity | None = None
    adjective: bool = False
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: its units, and the line that patterns are matched against."""

    text: str
    start: int
    units: tuple[Unit, ...]
    line: str
    starts: tuple[int, ...]
    """Where each unit begins in the line."""

    def at(self, place: int) -> int:
        """The index of the unit that begins at this place of the line."""
        return self.starts.index(place)

    def inside(self, left: int, right: int, kind: str) -> list[int]:
        """The indices of the units of a kind that begin in this stretch of the line."""
        return [
            index
            for index, at in enumerate(self.starts)
            if left <= at < right and self.units[index].kind == kind
        ]


def word_at(units: Sequence[Unit], index: int) -> str:
    """Return the word at this index in lower case; empty where a name or no unit stands."""
    return units[index].text.lower() if 0 <= index < len(units) and not units[index].kind else ""
