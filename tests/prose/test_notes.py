"""Notes to the editor: what is open, in doubt or missing is told, at a length one can read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.article import Article, Note
from generator.elections.models import Election
from generator.facts.models import Facts
from generator.foundation.errors import Gravity, Problem
from generator.pipeline import draft
from generator.prose.length import Length
from generator.prose.notes import notes
from tests.articles.packs import SAMPLE, CopiedPack
from tests.measures.by_hand import council, election
from tests.prose.by_hand import fact


def comparable(code: str, **fields: Any) -> Any:
    return council(code, won={"labour": 1}, defended={"labour": 1}, **fields)


def problems(number: int, gravity: Gravity) -> tuple[Problem, ...]:
    return tuple(
        Problem(f"{gravity.name} {one}", "councils.csv", one, gravity=gravity)
        for one in range(1, number + 1)
    )


def told(kind: str, subject: Election, facts: Facts | None = None) -> list[Note]:
    return [note for note in notes(facts or {}, subject) if note.kind == kind]


def test_an_argument_that_nobody_makes_is_a_question_and_not_copy() -> None:
    open_argument = fact("argument-without-holder", claim="the tide has turned")

    (note,) = told("open-slot", election(), {"argument-without-holder": [open_argument]})

    assert "Who says “the tide has turned”?" in note.text


def test_the_question_names_the_file_of_the_argument_and_the_copy_lacks_it(tmp_path: Path) -> None:
    def nobody(briefing: dict[str, Any]) -> None:
        argument = {"id": "open", "topic": "caveat", "claim": "the tide has turned at last"}
        source = briefing["arguments"][0]["source"]
        briefing["arguments"].append({**argument, "source": source})

    article = CopiedPack(tmp_path).edit_briefing(nobody).draft()

    (note,) = (one for one in article.notes if "the tide has turned at last" in one.text)
    assert (note.kind, note.place) == ("open-slot", "briefing.yaml")
    assert "tide has turned" not in article.body


@pytest.mark.parametrize(("number", "shown"), [(0, 0), (11, 11), (12, 12), (13, 11), (40, 11)])
def test_twelve_conflicts_are_told_and_the_rest_counted(number: int, shown: int) -> None:
    found = told("conflict", election(problems=problems(number, Gravity.warning)))

    assert len(found) == min(number, 12)
    assert [note.text for note in found[:shown]] == [f"warning {n + 1}" for n in range(shown)]
    if number > shown:
        assert found[-1].text == f"{number - shown} more: `recount validate` lists them all."


@pytest.mark.parametrize(("number", "shown"), [(5, 5), (6, 4)])
def test_five_lesser_notes_are_told_and_the_rest_counted(number: int, shown: int) -> None:
    found = told("data", election(problems=problems(number, Gravity.note)))

    assert len(found) == 5
    assert found[0].text == "note 1"
    assert found[-1].text.startswith("2 more" if number > shown else "note 5")


def test_a_conflict_is_told_before_lesser_notes_with_its_place_and_what_was_found() -> None:
    conflict = Problem("7 seats in 6", "a.csv", 3, "won", "7", "6", gravity=Gravity.warning)
    lesser = problems(1, Gravity.note)

    first, second = notes({}, election(problems=(*lesser, conflict)))

    assert (first.kind, first.place) == ("conflict", "a.csv:3, won")
    assert first.text == "7 seats in 6; found 7; expected 6"
    assert (second.kind, second.place) == ("data", "councils.csv:1")


def test_where_every_council_can_be_compared_the_basis_needs_no_note() -> None:
    assert told("basis", election(comparable("derby"), comparable("barnet"))) == []


def test_where_some_councils_cannot_be_compared_a_note_counts_them() -> None:
    redrawn = council("leeds", won={"labour": 3})

    (note,) = told("basis", election(comparable("derby"), comparable("barnet"), redrawn))

    assert "in 2 of 3 councils" in note.text
    assert "1 cannot be compared" in note.text


def test_a_council_still_to_declare_is_not_missed_from_the_comparison() -> None:
    waiting = council("leeds", declared=False)

    assert told("basis", election(comparable("derby"), waiting)) == []
    assert told("basis", election(waiting)) == []


@pytest.fixture(scope="module")
def article() -> Article:
    return draft(SAMPLE)


def test_an_article_of_the_length_asked_for_needs_no_note(article: Article) -> None:
    length = Length.of(article)

    assert length.notes(length.words, length.words, budget=2) == []


@pytest.mark.parametrize("asked", [(2000, 3000), (1, 10)])
def test_an_article_too_short_or_too_long_says_so_to_the_editor(
    article: Article, asked: tuple[int, int]
) -> None:
    length = Length.of(article)
    (note,) = length.notes(*asked, budget=2)

    assert note.kind == "length"
    assert f"has {length.words} words" in note.text
    assert f"asks for {asked[0]} to {asked[1]}" in note.text


def test_an_article_over_its_budget_of_figures_says_so_to_the_editor(article: Article) -> None:
    length = Length.of(article)
    (note,) = length.notes(0, 2000, budget=0.5)

    assert "figures in a hundred words; the shape allows 0.5" in note.text
