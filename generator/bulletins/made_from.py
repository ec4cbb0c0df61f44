"""What a bulletin is made from, found without planning it: facts about its subject, and input.

All that a bulletin tells is about its subject, so it can only change when a fact about the subject
does, when how rare such a fact is does, or when a cell under one of them does. Cells are not looked
up for that: those of a fact that reaches no further than its ward or council are part of that
place's input; the evidence of the few others is compared in full. What is about a party or about
the whole election can rest on anything, so all input counts for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from generator.article import Level, Subject
from generator.bulletins.digest import digest, file_digest
from generator.bulletins.inputs import Inputs
from generator.elections.models import Election
from generator.facts.models import Fact
from generator.facts.reach import Reach
from generator.facts.rules import Kind
from generator.foundation.evidence import Evidence
from generator.story.about import FactIndex, with_grounds
from generator.story.angles import rarity

_LEVEL_OF_UNIT: Mapping[str, Level] = {
    "council": "council",
    "ward": "ward",
    "region": "region",
    "party": "party",
    "control": "party",
}
"""What a value of each unit can be the subject of."""


class MadeFrom:
    """Digests of what the bulletins of one election are made from.

    `kinds` are those of the rules, `reach` is how far the evidence of each goes; `peers`: how many
    subjects of each level there are, on which rarity rests.
    """

    def __init__(
        self,
        election: Election,
        facts: FactIndex,
        kinds: Mapping[str, Kind],
        reach: Mapping[str, Reach],
        peers: Mapping[str, int],
    ) -> None:
        self._election = election
        self._facts = facts
        self._kinds = kinds
        self._reach = reach
        self._peers = peers
        self._inputs = Inputs(election)
        self._known: dict[str, str] = {}
        self._rarities: dict[tuple[str, str], str] = {}

    def of(self, about: Subject, *more: object) -> str:
        """Return the digest for a subject, and for whatever else its bulletin is made from."""
        if about.level == "nation":
            return digest(self._inputs.every, self._whole, *more)
        facts = self._about.get((about.level, about.id), ())
        told = [self._said(one) + self._rarity(one.kind, about.level) for one in facts]
        return digest(*told, *self._under(about, facts), *more)

    @cached_property
    def _whole(self) -> str:
        """The digest of every fact: what a text about the whole election is made from."""
        return digest(*(self._said(one) for one in self._by_id.values()))

    def _under(self, about: Subject, facts: Sequence[Fact]) -> list[str]:
        """What the facts rest on: all there is, or the input of the place and what lies beyond."""
        if about.level == "party":
            return [self._inputs.every]
        beyond = [self._grounds(one) for one in facts if self._reach[one.kind] is Reach.anywhere]
        return [self._input(about, facts), *beyond]

    def _input(self, about: Subject, facts: Sequence[Fact]) -> str:
        if about.level == "council":
            return self._inputs.councils[about.id]
        if about.level == "ward":
            own = self._inputs.wards[about.id]
            beyond = any(self._reach[one.kind] is Reach.council for one in facts)
            council = self._inputs.councils.get(about.council, "") if beyond else ""
            return digest(own, council)
        within = (one.code for one in self._election.councils if one.region == about.id)
        return self._inputs.of_councils(within)

    @cached_property
    def _by_id(self) -> Mapping[str, Fact]:
        return {fact.id: fact for group in self._facts.facts.values() for fact in group}

    @cached_property
    def _about(self) -> Mapping[tuple[str, str], Sequence[Fact]]:
        """The facts about each subject: those with a value that is the subject."""
        found: dict[tuple[str, str], dict[str, Fact]] = {}
        for kind, facts in self._facts.facts.items():
            subjects = _subjects(self._kinds[kind])
            for fact in facts:
                for name, level in subjects:
                    found.setdefault((level, fact.plain(name)), {})[fact.id] = fact
        return {key: tuple(facts.values()) for key, facts in found.items()}

    def _rarity(self, kind: str, level: str) -> str:
        key = (kind, level)
        if key not in self._rarities:
            many = self._facts.spread(kind, level)
            self._rarities[key] = str(rarity(self._peers.get(level, 0), many))
        return self._rarities[key]

    def _said(self, fact: Fact) -> str:
        """The digest of what the fact says, and how much it weighs."""
        if fact.id not in self._known:
            weighed = (fact.newsworthiness, fact.provisional, sorted(fact.tone.items()))
            self._known[fact.id] = file_digest(f"{fact.id}{fact.plain_values}{weighed}")
        return self._known[fact.id]

    def _grounds(self, fact: Fact) -> str:
        """All the evidence under a fact."""
        under = with_grounds([fact], self._by_id)
        return str([(one.id, _evidence(one.evidence)) for one in under])


def _subjects(kind: Kind) -> list[tuple[str, Level]]:
    """The values that a fact of the kind can be about, each with its level."""
    return [
        (name, _LEVEL_OF_UNIT[one.unit])
        for name, one in kind.values.items()
        if one.unit in _LEVEL_OF_UNIT and not one.is_list
    ]


def _evidence(pieces: Iterable[Evidence]) -> list[object]:
    return [(one.value, one.measure, [tuple(cell) for cell in one.cells]) for one in pieces]
