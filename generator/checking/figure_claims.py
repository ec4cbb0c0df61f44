"""A figure as its clause tells of it, and the claim that is made of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checking.claims import Claim, Quantity
from generator.checking.clauses import Clause
from generator.checking.figure_tests import FigureTest
from generator.checking.quantity_units import MAJORITY, SCOREBOARD
from generator.checking.units import Sentence, Unit
from generator.checking.words import QuantityEntry

WIDE = ("councils-count", "share-of-councils", "targets")
"""Relations that are never about one council."""
_SURELY_OWNED = ("comparison", "short-of-majority")


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """A claim about a figure, with the entry of `quantities.yaml` that read it.

    `candidates` are the ways it may be meant, the likeliest first; `weak` those in which the
    figure might still be right, of another kind or of another party. There are none where the
    sentence is plain: it names its party and its place. `sure` is whether the sentence itself says
    what is counted.
    `vague` is whether nothing that is known is said of the figure, `open` whether it may be of
    another kind than it seems.
    """

    claim: Claim
    entry: QuantityEntry
    candidates: tuple[Claim, ...] = ()
    weak: tuple[Claim, ...] = ()
    loose: tuple[QuantityEntry, ...] = ()
    sure: bool = True
    vague: bool = False
    open: bool = True


@dataclass(frozen=True, slots=True)
class FigureReading:
    """A figure with what its clause says of it."""

    sentence: Sentence
    index: int
    quantity: Quantity
    clause: Clause
    subject: Unit | None
    other: Unit | None
    place: Unit | None
    aspect: str
    directed: bool
    owner_sure: bool
    people: tuple[Unit, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether the figure is all there is of something."""
        return self.aspect == "whole" or self.clause.is_total

    @property
    def is_part(self) -> bool:
        """Whether the figure is a part of something."""
        return self.clause.total >= 0 or self.clause.of_many

    def is_plain(self, test: FigureTest) -> bool:
        """Whether the sentence says whose the figure is and where it was counted."""
        relation = test.entry.relation
        placed = relation in WIDE or self.place is not None
        owned = self.owner_sure or relation in _SURELY_OWNED
        sure = self.sure or relation in (MAJORITY, SCOREBOARD)
        return self.subject is not None and owned and placed and sure

    @property
    def sure(self) -> bool:
        """Whether the sentence itself says what the figure counts; in a council, seats."""
        if self.place is not None and self.place.kind == "C":
            return True
        units = self.sentence.units[: self.index + 1]
        return any(one.quantity is not None and one.quantity.unit for one in units)
