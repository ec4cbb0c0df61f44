"""What parties, councils, regions and wards are called in pictures, and their colours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.elections.models import NO_OVERALL_CONTROL, Election, Party, Ward
from generator.pictures.lexicon import Lexicon
from generator.pictures.words import CommonWords

_LONGEST_MARK = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A label, the colour that goes with it (`#rrggbb`, or nothing) and a few letters for it."""

    label: str
    colour: str = ""
    mark: str = ""


class Names:
    """The names of one election, each made once."""

    def __init__(self, election: Election, words: CommonWords, lexicon: Lexicon) -> None:
        self._election = election
        self._words = words
        self._lexicon = lexicon
        self._parties: dict[str, Named] = {}

    def party(self, identity: str) -> Named:
        """Return a party by its id; one that the election does not know keeps its id as name."""
        if identity not in self._parties:
            known = self._election.parties.get(identity)
            self._parties[identity] = _named(known or Party(id=identity, name=identity))
        return self._parties[identity]

    def holder(self, identity: str | None) -> Named:
        """Return who runs a council: a party, nobody, or (None) a council not yet declared."""
        if identity is None:
            return Named(self._words.undeclared)
        if identity == NO_OVERALL_CONTROL:
            return Named(self._words.nobody, "", self._words.nobody_mark)
        return self.party(identity)

    def adjective(self, identity: str) -> str:
        """Return what goes before a noun: Conservative."""
        known = self._election.parties.get(identity)
        return self.party(identity).label if known is None else known.adjective or known.name

    def council(self, code: str) -> str:
        """Return a council's name."""
        return self._councils.get(code, code)

    def ward(self, code: str) -> str:
        """Return a ward's name with its council's: Gannow, Burnley."""
        ward = self._wards.get(code)
        if ward is None:
            return code
        return self._words.ward.format(ward=ward.name, council=self.council(ward.council))

    def region(self, region: str) -> str:
        """Return a region's name as a label: East of England."""
        known = self._lexicon.regions.get(region)
        return known.names[-1].removeprefix(self._words.article) if known else region

    def within(self, place: str) -> str:
        """Return `in the South East` for a region of the lexicon, else `in` and the name."""
        known = self._lexicon.regions.get(place)
        return known.within[-1] if known else self._words.within.format(place=place)

    @cached_property
    def _councils(self) -> dict[str, str]:
        return {one.code: one.name for one in self._election.councils}

    @cached_property
    def _wards(self) -> dict[str, Ward]:
        ordinary = [ward for one in self._election.councils for ward in one.wards]
        return {ward.code: ward for ward in [*ordinary, *self._election.by_elections]}


def _named(party: Party) -> Named:
    label = party.short or party.name
    return Named(_raised(label), party.colour, _raised(party.code) or _initials(label))


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _initials(label: str) -> str:
    """`THF` for Tower Hamlets First, `TUSC` for TUSC: for parties without a code."""
    if label.isupper() and len(label) <= _LONGEST_MARK:
        return label
    letters = [word[0] for word in label.split() if word[0].isalnum()]
    return "".join(letters[:_LONGEST_MARK]).upper() or label[:1]
