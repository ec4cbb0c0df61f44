"""What the briefing says about parties: names made into ids, and its figures by party."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from generator.elections.briefing import Briefing
from generator.elections.models import Election
from generator.elections.names import plain


class Names:
    """Councils and parties of an election, found by id, by name or by slug."""

    def __init__(self, election: Election) -> None:
        self._election = election

    @cached_property
    def _councils(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for key in ("name", "code"):
            for council in self._election.councils:
                found[plain(getattr(council, key))] = council.code
        return found

    @cached_property
    def _parties(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for party in self._election.parties.values():
            found |= {plain(party.name): party.id, plain(party.short or party.name): party.id}
        return found | {plain(one): one for one in self._election.parties}

    def council(self, written: str | None) -> str | None:
        """Return the id of the council that an editor wrote, or None when there is none such."""
        return None if written is None else self._councils.get(plain(written))

    def party(self, written: str | None) -> str | None:
        """Return the id of the party that an editor wrote; what nobody knows stays as it is."""
        return None if written is None else self._parties.get(plain(written), written)


def years_between(since: date, until: date) -> float:
    """Return the years from one day to another, to two decimals: a year has 365.2425 days."""
    return round((until - since).days / 365.2425, 2)


def opposition(election: Election, briefing: Briefing, names: Names) -> str | None:
    """Return the main party of opposition.

    It is the briefing's; else the one main party of the register that is not in government; None
    when there are several, or nobody is said to govern.
    """
    if briefing.opposition is not None:
        return names.party(briefing.opposition.party)
    if briefing.government is None:
        return None
    governing = names.party(briefing.government.party)
    others = [p.id for p in election.parties.values() if p.main and p.id != governing]
    return others[0] if len(others) == 1 else None
