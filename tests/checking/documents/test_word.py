from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.checking.copy_text import Copy
from generator.checking.documents.word import read
from generator.foundation.errors import InputError
from tests.checking.documents.places import kinds, texts

docx = pytest.importorskip("docx")
parse_xml = pytest.importorskip("docx.oxml").parse_xml

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def of(document: Any) -> Copy:
    stored = BytesIO()
    document.save(stored)
    return read(stored.getvalue(), "draft.docx")


def with_xml(inside: str) -> Copy:
    document = docx.Document()
    body = document.element.body
    body.insert(0, parse_xml(f"<w:p {NAMESPACE}>{inside}</w:p>"))
    return of(document)


def test_runs_make_one_text() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("La")
    paragraph.add_run("bour").bold = True
    paragraph.add_run(" lost.")
    assert texts(of(document)) == ["Labour lost."]


def test_a_line_is_the_number_of_the_paragraph() -> None:
    document = docx.Document()
    document.add_heading("Head", 1)
    document.add_paragraph("")
    document.add_table(1, 1).cell(0, 0).text = "Labour 3"
    document.add_paragraph("  Labour lost.")
    first, second = of(document).blocks
    assert (first.kind, first.place(0)) == ("heading", (1, 1))
    assert (second.text, second.place(0)) == ("Labour lost.", (3, 3))


def test_each_kind_of_block_is_known() -> None:
    document = docx.Document()
    styles = ("Title", "Normal", "Quote", "List Bullet", "List Number", "Caption")
    for style in styles:
        document.add_paragraph("text", style=style)
    assert kinds(of(document)) == ["heading", "paragraph", "quotation", "item", "item", "caption"]


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    copy = with_xml(
        "<w:r><w:t xml:space='preserve'>Labour </w:t></w:r>"
        "<w:del w:id='1' w:author='a'><w:r><w:delText>won</w:delText></w:r></w:del>"
        "<w:ins w:id='2' w:author='a'><w:r><w:t>lost</w:t></w:r></w:ins>"
        "<w:moveFrom w:id='3' w:author='a'><w:r><w:t> moved</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r>"
        "<w:hyperlink><w:r><w:t> Barnet</w:t></w:r></w:hyperlink>"
        "<w:r><w:br/><w:t>today</w:t><w:tab/><w:t>again</w:t></w:r>"
    )
    assert texts(copy) == ["Labour lost Barnet today again"]


def test_a_content_control_is_read() -> None:
    document = docx.Document()
    document.element.body.insert(
        0,
        parse_xml(
            f"<w:sdt {NAMESPACE}><w:sdtContent><w:p><w:r><w:t>Labour</w:t></w:r></w:p>"
            "</w:sdtContent></w:sdt>"
        ),
    )
    assert texts(of(document)) == ["Labour"]


LETTERS = some.characters(exclude_categories=("Cs", "Cc", "Cn", "Cf"))


@given(some.lists(some.text(alphabet=LETTERS, max_size=12), max_size=5))
def test_every_letter_stands_where_its_block_says(runs: list[str]) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for run in runs:
        paragraph.add_run(run)
    shown = "".join(runs)
    for block in of(document).blocks:
        for at, letter in enumerate(block.text):
            line, column = block.place(at)
            assert line == 1
            assert letter in (shown[column - 1], " ")


@pytest.mark.parametrize("data", [b"", b"Labour lost.", b"PK\x03\x04nonsense"])
def test_a_file_that_word_did_not_write_is_told(data: bytes) -> None:
    with pytest.raises(InputError, match=r"draft\.docx: not a Word file; expected"):
        read(data, "draft.docx")


def test_without_python_docx_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    with pytest.raises(InputError, match=r"pip install 'recount\[docx\]'"):
        read(b"", "draft.docx")
