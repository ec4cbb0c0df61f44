"""Parties in a picture: in order, the lumped ones last, the smallest together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.article import PictureItem
from generator.measures.schema import LUMPED
from generator.pictures.names import Named
from generator.pictures.source import Source

Numbers = dict[str, float | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One party or place with its numbers. `last` keeps it at the end whatever they are."""

    named: Named
    values: Numbers
    last: bool = False

    def number(self, column: str) -> float:
        """Return a number, nought where it is missing."""
        return self.values[column] or 0

    @property
    def item(self) -> PictureItem:
        """The entry as the picture carries it."""
        named = self.named
        values = {name: None if one is None else float(one) for name, one in self.values.items()}
        return PictureItem(label=named.label, colour=named.colour, mark=named.mark, values=values)


def party_entry(source: Source, party: str, values: Numbers) -> Entry:
    """Return a party's entry; whoever a table lumps together comes last."""
    return Entry(source.names.party(party), values, last=party == LUMPED)


def in_order(entries: Iterable[Entry], *columns: str) -> list[Entry]:
    """Return the entries by these columns, most first, then by name."""

    def key(entry: Entry) -> tuple[object, ...]:
        return (entry.last, *(-entry.number(one) for one in columns), entry.named.label)

    return sorted(entries, key=key)


def at_most(source: Source, entries: list[Entry], weight: Callable[[Entry], float]) -> list[Entry]:
    """Return the entries, the lightest of them added up in one where they are too many."""
    most = source.book.most_items
    if len(entries) <= most:
        return entries
    single = [one for one in entries if not one.last]
    heaviest = sorted(single, key=lambda one: (-weight(one), one.named.label))[: most - 1]
    kept = {id(one) for one in heaviest}
    rest = [one for one in entries if id(one) not in kept]
    return [*(one for one in entries if id(one) in kept), _together(source, rest)]


def _together(source: Source, entries: list[Entry]) -> Entry:
    label = source.book.common.rest.format(number=len(entries))
    columns = entries[0].values
    return Entry(
        Named(label, source.names.party(LUMPED).colour),
        {name: _sum(one.values[name] for one in entries) for name in columns},
        last=True,
    )


def _sum(numbers: Iterable[float | None]) -> float | None:
    known = list(numbers)
    return None if any(one is None for one in known) else sum(one or 0 for one in known)
