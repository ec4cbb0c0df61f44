"""Moves one to five: hopes, what became of them, the misses, the concession, the nearest prize."""

from __future__ import annotations

import pytest

from generator.article import Article
from tests.articles.comparing import changed_without_cause
from tests.articles.packs import Briefing, CopiedPack, paragraph_of, saying, stated, told

HOPES = {"hopes-there-and-beyond", "hopes-in-one-region", "hopes"}
IN_LONDON = ("Barnet", "Hillingdon", "Wandsworth", "Westminster")
BEYOND = ("Plymouth", "Trafford", "Swindon")


def names(article: Article, slot: str) -> set[str]:
    return {council for council in (*IN_LONDON, *BEYOND) if council in saying(article, slot)}


def only_targets(*councils: str):  # type: ignore[no-untyped-def]
    def keep(briefing: Briefing) -> None:
        briefing["targets"] = [t for t in briefing["targets"] if t["council"] in councils]

    return keep


def take_all(copied: CopiedPack) -> CopiedPack:
    for council in (*IN_LONDON, *BEYOND):
        copied.give(council, "lab", "Labour")
    return copied


def take_none(copied: CopiedPack) -> CopiedPack:
    for council in ("Plymouth", "Trafford"):
        copied.give(council, "con", "Conservative")
    return copied


def test_the_article_opens_on_what_labour_had_hoped_for(base: Article) -> None:
    first = base.paragraphs[0]

    assert first.sentences[0].slot.startswith("scene")
    assert HOPES & stated(base) == {"hopes-there-and-beyond"}
    assert "four councils" in first.text


def test_without_targets_it_opens_on_the_strongest_fact(copied: CopiedPack) -> None:
    def forget(briefing: Briefing) -> None:
        del briefing["targets"]

    article = copied.edit_briefing(forget).draft()

    assert not HOPES & stated(article)
    assert saying(article, "scene")
    assert "target" not in article.body


def test_hopes_that_failed_are_turned_over_in_one_short_sentence(base: Article) -> None:
    assert "expectations-dashed" in stated(base)
    assert len(saying(base, "turn").split()) <= 12


@pytest.mark.parametrize(
    ("taken", "kind"),
    [
        ((), {"expectations-dashed"}),
        (("Barnet", "Wandsworth"), {"expectations-mixed"}),
        ((*IN_LONDON, *BEYOND), {"expectations-met", "expectations-beaten"}),
    ],
)
def test_the_turn_says_how_many_fell(
    copied: CopiedPack, taken: tuple[str, ...], kind: set[str]
) -> None:
    for council in taken:
        copied.give(council, "lab", "Labour")
    article = copied.draft()
    every = {"expectations-dashed", "expectations-mixed", "expectations-met", "expectations-beaten"}

    assert stated(article) & every <= kind
    assert paragraph_of(article, "turn") is not None


def test_the_misses_in_the_capital_are_named_together(base: Article) -> None:
    assert names(base, "misses") == set(IN_LONDON)


def test_barnet_and_wandsworth_taken_are_no_longer_named_as_missed(
    copied: CopiedPack, base: Article
) -> None:
    article = copied.give("Barnet", "lab", "Labour").give("Wandsworth", "lab", "Labour").draft()

    assert names(article, "misses") == {"Hillingdon", "Westminster"}
    assert names(article, "concession") >= {"Barnet", "Wandsworth", "Plymouth"}
    assert told(article, "easiest-target-taken")
    assert "anti-semitism" not in article.body
    assert article.headline.text != base.headline.text
    assert changed_without_cause(base, article) == []


def test_when_every_target_falls_nothing_is_missed(copied: CopiedPack, base: Article) -> None:
    article = take_all(copied).draft()

    assert not saying(article, "misses") and not saying(article, "misses-all")
    assert not any(fact.kind.startswith("missed") for fact in article.facts)
    assert "miss" not in article.headline.text
    assert article.headline.text != base.headline.text
    assert changed_without_cause(base, article) == []


def test_one_target_missed_still_reads_well(copied: CopiedPack) -> None:
    article = copied.edit_briefing(only_targets("Westminster")).draft()

    assert "only-target-missed" in stated(article)
    assert "Westminster" in saying(article, "turn") + saying(article, "misses")
    assert " all " not in saying(article, "misses")


def test_one_target_taken_is_a_hope_fulfilled(copied: CopiedPack) -> None:
    article = copied.edit_briefing(only_targets("Plymouth")).draft()

    assert stated(article) & {"expectations-met", "expectations-beaten"}
    assert not saying(article, "misses")


def test_what_was_won_is_conceded_in_the_same_breath(base: Article) -> None:
    assert names(base, "concession") == {"Plymouth", "Trafford"}
    assert paragraph_of(base, "concession") is paragraph_of(base, "misses")


def test_nothing_is_conceded_where_nothing_was_won(copied: CopiedPack, base: Article) -> None:
    article = take_none(copied).draft()

    assert not saying(article, "concession")
    assert "expectations-dashed" in stated(article)
    assert changed_without_cause(base, article) == []


def test_the_nearest_target_comes_with_its_holder_and_the_argument(base: Article) -> None:
    assert "Barnet" in saying(base, "easiest")
    assert "Conservatives" in saying(base, "easiest") or "Tories" in saying(base, "easiest")
    assert "critics of Jeremy Corbyn" in saying(base, "cause")


def test_without_its_holder_the_argument_is_a_note_and_never_copy(
    copied: CopiedPack, base: Article
) -> None:
    def nobody(briefing: Briefing) -> None:
        del briefing["arguments"][0]["holder"]

    article = copied.edit_briefing(nobody).draft()

    assert not saying(article, "cause")
    assert "anti-semitism" not in article.body
    assert any(n.kind == "open-slot" and "anti-semitism" in n.text for n in article.notes)
    assert changed_without_cause(base, article) == []


def test_without_a_briefing_there_is_a_shorter_article_and_nobodys_opinion(
    copied: CopiedPack, base: Article
) -> None:
    article = copied.edit_manifest(lambda manifest: manifest.pop("briefing")).draft()
    spans = [span.kind for sentence in article.sentences for span in sentence.spans]

    assert 0 < len(article.body.split()) < len(base.body.split())
    assert "quotation" not in spans and "text" not in spans
    assert not any("argument" in kind or "target" in kind for kind in stated(article))
    assert not HOPES & stated(article)
    assert {"Corbyn", "Curtice", "Brexit"} & set(article.body.split()) == set()
