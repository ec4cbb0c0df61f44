"""Moves fifteen to eighteen, and the count as a whole: verdict, mood, what comes next."""

from __future__ import annotations

import re

from generator.article import Article
from tests.articles.comparing import changed_without_cause
from tests.articles.packs import Briefing, CopiedPack, Row, saying, stated, undeclare
from tests.figures import STYLE

LEADS = (*STYLE.provisional, *STYLE.still_provisional)
SAYS_SO = re.compile(
    "|".join(["declared", "to declare", *(one.split("{")[0].rstrip(",") for one in LEADS[1:])]),
    re.I,
)
SEATS_CHANGED = {
    "net-gain-of-seats",
    "net-loss-of-seats",
    "collapse",
    "wiped-out",
    "contrast-of-areas",
    "governing-party-held-up",
    "governing-party-advanced",
    "governing-party-fell",
    "gains-where-collapsed",
    "gains-where-collapsed-mixed",
    "collapse-beneficiary",
}


def test_the_old_balance_stands_where_little_moved(base: Article) -> None:
    assert "status-quo" in stated(base)


def test_a_clear_winner_is_called_one(copied: CopiedPack, base: Article) -> None:
    taken = [row["name"] for row in copied.rows if row["control_after"] == "Conservative"
             and row["cycle"] == "all-out" and row["after_con"]]  # fmt: skip
    for council in taken[:20]:
        copied.give(council, "lab", "Labour")
    article = copied.draft()

    assert len(taken) > len(copied.rows) / 20
    assert "opposition-wins" in stated(article)
    assert "status-quo" not in stated(article)
    assert article.headline.text != base.headline.text


def test_level_shares_are_told_and_shares_apart_are_not_called_level(
    copied: CopiedPack, base: Article
) -> None:
    def apart(briefing: Briefing) -> None:
        briefing["projected_shares"][1]["share"] = "36"

    article = copied.edit_briefing(apart).draft()

    assert "level-in-projection" in stated(base)
    assert "level-in-projection" not in stated(article)
    assert not saying(article, "projection")
    assert changed_without_cause(base, article) == []


def test_a_projection_is_called_by_its_maker_and_held_against_its_like_only(
    copied: CopiedPack, base: Article
) -> None:
    def of_another_maker(briefing: Briefing) -> None:
        briefing["projected_shares"][1]["method"] = "another projection"

    article = copied.edit_briefing(of_another_maker).draft()

    assert "BBC’s projected national share" in base.body
    assert "level-in-projection" not in stated(article)


def test_the_mood_is_closed_by_a_question(base: Article) -> None:
    assert saying(base, "edge").endswith("?")


def test_what_comes_next_is_the_calendars(copied: CopiedPack, base: Article) -> None:
    def clear(briefing: Briefing) -> None:
        del briefing["calendar"]

    article = copied.edit_briefing(clear).draft()

    assert "crunch votes" in saying(base, "event")
    assert not saying(article, "event") and not saying(article, "risk")
    assert changed_without_cause(base, article) == []


def test_without_the_election_before_no_change_in_seats_is_claimed(copied: CopiedPack) -> None:
    copied.edit_manifest(lambda manifest: manifest.pop("previous"))
    copied.without_columns("defended_", "before_", "comparable")
    article = copied.draft()

    assert not SEATS_CHANGED & {fact.kind for fact in article.facts}
    assert not re.search(r"\bseats? (?:up|down|lost|more|fewer)\b", article.body)
    assert len(article.body.split()) > 100


def sixty_declared(copied: CopiedPack) -> Article:
    rows = copied.rows
    for place, row in enumerate(rows):
        if place % 5 not in (0, 2):
            undeclare(row)
    copied.write(rows)
    return copied.draft()


def test_with_sixty_of_150_declared_every_national_claim_says_so(copied: CopiedPack) -> None:
    article = sixty_declared(copied)
    provisional = {fact.id for fact in article.facts if fact.provisional}
    silent = [
        sentence.text
        for sentence in article.sentences
        if provisional & set(sentence.facts)
        and not SAYS_SO.search(sentence.text)
        and not sentence.text.startswith("Early results")
    ]

    assert article.coverage.declared == 60 and article.coverage.total == 150
    assert provisional
    assert "60 of 150" in article.body
    assert silent == []


def test_nothing_is_said_of_a_council_that_has_not_declared(copied: CopiedPack) -> None:
    def late(row: Row) -> None:
        if row["name"] in ("Westminster", "Derby"):
            undeclare(row)

    article = copied.each(late).draft()

    named = {s.text for one in article.sentences for s in one.spans if s.kind == "council"}
    assert named
    assert not {"Westminster", "Derby"} & named


def test_a_full_count_is_not_told_as_a_provisional_one(base: Article) -> None:
    assert not any(SAYS_SO.search(sentence.text) for sentence in base.sentences)
    assert not any(fact.provisional for fact in base.facts)
