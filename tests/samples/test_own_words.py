"""The project's words are its own: nothing is taken from the article that it learned from."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.real_data import SHARED
from tests.samples.tables import ROOT, project_files

SOURCE_ARTICLE = SHARED.parent / "reference" / "source-article.txt"
LONGEST_RUN = 8
FOLDERS = ("templates", "rules", "samples", "tests", "docs", "generator", "benchmarks")

needs_source_article = pytest.mark.skipif(
    not SOURCE_ARTICLE.is_file(), reason="the source article is not on this machine"
)


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, without punctuation and markup."""
    return re.findall(r"[a-z0-9]+(?:'[a-z]+)?", text.lower().replace("’", "'"))


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of eight words."""
    found = words(text)
    return {tuple(found[at : at + LONGEST_RUN]) for at in range(len(found) - LONGEST_RUN + 1)}


@cache
def borrowed_runs() -> set[tuple[str, ...]]:
    """Return the runs of the source article that are not wholly inside a quotation."""
    article = SOURCE_ARTICLE.read_text(encoding="utf-8")
    quoted = re.findall(r"‘(.*?)’(?=[\s.,]|$)", article, flags=re.DOTALL)
    allowed: set[tuple[str, ...]] = set().union(*(runs(quotation) for quotation in quoted))
    return runs(article) - allowed


def texts() -> list[Path]:
    """Return the files in which words of an article could stand."""
    return [path for path in project_files() if path.relative_to(ROOT).parts[0] in FOLDERS] + [
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "CHANGELOG.md",
    ]


@needs_source_article
def test_no_run_of_eight_words_is_borrowed() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): " ".join(run)
        for path in texts()
        for run in runs(path.read_text(encoding="utf-8")) & borrowed_runs()
    }

    assert found == {}


@needs_source_article
def test_a_borrowed_sentence_would_be_found() -> None:
    sentence = SOURCE_ARTICLE.read_text(encoding="utf-8").split(".")[0]

    assert runs(f"before it {sentence} and after") & borrowed_runs()
