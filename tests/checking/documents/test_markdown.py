from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.checking.copy_text import Copy
from generator.checking.documents.markdown import read
from tests.checking.documents.places import astray, kinds, texts


def of(text: str) -> Copy:
    return read(text.encode(), "draft.md")


MARKUP = (
    "**", "*", "_", "__", "~~", "`", "```", "[", "](http://a.b)", "][1]", "![", "<!--", "-->",
    "<b>", "</b>", "<br>", "# ", "## ", "> ", "- ", "1. ", "|", "|---|", "---", "===", "\\", "  ",
    "\n", "\n\n", "    ", " ", " ", "[^1]", "[^1]: ", "{{", "}}", "\t", "é", "’",
)  # fmt: skip
WORDS = ("Labour", "lost", "Barnet", "22", "seats,", "10.", "A", "lib_dem")


@given(some.lists(some.sampled_from([*MARKUP, *WORDS]), max_size=40).map("".join))
def test_every_letter_stands_where_its_block_says(source: str) -> None:
    assert astray(of(source), source.replace("\t", " ")) == []


@given(some.text(alphabet=some.characters(exclude_characters="\r&", exclude_categories=("Cs",))))
def test_every_letter_of_any_text_stands_where_its_block_says(source: str) -> None:
    assert astray(of(source), source.removeprefix("\ufeff")) == [] or "\0" in source


@given(some.lists(some.sampled_from(WORDS), min_size=1, max_size=12))
def test_no_word_of_a_plain_paragraph_is_lost(words: list[str]) -> None:
    source = "So " + " ".join(words)
    assert texts(of(source)) == [source]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Labour **lost** *control*", "Labour lost control"),
        ("Labour ***lost*** it", "Labour lost it"),
        ("__Labour__ and _Conservatives_", "Labour and Conservatives"),
        ("**La**bour", "Labour"),
        ("a snake_case_name stays", "a snake_case_name stays"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("see [Barnet](https://a.b/c_(d) 'title') now", "see Barnet now"),
        ("see [Barnet][1] now", "see Barnet now"),
        ("an [open slot] stays, and [[two]]", "an [open slot] stays, and [[two]]"),
        ("**[Barnet](a.b)** fell", "Barnet fell"),
        ("not \\*this\\* one", "not *this* one"),
        ("Marks &amp; Spencer&#8217;s", "Marks & Spencer’s"),
        ("AT&T and R&D; stay", "AT&T and R&D; stay"),
        ("`22` seats", "22 seats"),
        ("an image ![alt](a.png) goes", "an image goes"),
        ("a note[^1] goes", "a note goes"),
        ("a <b>bold</b> tag goes", "a bold tag goes"),
        ("a break<br>is a blank", "a break is a blank"),
        ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
        ("hard break  \nhere", "hard break here"),
        ("hard break\\\nhere", "hard break here"),
        ("two  blanks stay", "two  blanks stay"),
        ("a<!-- secret --> comment", "a comment"),
        ("30\u00a0per cent", "30 per cent"),
        ("soft\u00adhyphen", "softhyphen"),
        ("in May\n2018. A line that opens on a year", "in May 2018. A line that opens on a year"),
    ],
)
def test_markup_goes_and_words_stay(source: str, text: str) -> None:
    assert texts(of(source)) == [text]


def test_each_kind_of_block_is_known() -> None:
    copy = of("# Head #\n\nUnder\n---\n\nText\n\n> Said\n> more\n\n- one\n  more\n2. two\n")
    assert list(zip(kinds(copy), texts(copy), strict=True)) == [
        ("heading", "Head"),
        ("heading", "Under"),
        ("paragraph", "Text"),
        ("quotation", "Said more"),
        ("item", "one more"),
        ("item", "two"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: Labour won\n---\n",
        "+++\ntitle = 'Labour won'\n+++\n",
        "<!-- Labour\n\nwon -->",
        "```\nLabour won\n```",
        "~~~~ text\nLabour won\n~~~\nstill\n~~~~",
        "> ```\n> Labour won\n> ```",
        "    Labour won",
        "| party | seats |\n|---|---|\n| Labour | 3 |",
        "party | seats\n--- | ---\nLabour | 3",
        "[1]: https://labour.won 'Labour'",
        "<table>\n<tr><td>Labour</td></tr>\n\n</table>",
        "<script>\nlabour()\n</script>",
        "---\n\n***\n\n- - -",
    ],
)
def test_what_is_not_copy_is_not_read(source: str) -> None:
    assert texts(of(f"{source}\n\nAfter it.")) == ["After it."]


def test_a_comment_in_code_hides_nothing() -> None:
    assert texts(of("```\n<!--\n```\n\nLabour won")) == ["Labour won"]


def test_the_place_of_a_word_behind_markup_is_its_own() -> None:
    (block,) = of("\n\n> Of **all** the\n> [targets](a.b) Barnet").blocks
    assert block.place(block.text.index("Barnet")) == (4, 18)


def test_a_long_line_of_opening_marks_is_read_in_good_time() -> None:
    started = time.monotonic()
    for mark in ("[", "*a ", "_a", "`a", "![", "<a ", "&a", "](", "<!--", "**a*"):
        of(mark * 5_000)
    assert time.monotonic() - started < 20


def test_a_comment_that_is_never_closed_hides_nothing() -> None:
    assert texts(of("A stray <!-- mark.\n\nLabour won"))[-1] == "Labour won"
