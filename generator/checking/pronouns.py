"""What pronouns stand for: whoever the sentence before was about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.checking.addresses import Addresses
from generator.checking.reading_line import sentence
from generator.checking.units import Sentence, Unit, word_at
from generator.checking.words import Pronouns

_SUBJECTS = ("P", "C", "W")


def resolved(
    blocks: list[list[Sentence]], pronouns: Pronouns, addresses: Addresses
) -> list[list[Sentence]]:
    """Return the sentences with units for `the party`, `they`, `it`, `there` and `the council`."""
    return [list(_Block(pronouns, addresses).read(sentences)) for sentences in blocks]


class _Block:
    """What a block has been about so far."""

    def __init__(self, words: Pronouns, addresses: Addresses) -> None:
        self._words = words
        self._addresses = addresses
        self._place: Unit | None = None
        self._about: Unit | None = None
        self._party: Unit | None = None
        self._council: Unit | None = None

    def read(self, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
        """Yield the sentences with units for their pronouns."""
        for one in sentences:
            found = sentence(one.text, one.start, self._units(one))
            first = self._subject(found.units)
            self._about = first or self._about
            if first is not None and first.kind == "P":
                self._party = first
            yield found

    def _units(self, one: Sentence) -> list[Unit]:
        units: list[Unit] = []
        index = 0
        while index < len(one.units):
            stand, width = self._meant(one.units, index, units)
            if stand is None:
                units.extend(one.units[index : index + width])
            else:
                units.append(_standing(one, stand, index, index + width - 1))
            index += width
            self._remember(units)
        return units

    def _remember(self, units: Sequence[Unit]) -> None:
        newest = units[-1]
        if not newest.pronoun and self._is_place(units, len(units) - 1):
            self._place = newest
        if newest.kind == "P" and not newest.pronoun:
            self._party = newest
        elif newest.kind == "C" and not newest.pronoun:
            self._council = newest

    def _meant(
        self, units: Sequence[Unit], index: int, before: list[Unit]
    ) -> tuple[Unit | None, int]:
        """What the pronoun at this index stands for, and how many words wide it is."""
        council = self._as_object(units, index, before)
        return self._plainly(units, index, before) if council is None else (council, 1)

    def _plainly(
        self, units: Sequence[Unit], index: int, before: list[Unit]
    ) -> tuple[Unit | None, int]:
        """The same, of pronouns that stand for whoever the sentence is about."""
        words = self._words
        word, after = word_at(units, index), word_at(units, index + 1)
        if word in words.article:
            return self._with_article(units, index)
        they = word in words.they and word_at(units, index - 1) not in words.they_not_behind
        if word in words.it and self._is_council(units, index):
            return self._council, 1
        if they or word in words.it:
            here = _here(before)
            if here is not None and here.kind == "C" and self._is_within_another(here, before):
                # `Derby has no majority party, but in Hounslow it has grown`: not Derby.
                return None, 1
            return here or self._about or (self._party if they else None), 1
        if word in words.there and after not in words.there_not_before:
            return self._place, 1
        return None, 1

    def _is_within_another(self, council: Unit, before: list[Unit]) -> bool:
        """Whether what is read now is said of another council: `in Hounslow [, where] it`."""
        words = before[:-1] if word_at(before, len(before) - 1) in self._words.where else before
        while words and words[-1].text == ",":
            words = words[:-1]
        return bool(words) and words[-1].kind == "C" and words[-1].ids != council.ids

    def _is_council(self, units: Sequence[Unit], index: int) -> bool:
        """Whether `it` is said to be a council: `It was a Labour council until today.`"""
        party = next((at for at in range(index + 2, index + 4) if _kind(units, at) == "P"), 0)
        return bool(party) and word_at(units, party + 1) in self._words.council

    def _with_article(self, units: Sequence[Unit], index: int) -> tuple[Unit | None, int]:
        """What `the party`, `the council` and `the city council` stand for."""
        words = self._words
        after = word_at(units, index + 1)
        beyond = units[index + 2].text.lower() if index + 2 < len(units) else ""
        if after in words.party and beyond not in words.party_not_before:
            return self._party, 2
        if after in words.council_kinds and beyond in words.council:
            return self._council, 3
        return (self._council, 2) if after in words.council else (None, 1)

    def _as_object(self, units: Sequence[Unit], index: int, before: list[Unit]) -> Unit | None:
        """The council of `lost Derby and regained it`, the councils of `held both`."""
        words, council = self._words, self._council
        word, after = word_at(units, index), word_at(units, index + 1)
        if self._place is None or word not in (*words.it, *words.both):
            return None
        ahead = word_at(units, index - 1)
        is_object = ahead.isalpha() and after in words.both_behind
        if word in words.it:
            here = (at for at in reversed(range(len(before))) if self._is_place(before, at))
            found = next(here, None) if is_object else None
            return None if found is None else before[found]
        several = council is not None and len(council.ids) > 1
        if council and several and (is_object or (after and ahead in words.both_before)):
            return replace(council, joined="and")
        return None

    def _is_place(self, units: Sequence[Unit], at: int) -> bool:
        """Whether a ward stands here, or a council that is no ward's address."""
        is_ward = units[at].kind == "W"
        return is_ward or (units[at].kind == "C" and self._addresses.ward_of(units, at) is None)

    def _subject(self, units: Sequence[Unit]) -> Unit | None:
        """The first party or council that does not hang on a preposition; else the first at all."""
        named = [at for at, one in enumerate(units) if one.kind in _SUBJECTS]
        hanging = self._words.hanging
        free = [at for at in named if not at or units[at - 1].text.lower() not in hanging]
        chosen = (free or named)[:1]
        return units[chosen[0]] if chosen else None


def _kind(units: Sequence[Unit], at: int) -> str:
    return units[at].kind if at < len(units) else ""


def _here(units: list[Unit]) -> Unit | None:
    """What the sentence has been about so far."""
    return next((one for one in units if one.kind in ("P", "C")), None)


def _standing(one: Sentence, stand: Unit, first: int, last: int) -> Unit:
    """A unit for the words from one index to another, which stand for another unit."""
    start, end = one.units[first].start, one.units[last].end
    text = one.text[start - one.start : end - one.start]
    return Unit(
        text, start, end, stand.kind, stand.ids, stand.either, stand.joined, pronoun=True
    )  # fmt: skip
