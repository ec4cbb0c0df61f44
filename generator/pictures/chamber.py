"""The whole council after the election: a seat for each seat, and where a majority begins."""

from __future__ import annotations

from generator.facts.models import Fact
from generator.pictures.entries import Entry, at_most, in_order, party_entry
from generator.pictures.found import Found, PictureKind, Scope, figure, pieces
from generator.pictures.names import Named
from generator.pictures.source import Source
from generator.pictures.words import Words


def make(source: Source, scope: Scope, words: Words, fact: Fact) -> Found | None:
    """Return the seats by party, most first; None unless with vacancies they make the council."""
    council = source.row("council", "council", scope.id)
    size = None if council is None else council["size"]
    entries = _entries(source, scope)
    if size is None or not entries or sum(one.number("seats") for one in entries) != size:
        return None
    entries = in_order(at_most(source, entries, lambda one: one.number("seats")), "seats")
    majority = size // 2 + 1
    fill = {"size": figure(size), "majority": figure(majority)}
    return Found(
        [one.item for one in entries],
        [_said(words, one) for one in entries],
        fill,
        {"size": size, "majority": majority, "line": words.say("line", **fill)},
    )


def _entries(source: Source, scope: Scope) -> list[Entry]:
    council = source.councils.get(scope.id)
    if council is None or council.after is None or not council.declared:
        return []
    rows = source.rows("party_in_council", "council", scope.id)
    held = [
        party_entry(source, row["party"], {"seats": row["seats_after"]})
        for row in rows
        if row["seats_after"]
    ]
    if not council.after.vacant:
        return held
    vacant = Named(source.book.common.vacant)
    return [*held, Entry(vacant, {"seats": council.after.vacant}, last=True)]


def _said(words: Words, entry: Entry) -> str:
    return words.say("party", label=entry.named.label, seats=figure(entry.number("seats")))


_SIZE = ("size", "majority")

KIND = PictureKind(
    "chamber",
    frozenset({"council"}),
    frozenset({"label", "seats"}),
    pieces(_SIZE, line=_SIZE, party=("label", "seats")),
    make,
)
