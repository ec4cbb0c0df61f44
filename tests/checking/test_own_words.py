"""Recount's own copy, checked against the count it was made from."""

from __future__ import annotations

from functools import lru_cache

import pytest

from generator.article import Article
from generator.checking.check import check
from generator.checking.copy_text import Block, Copy
from generator.checking.report import Report, Verdict
from generator.pipeline import Night, night
from generator.sayings import known_by
from generator.story.subjects import members
from tests.checking.corruption import corruptions, is_still_true
from tests.checking.labelled import SAMPLES

LEAST_CAUGHT = 0.99
COUNCILS = 12


@lru_cache(maxsize=2)
def found(pack: str) -> Night:
    return night(SAMPLES / pack)


def as_copy(article: Article) -> Copy:
    paragraphs = (Block(one.text) for one in article.paragraphs)
    return Copy("", (Block(article.headline.text, kind="heading"), *paragraphs))


def drafts(pack: str) -> list[Article]:
    one = found(pack)
    articles = [one.article("analysis")]
    for level in ("region", "council", "party"):
        articles += [one.article(level, m) for m in members(one.pack.election, level)[:COUNCILS]]
    return articles


def report_on(copy: Copy, pack: str) -> Report:
    return check(copy, known_by(found(pack)))


@pytest.mark.parametrize("pack", ["england-2018"])
def test_our_own_drafts_are_never_contradicted(pack: str) -> None:
    known = known_by(found(pack))
    wrong = [
        (article.headline.text, sentence.text, finding.reason)
        for article in drafts(pack)
        for sentence in check(as_copy(article), known).sentences
        for finding in sentence.findings
        if finding.verdict is Verdict.contradicted
    ]
    assert not wrong


def test_a_draft_with_one_figure_party_or_place_changed_is_caught() -> None:
    known = known_by(found("england-2018"))
    tried = caught = 0
    missed = []
    for article in drafts("england-2018")[:COUNCILS]:
        for copy, sentence in corruptions(article, seed=7, most=6):
            report = check(copy, known)
            if is_still_true(report, sentence):
                continue
            tried += 1
            caught += report.contradicted
            if not report.contradicted:
                missed.append(sentence)
    assert caught >= LEAST_CAUGHT * tried, missed
