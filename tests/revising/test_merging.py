from __future__ import annotations

from generator.article import Article
from generator.editions import EDITIONS
from generator.revising.edited_copy import read_copy
from generator.revising.merging import Merging
from generator.revising.remarks import remarks_on
from generator.revising.rested_on import RestedOn
from generator.revising.revise import revise
from tests.revising.by_hand import LAYOUT, TELLING, VALUES, draft, drafted, edited, texts

MORE = {**VALUES, "gains": 99}


def edit(*pairs: tuple[str, str]) -> Article:
    text = EDITIONS["markdown"](draft())
    for went, came in pairs:
        assert text.count(went) == 1, went
        text = text.replace(went, came)
    return revise(draft(), read_copy(text, draft())).article


def merging(article: Article, new: Article) -> Merging:
    return Merging(article, new, {one.id: one for one in new.facts})


def merge(article: Article, new: Article) -> Article:
    return merging(article, new).article()


def reasons(article: Article, new: Article) -> dict[str, list[str]]:
    one = merging(article, new)
    merged = one.article()
    changed = RestedOn(one, {}).changed(merged)
    return {merged.sentences[at].text: why for at, why in changed.items() if why}


def test_what_nobody_touched_is_renewed_and_what_somebody_touched_stays() -> None:
    article = merge(edit(("For the Conservatives", "For the Tories")), drafted(MORE, LAYOUT))

    assert texts(article)[0] == (
        "Labour gained 99 seats where the same seats were fought last time. "
        "For the Tories 18 councils went in a single evening."
    )
    assert article.headline.text == "Labour up 99"


def test_an_edited_sentence_whose_fact_has_changed_is_told_with_the_figures() -> None:
    article = edit(("Labour gained 11 seats where", "Labour has won 11 seats where"))
    text = "Labour has won 11 seats where the same seats were fought last time."

    assert reasons(article, draft()) == {}
    assert reasons(article, drafted(MORE, LAYOUT)) == {
        text: [
            "the results now say otherwise (gains: number: 11 → 99)",
            f"the new draft has “{TELLING['gains'].format(99)}”",
        ]
    }


def test_a_figure_that_no_longer_holds_has_no_evidence_after_the_update() -> None:
    article = merge(edit(("Labour gained", "Labour has won")), drafted(MORE, LAYOUT))
    changed = next(one for one in article.sentences if one.edited)

    assert (changed.facts, changed.spans) == ([], [])


def test_an_edited_sentence_whose_fact_is_gone_is_told() -> None:
    new = drafted(VALUES, LAYOUT[1:])
    new = new.model_copy(update={"facts": [one for one in new.facts if one.kind != "losses"]})

    (why,) = reasons(edit(("For the Conservatives", "For the Tories")), new).values()

    assert why == ["the results no longer say that (losses: number 18)"]


def test_a_new_sentence_of_the_new_draft_comes_in_where_its_slot_stands() -> None:
    layout = (("gains", "losses"), ("collapse", "greens", "capital", "north"), *LAYOUT[2:])
    article = merge(edit(("London had 32", "London saw 32")), drafted(VALUES, layout))

    assert [one.slot for one in article.paragraphs[1].sentences] == list(layout[1])
    assert [what for what, _ in edited(article)] == ["changed"]


def test_what_an_editor_deleted_stays_out_even_if_it_was_gone_for_a_while() -> None:
    article = edit((" Across northern towns turnout fell by 39 points.", ""))
    without = [[slot for slot in part if slot != "north"] for part in LAYOUT]

    for new in (drafted(VALUES, LAYOUT), drafted(VALUES, without), drafted(MORE, LAYOUT)):
        article = merge(article, new)
        assert "northern towns" not in article.body


def test_a_deleted_sentence_is_told_when_its_fact_changes() -> None:
    article = edit((" Across northern towns turnout fell by 39 points.", ""))
    new = drafted({**VALUES, "north": 40}, LAYOUT)

    assert RestedOn(merging(article, draft()), {}).on_deleted() == []
    (remark,) = RestedOn(merging(article, new), {}).on_deleted()
    assert remark.reasons == ("the results now say otherwise (north: number: 39 → 40)",)
    assert not remark.false


def test_a_break_that_an_editor_made_stays_beside_a_sentence_that_comes_in() -> None:
    article = edit((" Across northern", "\n\nAcross northern"))
    layout = (("gains", "losses"), ("collapse", "capital", "tie", "north"), *LAYOUT[2:])
    merged = merge(article, drafted(VALUES, layout))

    assert [[one.slot for one in part.sentences] for part in merged.paragraphs][1:3] == [
        ["collapse", "capital", "tie"],
        ["north"],
    ]


def test_a_new_paragraph_of_the_editors_stands_where_it_was_put() -> None:
    article = edit(("All told,", "Rain fell.\n\nAll told,"))
    merged = merge(article, drafted(MORE, LAYOUT))

    assert texts(merged)[3] == "Rain fell."
    assert texts(merged)[4].startswith("All told,")


def test_headline_standfirst_and_disclosure_stay_where_they_were_edited() -> None:
    article = edit(
        ("# Labour up 11", "# Labour up at last"),
        ("*A night of small shifts.*\n\n", ""),
        ("not yet checked", "checked"),
    )
    merged = merge(article, drafted(MORE, LAYOUT))

    assert merged.headline.text == "Labour up at last"
    assert merged.standfirst is None
    assert merged.disclosure == draft().disclosure.replace("not yet checked", "checked")
    assert reasons(article, drafted(MORE, LAYOUT))["Labour up at last"]


def test_an_edited_sentence_on_a_count_that_is_now_complete_is_told_as_doubtful() -> None:
    provisional = [one.model_copy(update={"provisional": True}) for one in draft().facts]
    during = draft().model_copy(update={"facts": provisional})
    text = EDITIONS["markdown"](during).replace("Labour gained", "Labour has won")
    one = merging(revise(during, read_copy(text, during)).article, draft())
    rested = RestedOn(one, {})
    merged = one.article()

    assert rested.changed(merged) == {}
    (place,) = rested.counted_since(merged)
    assert merged.sentences[place].edited == "changed"
    (remark,) = remarks_on(merged, {}, {}, rested.counted_since(merged))
    assert not remark.false


def test_a_sentence_is_told_until_the_editor_has_seen_to_it_or_the_figures_are_back() -> None:
    more = drafted(MORE, LAYOUT)
    once = merge(edit(("Labour gained", "Labour has won")), more)
    corrected = EDITIONS["markdown"](once).replace("has won 11 seats", "has won 99 seats")

    assert reasons(once, more)
    assert reasons(once, draft()) == {}
    seen_to = revise(once, read_copy(corrected, once)).article
    assert reasons(seen_to, more) == {}
    assert reasons(seen_to, draft())


def test_what_comes_back_into_the_draft_does_not_stand_beside_the_editors_version_of_it() -> None:
    article = edit(("Labour gained", "Labour has won"))
    without = drafted(VALUES, [["losses"], *LAYOUT[1:]])
    away = merge(article, without)
    back = merge(away, drafted(MORE, LAYOUT))

    for one in (away, back):
        assert "Labour has won 11 seats" in one.body
        assert "Labour gained" not in one.body
    assert reasons(away, drafted(MORE, LAYOUT))
