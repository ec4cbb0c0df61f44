"""From the ids in facts to the things that a phrase can name."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.elections.models import NO_OVERALL_CONTROL, Election, Party
from generator.facts.models import Fact, Value
from generator.prose.values import (
    BandName,
    Figure,
    Names,
    PartyName,
    PlaceName,
    Printable,
    RegionName,
    Words,
)


@dataclass(frozen=True)
class Gazetteer:
    """Names of the parties, councils and wards of one election."""

    parties: dict[str, Party]
    councils: dict[str, tuple[str, str]]
    wards: dict[str, str]
    no_overall_control: str = "no overall control"
    _known: dict[str, dict[str, Printable | bool]] = field(
        default_factory=dict, init=False, repr=False
    )

    @classmethod
    def of(cls, election: Election, no_overall_control: str) -> Gazetteer:
        """Return the names of an election's parties, councils and wards."""
        councils = {
            ward.council: (ward.council_name, "")
            for ward in election.by_elections
            if ward.council_name
        }
        councils |= {one.code: (one.name, one.region or "") for one in election.councils}
        wards = [ward for council in election.councils for ward in council.wards]
        named = {ward.code: ward.name for ward in [*wards, *election.by_elections]}
        return cls(dict(election.parties), councils, named, no_overall_control)

    def __getstate__(self) -> dict[str, object]:
        """What is sent to a worker: the names, and nothing that was worked out from them."""
        return {**self.__dict__, "_known": {}}

    def printables(self, fact: Fact) -> dict[str, Printable | bool]:
        """Return the fact's values as a phrase sees them; truths stay plain."""
        if fact.id not in self._known:
            self._known[fact.id] = {
                name: self._printable(value) for name, value in fact.values.items()
            }
        return self._known[fact.id]

    def _printable(self, value: Value) -> Printable | bool:
        if value.items is not None:
            return Names(tuple(self._printable(item) for item in value.items))
        if value.type == "truth":
            return bool(value.plain)
        if value.type == "number":
            return Figure(value.plain, value.unit, value.evidence)
        return self._named(str(value.plain), value)

    def _named(self, plain: str, value: Value) -> Printable:
        if value.unit in ("party", "control"):
            return self._party(plain, value)
        if value.unit == "council":
            name, region = self.councils.get(plain, (plain, ""))
            return PlaceName(plain, name, "council", region, value.evidence)
        if value.unit == "ward":
            return PlaceName(plain, self.wards.get(plain, plain), "ward", "", value.evidence)
        if value.unit == "region":
            return RegionName(plain, value.evidence)
        if value.unit == "band":
            return BandName(plain, value.evidence)
        return Words(plain, "text", value.evidence)

    def _party(self, plain: str, value: Value) -> Printable:
        if plain == NO_OVERALL_CONTROL:
            return Words(self.no_overall_control, "control", value.evidence)
        party = self.parties.get(plain)
        if party is None:
            party = Party(id=plain, name=plain, registered=False)
        return PartyName(party, value.evidence)
