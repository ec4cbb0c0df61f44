"""What a set remembers of itself: a hidden file beside its index, for the next run to compare.

The file is JSON, line by line: the set with the digest of all that follows, then four lines for
each bulletin. Claims and headlines, which are most of it, are taken apart only when asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from generator.article import ArticleFact, Sentence
from generator.bulletins.agreement import Claim
from generator.bulletins.digest import file_digest
from generator.bulletins.jobs import Headline, Written
from generator.editions.site.entry import Entry

RECORD = ".recount.json"
"""Its name; a web server does not list it, and nothing on the site asks for it."""

HEADLINED = frozenset({"analysis", "region", "council", "party"})
"""Genres whose headlines a round-up can take."""

LINES = 4
"""Lines of the file for each bulletin: its entry, digests, claims, headline."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """One bulletin: its row of the index, the digests of its files, its claims, its headline.

    `told_from` is the digest of all that it tells; of claims and headline the JSON is kept.
    """

    entry: Entry
    files: dict[str, str]
    told_from: str
    claims_text: str
    headline_text: str

    @property
    def claims(self) -> list[Claim]:
        """What the bulletin claims."""
        return [
            Claim(what, tuple(of), value, path, sentence, holds)
            for path, sentence, claimed in json.loads(self.claims_text)
            for what, of, value, holds in claimed
        ]

    @property
    def headline(self) -> Headline | None:
        """Its headline, where a round-up can take it."""
        found = json.loads(self.headline_text)
        if found is None:
            return None
        sentence, fact = found
        return Headline(
            self.entry.path, Sentence.model_validate(sentence), ArticleFact.model_validate(fact)
        )


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
    headline = "null"
    if written.entry.genre in HEADLINED:
        sentence, fact = written.headline.sentence, written.headline.fact
        headline = f"[{sentence.model_dump_json()},{fact.model_dump_json()}]"
    claims = _json(_by_sentence(written.claims))
    return Remembered(written.entry, written.files, written.told_from, claims, headline)


def read_record(folder: Path) -> Record | None:
    """Return what the set in the folder remembers, or None where there is none that can be read."""
    try:
        head, _, rest = (folder / RECORD).read_text(encoding="utf-8").partition("\n")
        data = json.loads(head)
        if data["rest"] != file_digest(rest):
            return None
        lines = rest.split("\n")[:-1]
        every = [_read(lines[at : at + LINES]) for at in range(0, len(lines), LINES)]
        return Record(data["made_with"], {one.entry.path: one for one in every}, data["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def record_text(record: Record) -> str:
    """Return the record as it is kept."""
    lines: list[str] = []
    for one in record.bulletins.values():
        lines += (one.entry.model_dump_json(), _json([one.files, one.told_from]))
        lines += (one.claims_text, one.headline_text)
    rest = "".join(f"{line}\n" for line in lines)
    head = {"made_with": record.made_with, "files": record.files, "rest": file_digest(rest)}
    return f"{_json(head)}\n{rest}"


def _read(lines: list[str]) -> Remembered:
    entry, digests, claims, headline = lines
    files, told_from = json.loads(digests)
    return Remembered(Entry.model_validate_json(entry), files, told_from, claims, headline)


def _by_sentence(claims: Iterable[Claim]) -> list[tuple[str, str, list[tuple[object, ...]]]]:
    """What is claimed, sentence by sentence: each with its bulletin, once."""
    sentences = groupby(claims, key=lambda one: (one.path, one.sentence))
    return [
        (path, sentence, [(one.what, one.of, one.value, one.holds) for one in claimed])
        for (path, sentence), claimed in sentences
    ]


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
