"""The election of 2018 while councils are still counting: real drafts, edits at random."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.article import Article, Level
from generator.editions import EDITIONS
from generator.pipeline import Night, draft, night
from generator.revising.edited_copy import read_copy
from generator.revising.revise import revise
from generator.revising.update import update
from generator.story.subjects import members
from tests.articles.packs import SAMPLE, CopiedPack, undeclare
from tests.revising.edits import EDITS
from tests.revising.test_properties import edited_by, merged, texts, touched

MISSING = (
    (),
    ("Plymouth", "Redditch", "Kingston upon Thames"),
    ("Barnet", "Wandsworth", "Swindon", "Derby", "Trafford", "Basildon"),
    ("Leeds",),
)


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> list[Article]:
    """The draft with these councils still to declare."""
    drafts = []
    for number, missing in enumerate(MISSING):
        pack = CopiedPack(tmp_path_factory.mktemp(f"night-{number}"))
        rows = pack.rows
        for row in rows:
            if row["name"] in missing:
                undeclare(row)
        pack.write(rows)
        drafts.append(pack.draft())
    return drafts


@pytest.fixture(scope="module")
def everything() -> Night:
    return night(SAMPLE)


NIGHT = st.integers(0, len(MISSING) - 1)


@settings(max_examples=60)
@given(before=NIGHT, after=NIGHT, edits=EDITS)
def test_nothing_that_was_edited_is_lost_from_one_moment_of_the_night_to_another(
    nights: list[Article], before: int, after: int, edits: list[tuple[str, int, str]]
) -> None:
    edited, paragraphs = edited_by(nights[before], edits)
    article = merged(edited, nights[after])

    assert texts(edited) == paragraphs
    assert touched(article) == touched(edited)
    assert merged(nights[before], nights[after]) == nights[after]
    if before == after:
        assert texts(article) == paragraphs


@pytest.mark.parametrize("level", ["region", "council", "party"])
@pytest.mark.parametrize("edition", ["markdown", "text"])
def test_the_unedited_text_of_any_bulletin_revises_to_the_bulletin(
    level: Level, edition: str, everything: Night
) -> None:
    for member in members(everything.pack.election, level)[::7]:
        if everything.plan(level, member).headline is not None:
            article = everything.article(level, member)
            text = EDITIONS[edition](article)
            copy = read_copy(text, article, edition == "markdown")
            assert revise(article, copy).article is article


def test_an_update_writes_the_same_genre_subject_seed_and_angle() -> None:
    article = draft(SAMPLE, genre="region", about="London", seed=5, angle=2)

    updated = update(article, SAMPLE)

    assert updated.article == article
    assert updated.remarks == ()
    assert updated.counts.renewed == len(
        [one for part in article.paragraphs for one in part.sentences]
    )


def test_evidence_after_an_update_is_that_of_the_new_count(tmp_path: Path) -> None:
    pack = CopiedPack(tmp_path / "pack")
    pack.each(lambda row: undeclare(row) if row["name"] == "Leeds" else None)
    before = pack.draft()
    text = EDITIONS["markdown"](before)
    went = "the Conservatives’ majority there is down from 22 to six"
    came = "the Tory majority is down, from 22 to six"
    assert went in text
    edited = revise(before, read_copy(text.replace(went, came), before)).article

    updated = update(edited, SAMPLE)

    (kept,) = [one for one in updated.article.sentences if one.edited]
    assert came in kept.text
    assert {span.text for span in kept.spans} == {"Wandsworth", "22", "six"}
    assert not updated.false
