"""Share of the vote by party, and its change in points where last time can be compared."""

from __future__ import annotations

from generator.facts.models import Fact
from generator.measures.table import Row
from generator.pictures.entries import Entry, at_most, in_order, party_entry
from generator.pictures.found import Found, PictureKind, Scope, figure, pieces
from generator.pictures.source import Source
from generator.pictures.words import Words

_DECIMALS = 1
_FEWEST = 2
_SHARE = ("label", "share", "points")


def make(source: Source, scope: Scope, words: Words, fact: Fact) -> Found | None:
    """Return shares, the largest first; None unless the votes of two parties are known."""
    entries = [
        party_entry(source, row["party"], {"share": row["share"], "points": row["share_change"]})
        for row in _rows(source, scope)
        if row["share"] is not None
    ]
    if len(entries) < _FEWEST:
        return None
    entries = in_order(at_most(source, entries, lambda one: one.number("share")), "share")
    entries = [Entry(one.named, _rounded(one), one.last) for one in entries]
    previous = source.election.previous
    changed = previous is not None and any(one.values["points"] is not None for one in entries)
    return Found(
        [one.item for one in entries],
        [_said(words, one) for one in entries],
        {"year": str(previous.date.year) if previous else ""},
        {},
        "subtitle" if changed else "subtitle_plain",
    )


def _rows(source: Source, scope: Scope) -> list[Row]:
    if scope.level == "nation":
        return source.all("party")
    return source.rows(f"party_in_{scope.level}", scope.level, scope.id)


def _rounded(entry: Entry) -> dict[str, float | None]:
    """The numbers as printed, rounded once: per cent and points with one decimal."""
    return {
        name: None if one is None else round(one, _DECIMALS) + 0.0
        for name, one in entry.values.items()
    }


def _said(words: Words, entry: Entry) -> str:
    points = entry.values["points"]
    shown = 0 if points is None else points
    piece = "up" if shown > 0 else "down" if shown < 0 else "same"
    return words.say(
        "alone" if points is None else piece,
        label=entry.named.label,
        share=figure(entry.number("share"), _DECIMALS),
        points=figure(abs(shown), _DECIMALS),
    )


KIND = PictureKind(
    "shares",
    frozenset({"nation", "region", "council", "ward"}),
    frozenset({"label", "share", "points"}),
    pieces(("year",), up=_SHARE, down=_SHARE, same=_SHARE, alone=_SHARE),
    make,
)
