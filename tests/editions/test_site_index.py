from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from generator.editions.site import index_page
from generator.editions.site.words import load_words
from generator.foundation.errors import TemplateError
from generator.foundation.layers import template_layers
from tests.editions.article_by_hand import small_article
from tests.editions.page import read_page
from tests.editions.set_by_hand import HEAD, called, council, small_set, ward

LAYERS = template_layers()
PAGE = index_page(HEAD, small_set(), LAYERS)


def test_every_bulletin_is_listed_without_any_script() -> None:
    for entry in small_set():
        assert f'href="{entry.path}.html"' in PAGE


def test_regions_councils_and_wards_stand_in_the_order_of_their_names() -> None:
    listed = re.findall(r'<li data-level="council".*? data-name="([^"]*)">', PAGE)
    assert listed == ["Adur", "Oakham", "Barnet", "Ealing"]
    assert PAGE.index("<h2>East</h2>") < PAGE.index("<h2>London</h2>")
    assert re.findall(r'<a href="ward/[^"]*">([^<]*)</a>', PAGE) == [
        "Castle",
        "High Barnet",
        "Oakleigh",
    ]


def test_wards_are_folded_below_their_council() -> None:
    barnet = PAGE[PAGE.index('data-name="Barnet"') : PAGE.index('data-name="Ealing"')]
    assert "<summary>2 wards" in barnet
    assert "High Barnet" in barnet


def test_councils_that_changed_hands_stand_on_top_the_biggest_news_first() -> None:
    top = PAGE[PAGE.index('class="changes"') : PAGE.index('class="group parties"')]
    assert re.findall(r'<a href="([^"]*)"', top) == ["council/adur.html", "council/barnet.html"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Barnet", "Conservatives gain from Labour"),
        ("Oakham", "Labour hold"),
        ("Adur", "Greens lose control"),
        ("Ealing", "Undeclared, Labour before"),
        ("High Barnet", "Labour gain"),
        ("Castle", "Greens gain from Labour"),
        ("London", ""),
        ("Labour", ""),
    ],
)
def test_how_a_place_came_out_is_told_with_its_parties(name: str, shown: str) -> None:
    assert load_words(LAYERS).outcome(called(name)) == shown


def test_a_council_that_nobody_ever_ran_has_no_party_beside_its_outcome() -> None:
    entry = council("Colchester", "council/colchester", "East", "no overall control")
    assert load_words(LAYERS).outcome(entry) == "No overall control"


def test_an_outcome_that_the_words_do_not_know_keeps_its_own_name() -> None:
    entry = council("Rutland", "council/rutland", "East", "void", "Greens")
    assert load_words(LAYERS).outcome(entry) == "Void, Greens"


def test_the_filters_offer_what_the_set_has() -> None:
    options = re.findall(r"<option[^>]*>([^<]*)</option>", PAGE)
    assert options == [
        *("All", "East", "London"),
        *("All", "Conservatives", "Greens", "Labour"),
        *("All", "Gain", "Hold", "Loss", "Undeclared"),
        *("Everything", "Regions", "Councils", "Wards"),
    ]


def test_every_control_has_a_label_and_the_count_is_announced() -> None:
    page = read_page(PAGE)
    fields = re.findall(r'<(?:input type="search"|select) id="([^"]*)"', PAGE)
    assert fields == ["words", "region", "party", "outcome", "level"]
    for field in fields:
        assert f'<label for="{field}">' in PAGE
    assert '<p id="left" role="status" aria-live="polite">10 bulletins</p>' in PAGE
    assert page.balanced
    assert len(page.ids) == len(set(page.ids))


def test_headings_never_skip_a_level() -> None:
    levels = [level for level, _ in read_page(PAGE).headings]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_council_that_has_still_to_declare_is_marked_provisional() -> None:
    ealing = PAGE[PAGE.index('data-name="Ealing"') :]
    assert '<span class="provisional">Provisional</span>' in ealing


