from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.checking.copy_text import Copy
from generator.checking.documents.web import read
from tests.checking.documents.places import astray, kinds, texts


def of(text: str) -> Copy:
    return read(text.encode(), "page.html")


PIECES = (
    "<p>", "</p>", "<b>", "</b>", "<div class='x'>", "</div>", "<br>", "<br/>", "<h2>", "</h2>",
    "<li>", "<ul>", "</ul>", "<script>", "</script>", "<table>", "</table>", "<!-- no -->", "<!",
    "<aside hidden>", "</aside>", "<", ">", "\n", " ", "  ", "Labour", "lost", "22", "é’", "=\"",
)  # fmt: skip


@given(some.lists(some.sampled_from(PIECES), max_size=40).map("".join))
def test_every_letter_stands_where_its_block_says(source: str) -> None:
    assert astray(of(source), source) == []


@given(some.text(alphabet=some.characters(exclude_characters="\r&\0", exclude_categories=("Cs",))))
def test_every_letter_of_any_text_stands_where_its_block_says(source: str) -> None:
    assert astray(of(source), source.removeprefix("\ufeff")) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p><b>La</b>bour <i>lost</i>\n  <a href='x'>Barnet</a>.</p>", "Labour lost Barnet."),
        ("<p>Marks &amp; Spencer&#8217;s&nbsp;shop</p>", "Marks & Spencer’s shop"),
        ("<p>AT&T, R&D; and & alone</p>", "AT&T, R&D; and & alone"),
        ("<p>one<br>two<br/>three</p>", "one two three"),
        ("<p>30&#xA0;per cent</p>", "30 per cent"),
        ("<p>a<!-- secret --> comment</p>", "a comment"),
        ("no tags at all", "no tags at all"),
        ("<p>never closed", "never closed"),
        ("<p>La&shy;bour</p>", "Labour"),
        ("<p>sup<sup>1</sup> and<wbr>then</p>", "sup1 andthen"),
    ],
)
def test_inline_tags_are_joined_and_entities_read(source: str, text: str) -> None:
    assert texts(of(source)) == [text]


def test_each_kind_of_block_is_known() -> None:
    copy = of(
        "<h1>Head</h1><p>One<p>Two<blockquote><p>Said</p></blockquote>"
        "<ul><li>item<li><p>next</p></ul><figure><img src=x><figcaption>Shown</figcaption></figure>"
        "loose"
    )
    assert list(zip(kinds(copy), texts(copy), strict=True)) == [
        ("heading", "Head"),
        ("paragraph", "One"),
        ("paragraph", "Two"),
        ("quotation", "Said"),
        ("item", "item"),
        ("item", "next"),
        ("caption", "Shown"),
        ("paragraph", "loose"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "<head><title>Labour</title></head>",
        "<script>if (1 < 2) labour('<p>won</p>')</script>",
        "<style>p { content: 'Labour' }</style>",
        "<nav><ul><li>Labour</ul></nav>",
        "<figure><svg><text>Labour</text><path d=''/></svg><table><tr><td>3</table></figure>",
        "<details><summary>Figures</summary><table><caption>x</caption></table></details>",
        "<aside class='notes'><ul><li>Labour</ul></aside>",
        "<section id='cards'><div class='card'>Labour</div></section>",
        "<p hidden>Labour</p>",
        "<div style='display: none'>Labour</div>",
        "<span aria-hidden='true'>Labour</span>",
        "<footer><p>Labour</p></footer>",
        "<!-- <p>Labour</p> -->",
    ],
)
def test_what_is_not_copy_is_not_read(source: str) -> None:
    assert texts(of(f"{source}<p>After it.</p>")) == ["After it."]


@pytest.mark.parametrize(
    "source",
    [
        "<html><head><title>x</title><meta charset=utf-8><body><p>Labour lost.",
        "<form action=x><label>Name</label><input><div><p>Labour lost.</p></div></form>",
        "<p hidden>No<p>Labour lost.",
        "<ul><li hidden>No<li>Labour lost.</ul>",
        "</div></p>Labour lost.</section>",
        "<svg><path d='x'/><g/></svg>Labour lost.",
    ],
)
def test_what_hides_nothing_hides_nothing(source: str) -> None:
    assert texts(of(source)) == ["Labour lost."]


def test_an_aside_that_is_copy_is_read() -> None:
    assert texts(of("<aside>Labour lost.</aside>")) == ["Labour lost."]


def test_the_place_of_a_word_behind_tags_is_its_own() -> None:
    (block,) = of("<p>\n  Of <em>all</em>\n  <b>Bar</b>net</p>").blocks
    assert block.text == "Of all Barnet"
    assert [block.place(block.text.index(one)) for one in ("Bar", "net")] == [(3, 6), (3, 13)]


def test_the_place_of_an_entity_is_where_it_begins() -> None:
    (block,) = of("<p>a &amp; b</p>").blocks
    assert [block.place(at) for at in range(5)] == [(1, 4), (1, 5), (1, 6), (1, 11), (1, 12)]
