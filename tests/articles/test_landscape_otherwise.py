"""Moves six to fourteen: the fortress, setbacks, collapse, resilience, standing, credit, worry."""

from __future__ import annotations

import pytest

from generator.article import Article
from tests.articles.comparing import changed_without_cause
from tests.articles.packs import (
    NOBODY,
    Briefing,
    CopiedPack,
    Row,
    move,
    paragraph_of,
    recount,
    saying,
    stated,
)

COLLAPSE = {"collapse", "wiped-out", "gains-where-collapsed", "collapse-beneficiary"}
REMAIN_LOSSES = ("Richmond upon Thames", "Kingston upon Thames", "South Cambridgeshire")


def without(key: str, *ids: str):  # type: ignore[no-untyped-def]
    """Drop a list of the briefing, or those of its entries."""

    def change(briefing: Briefing) -> None:
        briefing[key] = [one for one in briefing[key] if ids and one["id"] not in ids]

    return change


def test_a_fortress_is_claimed_only_where_it_stands(copied: CopiedPack, base: Article) -> None:
    lost = [
        r["name"] for r in copied.rows if r["region"] == "London" and "Labour" in r["control_after"]
    ]
    for council in lost[:4]:
        copied.change(council, control_after=NOBODY, won_lab="", after_lab="")
        copied.each(lambda row, name=council: _empty_seats(row, name))
    article = copied.draft()

    assert saying(base, "fortress")
    assert not saying(article, "fortress")
    assert not any(kind.startswith("fortress") for kind in stated(article))
    assert changed_without_cause(base, article) == []


def _empty_seats(row: Row, name: str) -> None:
    if row["name"] == name:
        row.update({cell: "" for cell in row if cell.startswith(("won_", "after_"))})
        row["comparable"] = "no"


def test_losses_and_misses_elsewhere_are_told_together(base: Article) -> None:
    assert "setbacks-elsewhere" in stated(base)
    assert {"Derby", "Redditch", "Swindon"} <= {
        span.text for one in base.sentences if one.slot == "elsewhere" for span in one.spans
    }


def test_no_setbacks_where_nothing_was_lost(copied: CopiedPack, base: Article) -> None:
    for council in ("Derby", "Nuneaton and Bedworth", "Redditch", "Swindon"):
        copied.give(council, "lab", "Labour")
    article = copied.draft()

    assert not saying(article, "elsewhere")
    assert changed_without_cause(base, article) == []


def test_the_judgement_is_quoted_letter_by_letter_with_its_source(base: Article) -> None:
    assert "‘minuses are more evident than the plusses for Labour’" in saying(base, "judgement")
    assert "John Curtice" in saying(base, "judgement")
    assert "BBC" in saying(base, "judgement")


def test_without_quotations_none_is_written(copied: CopiedPack, base: Article) -> None:
    article = copied.edit_briefing(without("quotations")).draft()

    assert "‘" not in article.body
    assert not saying(article, "judgement") and not saying(article, "outlook")
    assert changed_without_cause(base, article) == []


def test_the_collapse_goes_when_the_party_keeps_its_seats(
    copied: CopiedPack, base: Article
) -> None:
    def keep(row: Row) -> None:
        for party in ("con", "lab", "ld", "oth", "grn"):
            held = int(row["defended_ukip"] or 0) - int(row["won_ukip"] or 0)
            if held > 0:
                move(row, party, "ukip", min(held, int(row[f"won_{party}"] or 0)))

    article = copied.each(keep).draft()

    assert {"collapse", "gains-where-collapsed"} <= stated(base)
    assert not COLLAPSE & stated(article)
    assert "if UKIP is finished" not in article.body
    assert "UKIP" not in article.body


def test_gains_in_remain_areas_are_not_called_leave_voting(copied: CopiedPack) -> None:
    article = copied.change("Basildon", leave_share=41).draft()

    assert "gains-where-collapsed" not in stated(article)
    assert "gains-where-collapsed-mixed" in stated(article)
    assert "Leave" not in saying(article, "gains")


