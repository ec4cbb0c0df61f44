"""The briefing held against the pack: councils, parties and sources named in it must exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.elections.briefing import Briefing
from generator.elections.matching import CouncilBook
from generator.elections.models import Council
from generator.elections.parties import PartyBook
from generator.elections.register import CouncilRegister
from generator.foundation.errors import PackError, Problem
from generator.foundation.nearest import did_you_mean
from generator.foundation.yaml_source import YamlDocument

Way = tuple[str | int, ...]


def check_briefing(
    document: YamlDocument,
    councils: tuple[Council, ...],
    parties: PartyBook,
    register: CouncilRegister,
) -> Briefing:
    """Return the briefing with parties and councils as ids.

    Parties may be named by id or any alias, councils by name or code. Raises PackError with
    every name that nobody knows.
    """
    briefing = document.validate(Briefing, PackError)
    check = _Check(document, briefing, councils, parties, register)
    data = check.walk(briefing.model_dump(), ())
    if check.problems:
        raise PackError(check.problems)
    return Briefing.model_validate(data)


class _Check:
    def __init__(
        self,
        document: YamlDocument,
        briefing: Briefing,
        councils: tuple[Council, ...],
        parties: PartyBook,
        register: CouncilRegister,
    ) -> None:
        self.document = document
        self.sources = list(briefing.sources)
        self.parties = parties
        self.book = CouncilBook(register)
        for council in councils:
            self.book.add(council.code, council.name)
        self.problems: list[Problem] = []
        self._checks: dict[str, Callable[[str, Way], str]] = {
            "party": self._party,
            "council": self._council,
            "source": self._source,
        }

    def walk(self, value: Any, way: Way) -> Any:
        """Return the data with names turned into ids, noting each that nobody knows."""
        if isinstance(value, dict):
            return {key: self._entry(key, one, (*way, key)) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.walk(one, (*way, place)) for place, one in enumerate(value)]
        return value

    def _entry(self, key: str, value: Any, way: Way) -> Any:
        check = self._checks.get(key)
        is_name = isinstance(value, str) and way[0] != "sources"
        return check(value, way) if check and is_name else self.walk(value, way)

    def _party(self, name: str, way: Way) -> str:
        found = self.parties.register.find("briefing", name)
        seen = self.parties.seen
        if found is not None:
            seen.setdefault(found.id, found)
            return found.id
        own = next((one.id for one in seen.values() if name in (one.id, one.name)), None)
        if own is None:
            near = self.parties.register.nearest(name)
            self._unknown(f"no party {name!r}{near}", name, way, "a party of the register")
        return own or name

    def _council(self, name: str, way: Way) -> str:
        found = self.book.find(name, name)
        if found is None:
            near = did_you_mean(name, self.book.names.values())
            self._unknown(f"no council {name!r} in the pack{near}", name, way, "a name or code")
        return found or name

    def _source(self, name: str, way: Way) -> str:
        if name not in self.sources:
            near = did_you_mean(name, self.sources)
            self._unknown(f"no source {name!r}{near}", name, way, "a key of sources")
        return name

    def _unknown(self, message: str, found: str, way: Way, expected: str) -> None:
        file, line = self.document.file, self.document.line(way)
        key = ".".join(str(step) for step in way)
        self.problems.append(Problem(message, file, line, key, found, expected))
