"""What the files say of each place, as one short text: equal where not a cell of it changed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from generator.bulletins.digest import digest
from generator.elections.models import Candidacy, Council, Election, Ward


class Inputs:
    """Digests of the input of every ward and council of an election."""

    def __init__(self, election: Election) -> None:
        self._election = election

    @cached_property
    def wards(self) -> dict[str, str]:
        """The digest of each ward: its own fields and every candidacy, now and last time."""
        every = [ward for one in self._election.councils for ward in one.wards]
        return {ward.code: _ward(ward) for ward in [*self._election.by_elections, *every]}

    @cached_property
    def councils(self) -> dict[str, str]:
        """The digest of each council: its own cells, and those of its wards."""
        return {one.code: self._council(one) for one in self._election.councils}

    @cached_property
    def every(self) -> str:
        """The digest of everything."""
        return digest(*self.councils.values(), *self.wards.values())

    def of_councils(self, codes: Iterable[str]) -> str:
        """Return the digest of several councils together."""
        return digest(*(self.councils[code] for code in codes))

    def _council(self, one: Council) -> str:
        cells = [(name, tuple(cell)) for name, cell in one.cells.items()]
        wards = [self.wards[ward.code] for ward in one.wards]
        own = one.model_dump(exclude={"cells", "wards"})
        return digest(own, cells, wards)


def _ward(ward: Ward) -> str:
    own = (ward.code, ward.name, ward.seats_contested, ward.turnout, ward.by_election)
    place = (ward.council, ward.council_name, ward.uncontested)
    before = [_candidacy(one) for one in ward.previous or ()]
    now = [_candidacy(one) for one in ward.candidacies]
    return digest(own, place, ward.previous is None, tuple(ward.origin), now, before)


def _candidacy(one: Candidacy) -> tuple[object, ...]:
    return one.name, one.party, one.votes, one.elected, one.by_lot, tuple(one.origin)
