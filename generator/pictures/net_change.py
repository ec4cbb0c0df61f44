"""Net change in seats: a diverging bar for each party, or for each region of one party."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.facts.models import Fact
from generator.pictures.entries import Entry, at_most, in_order, party_entry
from generator.pictures.found import Found, PictureKind, Scope, figure, pieces, so_far
from generator.pictures.names import Named
from generator.pictures.source import Source
from generator.pictures.words import Words

if TYPE_CHECKING:
    from generator.measures.table import Row


_CHANGE = ("label", "seats", "defended", "won")


def make(source: Source, scope: Scope, words: Words, fact: Fact) -> Found | None:
    """Return net changes, most gained first; None where nothing is compared or nothing moved."""
    entries = [
        one for one in _entries(source, scope) if one.number("won") or one.number("defended")
    ]
    if not any(one.number("change") for one in entries):
        return None
    if scope.level != "party":
        entries = at_most(source, entries, _weight)
    entries = in_order(entries, "change", "won")
    fill, compared = _compared(source, scope)
    return Found(
        [one.item for one in entries],
        [_said(words, one) for one in entries],
        fill,
        compared,
        "subtitle" if source.basis else "subtitle_plain",
    )


def _weight(entry: Entry) -> float:
    return 1000 * abs(entry.number("change")) + entry.number("won") + entry.number("defended")


def _entries(source: Source, scope: Scope) -> Iterator[Entry]:
    for row in _rows(source, scope):
        if row["net_change"] is None:
            continue
        won = row["won"] if scope.level == "council" else row["won_comparable"]
        values = {"defended": row["defended"], "won": won, "change": row["net_change"]}
        if scope.level == "party":
            colour = source.names.party(scope.id).colour
            yield Entry(Named(source.names.region(row["region"]), colour), values)
        else:
            yield party_entry(source, row["party"], values)


def _rows(source: Source, scope: Scope) -> list[Row]:
    if scope.level == "nation":
        return source.all("party")
    if scope.level == "council":
        return source.rows("party_in_council", "council", scope.id)
    return source.rows("party_in_region", scope.level, scope.id)


def _said(words: Words, entry: Entry) -> str:
    change = entry.number("change")
    piece = "gain" if change > 0 else "loss" if change < 0 else "same"
    return words.say(
        piece,
        label=entry.named.label,
        seats=figure(abs(change)),
        defended=figure(entry.number("defended")),
        won=figure(entry.number("won")),
    )


def _compared(source: Source, scope: Scope) -> tuple[dict[str, str], dict[str, float | str]]:
    """How many councils are compared, of how many that have declared, and on what basis."""
    if scope.level == "council":
        return {"basis": source.basis, "councils": "", "all": "", "so_far": ""}, {}
    councils, declared, total = _counts(source, scope)
    fill = {
        "basis": source.basis,
        "councils": figure(councils),
        "all": figure(declared),
        "so_far": so_far(source, declared, total),
    }
    return fill, {"councils": councils, "all": declared}


def _counts(source: Source, scope: Scope) -> tuple[int, int, int]:
    """Councils compared, declared and voting."""
    if scope.level == "region":
        row = source.rows("party_in_region", "region", scope.id)[0]
        return row["comparable_councils"], row["councils"], row["councils"] + row["undeclared"]
    nation = source.nation
    return nation["comparable_councils"], nation["declared"], nation["total"]


KIND = PictureKind(
    "net-change",
    frozenset({"nation", "region", "council", "party"}),
    frozenset({"label", "defended", "won", "change"}),
    pieces(
        ("basis", "councils", "all", "so_far"),
        gain=_CHANGE,
        loss=_CHANGE,
        same=_CHANGE,
    ),
    make,
)
