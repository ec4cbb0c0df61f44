from __future__ import annotations

from pathlib import Path

import pytest

from generator.checking.documents import READERS, read_document, read_given
from generator.checking.documents.own_matter import DISCLOSURE, NOTES
from generator.editions import EDITIONS
from generator.editions.markdown import NOTES_HEADING
from generator.foundation.errors import InputError
from generator.foundation.layers import template_layers
from generator.pipeline import draft
from tests.checking.documents.places import texts
from tests.samples.tables import ENGLAND_2018

ENDINGS = {"markdown": ".md", "html": ".html", "text": ".txt", "json": ".json"}


@pytest.mark.parametrize("edition", ENDINGS)
def test_every_edition_of_recounts_own_draft_reads_as_the_same_copy(
    edition: str, tmp_path: Path
) -> None:
    article = draft(ENGLAND_2018)
    path = tmp_path / f"draft{ENDINGS[edition]}"
    path.write_text(EDITIONS[edition](article), encoding="utf-8")
    assert article.standfirst is not None
    found = [one.text for one in read_document(path).blocks if one.kind != "caption"]
    assert found == [
        article.headline.text,
        article.standfirst.text,
        *(one.text for one in article.paragraphs),
    ]


def test_recounts_own_matter_is_known_by_the_words_that_recount_prints() -> None:
    assert NOTES == NOTES_HEADING
    assert template_layers().text("disclosure.j2").lstrip().find(DISCLOSURE) >= 0


@pytest.mark.parametrize("ending", READERS)
def test_the_ending_decides_in_capitals_too(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"DRAFT{ending.upper()}"
    path.write_bytes(b"\0")
    with pytest.raises(InputError, match="DRAFT"):
        read_document(path)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.rtf", b"x", r"no reader for this kind of file; found '\.rtf'; expected one of \.md"),
        ("a", b"x", "no reader for this kind of file; found 'no ending'"),
        ("a.md", b"Labour\0", "a binary file; found 'Labour·'; expected text in UTF-8"),
        ("a.txt", b"One\nCaf\xe9", r"a\.txt:2: not UTF-8; found 'byte 0xe9'; expected text"),
        ("a.html", "Labour".encode("utf-16"), "a binary file"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    name: str, data: bytes, message: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=message):
        read_document(tmp_path / name)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_document(tmp_path / "draft.md")


def test_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="this is a folder; expected a file of copy"):
        read_document(tmp_path)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Labour *lost*.", "Labour lost."),
        (b"{{ slot }} stays", "{{ slot }} stays"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>Labour <b>lost</b>.", "Labour lost."),
        (b"<html><body>Labour lost.", "Labour lost."),
    ],
)
def test_copy_through_a_pipe_is_known_by_how_it_begins(data: bytes, text: str) -> None:
    copy = read_given(data)
    assert (copy.name, texts(copy)) == ("stdin", [text])
