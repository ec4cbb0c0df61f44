"""A region's councils as equal tiles, by who runs them, those that changed hands marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.article import PictureItem
from generator.facts.models import Fact
from generator.pictures.found import Found, PictureKind, Scope, figure, pieces
from generator.pictures.names import Named
from generator.pictures.source import Source
from generator.pictures.words import Words

if TYPE_CHECKING:
    from generator.measures.table import Row


_FEWEST = 2
_SUBTITLES = {0: "subtitle_plain", 1: "subtitle_one"}


def make(source: Source, scope: Scope, words: Words, fact: Fact) -> Found | None:
    """Return the councils by name; None where there is one only, or none has declared."""
    rows = source.rows("council", "region", scope.id)
    if len(rows) < _FEWEST or not any(row["control_after"] for row in rows):
        return None
    rows = sorted(rows, key=lambda row: (source.names.council(row["council"]), row["council"]))
    changed = [row for row in rows if _changed(row)]
    marks = _marks(source, rows)
    return Found(
        [_item(source, words, row, marks) for row in rows],
        [*_holders(source, words, rows), *(_change(source, words, row) for row in changed)],
        {"all": figure(len(rows)), "changed": figure(len(changed))},
        {"all": len(rows), "changed": len(changed)},
        _SUBTITLES.get(len(changed), "subtitle"),
    )


def _changed(row: Row) -> bool:
    before, after = row["control_before"], row["control_after"]
    return before is not None and after is not None and before != after


def _marks(source: Source, rows: list[Row]) -> dict[str, str]:
    """Letters for each holder before or after, by label; a number tells apart who shares them."""
    holders = {row[f"control_{when}"] for row in rows for when in ("before", "after")}
    named = sorted({source.names.holder(one) for one in holders}, key=lambda one: one.label)
    marks: dict[str, str] = {}
    for one in named:
        same = sum(mark.rstrip("23456789") == one.mark for mark in marks.values())
        marks[one.label] = f"{one.mark}{same + 1}" if same and one.mark else one.mark
    return marks


def _item(source: Source, words: Words, row: Row, marks: dict[str, str]) -> PictureItem:
    after = source.names.holder(row["control_after"])
    before = row["control_before"]
    was = None if before is None else source.names.holder(before)
    changed = _changed(row)
    values: dict[str, float | str | None] = {
        "before": None if was is None else was.label,
        "after": after.label,
        "changed": words.say("yes" if changed else "no"),
    }
    if changed and was is not None:
        values["was"] = words.say("was", mark=marks[was.label])
    name = source.names.council(row["council"])
    return PictureItem(label=name, colour=after.colour, mark=marks[after.label], values=values)


def _holders(source: Source, words: Words, rows: list[Row]) -> Iterator[str]:
    """How many councils each runs, most first."""
    found = Counter[Named](source.names.holder(row["control_after"]) for row in rows)
    for named, number in sorted(found.items(), key=lambda one: (-one[1], one[0].label)):
        yield words.say("holder", label=named.label, number=figure(number))


def _change(source: Source, words: Words, row: Row) -> str:
    return words.say(
        "change",
        council=source.names.council(row["council"]),
        before=source.names.holder(row["control_before"]).label,
        after=source.names.holder(row["control_after"]).label,
    )


KIND = PictureKind(
    "tile-map",
    frozenset({"region"}),
    frozenset({"label", "before", "after", "changed"}),
    pieces(
        ("all", "changed"),
        subtitle_one=("all",),
        yes=(),
        no=(),
        was=("mark",),
        holder=("label", "number"),
        change=("council", "before", "after"),
    ),
    make,
)
