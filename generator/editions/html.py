"""The HTML edition: the Markdown edition converted, every claim tied to its evidence.

Marks that Markdown leaves alone (private-use characters) stand around spans and sentences while
it converts; afterwards they become elements. Each distinct piece of evidence is a card, written
once and referred to by id.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from generator.article import Article, Sentence, Span
from generator.editions import markdown
from generator.editions.cards import Cards
from generator.editions.page import render_page
from generator.foundation.layers import Layers, template_layers

PAGE = "page/article.html.j2"
STYLE = "page/article.css"
SCRIPT = "page/article.js"

_FIRST_MARK = 0xF0000
_MARK = re.compile("[\U000f0000-\U000ffffd]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]")


def write(article: Article, templates: Layers | None = None) -> str:
    """Return one self-contained page that asks for nothing over the network."""
    from markupsafe import Markup  # noqa: PLC0415  (only where HTML is wanted)

    layers = templates or template_layers()
    marks = Marks(article)
    script = layers.text(SCRIPT)
    return render_page(
        layers,
        PAGE,
        article=article,
        head=Markup(marks.convert(*markdown.head(article, marks.tell))),
        body=Markup(
            marks.convert(*(markdown.paragraph_of(one, marks.tell) for one in article.paragraphs))
        ),
        cards=marks.cards,
        style=Markup(layers.text(STYLE)),
        script=Markup(script),
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
        notes_heading=markdown.NOTES_HEADING,
    )


class Marks:
    """Puts marks around what has evidence, and turns them into elements after conversion."""

    def __init__(self, article: Article) -> None:
        self.cards = Cards(article)
        self._elements: list[str] = []

    def tell(self, sentence: Sentence) -> str:
        """Return the sentence as Markdown with marks around it and around its spans."""
        told, here = [self._mark('<span class="sentence">')], 0
        for span in spans_in_order(sentence):
            told.append(_escape(sentence.text[here : span.start]))
            told.append(self._mark(self._claim(span)))
            told.append(_escape(sentence.text[span.start : span.end]))
            told.append(self._mark("</span>"))
            here = span.end
        told.append(_escape(sentence.text[here:]))
        told.append(self._mark(f"{self._question(sentence)}</span>"))
        return "".join(told)

    def convert(self, *blocks: str) -> str:
        """Return the Markdown blocks as HTML with every mark turned into its element."""
        from markdown import markdown as to_html  # noqa: PLC0415  (only where HTML is wanted)

        return _MARK.sub(self._element, to_html("\n\n".join(blocks), output_format="html"))

    def _mark(self, element: str) -> str:
        self._elements.append(element)
        return chr(_FIRST_MARK + len(self._elements) - 1)

    def _element(self, mark: re.Match[str]) -> str:
        return self._elements[ord(mark[0]) - _FIRST_MARK]

    def _claim(self, span: Span) -> str:
        return f'<span class="claim" tabindex="0" aria-describedby="{self.cards.evidence(span)}">'

    def _question(self, sentence: Sentence) -> str:
        card = self.cards.facts(sentence)
        if card is None:
            return ""
        # A word joiner keeps the mark on the line of the full stop that it follows.
        return (
            f'<span class="why" tabindex="0" role="note" aria-describedby="{card}"'
            ' aria-label="Facts behind this sentence">\u2060\u00a7</span>'
        )


def spans_in_order(sentence: Sentence) -> list[Span]:
    """Return the spans that carry evidence, first to last; of two that overlap, the first."""
    kept: list[Span] = []
    for span in sorted(sentence.spans, key=lambda one: (one.start, -one.end)):
        if span.evidence and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    return kept


def _escape(text: str) -> str:
    printable = _UNPRINTABLE.sub("\ufffd", text)
    escaped = markdown.escape(printable)
    return _MARK.sub(lambda found: f"&#{ord(found[0])};", escaped)