def test_a_set_of_wards_only_still_names_their_councils() -> None:
    page = index_page(HEAD, [ward("Castle", "ward/oakham/castle", "", "Oakham", "hold")], LAYERS)
    assert 'data-name="Oakham"' in page
    assert "<h2>Elsewhere</h2>" in page
    assert 'href="ward/oakham/castle.html"' in page


def test_an_empty_set_is_an_empty_page() -> None:
    assert "0 bulletins" in index_page(HEAD, [], LAYERS)


def test_the_round_up_is_printed_on_top_with_its_evidence() -> None:
    page = index_page(HEAD, small_set(), LAYERS, small_article())
    read = read_page(page)
    assert page.index("A night for nobody") < page.index('class="changes"')
    assert {one.card for one in read.claims} <= set(read.ids)
    assert "assets/recount.js" in page
    assert "Who makes this argument?" not in page


def test_each_line_of_the_round_up_leads_to_its_bulletin() -> None:
    wrap = small_article()
    section = wrap.sections[0]
    line = section.paragraphs[0].model_copy(update={"name": "council/barnet"})
    wrap = wrap.model_copy(update={"sections": [section.model_copy(update={"paragraphs": [line]})]})
    page = index_page(HEAD, small_set(), LAYERS, wrap)
    assert '<a class="place" href="council/barnet.html">Barnet</a>' in page


def test_a_place_of_any_name_brings_no_element_of_its_own() -> None:
    hostile = '<b onclick="x()">"Oak" & \'Elm\'</b></script>'

    def tags(name: str) -> list[str]:
        entries = [
            council(name, "council/oak", name, name, name),
            ward(name, "ward/oak/elm", name, name, "gain", name),
        ]
        return read_page(index_page(HEAD, entries, LAYERS)).tags

    assert tags(hostile) == tags("Oak")


def test_a_path_with_odd_characters_becomes_a_sound_link() -> None:
    page = index_page(HEAD, [council("A", 'council/a #1?"&', "East", "hold")], LAYERS)
    assert 'href="council/a%20%231%3F%22%26.html"' in page


def test_the_page_asks_nothing_from_afar() -> None:
    links = [value for name, value in read_page(PAGE).attributes if name in ("src", "href")]
    elsewhere = [one for one in links if "://" in one]
    assert elsewhere == [HEAD.base_url]
    assert "default-src 'none'" in PAGE


def test_what_the_script_reads_is_sound_json() -> None:
    found = re.search(r'<script type="application/json" id="levels">(.*?)</script>', PAGE)
    assert found is not None
    assert json.loads(found[1])["ward"] == ["ward", "wards"]


def test_an_index_of_thousands_stays_small() -> None:
    wards = [
        ward(f"Ward {n}", f"ward/c-{n % 150}/ward-{n}", "East", f"C {n % 150}", "hold", "Labour")
        for n in range(2750)
    ]
    councils = [
        council(f"C {n}", f"council/c-{n}", "East", "hold", "Conservatives") for n in range(150)
    ]
    assert len(index_page(HEAD, councils + wards, LAYERS).encode()) < 1_000_000


def test_a_newsroom_changes_what_outcomes_are_called(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    words = LAYERS.text("site/words.yaml").replace('"{after} hold"', '"{after} no change"')
    (tmp_path / "site" / "words.yaml").write_text(words, encoding="utf-8")
    assert "Labour no change" in index_page(HEAD, small_set(), template_layers(tmp_path))


def test_a_wrong_place_in_the_words_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    words = LAYERS.text("site/words.yaml").replace('"{after} hold"', '"{party} hold"')
    (tmp_path / "site" / "words.yaml").write_text(words, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        index_page(HEAD, small_set(), template_layers(tmp_path))
    problem = caught.value.problems[0]
    assert problem.file == "site/words.yaml"
    assert problem.line == next(
        n for n, line in enumerate(words.splitlines(), 1) if "{party}" in line
    )
    assert "party" in problem.message
