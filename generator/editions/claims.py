"""An article's sentences as HTML: each claim tied to the card that shows its evidence.

Written from the article's tree. Everything that comes from results or rules is escaped here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.article import Article, Paragraph, Sentence, Span
from generator.editions.cards import Cards
from generator.editions.figures import Figures
from generator.foundation.layers import Layers
from generator.foundation.page import printable

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Copy:
    """What is printed of an article, as HTML, and the cards that it refers to."""

    headline: Markup
    standfirst: Markup | None
    blocks: list[Markup]
    cards: Cards


def copy_of(article: Article, layers: Layers) -> Copy:
    """Return the article's copy: paragraphs, and each picture after the paragraph it proves."""
    from markupsafe import Markup  # noqa: PLC0415  (only where HTML is wanted)

    cards = Cards(article)
    headline = Markup(told(article.headline, cards))
    standfirst = article.standfirst
    has_one = standfirst is not None and bool(standfirst.text.strip())
    return Copy(
        headline,
        Markup(told(standfirst, cards)) if standfirst is not None and has_one else None,
        [Markup(block) for block in _blocks(article, cards, layers)],
        cards,
    )


def _blocks(article: Article, cards: Cards, layers: Layers) -> Iterator[str]:
    figures = Figures(article.pictures, layers)
    for paragraph in article.paragraphs:
        yield _paragraph(paragraph, cards)
        yield from figures.of(paragraph)
    yield from figures.left()


def _paragraph(paragraph: Paragraph, cards: Cards) -> str:
    return f"<p>{' '.join(told(one, cards) for one in paragraph.sentences)}</p>"


def told(sentence: Sentence, cards: Cards) -> str:
    """Return the sentence as HTML, its claims and the question behind it tied to `cards`."""
    text, here = printable(sentence.text), 0
    parts = ['<span class="sentence">']
    for span in spans_in_order(sentence):
        card = cards.evidence(span)
        parts += (
            _escape(text[here : span.start]),
            f'<span class="claim" tabindex="0" aria-describedby="{card}">',
            _escape(text[span.start : span.end]),
            "</span>",
        )
        here = span.end
    parts += (_escape(text[here:]), _question(cards.facts(sentence)), "</span>")
    return "".join(parts)


def _question(card: str | None) -> str:
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
    """Escape text between tags; in an attribute, quotation marks would need escaping too."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
