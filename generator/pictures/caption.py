"""Captions: the article's own sentence that states what a picture proves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.article import Article, Picture, Sentence


def captioned(pictures: Sequence[Picture], article: Article) -> list[Picture]:
    """Return the pictures whose fact some sentence of the article states, with it as caption.

    A sentence of the body is preferred to the standfirst, and that to the headline.
    """
    saying: dict[str, str] = {}
    for sentence in _sentences(article):
        for fact in sentence.facts:
            saying.setdefault(fact, sentence.text)
    return [
        one.model_copy(update={"caption": saying[one.fact]})
        for one in pictures
        if one.fact in saying
    ]


def _sentences(article: Article) -> Iterator[Sentence]:
    for paragraph in article.paragraphs:
        yield from paragraph.sentences
    if article.standfirst is not None:
        yield article.standfirst
    yield article.headline
