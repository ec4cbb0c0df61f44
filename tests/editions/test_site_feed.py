from __future__ import annotations

from datetime import datetime
from xml.etree import ElementTree

from generator.editions.site import assets, atom_feed, site_files, sitemap
from generator.foundation.layers import template_layers
from tests.editions.set_by_hand import HEAD, called, council, small_set

ATOM = "{http://www.w3.org/2005/Atom}"
FEED = ElementTree.fromstring(atom_feed(HEAD, small_set()))
NOWHERE = HEAD.model_copy(update={"base_url": ""})


def _all(name: str, feed: ElementTree.Element = FEED) -> list[str]:
    return [one.findtext(f"{ATOM}{name}", "") for one in feed.iter(f"{ATOM}entry")]


def test_the_feed_has_what_every_atom_feed_must_have() -> None:
    for part in (FEED, *FEED.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(part.findall(f"{ATOM}{name}")) == 1
            assert part.findtext(f"{ATOM}{name}")
    assert FEED.findtext(f"{ATOM}author/{ATOM}name") == "Recount"
    links = {one.get("rel"): one.get("href") for one in FEED.findall(f"{ATOM}link")}
    assert links == {"self": f"{HEAD.base_url}feed.atom", "alternate": HEAD.base_url}


def test_every_bulletin_is_in_the_feed_under_a_name_that_stays() -> None:
    ids = [FEED.findtext(f"{ATOM}id", ""), *_all("id")]
    assert len(set(ids)) == len(small_set()) + 1
    assert "tag:news.example.org,2019-05-02:/council/barnet" in ids
    assert not [one for one in ids if " " in one]


def test_councils_that_changed_hands_come_first_the_biggest_news_before_the_rest() -> None:
    assert _all("title")[:3] == [
        "The news from Adur",
        "The news from Barnet",
        "The news from Oakham",
    ]


def test_the_feed_is_as_of_polling_day() -> None:
    assert {*_all("updated"), FEED.findtext(f"{ATOM}updated")} == {"2019-05-02T00:00:00Z"}
    datetime.fromisoformat(_all("updated")[0])


def test_a_feed_whose_place_nobody_knows_belongs_to_nobody() -> None:
    feed = ElementTree.fromstring(atom_feed(NOWHERE, small_set()))
    assert _all("id", feed)[0] == "tag:recount.invalid,2019-05-02:/council/adur"
    links = [one.get("href") for one in feed.iter(f"{ATOM}link")]
    assert links[:3] == ["feed.atom", "index.html", "council/adur.html"]


def test_a_name_that_xml_cannot_hold_does_not_break_the_feed() -> None:
    entry = council("<b>&\x02\"'", "council/a b&c", "East", "hold")
    feed = ElementTree.fromstring(atom_feed(HEAD, [entry]))
    assert _all("title", feed) == ["The news from <b>&\ufffd\"'"]
    link = feed.find(f"{ATOM}entry/{ATOM}link")
    assert link is not None
    assert link.get("href") == "https://news.example.org/2019/council/a%20b%26c.html"


def test_the_sitemap_names_the_index_and_every_bulletin() -> None:
    read = ElementTree.fromstring(sitemap(HEAD, small_set()))
    places = [one.text for one in read.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert places[0] == HEAD.base_url
    assert f"{HEAD.base_url}ward/oakham/castle.html" in places
    assert len(places) == len(small_set()) + 1


def test_a_site_has_a_sitemap_only_where_it_has_an_address() -> None:
    layers = template_layers()
    names = {"about.html", "index.html", "feed.atom", "sitemap.xml", *assets(layers)}
    assert set(site_files(HEAD, small_set(), layers)) == names
    assert set(site_files(NOWHERE, small_set(), layers)) == names - {"sitemap.xml"}


def test_pages_share_one_style_and_one_script() -> None:
    layers = template_layers()
    shared = assets(layers)
    assert layers.text("page/article.css") in shared["assets/recount.css"]
    assert layers.text("page/article.js") == shared["assets/recount.js"]
    assert not [text for text in shared.values() if "fetch(" in text or "url(" in text]


def test_the_same_set_in_another_order_gives_the_same_files() -> None:
    layers = template_layers()
    one = site_files(HEAD, small_set(), layers)
    other = site_files(HEAD, [called("Labour"), *reversed(small_set()[:-1])], layers)
    del one["sitemap.xml"], other["sitemap.xml"]
    assert one == other
