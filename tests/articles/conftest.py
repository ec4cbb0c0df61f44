"""The article of 2018 as it stands, and a copy of its pack for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.article import Article
from generator.pipeline import draft
from tests.articles.packs import SAMPLE, CopiedPack


@pytest.fixture(scope="session")
def base() -> Article:
    return draft(SAMPLE)


@pytest.fixture
def copied(tmp_path: Path) -> CopiedPack:
    return CopiedPack(tmp_path / "pack")
