"""A region's councils as equal tiles, by who runs them, those that changed hands marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.article import PictureItem
from generator.facts.models import Fact
from generator.measures.table import Row
from generator.pictures.found import Found, PictureKind, Scope, figure, pieces
from generator.pictures.names import Named
from generator.pictures.source import Source
from generator.pictures.words import Words

_FEWEST = 2


def make(source: Source, scope: Scope, words: Words, fact: Fact) -> Found | None:
    """Return the councils by name; None where there is one only, or none has declared."""
    rows = source.rows("council", "region", scope.id)
    if len(rows) < _FEWEST or not any(row["control_after"] for row in rows):
        return None
    rows = sorted(rows, key=lambda row: (source.names.council(row["council"]), row["council"]))
    changed = [row for row in rows if _changed(row)]
    return Found(
        [_item(source, words, row) for row in rows],
        [*_holders(source, words, rows), *(_change(source, words, row) for row in changed)],
        {"all": figure(len(rows)), "changed": figure(len(changed))},
        {"all": len(rows), "changed": len(changed)},
        "subtitle" if changed else "subtitle_plain",
    )


def _changed(row: Row) -> bool:
    before, after = row["control_before"], row["control_after"]
    return before is not None and after is not None and before != after


def _item(source: Source, words: Words, row: Row) -> PictureItem:
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
        values["was"] = words.say("was", mark=was.mark)
    name = source.names.council(row["council"])
    return PictureItem(label=name, colour=after.colour, mark=after.mark, values=values)


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
        yes=(),
        no=(),
        was=("mark",),
        holder=("label", "number"),
        change=("council", "before", "after"),
    ),
    make,
)
