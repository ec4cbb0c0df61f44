"""The pages in docs/: one index of all of them, and no link that leads nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.samples.tables import ROOT

DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md"), *ROOT.glob("samples/*/*.md")])
LINK = re.compile(r"\]\((?!http)([^)#\s]+)(?:#[^)]*)?\)")


def linked(page: Path) -> set[Path]:
    text = page.read_text(encoding="utf-8")
    return {(page.parent / target).resolve() for target in LINK.findall(text)}


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_every_link_leads_somewhere(page: Path) -> None:
    assert [target for target in sorted(linked(page)) if not target.exists()] == []


def test_the_index_leaves_no_page_out() -> None:
    index = DOCS / "README.md"
    everything = {*DOCS.rglob("*.md"), *DOCS.rglob("*.json"), *DOCS.rglob("*.yaml")} - {index}

    assert sorted(everything - linked(index)) == []
