from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from generator.article import Article, Picture
from generator.editions import EDITIONS
from generator.revising.edited_copy import read_copy
from generator.revising.revise import Revised, revise
from tests.revising.by_hand import TELLING, VALUES, as_markdown, draft, edited, texts

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "schemas" / "article.schema.json"

GAINS, LOSSES, CAPITAL, NORTH, VERDICT, NEXT = (
    TELLING[slot].format(VALUES[slot])
    for slot in ("gains", "losses", "capital", "north", "verdict", "next")
)


def replaced(*pairs: tuple[str, str], edition: str = "markdown") -> Revised:
    """The draft revised by its own text with some words replaced."""
    text = EDITIONS[edition](draft())
    for went, came in pairs:
        assert text.count(went) == 1, went
        text = text.replace(went, came)
    return revise(draft(), read_copy(text, draft(), edition == "markdown"))


def sentence(article: Article, text: str) -> dict[str, object]:
    (found,) = [one for one in article.sentences if one.text == text]
    return {"edited": found.edited, "facts": found.facts, "spans": [s.text for s in found.spans]}


def test_a_changed_sentence_keeps_the_evidence_of_a_figure_that_still_stands() -> None:
    article = replaced(("seats where the same seats were fought", "seats, where they were fought"))
    text = "Labour gained 11 seats, where they were fought last time."

    assert sentence(article.article, text) == {
        "edited": "changed",
        "facts": ["gains/all"],
        "spans": ["11"],
    }


def test_a_changed_figure_loses_its_evidence_and_the_sentence_its_fact() -> None:
    article = replaced(("Labour gained 11 seats", "Labour gained 12 seats")).article
    text = GAINS.replace("11", "12")

    assert sentence(article, text) == {"edited": "changed", "facts": [], "spans": []}


def test_a_sentence_cut_in_two_is_split() -> None:
    article = replaced(("London had 32 surprises in store, none", "London had 32 surprises. None"))

    assert edited(article.article) == [
        ("split", "London had 32 surprises."),
        ("split", "None of them large."),
    ]
    assert sentence(article.article, "London had 32 surprises.")["facts"] == ["capital/all"]
    assert article.deleted == ()


def test_two_sentences_run_together_are_joined_with_the_evidence_of_both() -> None:
    article = replaced(("last time. For the", "last time, and for the")).article
    text = f"{GAINS[:-1]}, and f{LOSSES[1:]}"

    assert sentence(article, text) == {
        "edited": "joined",
        "facts": ["gains/all", "losses/all"],
        "spans": ["11", "18"],
    }


def test_a_moved_sentence_keeps_everything() -> None:
    revised = replaced((f"{GAINS} {LOSSES}", LOSSES), (NEXT, f"{NEXT} {GAINS}"))

    assert sentence(revised.article, GAINS) == {
        "edited": "moved",
        "facts": ["gains/all"],
        "spans": ["11"],
    }
    assert revised.deleted == ()


def test_a_new_sentence_rests_on_nothing() -> None:
    article = replaced((VERDICT, f"Rain kept many at home. {VERDICT}")).article

    assert sentence(article, "Rain kept many at home.") == {
        "edited": "new",
        "facts": [],
        "spans": [],
    }


def test_a_deleted_sentence_is_reported() -> None:
    revised = replaced((f" {NORTH}", ""))

    assert [one.text for one in revised.deleted] == [NORTH]
    assert NORTH not in revised.article.body


def test_paragraphs_are_as_the_editor_has_them() -> None:
    article = replaced((f"{GAINS} {LOSSES}", f"{GAINS}\n\n{LOSSES}")).article

    assert texts(article)[:2] == [GAINS, LOSSES]
    assert edited(article) == []
    assert article.revision is not None


def test_headline_and_standfirst_are_as_the_editor_has_them() -> None:
    article = replaced(
        ("# Labour up 11", "# Nobody wins"), ("A night of small shifts.", "A night of shifts.")
    ).article

    assert (article.headline.text, article.headline.edited) == ("Nobody wins", "new")
    assert article.standfirst is not None
    assert (article.standfirst.text, article.standfirst.edited) == ("A night of shifts.", "changed")


def test_a_standfirst_can_be_deleted_and_the_disclosure_cannot() -> None:
    text = "\n\n".join(["# Labour up 11", *texts(draft())])
    revised = revise(draft(), read_copy(text, draft()))

    assert revised.article.standfirst is None
    assert [one.slot for one in revised.deleted] == ["standfirst"]
    assert revised.article.disclosure == draft().disclosure


def test_a_line_that_an_editor_adds_to_the_notes_is_kept_as_a_note() -> None:
    article = replaced(("2 of 2 councils.", "2 of 2 councils.\n> - Ring the *returning* officer."))

    assert [(one.kind, one.text) for one in article.article.notes] == [
        ("basis", "Changes are counted in 2 of 2 councils."),
        ("editor", "Ring the *returning* officer."),
    ]


def test_what_was_done_before_is_remembered_when_a_text_is_edited_again() -> None:
    once = replaced(("Labour gained 11 seats", "Labour won 11 seats")).article
    text = EDITIONS["markdown"](once).replace("Nothing is left", "Little is left")
    twice = revise(once, read_copy(text, once)).article

    assert [what for what, _ in edited(twice)] == ["changed", "changed"]
    assert twice.revision is not None and once.revision is not None
    assert twice.revision.paragraphs == once.revision.paragraphs


def test_a_new_sentence_that_is_changed_again_is_still_new() -> None:
    once = replaced((VERDICT, f"Rain kept many at home. {VERDICT}")).article
    text = EDITIONS["markdown"](once).replace("kept many at", "kept most at")

    assert edited(revise(once, read_copy(text, once)).article) == [
        ("new", "Rain kept most at home.")
    ]


def test_the_picture_of_a_deleted_sentence_goes_and_that_of_a_changed_one_says_what_it_says() -> (
    None
):
    drawn = [
        Picture(
            kind="chamber", title="", description="", caption=text, fact=fact, columns={}, items=[]
        )
        for text, fact in ((NORTH, "north/all"), (CAPITAL, "capital/all"))
    ]
    base = draft().model_copy(update={"pictures": drawn})
    paragraphs = [one.replace(f" {NORTH}", "").replace("in store", "on") for one in texts(base)]
    text = as_markdown(base.headline.text, "A night of small shifts.", paragraphs)
    article = revise(base, read_copy(text, base)).article

    assert [one.caption for one in article.pictures] == [CAPITAL.replace("in store", "on")]


@pytest.mark.parametrize("edition", ["markdown", "text"])
def test_an_article_that_was_revised_meets_the_schema(edition: str) -> None:
    article = replaced(("Labour gained", "Labour won"), edition=edition).article

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(EDITIONS["json"](article)), schema)
    assert article.sentences[2].edited == "changed"


def test_a_sentence_turned_round_in_its_place_is_changed_and_elsewhere_new() -> None:
    turned = "When seats were last fought, Labour had none."
    article = replaced((GAINS, turned)).article

    assert sentence(article, turned)["edited"] == "changed"
    elsewhere = replaced((f"{GAINS} ", ""), (NEXT, f"{NEXT} {turned}"))
    assert sentence(elsewhere.article, turned)["edited"] == "new"
    assert [one.text for one in elsewhere.deleted] == [GAINS]
