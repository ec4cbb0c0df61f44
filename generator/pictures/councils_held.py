"""Councils run before and after, by party and by none; or by region, of one party."""

from __future__ import annotations

from generator.elections.models import NO_OVERALL_CONTROL
from generator.facts.models import Fact
from generator.pictures.entries import Entry, at_most, in_order, party_entry
from generator.pictures.found import Found, PictureKind, Scope, figure, pieces, so_far
from generator.pictures.names import Named
from generator.pictures.source import Source
from generator.pictures.words import Words

_COUNTS = ("label", "before", "after")


def make(source: Source, scope: Scope, words: Words, fact: Fact) -> Found | None:
    """Return councils run, most first; None unless it is known who ran and who runs each."""
    by_party = scope.level != "party"
    entries = _of_parties(source, scope) if by_party else _of_regions(source, scope)
    shown = [one for one in entries if one.number("before") or one.number("after")]
    if not shown or any(None in one.values.values() for one in shown):
        return None
    if by_party and not _adds_up(shown):
        return None
    shown = in_order(at_most(source, shown, _weight) if by_party else shown, "after", "before")
    declared, total = _counts(source, scope)
    return Found(
        [one.item for one in shown],
        [_said(words, one) for one in shown],
        {"all": figure(declared), "so_far": so_far(source, declared, total)},
        {name: words.say(name) for name in ("before", "after")},
    )


def _weight(entry: Entry) -> float:
    return entry.number("before") + entry.number("after")


def _adds_up(entries: list[Entry]) -> bool:
    """Whether as many councils are counted before as after."""
    return sum(e.number("before") for e in entries) == sum(e.number("after") for e in entries)


def _of_parties(source: Source, scope: Scope) -> list[Entry]:
    """Parties, and nobody at the end."""
    nation = scope.level == "nation"
    rows = source.all("party") if nation else source.rows("party_in_region", "region", scope.id)
    entries = [
        party_entry(
            source,
            row["party"],
            {"before": row["controlled_before"], "after": row["controlled_after"]},
        )
        for row in rows
    ]
    councils = source.all("council") if nation else source.rows("council", "region", scope.id)
    nobody = {
        when: sum(
            row[f"control_{when}"] == NO_OVERALL_CONTROL for row in councils if row["declared"]
        )
        for when in ("before", "after")
    }
    return [*entries, Entry(source.names.holder(NO_OVERALL_CONTROL), {**nobody}, last=True)]


def _of_regions(source: Source, scope: Scope) -> list[Entry]:
    colour = source.names.party(scope.id).colour
    return [
        Entry(
            Named(source.names.region(row["region"]), colour),
            {"before": row["controlled_before"], "after": row["controlled_after"]},
        )
        for row in source.rows("party_in_region", "party", scope.id)
    ]


def _said(words: Words, entry: Entry) -> str:
    before, after = entry.number("before"), entry.number("after")
    piece = "up" if after > before else "down" if after < before else "same"
    return words.say(piece, label=entry.named.label, before=figure(before), after=figure(after))


def _counts(source: Source, scope: Scope) -> tuple[int, int]:
    """Councils declared and voting."""
    if scope.level != "region":
        return source.nation["declared"], source.nation["total"]
    councils = source.rows("council", "region", scope.id)
    return sum(row["declared"] for row in councils), len(councils)


KIND = PictureKind(
    "councils-held",
    frozenset({"nation", "region", "party"}),
    frozenset({"label", "before", "after"}),
    pieces(("all", "so_far"), before=(), after=(), up=_COUNTS, down=_COUNTS, same=_COUNTS),
    make,
)
