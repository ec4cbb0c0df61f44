from __future__ import annotations

import os
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.article import Article, Sentence, Span
from generator.editions import html
from generator.foundation.errors import TemplateError
from generator.foundation.layers import template_layers
from tests.editions.article_by_hand import (
    article_with,
    cell,
    evidence,
    sentence,
    small_article,
    span,
)
from tests.editions.page import read_page

HOSTILE = [
    "<script>alert(1)</script>",
    "*bold*",
    "**Oak** & _Elm_",
    "[x](y)",
    "![x](y)",
    "&",
    "&amp;",
    "&copy; B&Q",
    "Ward `12`",
    'St Mary\'s "Old" Town',
    "# Hash",
    "1. First",
    "- Dash",
    "~~Gone~~",
    "back\\slash \\* star",
    "http://example.org/",
    "<!-- note -->",
    "{{ name }}",
    "{% raw %}",
    "\U000f0000 private",
    "\x02amp\x03",
]


def _article_about(place: str) -> Article:
    text = f"Labour won {place} by 12 votes."
    return article_with(
        sentence(
            text,
            span(text, place, evidence(place, cell(3, "ward", place)), kind="ward"),
            span(text[: text.rindex("12") + 2], "12", evidence("12", cell(3, "votes", "12"))),
        )
        if place.count("12") == 0
        else sentence(text, span(text, place, evidence(place, cell(3, "ward", place)))),
    )


@pytest.mark.parametrize("place", HOSTILE)
def test_a_ward_of_any_name_is_shown_letter_by_letter(place: str) -> None:
    page = read_page(html.write(_article_about(place)))
    shown = re.sub(r"[\x02\x03]", "\ufffd", place)
    assert page.claims[0].text == shown
    assert f"Labour won {shown} by 12 votes." in page.sentences


@pytest.mark.parametrize("place", HOSTILE)
def test_a_ward_of_any_name_brings_no_element_of_its_own(place: str) -> None:
    def shape(name: str) -> list[str]:
        return read_page(html.write(_article_about(name))).tags

    plain = "Oakham" if "12" not in place else "Ward 12"
    assert shape(place) == shape(plain)


