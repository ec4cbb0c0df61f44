"""What each figure of a sentence says: whose it is, where, and of which kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.checking.claims import Claim, Quantity, Relation
from generator.checking.units import Sentence, Unit
from generator.checking.words import QuantityEntry, Vocabulary

_NEARBY = 34
"""Letters of the line before and after a figure in which `before` and `after` words count."""
_BREAKS = (
    " ; ",
    " : ",
    " — ",
    " – ",
    " while ",
    " but ",
    " although ",
    " whereas ",
    " , and ",
    ". ",
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentences before were about."""

    party: Unit | None = None
    place: Unit | None = None
    unit: str = ""
    title: Unit | None = None


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """A claim about a figure, with the entry of `quantities.yaml` that read it."""

    claim: Claim
    entry: QuantityEntry
    fallback: Claim | None = None


class QuantityReader:
    """Reads figures by the table of `quantities.yaml`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._entries = vocabulary.quantities
        self._classes = vocabulary.words.classes

    def claims(self, sentence: Sentence, context: Context) -> list[FigureClaim]:
        """Return a claim for each figure that an entry of the table fits."""
        found: list[FigureClaim] = []
        unit = context.unit
        for index, one in enumerate(sentence.units):
            if one.kind != "N" or one.quantity is None:
                continue
            quantity = one.quantity
            if not quantity.unit:
                quantity = replace(quantity, unit=self._unit(sentence, index, unit))
            unit = quantity.unit or unit
            claim = self._claim(sentence, index, quantity, context)
            if claim is not None:
                found.append(claim)
        return found

    def _unit(self, sentence: Sentence, index: int, before: str) -> str:
        later = next(
            (
                one.quantity.unit
                for one in sentence.units[index + 1 : index + 5]
                if one.quantity is not None and one.quantity.unit
            ),
            "",
        )
        return later or before or "seats"

    def _claim(
        self, sentence: Sentence, index: int, quantity: Quantity, context: Context
    ) -> FigureClaim | None:
        left, right = _clause(sentence, index)
        start = sentence.starts[index]
        end = start + len(sentence.line[start:].split(" ", 1)[0]) + 1
        line = sentence.line
        clause = " " + line[left:right]
        before = " " + line[max(left, start - _NEARBY) : start]
        after = " " + line[end : min(right, end + _NEARBY)]
        subject, other = self._parties(sentence, index, left, right)
        places = self._places(sentence, index, left, right)
        for entry in self._entries:
            if quantity.unit not in entry.units:
                continue
            if entry.needs and other is None:
                continue
            if not self._fits(entry, clause, before, after):
                continue
            who = (
                None
                if entry.subjects == "none"
                else (subject or self._inherited(sentence, index, context))
            )
            claim = Claim(
                relation=Relation(entry.relation),
                start=sentence.units[index].start - sentence.start,
                end=sentence.units[index].end - sentence.start,
                subjects=who.ids if who else (),
                others=other.ids if other else (),
                places=places.ids if places else (),
                scope={"C": "council", "R": "region", "W": "ward"}.get(
                    places.kind if places else "", "nation"
                ),
                quantity=quantity,
                direction=entry.direction,
                positive=_affirmed(clause),
                either=bool(who and who.joined == "and" and len(who.ids) > 1),
                words=sentence.text,
            )
            fallback = None
            if places is None:
                near = context.place or context.title
                if near is not None:
                    scope = {"C": "council", "R": "region", "W": "ward"}[near.kind]
                    fallback = replace(claim, places=near.ids, scope=scope)
            return FigureClaim(claim, entry, fallback)
        return None

    def _fits(self, entry: QuantityEntry, clause: str, before: str, after: str) -> bool:
        if not (entry.near or entry.before or entry.after):
            return True
        return (
            self._holds(entry.near, clause)
            or self._holds(entry.before, before)
            or self._holds(entry.after, after)
        )

    def _holds(self, words: Sequence[str], text: str) -> bool:
        return any(f" {one} " in text for one in self._spelt(words))

    def _spelt(self, words: Sequence[str]) -> Iterator[str]:
        for word in words:
            if word.startswith("@"):
                yield from self._classes[word[1:]]
            else:
                yield word

    def _parties(
        self, sentence: Sentence, index: int, left: int, right: int
    ) -> tuple[Unit | None, Unit | None]:
        """Whose figure it is, and the second party of the clause."""
        units, starts = sentence.units, sentence.starts
        inside = [i for i, at in enumerate(starts) if left <= at < right and units[i].kind == "P"]
        if not inside:
            return None, None
        earlier = [i for i in inside if i < index]
        later = [i for i in inside if i > index]
        by = next(
            (i for i in later if _word(units, i - 1) in ("by", "to", "for") and i - index < 9), None
        )
        owner = next(
            (
                i
                for i in later
                if i == index + 1
                or (i - index <= 5 and _word(units, i - 1) in ("are", "is", "of", "now"))
            ),
            None,
        )
        direct = [
            i
            for i in earlier
            if _word(units, i - 1) not in ("from", "than", "to", "over", "behind", "against", "of")
        ]
        if direct:
            chosen = direct[-1]
        elif owner is not None:
            chosen = owner
        elif by is not None:
            chosen = by
        elif earlier:
            chosen = earlier[-1]
        else:
            chosen = later[0]
        if by is not None and _word(units, by - 1) in ("by", "for") and not earlier:
            chosen = by
        others = [i for i in inside if i != chosen and units[i].ids != units[chosen].ids]
        after = [i for i in others if i > index]
        second = (after or others or [None])[0]
        return units[chosen], units[second] if second is not None else None

    def _places(self, sentence: Sentence, index: int, left: int, right: int) -> Unit | None:
        units, starts = sentence.units, sentence.starts
        for kinds in ("W", "C", "R"):
            inside = [
                i for i, at in enumerate(starts) if left <= at < right and units[i].kind == kinds
            ]
            after = [i for i in inside if i > index]
            if inside:
                return units[(after or inside[::-1])[0]]
        for kinds in ("W", "C", "R"):
            every = [i for i in range(len(units)) if units[i].kind == kinds]
            before = [i for i in every if i < index]
            if every:
                return units[before[-1] if before else every[0]]
        return None

    def _inherited(self, sentence: Sentence, index: int, context: Context) -> Unit | None:
        before = [one for one in sentence.units[:index] if one.kind == "P"]
        return before[-1] if before else context.party


def _word(units: Sequence[Unit], at: int) -> str:
    return units[at].text.lower() if 0 <= at < len(units) and not units[at].kind else ""


def _clause(sentence: Sentence, index: int) -> tuple[int, int]:
    """Where the clause of a unit begins and ends in the line."""
    at, line = sentence.starts[index], sentence.line
    left = max(
        (line.rfind(sign, 0, at) + len(sign) for sign in _BREAKS if sign in line[:at]), default=0
    )
    ends = [line.find(sign, at) for sign in _BREAKS if line.find(sign, at) >= 0]
    return left, min(ends, default=len(line))


def _affirmed(clause: str) -> bool:
    return not any(f" {word} " in clause for word in ("not", "n't", "never", "nor", "hardly"))
