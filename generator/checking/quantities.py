"""What each figure of a sentence says: whose it is, where, and of which kind."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.checking.claims import Claim, Quantity, Relation
from generator.checking.clauses import Clause, Clauses
from generator.checking.context import Context
from generator.checking.figure_people import FigurePeople
from generator.checking.figure_places import place_of
from generator.checking.figure_tests import FigureTest
from generator.checking.owners import Owners
from generator.checking.quantity_units import MAJORITY, SCOREBOARD, UnitFinder, passed_on
from generator.checking.turns import Turns, none_of
from generator.checking.units import Sentence, Unit
from generator.checking.words import QuantityEntry, Vocabulary

_SCOPES = {"C": "council", "R": "region", "W": "ward", "X": "elsewhere", "": "nation"}
_WIDE = ("councils-count", "share-of-councils", "targets")
"""Relations that are never about one council."""
_OF_PEOPLE = ("votes", "voters", "candidates", "per cent")
"""Units of figures that may be a candidate's votes."""
_PLAINLY_PUT = ("before", "after", "all")
"""Aspects of figures that can mean nothing else."""


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """A claim about a figure, with the entry of `quantities.yaml` that read it.

    `candidates` are the ways it may be meant, the likeliest first; `weak` those in which the
    figure might still be right, of another kind or of another party. There are none where the
    sentence is plain: it names its party and its place. `sure` is whether the sentence itself says
    what is counted.
    """

    claim: Claim
    entry: QuantityEntry
    candidates: tuple[Claim, ...] = ()
    weak: tuple[Claim, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Reading:
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
    people: tuple[Unit, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the sentence itself says what the figure counts."""
        units = self.sentence.units[: self.index + 1]
        return any(one.quantity is not None and one.quantity.unit for one in units)


class QuantityReader:
    """Reads figures by the table of `quantities.yaml`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        grammar = vocabulary.grammar
        self._tests = [FigureTest(one, vocabulary.words.classes) for one in vocabulary.quantities]
        self._clauses = Clauses(grammar.clauses)
        self._owners = Owners(grammar.owners)
        self._units = UnitFinder(grammar.nouns)
        self._people = FigurePeople(grammar.people)
        self._turns = Turns(grammar.turns)
        self._placing = grammar.turns

    def claims(self, sentence: Sentence, context: Context) -> list[FigureClaim]:
        """Return a claim for each figure that an entry of the table fits."""
        found: list[FigureClaim] = []
        unit = context.unit
        for index, one in enumerate(sentence.units):
            if one.kind != "N" or one.quantity is None:
                continue
            plain = self._people.counted(sentence, index, one.quantity)
            quantity = self._units.counted(sentence, index, plain, unit)
            unit = passed_on(quantity.unit, unit)
            reading = self._reading(sentence, index, quantity)
            claim = None if reading is None else self._claim(reading, context)
            if claim is not None:
                found.append(claim)
                unit = MAJORITY if claim.entry.relation == MAJORITY else unit
        return found

    def _reading(self, sentence: Sentence, index: int, quantity: Quantity) -> _Reading | None:
        """Return what the clause says of the figure; None where it counts nothing."""
        clause = self._clauses.of(sentence, index)
        subject, other = self._owners.of(sentence, index, clause)
        route = self._owners.route(sentence, clause)
        if route is not None:
            subject, other = route
        if quantity.unit == SCOREBOARD:
            before = sentence.units[index - 1] if index else None
            subject = before if before is not None and before.kind == "P" else None
        place = place_of(sentence, index, clause, self._placing)
        if quantity.unit in _OF_PEOPLE:
            place = self._people.ward(sentence, clause) or place
        if self._people.is_one_of(sentence, index):
            return None
        if self._turns.is_none(quantity, clause):
            quantity, clause = none_of(quantity), Clause(clause.left, clause.right)
        if self._turns.counts_nothing(sentence, index, clause) or _is_list(
            sentence, index, quantity
        ):
            return None
        aspect, directed = self._turns.aspect(sentence, index), route is not None
        people = self._people_of(sentence, index, clause) if quantity.unit in _OF_PEOPLE else ()
        return _Reading(
            sentence, index, quantity, clause, subject, other, place, aspect, directed, people
        )

    def _people_of(self, sentence: Sentence, index: int, clause: Clause) -> tuple[Unit, ...]:
        """The candidate whose votes a figure is, or the two between whom it is."""
        one = self._people.of(sentence, index, clause)
        return (one,) if one else self._people.pair(sentence, index, clause) or ()

    def _claim(self, reading: _Reading, context: Context) -> FigureClaim | None:
        test = self._fitting(reading)
        if test is None:
            return None
        if test.entry.relation in _WIDE and reading.place and reading.place.kind in ("C", "W"):
            reading = replace(reading, place=None)
        claim = self._meant(test.entry, reading, context)
        if test.entry.people:
            return FigureClaim(claim, test.entry, (claim,))
        ways = _ways(claim, reading, context)
        return FigureClaim(
            claim, test.entry, tuple(ways), tuple(_weak(test, claim, ways, reading, context)),
            reading.sure,
        )  # fmt: skip

    def _fitting(self, reading: _Reading) -> FigureTest | None:
        """The first entry of the table that fits."""
        for test in self._tests:
            if test.fits(
                reading.quantity.unit, reading.clause, whole=reading.aspect == "whole",
                owned=reading.subject is not None, with_another=reading.other is not None,
                people=len(reading.people),
            ):  # fmt: skip
                return test
        return None

    def _meant(self, entry: QuantityEntry, reading: _Reading, context: Context) -> Claim:
        """The claim as the sentence makes it, with its party from before where it names none."""
        clause, place, other = reading.clause, reading.place, reading.other
        who = None if entry.subjects == "none" else reading.subject or _inherited(reading, context)
        start, figure = reading.sentence.start, reading.sentence.units[reading.index]
        several = who is not None and who.joined == "and" and len(who.ids) > 1
        wards = tuple(dict.fromkeys(one.ids[0].partition("|")[0] for one in reading.people))
        if entry.people:
            who, other = None, None
        close = f" {self._clauses.unheaded(clause.before)} {clause.after}"
        return Claim(
            relation=Relation(entry.relation),
            start=figure.start - start,
            end=figure.end - start,
            subjects=who.ids if who else (),
            others=other.ids if other else (),
            places=wards[:1] if entry.people else place.ids if place else (),
            scope="ward" if entry.people else _SCOPES[place.kind if place else ""],
            people=tuple(code for one in reading.people for code in one.ids),
            quantity=reading.quantity,
            direction=entry.direction,
            positive=self._turns.affirmed(close),
            either=several and not self._turns.of_each(clause),
            aspect="directed" if reading.directed else reading.aspect,
            words=reading.sentence.text,
        )


def _is_list(sentence: Sentence, index: int, quantity: Quantity) -> bool:
    """Whether the councils counted are named next: `two councils, Derby and Trafford`."""
    later = next((one for one in sentence.units[index + 1 :] if one.kind == "C"), None)
    return quantity.unit == "councils" and later is not None and len(later.ids) == quantity.value


def _inherited(reading: _Reading, context: Context) -> Unit | None:
    before = [one for one in reading.sentence.units[: reading.index] if one.kind == "P"]
    return before[-1] if before else context.party


def _ways(claim: Claim, reading: _Reading, context: Context) -> list[Claim]:
    """The ways the claim may be meant: here, or where the text is; of its party, or of nobody."""
    place, ways = reading.place, [claim]
    if place is None or place.kind == "R":
        wide = claim.relation in _WIDE
        moved = [
            replace(claim, places=one.ids, scope=_SCOPES[one.kind])
            for one in (context.place, *context.titles)
            if one is not None and (one.kind == "R" or not wide)
        ]
        ways = [*moved, claim] if place is None else [claim, *moved]
    if reading.subject is None and claim.subjects:
        ways += [replace(one, subjects=()) for one in ways]
    return ways


def _weak(
    test: FigureTest, claim: Claim, ways: list[Claim], reading: _Reading, context: Context
) -> list[Claim]:
    """Ways in which the figure may be right although it is wrong as it is likeliest meant."""
    if claim.aspect in _PLAINLY_PUT:
        return []
    placed = test.entry.relation in _WIDE or reading.place is not None
    sure = reading.sure or test.entry.relation == MAJORITY
    if reading.subject is not None and placed and sure:
        return [] if test.keyed else ways
    units = (*reading.sentence.units, *context.parties)
    others = [one for one in units if one.kind == "P" and one.ids != claim.subjects]
    return [
        *ways,
        *(replace(one, subjects=other.ids) for other in others for one in ways),
        *(replace(one, subjects=()) for one in ways),
    ]
