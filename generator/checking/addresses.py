"""The council behind a ward that only says where the ward is: `Abbey, in Thornmere, …`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.checking.grammar import AddressWords
from generator.checking.reading_line import sentence as line_of
from generator.checking.units import Sentence, Unit, word_at
from generator.elections.models import Election

_FAR = 6
"""Units between a ward and the council that tells where it is."""


class Addresses:
    """Finds addresses by the words of `grammar.yaml`."""

    def __init__(self, words: AddressWords, election: Election) -> None:
        self._words = words
        self._home = {ward.code: one.code for one in election.councils for ward in one.wards}

    def without(self, sentence: Sentence) -> Sentence:
        """Return the sentence without the addresses of its wards.

        A ward whose name several have is the one of that address.
        """
        units = list(sentence.units)
        for at in range(len(units) - 1, -1, -1):
            ward = self.ward_of(units, at) if at < len(units) else None
            if ward is None:
                continue
            units[ward] = self._at_home(units[ward], units[at].ids[0])
            if ward < at:
                opened = word_at(units, ward + 1) in self._words.opening
                closed = opened and word_at(units, at + 1) in self._words.closing
                del units[ward + 1 : at + 1 + closed]
            else:
                del units[at:ward]
        if len(units) == len(sentence.units):
            return sentence
        return line_of(sentence.text, sentence.start, units)

    def ward_of(self, units: Sequence[Unit], at: int) -> int | None:
        """Return where the ward stands whose address is at this index; None if it is none."""
        council = units[at]
        if council.kind != "C" or len(council.ids) != 1 or council.pronoun:
            return None
        step = at - 1
        while at - step <= _FAR and word_at(units, step) in self._words.between:
            step -= 1
        if step < at - 1 and self._lies_in(units, step, council):
            return step
        owned = word_at(units, at + 1) in self._words.owner
        return at + 2 if owned and self._lies_in(units, at + 2, council) else None

    def _lies_in(self, units: Sequence[Unit], at: int, council: Unit) -> bool:
        if not 0 <= at < len(units) or units[at].kind != "W":
            return False
        homes = [self._home.get(code) == council.ids[0] for code in units[at].ids]
        return any(homes) if units[at].either else all(homes)

    def _at_home(self, ward: Unit, council: str) -> Unit:
        """The ward, if its name may mean several, as that of the council."""
        mine = tuple(code for code in ward.ids if self._home.get(code) == council)
        return replace(ward, ids=mine, either=len(mine) > 1) if ward.either else ward
