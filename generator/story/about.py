"""Facts found by what they are about, indexed when first asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.facts.models import Fact, Facts


class FactIndex:
    """Facts of one election, by kind and by any value that they have.

    Of each kind the most newsworthy come first, as they were found.
    """

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._by_value: dict[tuple[str, str], dict[Any, list[Fact]]] = {}

    def of(self, kind: str) -> list[Fact]:
        """Return the facts of a kind."""
        return self.facts.get(kind, [])

    def matching(self, kind: str, name: str, value: Any) -> list[Fact]:
        """Return the facts of a kind whose value called `name` is this one."""
        return self._values(kind, name).get(value, [])

    def spread(self, kind: str, name: str) -> int:
        """Return how many different values of `name` the facts of a kind have."""
        return len(self._values(kind, name))

    def _values(self, kind: str, name: str) -> Mapping[Any, list[Fact]]:
        key = (kind, name)
        if key not in self._by_value:
            found: dict[Any, list[Fact]] = {}
            for fact in self.of(kind):
                value = fact.plain(name)
                if value is not None:
                    found.setdefault(value, []).append(fact)
            self._by_value[key] = found
        return self._by_value[key]

    @classmethod
    def over(cls, facts: Facts | FactIndex) -> FactIndex:
        """Return the facts as an index, which they may be already."""
        return facts if isinstance(facts, FactIndex) else cls(facts)


def with_grounds(facts: Iterable[Fact], by_id: Mapping[str, Fact]) -> list[Fact]:
    """Return the facts and every fact under them, each once, those stated first."""
    waiting = list(facts)
    told: dict[str, Fact] = {}
    place = 0
    while place < len(waiting):
        fact = waiting[place]
        place += 1
        if fact.id not in told:
            told[fact.id] = fact
            waiting.extend(by_id[one] for one in fact.rests_on if one in by_id)
    return list(told.values())
