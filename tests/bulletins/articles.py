"""Small articles by hand: a sentence for each fact."""

from __future__ import annotations

from typing import Any

from generator.article import Article, ArticleFact, Coverage, Paragraph, Section, Sentence


def fact(kind: str, **values: Any) -> ArticleFact:
    """A fact of this kind with these values."""
    name = "/".join([kind, *map(str, values.values())])
    return ArticleFact(
        id=name,
        kind=kind,
        subject=[],
        values=values,
        tone={},
        newsworthiness=1.0,
        provisional=False,
        rule="rules.yaml:1",
        says="So it is.",
        rests_on=[],
        evidence=[],
    )


def article(*told: tuple[str, ArticleFact], more: tuple[ArticleFact, ...] = ()) -> Article:
    """An article of these sentences, each with the fact that it states.

    `more` are facts that it carries along and does not state.
    """
    sentences = [Sentence(text=text, facts=[one.id]) for text, one in told]
    return Article(
        genre="council",
        election="Local elections in Arden, 2 May 2019",
        date="2019-05-02",
        headline=Sentence(text="A night in Arden", facts=[]),
        standfirst=None,
        sections=[Section(name="body", paragraphs=[Paragraph(sentences=sentences)])],
        disclosure="Draft: not yet checked by an editor.",
        coverage=Coverage(declared=2, total=2),
        facts=[one for _, one in told] + list(more),
        notes=[],
        sources=[],
    )


def everything(facts: list[ArticleFact]) -> Article:
    """An article that states each of these facts in a sentence of its own."""
    return article(*((one.id, one) for one in facts))