@given(st.lists(st.text(max_size=12), min_size=1, max_size=7))
@settings(max_examples=60, deadline=None)
def test_claims_keep_their_words_whatever_the_sentence_says(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans, start = [], 0
    for number, piece in enumerate(pieces):
        if piece and number % 2:
            found = [evidence(str(number), cell(number, "votes", piece))]
            spans.append(
                Span(
                    start=start,
                    end=start + len(piece),
                    text=piece,
                    kind="number",
                    evidence=tuple(found),
                )
            )
        start += len(piece)
    told = Sentence(text=text, facts=[], spans=spans)
    page = read_page(html.write(article_with(told)))
    assert page.balanced
    assert [_words(one.text) for one in page.claims] == [_words(one.text) for one in spans]
    assert _words(text) == _words(page.sentences[2])


def _words(text: str) -> str:
    """The text as a reader sees it: white space as one blank, unprintable characters alike."""
    return re.sub(
        r"\s+", " ", re.sub(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]", "\ufffd", text)
    ).strip()


def test_every_claim_is_focusable_and_its_card_is_on_the_page_once() -> None:
    page = read_page(html.write(small_article()))
    assert [one.text for one in page.claims] == ["Labour", "12", "3"]
    assert all(one.focusable for one in page.claims)
    assert set(page.described_by) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_claims_on_the_same_evidence_share_a_card() -> None:
    seat = evidence("12", cell(4, "won_lab", "12"))
    first, second = "Labour took 12.", "It now has 12."
    page = read_page(
        html.write(
            article_with(
                sentence(first, span(first, "12", seat)),
                sentence(second, span(second, "12", seat)),
            )
        )
    )
    assert len(page.claims) == 2
    assert len({one.card for one in page.claims}) == 1
    assert [one for one in page.ids if one.startswith("evidence")] == [page.claims[0].card]


def test_a_card_shows_eight_cells_and_counts_the_rest() -> None:
    page = html.write(small_article())
    assert page.count("won_grn") == 8
    assert "and 4 more cells" in page


def test_a_card_shows_value_measure_formula_file_row_column_and_cell() -> None:
    page = html.write(small_article())
    for shown in ("<b>3</b>", "party.net_change", "seats won − seats defended"):
        assert shown in page
    assert "<td>councils.csv</td><td>4</td><td>control_after</td><td>lab</td>" in page


def test_each_sentence_with_facts_reveals_kind_rule_and_what_the_rule_says() -> None:
    page = html.write(small_article())
    assert page.count('class="why"') == 2
    assert "<b>held</b> <code>control.yaml:12</code><br>A party still runs a council" in page


def test_of_two_claims_that_overlap_the_longer_is_marked() -> None:
    text = "Hammersmith and Fulham stayed Labour."
    found = evidence("x", cell(2, "name", "x"))
    told = sentence(text, span(text, "Fulham", found), span(text, "Hammersmith and Fulham", found))
    page = read_page(html.write(article_with(told)))
    assert [one.text for one in page.claims] == ["Hammersmith and Fulham"]


def test_the_page_asks_nothing_of_the_network() -> None:
    page = html.write(small_article())
    read = read_page(page)
    assert not {"link", "img", "iframe", "object", "base"} & set(read.tags)
    assert not [name for name, _ in read.attributes if name in ("src", "href", "onclick", "style")]
    assert "default-src 'none'" in page
    assert "url(" not in page
    assert "@import" not in page


def test_the_script_is_the_one_that_the_page_allows() -> None:
    page = html.write(small_article())
    script = page[page.index("<script>") + 8 : page.index("</script>")]
    allowed = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{allowed}'" in page


def test_the_page_has_a_language_and_headings_in_order() -> None:
    page = html.write(small_article())
    assert '<html lang="en-GB">' in page
    headings = read_page(page).headings
    assert headings[0] == (1, "A night for nobody")
    assert [level for level, _ in headings] == [1, 2, 2]


def test_notes_stand_outside_the_article() -> None:
    page = html.write(small_article())
    assert page.index("</article>") < page.index("Who makes this argument?")


def test_a_newsroom_changes_one_file_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "article.css").write_text("h1 { color: teal; }\n", encoding="utf-8")
    page = html.write(small_article(), template_layers(tmp_path))
    assert "color: teal" in page
    assert "A night for nobody" in page


def test_a_misspelt_name_in_the_page_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "page").mkdir()
    layout = tmp_path / "page" / "evidence.html.j2"
    layout.write_text("<p>\n{{ peice.value }}</p>\n", encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        html.write(small_article(), template_layers(tmp_path))
    problem = caught.value.problems[0]
    assert problem.file.endswith("evidence.html.j2")
    assert problem.line == 2
    assert "peice" in problem.message


def test_a_missing_brace_in_the_page_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "page").mkdir()
    layout = tmp_path / "page" / "article.html.j2"
    layout.write_text("<p>\n{{ article.date }\n", encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        html.write(small_article(), template_layers(tmp_path))
    problem = caught.value.problems[0]
    assert problem.file.endswith("article.html.j2")
    assert problem.line == 2


def test_the_same_article_gives_the_same_page() -> None:
    assert html.write(small_article()) == html.write(small_article())


def test_a_layout_edited_between_two_pages_is_read_anew(tmp_path: Path) -> None:
    (tmp_path / "page").mkdir()
    layout = tmp_path / "page" / "notes.html.j2"
    layers = template_layers(tmp_path)
    for number, words in enumerate(("first version", "second version"), 1):
        layout.write_text(f"<p>{words}</p>\n", encoding="utf-8")
        os.utime(layout, ns=(number, number))
        assert words in html.write(small_article(), layers)


def test_a_layout_may_not_reach_into_python(tmp_path: Path) -> None:
    (tmp_path / "page").mkdir()
    layout = tmp_path / "page" / "notes.html.j2"
    layout.write_text("\n{{ article.__class__.__mro__ }}\n", encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        html.write(small_article(), template_layers(tmp_path))
    assert caught.value.problems[0].line == 2
