"""Of which place a figure is: one of its clause, or else of its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from generator.checking.clauses import Clause
from generator.checking.grammar import TurnWords
from generator.checking.units import Sentence, Unit, word_at

_NARROWEST_FIRST = ("W", "C", "R")


def place_of(sentence: Sentence, index: int, clause: Clause, words: TurnWords) -> Unit | None:
    """Return the narrowest place near the figure at this index, or None.

    Behind words of placing (`in`) an unknown name is a place: one of the clause counts
    before the known ones of the sentence, so that these are not taken for it.
    Behind others (`than`) stands a place that is only compared.
    """
    for kind in _NARROWEST_FIRST:
        inside = sentence.inside(clause.left, clause.right, kind)
        if inside:
            after = [
                one
                for one in inside
                if one > index and _own(sentence, index, one, words.beside_places)
            ]
            before = [one for one in inside if one < index]
            return sentence.units[(after or before[::-1] or inside)[0]]
    for one in sentence.inside(clause.left, clause.right, "X"):
        lead = one - 2 if word_at(sentence.units, one - 1) in words.articles else one - 1
        if word_at(sentence.units, lead) in words.placing:
            return sentence.units[one]
    for kind in _NARROWEST_FIRST:
        every = [at for at, unit in enumerate(sentence.units) if unit.kind == kind]
        if every:
            before = [at for at in every if at < index]
            return sentence.units[before[-1] if before else every[0]]
    return None


def _own(sentence: Sentence, index: int, place: int, beside: Sequence[str]) -> bool:
    """Whether nothing between a figure and a place says that the figure is another place's."""
    words = [word_at(sentence.units, at) for at in range(index + 1, place)]
    return not any(word in beside for word in words)
