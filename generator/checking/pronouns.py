"""What pronouns stand for: whoever the sentence before was about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checking.reading_line import sentence
from generator.checking.units import Sentence, Unit
from generator.checking.words import Pronouns

_HANGING = ("in", "at", "on", "from", "of", "for", "across", "voting", "to")
_COUNCIL_WORDS = ("council", "borough", "authority")


def resolved(blocks: list[list[Sentence]], pronouns: Pronouns) -> list[list[Sentence]]:
    """Return the sentences with units for `the party`, `they`, `it`, `there` and `the council`."""
    return [list(_block(sentences)) for sentences in blocks]


def _block(sentences: list[Sentence]) -> Iterator[Sentence]:
    about: Unit | None = None
    party: Unit | None = None
    council: Unit | None = None
    for one in sentences:
        units: list[Unit] = []
        index = 0
        while index < len(one.units):
            unit = one.units[index]
            word = unit.text.lower() if not unit.kind else ""
            following = one.units[index + 1] if index + 1 < len(one.units) else None
            after = following.text.lower() if following and not following.kind else ""
            stand = None
            width = 1
            beyond = one.units[index + 2].text.lower() if index + 2 < len(one.units) else ""
            if word == "the" and after == "party" and beyond not in ("with", "of", "that", "to"):
                stand, width = party, 2
            elif word == "the" and after in _COUNCIL_WORDS:
                stand, width = council, 2
            elif word in ("they", "them"):
                stand = _here(units) or about or party
            elif word == "it":
                stand = _here(units) or about
            elif word == "there":
                stand = council if after not in ("was", "were", "is", "are") else None
            if stand is not None:
                last = one.units[index + width - 1]
                units.append(
                    Unit(
                        one_text(one, unit, last),
                        unit.start,
                        last.end,
                        stand.kind,
                        stand.ids,
                        stand.either,
                        stand.joined,
                        pronoun=True,
                    )
                )
            else:
                units.extend(one.units[index : index + width])
            index += width
            newest = units[-1]
            if newest.kind == "P" and not newest.pronoun:
                party = newest
            elif newest.kind == "C" and not newest.pronoun:
                council = newest
        found = sentence(one.text, one.start, units)
        first = _subject(found.units)
        about = first or about
        if first is not None and first.kind == "P":
            party = first
        yield found


def _here(units: list[Unit]) -> Unit | None:
    """What the sentence has been about so far."""
    return next((one for one in units if one.kind in ("P", "C")), None)


def _subject(units: Sequence[Unit]) -> Unit | None:
    """The first party or council that does not hang on a preposition; else the first at all."""
    named = [i for i, one in enumerate(units) if one.kind in ("P", "C")]
    free = [i for i in named if not i or units[i - 1].text.lower() not in _HANGING]
    chosen = (free or named)[:1]
    return units[chosen[0]] if chosen else None


def one_text(sentence_: Sentence, first: Unit, last: Unit) -> str:
    """The text from one unit to another."""
    start = sentence_.start
    return sentence_.text[first.start - start : last.end - start]
