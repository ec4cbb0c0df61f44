"""The bulletins of a set, put together as its index shows them: region, council, wards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.editions.site.entry import Entry


@dataclass
class CouncilGroup:
    """A council and its wards. `entry` is None in a set that has bulletins on wards only."""

    name: str
    entry: Entry | None = None
    wards: list[Entry] = field(default_factory=list)


@dataclass
class RegionGroup:
    """A region and its councils; the last one is nameless, for places that lie in none."""

    name: str
    entry: Entry | None = None
    councils: list[CouncilGroup] = field(default_factory=list)


def regions_of(entries: Sequence[Entry]) -> list[RegionGroup]:
    """Return the regions by name, each with its councils by name, each with its wards by name."""
    regions: dict[str, RegionGroup] = {}
    for entry in of_level(entries, "region"):
        regions[entry.about.name] = RegionGroup(entry.about.name, entry)
    for region, council in _councils(entries):
        regions.setdefault(region, RegionGroup(region)).councils.append(council)
    for group in regions.values():
        group.councils.sort(key=lambda council: _alphabetically(council.name))
    return sorted(
        regions.values(), key=lambda group: (not group.name, *_alphabetically(group.name))
    )


def of_level(entries: Iterable[Entry], level: str) -> list[Entry]:
    """Return the bulletins about one kind of thing, by name."""
    found = [entry for entry in entries if entry.about.level == level]
    return sorted(found, key=lambda entry: (*_alphabetically(entry.about.name), entry.path))


def _councils(entries: Sequence[Entry]) -> Iterable[tuple[str, CouncilGroup]]:
    """Yield each council with the name of its region, and its wards gathered."""
    found: dict[str, tuple[str, CouncilGroup]] = {}
    for entry in of_level(entries, "council"):
        found[entry.about.id] = entry.about.region, CouncilGroup(entry.about.name, entry)
    for entry in of_level(entries, "ward"):
        council = entry.about.council
        name = entry.council or council
        _, group = found.setdefault(council, (entry.about.region, CouncilGroup(name)))
        group.wards.append(entry)
    return found.values()


def _alphabetically(name: str) -> tuple[str, str]:
    return name.casefold(), name