def test_the_consequence_stands_with_the_collapse_that_it_rests_on(base: Article) -> None:
    assert paragraph_of(base, "consequence") is paragraph_of(base, "collapse")


@pytest.mark.parametrize(
    ("entry", "slot"),
    [
        ("after-ukip", "consequence"),
        ("firmer-on-brexit", "policy"),
        ("no-guide", "caveat"),
        ("something-to-build-on", "psychology"),
    ],
)
def test_an_argument_that_nobody_made_is_not_in_the_article(
    copied: CopiedPack, base: Article, entry: str, slot: str
) -> None:
    article = copied.edit_briefing(without("arguments", entry)).draft()

    assert saying(base, slot)
    assert not saying(article, slot)
    assert changed_without_cause(base, article) == []


def lose_three_hundred(copied: CopiedPack) -> CopiedPack:
    def lose(row: Row) -> None:
        if row["comparable"] == "yes":
            move(row, "con", "lab", min(4, int(row["won_con"])))
            recount(row)

    return copied.each(lose)


def test_the_governing_party_held_up_against_the_headwinds(base: Article) -> None:
    assert {"governing-party-held-up", "against-headwinds"} <= stated(base)
    assert "Windrush" in saying(base, "headwinds")


def test_a_governing_party_that_lost_three_hundred_seats_fell(
    copied: CopiedPack, base: Article
) -> None:
    article = lose_three_hundred(copied).draft()

    assert "governing-party-fell" in stated(article)
    assert not {"governing-party-held-up", "against-headwinds", "credit-shared"} & stated(article)
    assert "Brandon Lewis" not in article.body
    assert not {"status-quo", "psychological-edge"} & stated(article)
    assert article.headline.text != base.headline.text


def test_without_headwinds_none_are_named(copied: CopiedPack, base: Article) -> None:
    article = copied.edit_briefing(without("headwinds")).draft()

    assert not saying(article, "headwinds")
    assert "Windrush" not in article.body
    assert changed_without_cause(base, article) == []


def test_without_standing_totals_there_is_no_standing_sentence(
    copied: CopiedPack, base: Article
) -> None:
    article = copied.edit_briefing(without("standing")).draft()

    assert "9,000" in saying(base, "standing")
    assert "councillors" not in article.body
    assert changed_without_cause(base, article) == []


def test_the_leader_of_local_government_is_whoever_has_most_councillors(
    copied: CopiedPack, base: Article
) -> None:
    def labour_leads(briefing: Briefing) -> None:
        briefing["standing"][1]["councillors"] = "9500"

    article = copied.edit_briefing(labour_leads).draft()

    assert not saying(article, "standing")
    assert "Labour" in saying(article, "standing-leader")
    assert changed_without_cause(base, article) == []


def test_nobody_is_credited_without_a_name(copied: CopiedPack, base: Article) -> None:
    article = copied.edit_briefing(without("people")).draft()

    assert "James Cleverly" in saying(base, "credit")
    assert not saying(article, "credit")
    assert changed_without_cause(base, article) == []


def test_no_worry_where_the_governing_party_did_not_fall_back(
    copied: CopiedPack, base: Article
) -> None:
    for council in (*REMAIN_LOSSES[:2], "Trafford"):
        copied.give(council, "con", "Conservative")
    article = copied.draft()

    assert saying(base, "worry")
    assert not saying(article, "worry")
    assert changed_without_cause(base, article) == []


def test_councils_kept_are_not_named_as_lost_to_a_third_party(
    copied: CopiedPack, base: Article
) -> None:
    for council in REMAIN_LOSSES:
        copied.give(council, "con", "Conservative")
    article = copied.draft()

    assert all(council in saying(base, "third-party-losses") for council in REMAIN_LOSSES)
    assert not saying(article, "third-party-losses")
    assert "Vince Cable" not in article.body
    assert changed_without_cause(base, article) == []
