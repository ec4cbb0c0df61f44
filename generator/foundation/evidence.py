"""Evidence: the cells of the user's files that a value rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Cell(NamedTuple):
    """One cell of one file, as it stood there. `row` is the line in the file, counted from 1."""

    file: str
    row: int
    column: str
    value: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a value rests on.

    A value read straight from a file has one cell and no measure. A computed value names the
    measure (`council.seats_short_after`), its formula in words, and the cells it came from.
    """

    value: str
    cells: tuple[Cell, ...] = ()
    measure: str | None = None
    formula: str | None = None


def merge(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the evidence in its order, each piece once."""
    pieces = tuple(evidence)
    return tuple(dict.fromkeys(pieces)) if len(pieces) > 1 else pieces
