"""Copies of the 2018 sample in which a test changes what happened, or what the editor knew."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from generator.article import Article, ArticleFact, Paragraph, Sentence
from generator.pipeline import draft

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "england-2018"

Row = dict[str, str]
Briefing = dict[str, Any]

NOBODY = "no overall control"
PARTIES = ("con", "lab", "ld", "grn", "ukip", "oth")


class CopiedPack:
    """A copy of the sample: change rows or the briefing, then draft."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
        self.folder = folder

    @property
    def rows(self) -> list[Row]:
        """The rows of the council table."""
        with (self.folder / "councils.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def write(self, rows: list[Row]) -> None:
        """Write the council table anew."""
        with (self.folder / "councils.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def change(self, council: str, **cells: str | int) -> CopiedPack:
        """Set cells in one council's row."""
        rows = self.rows
        row = next(one for one in rows if one["name"] == council)
        assert set(cells) <= set(row), f"no column {set(cells) - set(row)}"
        row.update({name: str(value) for name, value in cells.items()})
        self.write(rows)
        return self

    def each(self, change: Callable[[Row], None]) -> CopiedPack:
        """Change every row."""
        rows = self.rows
        for row in rows:
            change(row)
        self.write(rows)
        return self

    def give(self, council: str, party: str, control: str) -> CopiedPack:
        """Let a party win a bare majority, from whoever has most, and run the council."""
        row = next(one for one in self.rows if one["name"] == council)
        size = int(row["size"])
        while 2 * int(row[f"after_{party}"]) <= size:
            others = [one for one in PARTIES if one != party and int(row[f"won_{one}"] or 0)]
            loser = max(others, key=lambda one: int(row[f"after_{one}"]))
            move(row, loser, party, 1)
        seats = {name: row[name] for name in row if name.startswith(("won_", "after_"))}
        return self.change(council, **seats, control_after=control)

    def without_columns(self, *prefixes: str) -> CopiedPack:
        """Drop every column that begins with one of these."""
        self.write(
            [{k: v for k, v in row.items() if not k.startswith(prefixes)} for row in self.rows]
        )
        return self

    def edit_briefing(self, change: Callable[[Briefing], None]) -> CopiedPack:
        """Change the briefing's entries."""
        path = self.folder / "briefing.yaml"
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        change(data)
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
        return self

    def edit_manifest(self, change: Callable[[dict[str, Any]], None]) -> CopiedPack:
        """Change `election.yaml`."""
        path = self.folder / "election.yaml"
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        change(data)
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
        return self

    def draft(self, **options: Any) -> Article:
        """The article that the copy supports."""
        return draft(self.folder, **options)


def move(row: Row, loser: str, gainer: str, seats: int) -> None:
    """Let one party have won seats that another won; the whole council follows."""
    for prefix in ("won", "after"):
        for party, change in ((loser, -seats), (gainer, seats)):
            if row[f"{prefix}_{party}"]:
                row[f"{prefix}_{party}"] = str(int(row[f"{prefix}_{party}"]) + change)


def told(article: Article, kind: str) -> list[ArticleFact]:
    """The facts of a kind under the article, whether a sentence states them or rests on them."""
    return [fact for fact in article.facts if fact.kind == kind]


def stated(article: Article) -> set[str]:
    """The kinds of fact that sentences state."""
    kinds = {fact.id: fact.kind for fact in article.facts}
    return {kinds[one] for sentence in article.sentences for one in sentence.facts}


def saying(article: Article, slot: str) -> str:
    """The text in a slot of the shape; nothing when it is not filled."""
    return " ".join(one.text for one in article.sentences if one.slot == slot)


def paragraph_of(article: Article, slot: str) -> Paragraph | None:
    """The paragraph in which a slot stands."""
    found = (p for p in article.paragraphs if any(one.slot == slot for one in p.sentences))
    return next(found, None)


def by_slot(article: Article) -> dict[tuple[str, str], Sentence]:
    """Every sentence by its slot and the facts it states."""
    return {(one.slot, ",".join(one.facts)): one for one in article.sentences}


CONTROL = {"con": "Conservative", "lab": "Labour", "ld": "Liberal Democrats", "ukip": "UKIP"}


def recount(row: Row) -> None:
    """Let control follow from the seats, where the whole council is known."""
    if row["after_con"]:
        held = {one: int(row[f"after_{one}"] or 0) for one in PARTIES}
        first = max(held, key=lambda one: held[one])
        won = 2 * held[first] > int(row["size"])
        row["control_after"] = CONTROL.get(first, "Independent") if won else NOBODY


def undeclare(row: Row) -> None:
    """Empty everything that only a declaration brings."""
    for name in row:
        if name.startswith(("won_", "after_")) or name == "control_after":
            row[name] = ""
