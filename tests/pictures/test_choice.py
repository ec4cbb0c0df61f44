from __future__ import annotations

from pathlib import Path

import pytest

from generator.article import Article, Coverage, Paragraph, Section, Sentence
from generator.elections.models import Election
from generator.foundation.layers import rule_layers, template_layers
from generator.measures.build import measure
from generator.pictures import captioned, picture_data
from tests.measures.by_hand import candidate, council, election, pack, ward
from tests.pictures.by_hand import NATION, TEMPLATES, council_subject, fact, maker, pictures


def _wards() -> tuple[object, ...]:
    now = [candidate("labour", 600, elected=True), candidate("green", 400)]
    then = [candidate("labour", 500, elected=True), candidate("green", 500)]
    return (ward("north", now, previous=tuple(then)),)


def _town() -> Election:
    return election(
        council(
            "town",
            region="London",
            size=30,
            won={"labour": 20, "green": 10},
            defended={"labour": 15, "green": 15},
            before={"labour": 15, "green": 15},
            after={"labour": 20, "green": 10},
            wards=_wards(),
        )
    )


TOLD = (
    fact("held", council="town", region="London"),
    fact("gained-seats-here", council="town", party="labour"),
    fact("majority-now", council="town"),
    fact("vote-lead-here", council="town", party="labour"),
)


def test_a_text_without_a_fact_that_a_picture_proves_has_no_picture() -> None:
    assert pictures(_town(), council_subject("town"), fact("turnout-here", council="town")) == []


def test_each_picture_proves_the_first_fact_told_that_it_can_prove() -> None:
    drawn = pictures(_town(), council_subject("town"), *TOLD)
    assert [(one.kind, one.fact) for one in drawn] == [
        ("chamber", TOLD[0].id),
        ("net-change", TOLD[1].id),
    ]


def test_a_council_has_two_pictures_at_most_and_no_kind_twice() -> None:
    drawn = pictures(_town(), council_subject("town"), *TOLD, *reversed(TOLD))
    assert len(drawn) == 2
    assert len({one.kind for one in drawn}) == 2


def test_a_ward_has_one_picture() -> None:
    about = council_subject("north").model_copy(update={"level": "ward", "council": "town"})
    told = [fact("ward-share", ward="north", party="labour"), fact("ward-share-up", ward="north")]
    drawn = pictures(_town(), about, *told)
    assert [one.kind for one in drawn] == ["shares"]


def test_a_fact_whose_first_picture_cannot_be_drawn_is_proved_by_the_next() -> None:
    unknown_chamber = election(
        council(
            "town",
            size=30,
            control_before="labour",
            control_after="green",
            won={"labour": 10, "green": 20},
            defended={"labour": 20, "green": 10},
        )
    )
    drawn = pictures(unknown_chamber, council_subject("town"), fact("gained", council="town"))
    assert [one.kind for one in drawn] == ["net-change"]


def test_a_genre_is_found_by_what_it_is_about_when_it_has_a_name_of_its_own() -> None:
    drawn = maker(_town()).of(TOLD, council_subject("town"), "night-before")
    assert len(drawn) == 2


def test_a_genre_without_pictures_has_none() -> None:
    about = NATION.model_copy(update={"level": "nation"})
    assert maker(_town()).of(TOLD, about, "flash") == []


def test_one_text_alone_has_the_same_pictures_as_in_a_set() -> None:
    town, about = _town(), council_subject("town")
    tables = measure(pack(town), rule_layers())
    assert picture_data(TOLD, tables, town, about, "council", TEMPLATES) == pictures(
        town, about, *TOLD
    )


def test_a_newsroom_turns_pictures_off(tmp_path: Path) -> None:
    text = TEMPLATES.text("pictures.yaml").replace("most: 2", "most: 0")
    (tmp_path / "pictures.yaml").write_text(text, encoding="utf-8")
    town = _town()
    tables = measure(pack(town), rule_layers())
    layers = template_layers(tmp_path)
    assert picture_data(TOLD, tables, town, council_subject("town"), "council", layers) == []


def _article(headline: Sentence, *body: Sentence) -> Article:
    return Article(
        genre="council",
        election="Local elections",
        date="2018-05-03",
        headline=headline,
        standfirst=None,
        sections=[Section(name="all", paragraphs=[Paragraph(sentences=list(body))])],
        disclosure="",
        coverage=Coverage(declared=1, total=1),
        facts=[],
        notes=[],
        sources=[],
    )


def test_a_picture_is_captioned_by_the_sentence_of_the_body_that_states_its_fact() -> None:
    drawn = pictures(_town(), council_subject("town"), *TOLD)
    head = Sentence(text="Labour holds Town", facts=[TOLD[0].id])
    body = Sentence(text="Labour has held Town.", facts=[TOLD[0].id])
    kept = captioned(drawn, _article(head, body))
    assert [(one.kind, one.caption) for one in kept] == [("chamber", "Labour has held Town.")]


@pytest.mark.parametrize("stated", [[], ["something/else"]])
def test_a_picture_whose_fact_no_sentence_states_is_left_out(stated: list[str]) -> None:
    drawn = pictures(_town(), council_subject("town"), *TOLD)
    assert captioned(drawn, _article(Sentence(text="A night out", facts=stated))) == []
