"""What a set remembers of itself: a hidden file beside its index, for the next run to compare."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.article import ArticleFact, Sentence
from generator.bulletins.agreement import Claim
from generator.bulletins.jobs import Headline, Written
from generator.editions.site.entry import Entry

RECORD = ".recount.json"
"""Its name; a web server does not list it, and nothing on the site asks for it."""

HEADLINED = frozenset({"analysis", "region", "council", "party"})
"""Genres whose headlines a round-up can take."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """One bulletin: its row of the index, the digests of its files, its claims, its headline."""

    entry: Entry
    files: dict[str, str]
    claims: list[Claim]
    headline: Headline | None = None


@dataclass
class Record:
    """A set: what it was made with (templates, formats, seed, version), and its bulletins by path.

    `files` are the digests of the files that belong to no bulletin.
    """

    made_with: str
    bulletins: dict[str, Remembered] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)


def remembered(written: Written) -> Remembered:
    """Return what the set remembers of a bulletin that was just written."""
    kept = written.headline if written.entry.genre in HEADLINED else None
    return Remembered(written.entry, written.files, list(written.claims), kept)


def read_record(folder: Path) -> Record | None:
    """Return what the set in the folder remembers, or None where there is none that can be read."""
    try:
        data = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        bulletins = {path: _read(one) for path, one in data["bulletins"].items()}
        return Record(data["made_with"], bulletins, data["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def record_text(record: Record) -> str:
    """Return the record as it is kept."""
    bulletins = {path: _written(one) for path, one in record.bulletins.items()}
    data = {"made_with": record.made_with, "files": record.files, "bulletins": bulletins}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _written(one: Remembered) -> Mapping[str, Any]:
    headline = one.headline
    return {
        "entry": one.entry.model_dump(mode="json"),
        "files": one.files,
        "claims": [list(claim) for claim in one.claims],
        "headline": None
        if headline is None
        else [headline.sentence.model_dump(mode="json"), headline.fact.model_dump(mode="json")],
    }


def _read(data: Mapping[str, Any]) -> Remembered:
    entry = Entry.model_validate(data["entry"])
    headline = None
    if data["headline"] is not None:
        sentence, fact = data["headline"]
        headline = Headline(
            entry.path, Sentence.model_validate(sentence), ArticleFact.model_validate(fact)
        )
    claims = [_claim(one) for one in data["claims"]]
    return Remembered(entry, data["files"], claims, headline)


def _claim(fields: list[Any]) -> Claim:
    """A claim from JSON, where its tuples have become lists."""
    return Claim(*(_as_tuple(one) for one in fields))


def _as_tuple(value: Any) -> Any:
    return tuple(map(_as_tuple, value)) if isinstance(value, list) else value
