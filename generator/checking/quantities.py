"""What each figure of a sentence says: whose it is, where, and of which kind."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.checking.claims import Claim, Quantity, Relation
from generator.checking.clauses import Clause, Clauses
from generator.checking.context import Context
from generator.checking.figure_people import FigurePeople
from generator.checking.figure_places import place_of
from generator.checking.figure_tests import FigureTest, Fit
from generator.checking.figures import CHANGE
from generator.checking.narrowing import Narrowing
from generator.checking.owners import Owners
from generator.checking.quantity_units import MAJORITY, SCOREBOARD, TIMES, UnitFinder, passed_on
from generator.checking.turns import Turns, none_of
from generator.checking.units import Sentence, Unit, word_at
from generator.checking.words import QuantityEntry, Vocabulary

_SCOPES = {"C": "council", "R": "region", "W": "ward", "X": "elsewhere", "": "nation"}
_WIDE = ("councils-count", "share-of-councils", "targets")
"""Relations that are never about one council."""
_TWO = 2
_LISTING = (",", ":", "-", "–", "—", "(")
_LISTED = ("councils", "gains", "losses")
"""What a figure may count whose councils are named next, behind one of the signs."""
_SURELY_OWNED = ("comparison", "short-of-majority")
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
        placed = relation in _WIDE or self.place is not None
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
        self._narrowing = Narrowing(vocabulary.narrowed, vocabulary.words.classes)
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
            model = found[-1] if found and _is_gapped(sentence, index) else None
            claim = None if reading is None else self._claim(reading, context, model)
            if claim is not None:
                found.append(claim)
                unit = MAJORITY if claim.entry.relation == MAJORITY else unit
        return found

    def _reading(self, sentence: Sentence, index: int, quantity: Quantity) -> _Reading | None:
        """Return what the clause says of the figure; None where it counts nothing."""
        clause = self._clauses.of(sentence, index)
        if self._turns.all_but(sentence, index):
            rest = _rest(sentence, quantity, clause)
            if rest is None:
                return None
            quantity = rest
        subject, other = self._owners.of(sentence, index, clause)
        route = self._owners.route(sentence, clause)
        if quantity.unit == TIMES:
            route = self._owners.compared(sentence, clause)
        if route is not None:
            subject, other = route
        if quantity.unit in (SCOREBOARD, CHANGE):
            subject = _listed(sentence, index)
            if subject is None:
                return None
        if subject is not None and other is not None and subject.ids == other.ids:
            # `Labour won one more than it defended`: beside itself.
            other = None
        place = place_of(sentence, index, clause, self._placing)
        if quantity.unit in _OF_PEOPLE:
            place = self._people.ward(sentence, clause) or place
        if self._people.is_one_of(sentence, index) or self._is_anothers(sentence, index, clause):
            return None
        if self._turns.is_none(quantity, clause):
            quantity, clause = none_of(quantity), Clause(clause.left, clause.right)
        if (
            self._turns.counts_nothing(sentence, index, clause)
            or _is_list(sentence, index, quantity)
            or self._turns.is_one_of_many(sentence, index)
        ):
            return None
        aspect, directed = self._turns.aspect(sentence, index), route is not None
        sure = directed or self._owners.is_sure(sentence, index, clause, subject)
        people = self._people_of(sentence, index, clause) if quantity.unit in _OF_PEOPLE else ()
        return _Reading(
            sentence,
            index,
            quantity,
            clause,
            subject,
            other,
            place,
            aspect,
            directed,
            sure,
            people,
        )

    def _people_of(self, sentence: Sentence, index: int, clause: Clause) -> tuple[Unit, ...]:
        """The candidate whose votes a figure is, or the two between whom it is."""
        one = self._people.of(sentence, index, clause)
        return (one,) if one else self._people.pair(sentence, index, clause) or ()

    def _is_anothers(self, sentence: Sentence, index: int, clause: Clause) -> bool:
        """Whether the figure is the second of a score whose party is not named: `34 to 11`."""
        if self._turns.aspect(sentence, index) or index < _TWO:
            return False
        alone = len(sentence.inside(clause.left, clause.right, "P")) < _TWO
        return alone and self._turns.is_second(sentence, index)

    def _claim(
        self, reading: _Reading, context: Context, model: FigureClaim | None
    ) -> FigureClaim | None:
        """The claim of a figure; `model` is the one before it, whose verb is left out here."""
        test, loose = self._fitting(reading)
        if test is None:
            return None
        unread = not test.keyed and reading.subject is None and reading.is_part
        unsure = (model is None and not test.is_sure(reading.clause)) or self._narrowing.unread(
            reading.quantity.unit, reading.clause, test.entry
        )
        vague = unread or unsure or test in loose
        if model is not None and not test.keyed and reading.quantity.unit in model.entry.units:
            loose.append(test)
            test = next(one for one in self._tests if one.entry is model.entry)
        if test.entry.relation in _WIDE and reading.place and reading.place.kind in ("C", "W"):
            reading = replace(reading, place=None)
        claim = self._meant(test.entry, reading, context)
        if test.entry.people:
            return FigureClaim(claim, test.entry, (claim,))
        ways = _ways(claim, reading, context)
        return FigureClaim(
            claim, test.entry, tuple(ways), tuple(_weak(test, claim, ways, reading, context)),
            tuple(one.entry for one in loose if one is not test), reading.sure,
            vague, not reading.is_plain(test),
        )  # fmt: skip

    def _fitting(self, reading: _Reading) -> tuple[FigureTest | None, list[FigureTest]]:
        """The first entry of the table that fits well, and those before it that might."""
        loose: list[FigureTest] = []
        for test in self._tests:
            fit = test.fits(
                reading.quantity.unit, reading.clause, aspect=reading.aspect,
                owned=reading.subject is not None, with_another=reading.other is not None,
                fraction=reading.quantity.fraction, people=len(reading.people),
            )  # fmt: skip
            if fit is Fit.firm:
                return test, loose
            if fit is Fit.loose:
                loose.append(test)
        return next(iter(loose), None), loose

    def _meant(self, entry: QuantityEntry, reading: _Reading, context: Context) -> Claim:
        """The claim as the sentence makes it, with its party from before where it names none."""
        clause, place, other = reading.clause, reading.place, reading.other
        who = None if entry.subjects == "none" else reading.subject or _inherited(reading, context)
        start, figure = reading.sentence.start, reading.sentence.units[reading.index]
        several = who is not None and who.joined == "and" and len(who.ids) > 1
        wards = tuple(dict.fromkeys(one.ids[0].partition("|")[0] for one in reading.people))
        if entry.people:
            who, other = None, None
        close = f" {self._clauses.unheaded(clause.before)} "
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
            positive=clause.is_total or self._turns.affirmed(close),
            either=several and not self._turns.of_each(clause),
            aspect="directed" if reading.directed else reading.aspect,
            words=reading.sentence.text,
        )


def _is_gapped(sentence: Sentence, index: int) -> bool:
    """Whether a party and nothing else leads to the figure: `…, Labour eight`."""
    return index > 1 and sentence.units[index - 1].kind == "P"


def _rest(sentence: Sentence, quantity: Quantity, clause: Clause) -> Quantity | None:
    """What is left of a whole without the figure; None where the whole is not told."""
    if clause.total < 0:
        return None
    whole = sentence.units[sentence.at(clause.left + clause.total - 1)].quantity
    if whole is None:
        return None
    return replace(quantity, value=whole.value - quantity.value, unit=whole.unit or quantity.unit)


def _listed(sentence: Sentence, index: int) -> Unit | None:
    """The party before a figure of a list: `Lab 74`, `Lab 74 (+3)`."""
    for one in reversed(sentence.units[:index]):
        if one.kind == "P":
            return one
        if one.kind not in ("", "N") or (not one.kind and one.text.isalnum()):
            return None
    return None


def _is_list(sentence: Sentence, index: int, quantity: Quantity) -> bool:
    """Whether the councils counted are named: `two councils, Derby and Trafford`, `one, Derby`."""
    units = sentence.units
    named = {code for one in units if one.kind == "C" for code in one.ids}
    own = units[index].quantity
    bare = own is not None and not own.unit
    at = next((at for at in range(index + 1, len(units)) if units[at].kind == "C"), None)
    listed = at is not None and len(units[at].ids) == quantity.value
    if listed and quantity.unit == "councils":
        return True
    introduced = at is not None and word_at(units, at - 1) in _LISTING
    if listed and introduced and (quantity.unit in _LISTED or (bare and at == index + 2)):
        return True
    return quantity.unit == "councils" and quantity.value > 1 and len(named) == quantity.value


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
    if place is not None and place.kind == "R" and reading.is_whole:
        # `Four of the 15 councils are in London`: the whole is counted everywhere.
        ways.append(replace(claim, places=(), scope=_SCOPES[""]))
    if reading.subject is None and claim.subjects:
        ways += [replace(one, subjects=()) for one in ways]
    return ways


def _weak(
    test: FigureTest, claim: Claim, ways: list[Claim], reading: _Reading, context: Context
) -> list[Claim]:
    """Ways in which the figure may be right although it is wrong as it is likeliest meant."""
    if claim.aspect in _PLAINLY_PUT and reading.owner_sure:
        return []
    placed = test.entry.relation in _WIDE or reading.place is not None
    if reading.subject is not None and placed and not reading.quantity.value:
        return []
    if reading.is_plain(test):
        return [] if test.keyed else ways
    units = (*reading.sentence.units, *context.parties)
    others = [one for one in units if one.kind == "P" and one.ids != claim.subjects]
    return [
        *ways,
        *(replace(one, subjects=other.ids) for other in others for one in ways),
        *(replace(one, subjects=()) for one in ways),
    ]
