"""How long an article is, and how many figures it asks of a reader."""

from __future__ import annotations

import re

from generator.article import Article, Note

_WORD = re.compile(r"\S+")
_FIGURE = re.compile(r"\d[\d,.]*")


def word_count(article: Article) -> int:
    """Return the number of words of the body."""
    return len(article.body.split())


def figure_rate(article: Article) -> float:
    """Return the figures written in digits for each hundred words of the body."""
    words = word_count(article)
    return 100 * len(_FIGURE.findall(article.body)) / words if words else 0


def length_notes(article: Article, at_least: int, at_most: int) -> list[Note]:
    """Return a note to the editor when the body is shorter or longer than its shape asks for."""
    length = word_count(article)
    if at_least <= length <= at_most:
        return []
    asked = f"{at_least} to {at_most}"
    return [Note(kind="length", text=f"The body has {length} words; the shape asks for {asked}.")]


def figure_notes(article: Article, budget: float) -> list[Note]:
    """Return a note to the editor when the body has more figures than its shape allows."""
    rate = figure_rate(article)
    if rate <= budget:
        return []
    text = f"The body has {rate:.1f} figures in a hundred words; the shape allows {budget:g}."
    return [Note(kind="length", text=text)]
