"""Claims that lean on the one before: `so did Watford`, `but not Oldham`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.checking.claims import Claim, Relation
from generator.checking.grammar import ClaimWords
from generator.checking.matched import units_of
from generator.checking.pattern import Compiler
from generator.checking.units import Sentence, Unit

Placed = tuple[int, Claim]
"""A claim with the place of the line where it begins."""


_GAINS = (Relation.gain_control, Relation.win_control)


class Leaning:
    """Finds such claims by the patterns of `grammar.yaml`."""

    def __init__(self, words: ClaimWords, compiler: Compiler) -> None:
        self._gapped = compiler.compile(words.gapped)
        self._gapped_ends = words.gapped_ends
        self._to = compiler.compile(words.gapped_to)
        self._from = compiler.compile(words.gapped_from)
        self._expense = compiler.compile(words.expense)
        self._passive = compiler.compile(words.gapped_passive)
        self._exception = compiler.compile(words.exception)
        self._echo = compiler.compile(words.echo)

    def claims(self, sentence: Sentence, found: list[Placed], last: Claim | None) -> list[Placed]:
        """Return the claims that lean on those found; `last` is that of the sentence before."""
        claims = [*found, *self._without_verb(sentence, found)]
        claims += list(self._exceptions(sentence, claims))
        claims += list(self._at_whose_expense(sentence, claims))
        claims += list(self._echoes(sentence, claims, last))
        return claims[len(found) :]

    def _without_verb(self, sentence: Sentence, found: list[Placed]) -> Iterator[Placed]:
        """`Labour took Plymouth; the Tories, Redditch.`"""
        for match in self._gapped.finditer(sentence.line):
            rest = sentence.line[match.end() :]
            model = _before(match, found)
            if model is not None and (not rest or rest.startswith(self._gapped_ends)):
                party, place = (units_of(match, sentence)[name] for name in ("subject", "place"))
                yield match.start(), _moved(
                    model, sentence, party, place, subjects=party.ids, places=place.ids, others=()
                )  # fmt: skip

        yield from self._routed(sentence, found)

    def _routed(self, sentence: Sentence, found: list[Placed]) -> Iterator[Placed]:
        """`Labour lost Redditch to the Conservatives, and Derby to no overall control.`"""
        for way, changed in ((self._to, _lost), (self._from, _gained)):
            for match in way.finditer(sentence.line):
                before = _before(match, found)
                model = changed(before) if before is not None and before.others else None
                if model is not None:
                    place, other = (units_of(match, sentence)[name] for name in ("place", "other"))
                    yield (
                        match.start(),
                        _moved(model, sentence, place, other, places=place.ids, others=other.ids),
                    )

    def _at_whose_expense(self, sentence: Sentence, found: list[Placed]) -> Iterator[Placed]:
        """`Labour took Plymouth and Oldham, both at the Conservatives' expense.`"""
        for match in self._expense.finditer(sentence.line):
            model = _before(match, found)
            if model is not None and model.relation in _GAINS and not model.others:
                other = units_of(match, sentence)["other"]
                yield match.start(), _moved(model, sentence, other, other, others=other.ids)

    def _exceptions(self, sentence: Sentence, found: list[Placed]) -> Iterator[Placed]:
        """`Labour held Bury but not Oldham.` `Exeter was held by Labour; Hart, by the Tories.`"""
        for match in self._exception.finditer(sentence.line):
            model = _before(match, found)
            if model is not None:
                place = units_of(match, sentence)["place"]
                yield match.start(), _moved(
                    model, sentence, place, place, places=place.ids, positive=not model.positive
                )  # fmt: skip
        for match in self._passive.finditer(sentence.line):
            model = _before(match, found)
            if model is not None:
                place, party = (units_of(match, sentence)[name] for name in ("place", "subject"))
                yield match.start(), _moved(
                    model, sentence, place, party, places=place.ids, subjects=party.ids, others=()
                )  # fmt: skip

    def _echoes(
        self, sentence: Sentence, found: list[Placed], last: Claim | None
    ) -> Iterator[Placed]:
        """`Kingston went Lib Dem, as did Richmond.` `The same goes for Maidstone.`"""
        for match in self._echo.finditer(sentence.line):
            model = _before(match, found) or last
            if model is not None:
                place = units_of(match, sentence)["place"]
                first = sentence.units[sentence.at(match.start())]
                yield match.start(), _moved(model, sentence, first, place, places=place.ids)


def _lost(model: Claim) -> Claim | None:
    """A loss; a gain is told as the loss of whom it came from."""
    if model.relation is Relation.lose_control:
        return model
    gain = model.relation is Relation.gain_control
    return replace(model, relation=Relation.lose_control, subjects=model.others) if gain else None


def _gained(model: Claim) -> Claim | None:
    return model if model.relation is Relation.gain_control else None


def _before(match: re.Match[str], found: list[Placed]) -> Claim | None:
    """The last claim that begins before the match."""
    earlier = [pair for pair in found if pair[0] < match.start()]
    return max(earlier, key=lambda one: one[0])[1] if earlier else None


def _moved(model: Claim, sentence: Sentence, first: Unit, last: Unit, **said: Any) -> Claim:
    """The claim said of something else, from one unit of the sentence to another."""
    start = sentence.start
    return replace(model, start=first.start - start, end=last.end - start, **said)
