"""Share of the vote by party, and its change in points where last time can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.facts.models import Fact
from generator.pictures.entries import Entry, at_most, in_order, party_entry
from generator.pictures.found import Found, PictureKind, Scope, figure, pieces
from generator.pictures.source import Source
from generator.pictures.words import Words

if TYPE_CHECKING:
    from generator.measures.table import Row


_DECIMALS = 1
_FEWEST = 2
_SLACK = 0.5
"""Points by which a share of last time may seem to leave nought to a hundred, for rounding."""
_SHARE = ("label", "share", "points")


def make(source: Source, scope: Scope, words: Words, fact: Fact) -> Found | None:
    """Return shares, the largest first; None unless the votes of two parties are known.

    None too where the fact tells of a change and changes cannot be shown.
    """
    entries = [
        party_entry(source, row["party"], {"share": row["share"], "points": row["share_change"]})
        for row in _rows(source, scope)
        if row["share"] is not None
    ]
    if len(entries) < _FEWEST:
        return None
    entries = in_order(at_most(source, entries, lambda one: one.number("share")), "share")
    changed = _changed(source, entries)
    if not changed and any(value.unit == "points" for value in fact.values.values()):
        return None
    entries = [Entry(one.named, _rounded(one, changed), one.last) for one in entries]
    fill, part = _compared(source, scope)
    return Found(
        [one.item for one in entries],
        [_said(words, one) for one in entries],
        fill,
        {},
        ("subtitle_part" if part else "subtitle") if changed else "subtitle_plain",
    )


def _changed(source: Source, entries: list[Entry]) -> bool:
    """Whether changes can be shown: there is a last time, and no share then would be absurd.

    Changes are counted over the wards that can be compared, shares over all; where the others
    voted otherwise, the two do not fit into one picture.
    """
    known = [one for one in entries if one.values["points"] is not None]
    before = [one.number("share") - one.number("points") for one in known]
    sound = all(-_SLACK <= share <= 100 + _SLACK for share in before)
    return source.election.previous is not None and bool(known) and sound


def _compared(source: Source, scope: Scope) -> tuple[dict[str, str], bool]:
    """Year of the last election and wards compared; and whether these are not all wards."""
    previous = source.election.previous
    council = source.row("council", "council", scope.id) if scope.level == "council" else None
    wards, all_wards = (
        (0, 0) if council is None else (council["comparable_wards"], council["wards"])
    )
    fill = {
        "year": str(previous.date.year) if previous else "",
        "wards": figure(wards),
        "all": figure(all_wards),
    }
    return fill, wards < all_wards


def _rows(source: Source, scope: Scope) -> list[Row]:
    if scope.level == "nation":
        return source.all("party")
    return source.rows(f"party_in_{scope.level}", scope.level, scope.id)


def _rounded(entry: Entry, changed: bool) -> dict[str, float | None]:
    """The numbers as printed, rounded once: per cent, and points if changes are shown."""
    share, points = entry.values["share"], entry.values["points"] if changed else None
    return {name: _round(one) for name, one in (("share", share), ("points", points))}


def _round(number: float | None) -> float | None:
    return None if number is None else round(number, _DECIMALS) + 0.0


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
    pieces(
        ("year", "wards", "all"),
        subtitle_part=("year", "wards", "all"),
        up=_SHARE,
        down=_SHARE,
        same=_SHARE,
        alone=_SHARE,
    ),
    make,
)
