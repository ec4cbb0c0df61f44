from __future__ import annotations

from tests.cli.command_docs import DOCUMENT, current, documented, every_command


def test_the_document_shows_the_real_help() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    assert document == current(document), "run: python -m tests.cli.command_docs"


def test_the_document_shows_every_command() -> None:
    assert documented(DOCUMENT.read_text(encoding="utf-8")) == list(every_command())
