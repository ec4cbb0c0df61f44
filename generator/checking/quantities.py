"""What each figure of a sentence says: whose it is, where, and of which kind."""

from __future__ import annotations

from dataclasses import replace

from generator.checking.claims import Claim, Quantity, Relation
from generator.checking.clauses import Clause, Clauses
from generator.checking.context import Context
from generator.checking.figure_claims import WIDE, FigureClaim, FigureReading
from generator.checking.figure_lists import are_named, party_listed
from generator.checking.figure_people import FigurePeople
from generator.checking.figure_places import place_of
from generator.checking.figure_tests import FigureTest, Fit
from generator.checking.figure_ways import SCOPES, inherited, ways_of, weak_ways
from generator.checking.figures import CHANGE
from generator.checking.narrowing import Narrowing
from generator.checking.owners import Owners
from generator.checking.quantity_units import MAJORITY, SCOREBOARD, TIMES, UnitFinder, passed_on
from generator.checking.turns import Turns, none_of
from generator.checking.units import Sentence, Unit
from generator.checking.words import QuantityEntry, Vocabulary

_TWO = 2
_OF_PEOPLE = ("votes", "voters", "candidates", "per cent")
"""Units of figures that may be a candidate's votes."""


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

    def _reading(self, sentence: Sentence, index: int, quantity: Quantity) -> FigureReading | None:
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
            subject = party_listed(sentence, index)
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
            or are_named(sentence, index, quantity)
            or self._turns.is_one_of_many(sentence, index)
        ):
            return None
        aspect, directed = self._turns.aspect(sentence, index), route is not None
        sure = directed or self._owners.is_sure(sentence, index, clause, subject)
        people = self._people_of(sentence, index, clause) if quantity.unit in _OF_PEOPLE else ()
        return FigureReading(
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
        self, reading: FigureReading, context: Context, model: FigureClaim | None
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
        if test.entry.relation in WIDE and reading.place and reading.place.kind in ("C", "W"):
            reading = replace(reading, place=None)
        claim = self._meant(test.entry, reading, context)
        if test.entry.people:
            return FigureClaim(claim, test.entry, (claim,))
        ways = ways_of(claim, reading, context)
        return FigureClaim(
            claim, test.entry, tuple(ways), tuple(weak_ways(test, claim, ways, reading, context)),
            tuple(one.entry for one in loose if one is not test), reading.sure,
            vague, not reading.is_plain(test),
        )  # fmt: skip

    def _fitting(self, reading: FigureReading) -> tuple[FigureTest | None, list[FigureTest]]:
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

    def _meant(self, entry: QuantityEntry, reading: FigureReading, context: Context) -> Claim:
        """The claim as the sentence makes it, with its party from before where it names none."""
        clause, place, other = reading.clause, reading.place, reading.other
        who = None if entry.subjects == "none" else reading.subject or inherited(reading, context)
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
            scope="ward" if entry.people else SCOPES[place.kind if place else ""],
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
