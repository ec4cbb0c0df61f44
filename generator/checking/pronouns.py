"""What pronouns stand for: whoever the sentence before was about."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.reading_line import sentence
from generator.checking.units import Sentence, Unit
from generator.checking.words import Pronouns

_PLACES = {"there"}
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
            if word == "the" and after == "party":
                stand, width = party, 2
            elif word == "the" and after in _COUNCIL_WORDS:
                stand, width = council, 2
            elif word in ("they", "them"):
                stand = about if about is not None else party
            elif word == "it":
                stand = about
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
        first = next((u for u in found.units if u.kind in ("P", "C")), None)
        about = first or about
        if first is not None and first.kind == "P":
            party = first
        yield found


def one_text(sentence_: Sentence, first: Unit, last: Unit) -> str:
    """The text from one unit to another."""
    start = sentence_.start
    return sentence_.text[first.start - start : last.end - start]
