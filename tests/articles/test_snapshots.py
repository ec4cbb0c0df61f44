"""The samples' articles as whole files, to be read: `pytest --snapshot-update` rewrites them.

They stand in `__snapshots__/test_snapshots/`, a file for each article and edition.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from generator.article import Article
from generator.editions import EDITIONS
from generator.pipeline import draft

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PACKS = ("england-2018", "fictional-council")


class Markdown(SingleFileSnapshotExtension):
    """A snapshot as a plain file of its own."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


class Html(Markdown):
    """A whole page."""

    file_extension = "html"


class Text(Markdown):
    """Plain text."""

    file_extension = "txt"


class Json(Markdown):
    """The whole article with its facts, evidence and notes."""

    file_extension = "json"


class Lines(Markdown):
    """A JSON object on each line."""

    file_extension = "jsonl"


FILES = {"markdown": Markdown, "html": Html, "text": Text, "json": Json}


@cache
def article(pack: str) -> Article:
    return draft(SAMPLES / pack)


def facts_in_short(told: Article) -> str:
    """Every fact under the article on a line: kind, subject, newsworthiness, values."""
    lines = [
        {
            "fact": fact.kind,
            "of": " ".join(fact.subject),
            "newsworthiness": round(fact.newsworthiness, 3),
            "values": fact.values,
        }
        for fact in sorted(told.facts, key=lambda one: (one.kind, -one.newsworthiness, one.id))
    ]
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n"


def in_short(written: str) -> str:
    """JSON with long lists of cells cut: a national total rests on hundreds of them."""
    return json.dumps(_cut(json.loads(written)), ensure_ascii=False, indent=1) + "\n"


def _cut(part: Any) -> Any:
    if isinstance(part, list):
        return [_cut(one) for one in part]
    if not isinstance(part, dict):
        return part
    cells = part.get("cells", [])
    shown = {"cells": [*cells[:2], f"and {len(cells) - 2} more"]} if len(cells) > 3 else {}
    return {key: _cut(value) for key, value in part.items()} | shown


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("edition", sorted(FILES))
def test_the_article_reads_as_approved(
    pack: str, edition: str, snapshot: SnapshotAssertion
) -> None:
    written = EDITIONS[edition](article(pack))
    written = in_short(written) if edition == "json" else written

    assert written == snapshot(extension_class=FILES[edition])


@pytest.mark.parametrize("pack", PACKS)
def test_the_facts_are_those_approved(pack: str, snapshot: SnapshotAssertion) -> None:
    facts = facts_in_short(article(pack))

    assert facts == snapshot(extension_class=Lines)


def test_every_edition_has_a_snapshot() -> None:
    assert set(FILES) == set(EDITIONS)
