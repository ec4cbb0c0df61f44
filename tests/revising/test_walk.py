from __future__ import annotations

from pathlib import Path

from tests.revising.walk import DOCUMENT, walked


def test_the_walk_through_editing_prints_what_the_page_shows(tmp_path: Path) -> None:
    document = DOCUMENT.read_text(encoding="utf-8")

    assert document == walked(document, tmp_path), "run: python -m tests.revising.walk"
