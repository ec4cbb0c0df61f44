"""The index of a set: every bulletin by region and council, to be searched and filtered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from generator.article import Article, Level
from generator.editions.claims import Copy, copy_of
from generator.editions.site.addresses import FEED, page_of
from generator.editions.site.entry import Entry, SetHead
from generator.editions.site.feed import news_order
from generator.editions.site.groups import CouncilGroup, RegionGroup, of_level, regions_of
from generator.editions.site.linked_data import json_for_script
from generator.editions.site.words import SiteWords, load_words
from generator.foundation.layers import Layers
from generator.foundation.page import render_page

if TYPE_CHECKING:
    from markupsafe import Markup

LAYOUT = "site/index.html.j2"


class Row(NamedTuple):
    """One bulletin as the index lists it. `parties` are numbers in the list of parties."""

    href: str
    name: str
    headline: str
    summary: str
    outcome: str
    shown: str
    parties: str
    changed: bool
    provisional: bool


class CouncilRows(NamedTuple):
    """A council, if it has a bulletin, and its wards."""

    name: str
    row: Row | None
    wards: list[Row]


class RegionRows(NamedTuple):
    """A region, its bulletin if it has one, and its councils."""

    name: str
    row: Row | None
    councils: list[CouncilRows]


def index_page(
    head: SetHead, entries: Sequence[Entry], layers: Layers, wrap: Article | None = None
) -> str:
    """Return index.html. `wrap`, if given, is a round-up printed on top."""
    from markupsafe import Markup  # noqa: PLC0415  (only where HTML is wanted)

    words, rows = load_words(layers), Rows(entries, layers)
    copy = copy_of(wrap, layers) if wrap else None
    return render_page(
        layers,
        LAYOUT,
        head=head,
        feed=FEED,
        total=len(entries),
        wrap=wrap,
        copy=copy,
        lines=rows.lines(wrap, copy) if wrap and copy else [],
        changed=rows.of(sorted(_changed_councils(entries), key=news_order)),
        nation=rows.of(of_level(entries, "nation")),
        parties=rows.of(of_level(entries, "party")),
        regions=[rows.region(group) for group in regions_of(entries)],
        party_names=rows.party_names,
        outcomes=_outcomes(entries, words),
        levels=_levels(entries, words),
        level_words=Markup(json_for_script(_names_of_levels(words))),
    )


class Rows:
    """Turns entries into rows. Parties are numbered, since thousands of rows name them."""

    def __init__(self, entries: Sequence[Entry], layers: Layers) -> None:
        self._words = load_words(layers)
        named = {party for entry in entries for party in _parties_of(entry)}
        self.party_names = sorted(named, key=lambda name: (name.casefold(), name))
        self._number = {name: str(place) for place, name in enumerate(self.party_names)}
        self._entries = {entry.path: entry for entry in entries}

    def of(self, entries: Iterable[Entry]) -> list[Row]:
        """Return a row for each entry, in the same order."""
        return [self.row(entry) for entry in entries]

    def row(self, entry: Entry) -> Row:
        """Return the entry as a row."""
        return Row(
            page_of(entry.path),
            entry.about.name,
            entry.headline,
            entry.summary,
            entry.outcome,
            self._words.outcome(entry),
            " ".join(self._number[name] for name in _parties_of(entry)),
            entry.changed,
            entry.provisional,
        )

    def lines(self, wrap: Article, copy: Copy) -> list[tuple[Markup, Row | None]]:
        """Return what a round-up prints, each paragraph with the bulletin whose path it has."""
        if wrap.pictures:
            return [(block, None) for block in copy.blocks]
        found = [self._entries.get(paragraph.name) for paragraph in wrap.paragraphs]
        rows = [self.row(entry) if entry else None for entry in found]
        return list(zip(copy.blocks, rows, strict=True))

    def region(self, group: RegionGroup) -> RegionRows:
        """Return a region with everything in it."""
        row = self.row(group.entry) if group.entry else None
        return RegionRows(group.name, row, [self._council(one) for one in group.councils])

    def _council(self, group: CouncilGroup) -> CouncilRows:
        row = self.row(group.entry) if group.entry else None
        return CouncilRows(group.name, row, self.of(group.wards))


def _parties_of(entry: Entry) -> list[str]:
    """The parties that a reader who picks one of them wants the entry for."""
    return [entry.about.name] if entry.about.level == "party" else entry.parties


def _changed_councils(entries: Iterable[Entry]) -> list[Entry]:
    return [one for one in entries if one.changed and one.about.level == "council"]


def _outcomes(entries: Iterable[Entry], words: SiteWords) -> list[tuple[str, str]]:
    """Every outcome there is, in the order of the words, with what it is called."""
    found = {entry.outcome for entry in entries if entry.outcome}
    known = [name for name in words.outcomes if name in found]
    return [(name, words.name_of(name)) for name in (*known, *sorted(found - {*known}))]


def _levels(entries: Iterable[Entry], words: SiteWords) -> list[tuple[str, str]]:
    """Every level that has more than one bulletin, with its plural."""
    found = [entry.about.level for entry in entries]
    return [(level, words.levels[level].many) for level in words.levels if found.count(level) > 1]


def _names_of_levels(words: SiteWords) -> dict[Level, tuple[str, str]]:
    return {level: (one.one, one.many) for level, one in words.levels.items()}
