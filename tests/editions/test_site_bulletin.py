from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator.article import Picture, PictureItem
from generator.editions import html
from generator.editions.site import Around, Link, bulletin_page
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
from tests.editions.set_by_hand import AROUND_BARNET, HEAD, called

LAYERS = template_layers()
BARNET = called("Barnet")
PAGE = bulletin_page(small_article(), BARNET, HEAD, AROUND_BARNET, LAYERS)


def _linked_data(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_the_page_says_what_the_article_says() -> None:
    page = read_page(PAGE)
    assert page.headings[0] == (1, "A night for nobody")
    assert "Labour held Oakham with 12 seats." in page.sentences
    assert [one.text for one in page.claims] == ["Labour", "12", "3"]


def test_every_claim_can_be_asked_and_its_card_is_on_the_page() -> None:
    page = read_page(PAGE)
    assert page.balanced
    assert set(page.described_by) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_style_and_script_are_shared_by_all_pages_of_the_set() -> None:
    for asset in ("css", "js"):
        assert f'"../assets/recount.{asset}"' in PAGE
    assert "<style>" not in PAGE
    ward = bulletin_page(small_article(), called("Castle"), HEAD, Around(), LAYERS)
    assert '"../../assets/recount.css"' in ward


def test_links_lead_up_to_the_region_and_down_to_the_wards() -> None:
    assert '<a href="../index.html">Local elections in Arden, 2 May 2019</a>' in PAGE
    assert '<a href="../region/london.html">London</a>' in PAGE
    assert '<a href="../ward/barnet/high-barnet.html">High Barnet</a> <span>Gain</span>' in PAGE
    assert '<h2 id="below-heading">Wards</h2>' in PAGE


def test_a_ward_has_nothing_below_it() -> None:
    up = (Link("region/london", "London"), Link("council/barnet", "Barnet"))
    page = bulletin_page(small_article(), called("High Barnet"), HEAD, Around(up), LAYERS)
    trail = page[page.index("<ol>") : page.index("</ol>")]
    assert re.findall(r">([^<>\n]+)<", trail)[1:] == ["London", "Barnet", "High Barnet"]
    assert "below-heading" not in page


def test_the_other_formats_and_the_feed_are_linked() -> None:
    for link in (
        '<link rel="alternate" type="application/json" href="../council/barnet.json" title="JSON">',
        '<link rel="alternate" type="application/atom+xml" href="../feed.atom"',
    ):
        assert link in PAGE


def test_a_page_knows_its_address_only_where_the_site_has_one() -> None:
    address = "https://news.example.org/2019/council/barnet.html"
    assert f'<link rel="canonical" href="{address}">' in PAGE
    assert _linked_data(PAGE)["url"] == address
    nowhere = HEAD.model_copy(update={"base_url": ""})
    page = bulletin_page(small_article(), BARNET, nowhere, AROUND_BARNET, LAYERS)
    assert "canonical" not in page
    assert "url" not in _linked_data(page)


def test_search_engines_are_told_what_it_is() -> None:
    data = _linked_data(PAGE)
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == "A night for nobody"
    assert data["datePublished"] == "2019-05-02"
    assert data["about"] == {"@type": "AdministrativeArea", "name": "Barnet"}
    assert "author" not in data


@pytest.mark.parametrize(
    "hostile",
    ["</script><script>alert(1)</script>", "<!-- <script>", "A & B", '"quoted"', "line\u2028break"],
)
def test_no_name_can_break_out_of_the_page(hostile: str) -> None:
    page = _page_about(hostile)
    assert read_page(page).tags == read_page(_page_about("Oak")).tags
    assert _linked_data(page)["headline"] == hostile


def _page_about(name: str) -> str:
    """A page on which everything that can be named is called the same."""
    told = sentence(name, span(name, name, evidence(name, cell(2, name, name))))
    about = BARNET.about.model_copy(update={"name": name})
    files = {name: f"council/{name}"}
    entry = BARNET.model_copy(
        update={"summary": name, "about": about, "parties": [name], "files": files}
    )
    around = Around((Link(name, name),), (Link(name, name, name),))
    article = article_with(told).model_copy(update={"headline": told})
    return bulletin_page(article, entry, HEAD, around, LAYERS)


def test_the_page_loads_nothing_but_its_own_set() -> None:
    page = read_page(PAGE)
    sources = [value for name, value in page.attributes if name == "src"]
    assert sources == ["../assets/recount.js"]
    assert "default-src 'none'" in PAGE
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "style"]


def test_notes_to_the_editor_stand_apart_from_copy_and_are_not_printed() -> None:
    assert PAGE.index("</article>") < PAGE.index("Who makes this argument?")
    printing = LAYERS.text("page/article.css").partition("@media print")[2]
    assert ".notes, #cards { display: none; }" in printing


def _picture(fact: str) -> Picture:
    return Picture(
        kind="net-change",
        title="Seats gained and lost",
        description="The Greens gained three seats.",
        caption="The Greens gained 3 seats across Arden.",
        fact=fact,
        columns={"label": "Party", "change": "Change in seats"},
        items=[PictureItem(label="Greens", colour="#02a95b", mark="G", values={"change": 3.0})],
    )


def test_a_picture_stands_after_the_paragraph_that_it_proves() -> None:
    first, second = sentence("One.", facts=("held/oakham",)), sentence("Two.")
    article = article_with(first).model_copy(update={"pictures": [_picture("held/oakham")]})
    section = article.sections[0]
    more = section.model_copy(
        update={"paragraphs": [*section.paragraphs, article_with(second).paragraphs[0]]}
    )
    article = article.model_copy(update={"sections": [more]})
    for page in (html.write(article), bulletin_page(article, BARNET, HEAD, Around(), LAYERS)):
        assert page.index("One.") < page.index("<figure") < page.index("Two.")
        assert page.count("<figure") == 1
        assert read_page(page).balanced


def test_a_picture_that_no_paragraph_proves_stands_at_the_end() -> None:
    article = small_article().model_copy(update={"pictures": [_picture("nothing/at-all")]})
    page = html.write(article)
    assert page.index("across Arden.") < page.index("<figure") < page.index("</article>")


def test_the_page_of_a_ward_is_small() -> None:
    page = bulletin_page(small_article(), called("Castle"), HEAD, Around(), LAYERS)
    assert len(page.encode()) < 25_000
