from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from generator.checking.claims import Claim, Relation
from generator.checking.copy_text import Block, Copy
from generator.checking.outputs import OUTPUTS, Checked
from generator.checking.report import CheckedSentence, Finding, Report, Verdict
from tests.checking.outputs.by_hand import TEMPLATES, checked, nothing, one_claim


def page(*documents: Checked) -> str:
    return OUTPUTS["html"](documents, TEMPLATES)


def copy_shown(html: str) -> str:
    """The text of the copy, without signs and tips."""
    article = html[html.index("<article") : html.index("</article>")]
    without = re.sub(r'<span class="sign".*?</span>', "", article)
    while '<span class="tip"' in without:
        without = re.sub(
            r'<span class="tip" role="note">(?:<span class="said">.*?</a></span>)*</span>',
            "",
            without,
        )
    return " ".join(unescape(re.sub(r"<[^>]+>", "", without)).split())


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids += [str(named["id"])] if "id" in named else []
        self.links += [str(named["href"])] if "href" in named else []
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def balance(html: str) -> _Balance:
    parser = _Balance()
    parser.feed(html)
    assert parser.open == []
    return parser


def test_every_word_of_the_copy_is_on_the_page_once_and_in_order() -> None:
    one = checked()
    assert copy_shown(page(one)) == " ".join(block.text for block in one.copy.blocks)


def test_each_verdict_has_a_colour_a_sign_and_a_label() -> None:
    html = page(checked())
    for verdict in Verdict:
        assert f'<span class="claim {verdict.value}" tabindex="0">' in html
    assert '<span class="sign" role="img" aria-label="contradicted">✗</span>' in html


def test_the_page_is_well_formed_and_every_link_leads_somewhere() -> None:
    found = balance(page(checked(), nothing()))
    assert len(found.ids) == len(set(found.ids))
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)


def test_reason_and_cells_stand_in_the_tip_and_in_the_card() -> None:
    html = page(checked())
    assert html.count("Labour held Oakham.") == 2
    assert "councils.csv:4 control_after <b>lab</b>" in html
    assert "<td>councils.csv</td><td>4</td><td>control_after</td><td>lab</td>" in html
    assert "and 17 more" in html
    assert "and 8 more" in html


def test_the_gravest_claims_come_first_and_only_what_is_borne_out_is_closed() -> None:
    cards = re.findall(r'<details class="card ([\w-]+)" id="[\w-]+"( open)?>', page(checked()))
    assert [verdict for verdict, _ in cards] == [
        "contradicted",
        "misspelt",
        "not-covered",
        "opinion",
        "supported",
        "supported",
    ]
    assert [bool(opened) for _, opened in cards] == [True] * 4 + [False] * 2


def test_where_claims_overlap_the_gravest_colours_the_words_and_both_are_told() -> None:
    text = "Labour won Oakham"
    findings = (
        Finding(Claim(Relation.seats, 0, 10), Verdict.supported, "So."),
        Finding(Claim(Relation.seats, 7, 17), Verdict.contradicted, "Not so."),
    )
    one = Checked(
        Copy("a.md", (Block(text),)), Report("a.md", (CheckedSentence(text, 1, 1, findings),))
    )
    html = page(one)
    assert copy_shown(html) == text
    assert '<span class="claim contradicted" tabindex="0">won<' in html
    assert '<span class="claim supported" tabindex="0">Labour <' in html


def test_what_looks_like_html_is_text() -> None:
    html = page(one_claim("A `<script>alert(1)</script>` won", "won", "<b>No</b> & never"))
    assert "<script" not in html
    assert "&lt;b&gt;No&lt;/b&gt; &amp; never" in html
    balance(html)


def test_the_page_asks_for_nothing_and_runs_nothing() -> None:
    html = page(checked())
    assert "default-src 'none'" in html
    assert not re.search(r"https?://|<script|url\(|@import", html)
    assert "prefers-color-scheme: dark" in html
    assert "@media print" in html


def test_copy_that_claims_nothing_says_so() -> None:
    assert "No claim about the election was found." in page(nothing())


def test_a_sentence_that_no_block_has_is_shown_all_the_same() -> None:
    one = Checked(Copy("a.md", ()), Report("a.md", (CheckedSentence("Labour won.", 1, 1),)))
    assert "Labour won." in copy_shown(page(one))
