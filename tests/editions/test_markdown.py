from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown as to_html

from generator.article import Note
from generator.editions import EDITIONS, markdown
from tests.editions.article_by_hand import article_with, sentence, small_article

SMALL = """\
# A night for nobody

*Neither side can take comfort.*

Labour held Oakham with 12 seats. The Greens gained 3 seats across Arden.

---

Written from rules and templates. Draft: not yet checked by an editor.

> ## Notes to the editor (not copy)
>
> - **open-slot** (line-3): Who makes this argument?
"""


def test_markdown_is_the_default_edition() -> None:
    assert next(iter(EDITIONS)) == "markdown"


def test_the_small_article_in_markdown() -> None:
    assert markdown.write(small_article()) == SMALL


def test_an_article_without_standfirst_and_notes_has_neither() -> None:
    article = small_article().model_copy(update={"standfirst": None, "notes": []})
    written = markdown.write(article)
    assert "*" not in written
    assert ">" not in written


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("*bold*", r"\*bold\*"),
        ("[x](y)", r"\[x\](y)"),
        ("<script>", r"&lt;script\>"),
        ("B&Q", "B&Q"),
        ("&amp;", "&amp;amp;"),
        ("two\nlines", "two lines"),
    ],
)
def test_special_characters_of_a_name_are_escaped(name: str, written: str) -> None:
    assert markdown.escape(name) == written


@pytest.mark.parametrize("opening", ["1. Oakham", "- Oakham", "+ Oakham", "2) Oakham", "# Oakham"])
def test_a_paragraph_that_opens_like_a_list_stays_a_paragraph(opening: str) -> None:
    shown = to_html(markdown.write(article_with(sentence(opening))))
    assert f"<p>{opening}</p>" in shown


def test_a_note_is_never_copy() -> None:
    article = small_article().model_copy(
        update={"notes": [Note(kind="data", text="*One* <b>ward</b> is missing.")]}
    )
    shown = to_html(markdown.write(article))
    quoted = shown[shown.index("<blockquote>") :]
    assert "*One* &lt;b&gt;ward&lt;/b&gt; is missing." in quoted
    assert "<strong>data</strong>" in quoted


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.said.append(data)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1))
@settings(max_examples=150, deadline=None)
def test_any_text_survives_markdown(text: str) -> None:
    shown = _Text()
    shown.feed(to_html(markdown.escape_block(text)))
    assert set(shown.tags) <= {"p"}
    assert "".join(shown.said).split() == text.split()
