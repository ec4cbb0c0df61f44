"""An edited sentence of the article: the editor's words, with what they keep of the draft's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.article import ArticleFact, DraftSentence, Edited, Sentence
from generator.revising.evidence import carried, joined, kept_facts, shares


def edited_sentences(
    texts: Sequence[str],
    sources: Sequence[Sentence],
    edited: Edited,
    known: Mapping[str, ArticleFact],
) -> list[Sentence]:
    """Return the sentences that the editor made of the sources: several where one was split.

    Evidence goes with the words that still stand, facts with their evidence. Without sources they
    are new, and rest on nothing.
    """
    if not sources:
        return [Sentence(text=text, facts=[], edited=edited) for text in texts]
    source = joined(sources)
    kept = carried(source.spans, source.text, " ".join(texts))
    facts = kept_facts(source.facts, source.spans, kept, known)
    parts = shares(texts, kept)
    return [
        Sentence(text=text, facts=facts if spans else [], spans=spans, slot=source.slot,
                 edited=edited)
        for text, spans in zip(texts, parts, strict=True)
    ]  # fmt: skip


def in_short(sentence: Sentence) -> DraftSentence:
    """Return a sentence of the draft as an edited article keeps it."""
    return DraftSentence(text=sentence.text, facts=list(sentence.facts), slot=sentence.slot)
