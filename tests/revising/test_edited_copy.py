from __future__ import annotations

import pytest

from generator.editions import EDITIONS
from generator.revising.edited_copy import read_copy
from tests.revising.by_hand import draft, drafted, texts

MARKDOWN = EDITIONS["markdown"](draft())
TEXT = EDITIONS["text"](draft())


@pytest.mark.parametrize(("text", "markdown"), [(MARKDOWN, True), (TEXT, False)])
def test_an_edition_without_its_furniture_is_the_copy(text: str, markdown: bool) -> None:
    copy = read_copy(text, draft(), markdown)

    assert copy.headline == "Labour up 11"
    assert copy.standfirst == "A night of small shifts."
    assert list(copy.paragraphs) == texts(draft())
    assert copy.disclosure == draft().disclosure
    assert copy.notes == ()


def test_lines_may_be_wrapped_and_end_as_on_windows() -> None:
    wrapped = MARKDOWN.replace("For the", "For\nthe").replace("\n", "\r\n")

    assert read_copy(wrapped, draft()) == read_copy(MARKDOWN, draft())


def test_what_was_escaped_is_read_as_the_letters_it_stands_for() -> None:
    text = r"# A \*star\* &lt;b>" + "\n\n" + r"1\. One &amp; \_two\_ at AT&T"
    copy = read_copy(text, draft())

    assert copy.headline == "A *star* <b>"
    assert copy.paragraphs == ("1. One & _two_ at AT&T",)


def test_markup_that_an_editor_adds_stays_to_the_letter() -> None:
    text = "# Labour up 11\n\n## Below\nA **bold** [claim](https://example.org).\n- one\n- two"

    assert read_copy(text, draft()).paragraphs == (
        "## Below",
        "A **bold** [claim](https://example.org).",
        "- one",
        "- two",
    )


def test_a_standfirst_without_its_signs_is_still_the_standfirst() -> None:
    text = MARKDOWN.replace("*A night of small shifts.*", "A night of very small shifts.")

    assert read_copy(text, draft()).standfirst == "A night of very small shifts."


def test_a_headline_written_anew_in_plain_text_is_the_headline() -> None:
    copy = read_copy(TEXT.replace("Labour up 11", "Nobody wins"), draft(), markdown=False)

    assert copy.headline == "Nobody wins"
    assert copy.standfirst == "A night of small shifts."


def test_a_standfirst_deleted_in_plain_text_does_not_take_a_paragraph_with_it() -> None:
    copy = read_copy(TEXT.replace("A night of small shifts.\n\n", ""), draft(), markdown=False)

    assert copy.standfirst is None
    assert list(copy.paragraphs) == texts(draft())


def test_a_text_without_a_headline_has_none() -> None:
    copy = read_copy(MARKDOWN.replace("# Labour up 11\n\n", ""), draft())

    assert copy.headline is None


def test_a_paragraph_written_under_the_rule_is_copy() -> None:
    text = MARKDOWN.replace("\n\n> ##", "\n\nOne more thing.\n\n> ##")
    copy = read_copy(text, draft())

    assert copy.paragraphs[-1] == "One more thing."
    assert copy.disclosure == draft().disclosure


def test_a_rule_between_paragraphs_is_no_end_of_the_copy() -> None:
    first, second, *rest = texts(draft())
    copy = read_copy(MARKDOWN.replace(second, f"---\n\n{second}"), draft())

    assert copy.paragraphs == (first, "---", second, *rest)


def test_a_disclosure_put_in_other_words_is_the_disclosure() -> None:
    text = MARKDOWN.replace(draft().disclosure, "Checked by the desk.")

    assert read_copy(text, draft()).disclosure == "Checked by the desk."


def test_a_draft_without_a_standfirst_has_none_when_read_back() -> None:
    base = drafted({one.kind: 3 for one in draft().facts}, [["gains"], ["north"]], standfirst=False)

    for edition, write in (("markdown", EDITIONS["markdown"]), ("text", EDITIONS["text"])):
        assert read_copy(write(base), base, edition == "markdown").standfirst is None


def test_notes_without_their_heading_are_no_copy() -> None:
    text = MARKDOWN.replace("> ## Notes to the editor (not copy)\n>\n", "")
    assert text != MARKDOWN

    assert read_copy(text, draft()) == read_copy(MARKDOWN, draft())


def test_a_quotation_in_the_copy_is_copy() -> None:
    first = texts(draft())[0]
    copy = read_copy(MARKDOWN.replace(first, f"> {first}"), draft())

    assert copy.paragraphs[0] == f"> {first}"
    assert copy.notes == ()
