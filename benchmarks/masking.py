"""Texts without their names and figures: what is left is what they have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.article import Article, Sentence

MASK = "#"
MASKED = frozenset(
    {"number", "party", "council", "ward", "region", "band", "control", "date", "text", "quotation"}
)
"""Kinds of span that are names or figures."""

OPENING = 6
"""Words of a text that make its opening."""

_WORD = re.compile(r"[\w’'-]+|#")


def masked(sentence: Sentence) -> str:
    """Return the sentence with every name and figure as `#`, in lower case."""
    text, told, here = sentence.text, "", 0
    for span in sorted(sentence.spans, key=lambda one: (one.start, -one.end)):
        if span.kind in MASKED and span.start >= here:
            told += text[here : span.start] + MASK
            here = span.end
    return (told + text[here:]).lower()


def body_of(article: Article) -> list[str]:
    """Return the masked sentences of an article's body."""
    return [masked(one) for paragraph in article.paragraphs for one in paragraph.sentences]


def opening(article: Article) -> str:
    """Return the first words of an article's body, masked."""
    return " ".join(body_of(article)[0].split()[:OPENING])


def repeated(articles: Iterable[Article]) -> tuple[Counter[str], Counter[str]]:
    """Return in how many articles each masked sentence stands, and each masked opening."""
    sentences: Counter[str] = Counter()
    openings: Counter[str] = Counter()
    for article in articles:
        sentences.update(set(body_of(article)))
        openings[opening(article)] += 1
    return sentences, openings


def words(text: str) -> list[str]:
    """Return the words of a masked text; a mask counts as one."""
    return _WORD.findall(text)
