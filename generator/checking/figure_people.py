"""Whose votes a figure is: those of the candidate beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.checking.claims import Quantity
from generator.checking.clauses import Clause
from generator.checking.people_words import PeopleWords
from generator.checking.units import Sentence, Unit, word_at

VOTES = "votes"
_BRACKETED = 5
_NEAR = 6
"""Units between a candidate and the figure behind that may be the candidate's votes."""


class FigurePeople:
    """Finds a figure's candidates by the words of `grammar.yaml`."""

    def __init__(self, words: PeopleWords) -> None:
        self._words = words

    def counted(self, sentence: Sentence, index: int, quantity: Quantity) -> Quantity:
        """Return the figure as one of votes beside a candidate or where a majority is told."""
        units = sentence.units
        if quantity.unit:
            return quantity
        if _beside(units, index, self._words) or self._for(units, index) or self._is_lead(sentence):
            return replace(quantity, unit=VOTES)
        return quantity

    def _is_lead(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of the majority in a ward."""
        kinds = {one.kind for one in sentence.units}
        if not kinds & {"W", "H"} or "C" in kinds:
            return False
        return any(f" {word} " in f" {sentence.line}" for word in self._words.leads)

    def of(self, sentence: Sentence, index: int, clause: Clause) -> Unit | None:
        """Return the candidate whose votes the figure at this index tells; None for a margin."""
        units = sentence.units
        people = sentence.inside(clause.left, clause.right, "H")
        beside = _beside(units, index, self._words)
        if beside is not None:
            counted = units[index].quantity
            owned = word_at(units, index - 1) in self._words.possessive
            bare = owned and counted is not None and not counted.unit
            return None if bare and self._is_lead(sentence) else beside
        if not people or self._is_margin(clause):
            return None
        behind = self._for(units, index)
        if behind is not None:
            return behind
        for at in range(index - 1, -1, -1):
            if units[at].kind in ("H", "N", "P"):
                mine = units[at].kind == "H" and at in people and index - at <= _NEAR
                return units[at] if mine else self._fronted(units, index, people)
        return self._fronted(units, index, people)

    def pair(self, sentence: Sentence, index: int, clause: Clause) -> tuple[Unit, Unit] | None:
        """Return the candidates before and behind a margin: `Pike finished 56 behind Ashdown`."""
        people = sentence.inside(clause.left, clause.right, "H")
        before = [at for at in people if at < index]
        after = [at for at in people if at > index]
        if len(before) != 1 or len(after) != 1:
            return None
        pair = sentence.units[before[0]], sentence.units[after[0]]
        return pair if all(len(one.ids) == 1 for one in pair) else None

    def ward(self, sentence: Sentence, clause: Clause) -> Unit | None:
        """Return the ward of the candidates of a clause that names none, if they share one."""
        if sentence.inside(clause.left, clause.right, "W"):
            return None
        people = [sentence.units[at] for at in sentence.inside(clause.left, clause.right, "H")]
        homes = {code.partition("|")[0] for one in people for code in one.ids}
        return replace(people[0], kind="W", ids=tuple(homes)) if len(homes) == 1 else None

    def is_one_of(self, sentence: Sentence, index: int) -> bool:
        """Whether a figure only says among how many a candidate or a ward is: `one of two`."""
        units = sentence.units
        of = word_at(units, index - 1) in self._words.seats_of
        one = index > 1 and units[index - 2].text.lower() in self._words.one
        return of and one and any(unit.kind in ("H", "W") for unit in units)

    def _is_margin(self, clause: Clause) -> bool:
        close = clause.before + clause.after
        return any(f" {word} " in close for word in self._words.margins)

    def _for(self, units: Sequence[Unit], index: int) -> Unit | None:
        """`711 votes were cast for Ashdown`."""
        for at in range(index + 1, min(len(units), index + _NEAR)):
            if units[at].kind == "H":
                lead = at - 1 - (units[at - 1].kind == "P")
                return units[at] if word_at(units, lead) in self._words.votes_for else None
            if units[at].kind == "P":
                continue
            if units[at].kind or units[at].text in ",;:.":
                return None
        return None

    def _fronted(self, units: Sequence[Unit], index: int, people: Sequence[int]) -> Unit | None:
        """`With 711 votes, Ashdown won.`"""
        if word_at(units, index - 1) not in self._words.votes_before:
            return None
        later = [at for at in people if at > index]
        if not later or any(one.kind in ("N", "P") for one in units[index + 1 : later[0]]):
            return None
        return units[later[0]] if later[0] - index <= _NEAR else None


def _beside(units: Sequence[Unit], index: int, words: PeopleWords) -> Unit | None:
    """`Ashdown 711`, `Ashdown on 711`, `Ashdown (Labour) 711`."""
    at = index - 1
    if word_at(units, at) in words.figures_with and word_at(units, at - 1) == ",":
        at -= 2
    while at >= 0 and index - at <= _BRACKETED:
        if units[at].kind == "H":
            return units[at]
        if units[at].kind != "P" and word_at(units, at) not in words.votes_beside:
            return None
        at -= 1
    return None
