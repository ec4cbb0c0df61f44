"""Parts of a sentence that are read on their own: `Derby, run by Labour since 2012, is hung.`

An insertion is an apposition or a clause between two commas, dashes or brackets behind a name. The
rest is read without it, and it is read together with its name. A place that opens a sentence is
also read behind what happened there: `In Derby, nobody won` as `nobody won in Derby`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.checking.grammar import Grammar
from generator.checking.reading_line import sentence as line_of
from generator.checking.reading_lists import joined
from generator.checking.units import Sentence, Unit, word_at
from generator.checking.words import Words

_HEADS = "CPW"
_CLOSED_BY = {",": ",", "(": ")", "–": "–", "—": "—"}
_BRACKET = "("
_LONGEST, _LONGEST_LEAD = 18, 8


class Part(NamedTuple):
    """A part of a sentence; one that is `aside` says no time: `Derby, a Labour council, …`."""

    sentence: Sentence
    aside: bool = False


class _Insertion(NamedTuple):
    """Units from `first` to before `last` behind the name at `head`, between two signs."""

    head: int
    first: int
    last: int


class Insertions:
    """Takes sentences apart by the words of `grammar.yaml`."""

    def __init__(self, words_of: Grammar, words: Words) -> None:
        self._grammar = grammar = words_of.insertions
        self._naming = words_of.naming
        self._verbs = frozenset(
            phrase.split()[0]
            for kind in grammar.verbs
            for phrase in words.classes[kind]
            if not phrase.split()[0].endswith(grammar.not_finite)
        ) - {*grammar.nominal, *grammar.never_first}
        self._links = frozenset((*grammar.links, *grammar.kinds_of_place))
        self._ends = frozenset(words.clause_ends)
        self._of_places = frozenset(tuple(one.split()) for one in grammar.of_places)
        self._controls = tuple(tuple(one.split()) for one in grammar.controls)

    def parts(self, whole: Sentence) -> list[Part]:
        """Return what is to be read instead of the sentence; nothing where it is plain."""
        found = list(self._insertions(whole.units))
        units = self._without(whole.units, found)
        parts = [Part(self._line(whole, units))] if len(units) < len(whole.units) else []
        parts += [
            Part(self._line(whole, part), aside=word_at(part, 1) == ",")
            for one in found
            for part in self._pieces(whole.units, one)
        ]
        moved = ((self._turned(units), False), (self._fronted(units), True))
        for line, aside in moved:
            if line:
                parts = [*(parts or [Part(whole)]), Part(self._line(whole, line), aside)]
        return parts

    def _insertions(self, units: Sequence[Unit]) -> Iterator[_Insertion]:
        at = 0
        while at < len(units) - 3:
            if units[at].kind and units[at].kind in _HEADS and word_at(units, at + 1) in _CLOSED_BY:
                end = self._end(units, at)
                if end:
                    yield _Insertion(at, at + 2, end)
                    at = end
            at += 1

    def _end(self, units: Sequence[Unit], head: int) -> int:
        """The index of the sign that closes an insertion behind a name; 0 where there is none."""
        sign, first = word_at(units, head + 1), head + 2
        close, first_word = _CLOSED_BY[sign], word_at(units, first)
        for end in range(first + 1, min(len(units), first + _LONGEST)):
            word = word_at(units, end)
            if word == close:
                fits = sign == _BRACKET or self._is_inserted(units, head, end)
                return end if fits else 0
            if word in self._ends:
                relative = sign == "," and first_word in self._grammar.relative
                return end if relative and end == len(units) - 1 else 0
        return 0

    def _is_inserted(self, units: Sequence[Unit], head: int, end: int) -> bool:
        first, behind = word_at(units, head + 2), word_at(units, end + 1)
        grammar = self._grammar
        if end + 1 >= len(units) or first in grammar.never_first:
            return False
        if (
            first in grammar.unread
            or first in grammar.relative
            or (first in grammar.whole and word_at(units, head + 4) in grammar.objects)
        ):
            return True
        if end == head + 3 and units[head + 2].kind == "Z":
            return True
        if first in grammar.nominal and self._has_no_verb(units[head + 2 : end]):
            return True
        if not behind or behind in grammar.never_behind:
            return False
        return self._opens(units, head)

    def _has_no_verb(self, inside: Sequence[Unit]) -> bool:
        """Whether an insertion has no verb but in a clause of its own: `a city that voted …`."""
        for at in range(len(inside)):
            word = word_at(inside, at)
            if word in self._grammar.links:
                return True
            if word in self._verbs:
                return False
        return True

    def _opens(self, units: Sequence[Unit], head: int) -> bool:
        """Whether the name is the first thing that its clause speaks of."""
        return self._begins(units, head)

    def _without(self, units: Sequence[Unit], found: Sequence[_Insertion]) -> list[Unit]:
        """The units without insertions, and without `control of` before a place."""
        gone = {
            at
            for one in found
            for at in range(one.first - 1, one.last + (one.last < len(units) - 1))
        }
        kept = [one for at, one in enumerate(units) if at not in gone]
        return self._bare(kept)

    def _bare(self, units: list[Unit]) -> list[Unit]:
        """The units without what leads to a place where a clause begins: `the hung councils of`."""
        for at in range(2, len(units)):
            if units[at].kind != "C":
                continue
            lead = (word_at(units, at - 2), word_at(units, at - 1))
            if lead not in self._controls and lead not in self._of_places:
                continue
            first = at - 2
            while first and not self._begins(units, first):
                word = word_at(units, first - 1)
                wide = lead in self._of_places and at - first < _LONGEST_LEAD
                if word in self._verbs or not (wide or (word, *lead) in self._controls):
                    break
                first -= 1
            if self._begins(units, first):
                return [*units[:first], *self._bare(units[at:])]
        return units

    def _begins(self, units: Sequence[Unit], at: int) -> bool:
        """Whether a clause begins at this index."""
        before = word_at(units, at - 1)
        return not at or before in self._ends or before in self._grammar.openers

    def _pieces(self, units: Sequence[Unit], one: _Insertion) -> Iterator[list[Unit]]:
        """What an insertion says of its name: `Labour had run Derby`, `Derby , Tory since 2012`."""
        head = replace(units[one.head], joined="and" if len(units[one.head].ids) > 1 else "")
        inside, stop = list(units[one.first : one.last]), replace(units[one.last], text=".")
        if (
            word_at(inside, 0) in self._grammar.whole
            and word_at(inside, 2) in self._grammar.objects
        ):
            inside = inside[2:]
        first = word_at(inside, 0)
        if first in self._grammar.unread:
            return
        if first in self._grammar.objects and len(inside) > 1:
            is_object = inside[1].kind == "P" and head.kind == "C"
            told = self._with_object(inside[1:], head) if is_object else [head, *inside[1:]]
            yield [*told, stop]
        elif first in self._grammar.places:
            yield [*inside[1:], replace(units[one.first], text="in"), head, stop]
        else:
            yield [head, replace(stop, text=","), *inside, stop]
            for at in range(1, len(inside) - 1):
                if word_at(inside, at) in self._links and inside[at + 1].kind == "P":
                    yield [*self._with_object(inside[at + 1 :], head), stop]

    def _with_object(self, clause: Sequence[Unit], head: Unit) -> list[Unit]:
        """`which Labour lost to the Tories` with its object: before from whom or to whom."""
        for at in range(1, len(clause) - 1):
            if word_at(clause, at) in self._grammar.routes and clause[at + 1].kind in ("P", "Z"):
                return [*clause[:at], head, *clause[at:]]
        return [*clause, head]

    def _fronted(self, units: Sequence[Unit]) -> list[Unit]:
        """`Having lost Derby , Labour …` as `Labour having lost Derby`; nothing elsewhere."""
        if word_at(units, 0) not in self._grammar.fronted or len(units) < 4:
            return []
        second = word_at(units, 1)
        if word_at(units, 0) not in self._grammar.participles and not second.endswith(
            self._grammar.not_finite
        ):
            return []
        for at in range(2, len(units) - 1):
            word = word_at(units, at)
            if word == "," and units[at + 1].kind == "P":
                return [units[at + 1], *units[:at], replace(units[at], text=".")]
            if word in self._ends:
                return []
        return []

    def _turned(self, units: Sequence[Unit]) -> list[Unit]:
        """`In Derby , nobody has control` as `nobody has control in Derby`; nothing elsewhere."""
        start = 1 if word_at(units, 0) in self._grammar.openers else 0
        if word_at(units, start) not in self._grammar.turned or len(units) < start + 4:
            return []
        place = units[start + 1]
        if place.kind != "C":
            return []
        first = start + 2 + (word_at(units, start + 2) == ",")
        end = first
        while end < len(units) and word_at(units, end) not in self._ends | {","}:
            if units[end].kind == "C":
                return []
            end += 1
        if first == end:
            return []
        return [*units[first:end], units[start], place, *units[end:]]

    def _line(self, whole: Sentence, units: Sequence[Unit]) -> Sentence:
        """The line of these units, in which names that stand together now are one."""
        return line_of(whole.text, whole.start, joined(list(units), self._naming))
