"""The page about a set is Markdown that a newsroom may change; nothing of a pack is unescaped."""

from __future__ import annotations

from pathlib import Path

from generator.article import Coverage, Source
from generator.editions.site.about import about_page
from generator.editions.site.entry import SetHead
from generator.foundation.layers import template_layers

HEAD = SetHead(
    election="Elections in <b>Arden</b> & *Dale*",
    date="2019-05-02",
    coverage=Coverage(declared=3, total=4),
    disclosure="",
    sources=[
        Source(title="Votes <script>", url="https://example.org/a b", licence="CC BY 4.0"),
        Source(title="Seats", url="javascript:alert(1)"),
    ],
    base_url="",
)


def test_the_page_says_how_far_the_count_is_and_names_the_sources() -> None:
    page = about_page(HEAD, template_layers())

    assert "3 of 4 councils declared" in page.replace("\n", " ")
    assert '<a href="https://example.org/a%20b">' in page
    assert "CC BY 4.0" in page


def test_nothing_of_the_pack_becomes_markup() -> None:
    page = about_page(HEAD, template_layers())

    assert "<b>" not in page
    assert "<script>" not in page
    assert "<em>Dale" not in page
    assert "javascript:" not in page


def test_a_newsroom_writes_it_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    own = "# Ours\n\nOn {{ election }}: *checked*.\n"
    (tmp_path / "site" / "about.md").write_text(own, encoding="utf-8")

    assert "<em>checked</em>" in about_page(HEAD, template_layers(tmp_path))
