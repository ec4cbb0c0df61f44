from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from generator.checking.documents.plain import read
from tests.checking.documents.places import astray, texts


@given(some.text(alphabet=some.characters(exclude_characters="\r\0", exclude_categories=("Cs",))))
def test_every_letter_stands_where_its_block_says(source: str) -> None:
    assert astray(read(source.encode(), "a.txt"), source.removeprefix("\ufeff")) == []


def test_lines_end_as_they_do_on_every_system() -> None:
    copy = read(b"\xef\xbb\xbfOne\r\ntwo\r\rThree\x0cfour", "a.txt")
    assert texts(copy) == ["One two", "Three four"]
    assert copy.blocks[1].place(0) == (4, 1)


def test_markup_is_text_in_a_text_file() -> None:
    assert texts(read(b"# **Labour** &amp;", "a.txt")) == ["# **Labour** &amp;"]
