"""What an edited article knows of its draft: where sentences came from, on which facts."""

from __future__ import annotations

from collections.abc import Sequence

from generator.article import Article, DraftSentence, FactThen, Revision, Sentence
from generator.revising.edit import in_short


def revision_of(draft: Article) -> Revision:
    """Return what an article knows of the draft it came from; of a fresh draft, that it is one."""
    if draft.revision is not None:
        return draft.revision
    paragraphs = [[in_short(one) for one in part.sentences] for part in draft.paragraphs]
    return Revision(
        headline=in_short(draft.headline),
        standfirst=None if draft.standfirst is None else in_short(draft.standfirst),
        paragraphs=paragraphs,
        disclosure=draft.disclosure,
        origins=[[place] for place in range(sum(map(len, paragraphs)))],
        written_on=[[] for _ in draft.sentences],
    )


def drafted(revision: Revision) -> list[DraftSentence]:
    """Return every sentence that origins count through."""
    return [one for part in revision.paragraphs for one in part] + revision.earlier


def written_on(draft: Article, sentence: Sentence, sources: Sequence[int]) -> list[FactThen]:
    """Return the facts under an edited sentence, as the draft has them.

    `sources` are places among the draft's sentences, the headline being 0. A sentence that stands
    in the draft to the letter, and was edited then, was written on the facts of then.
    """
    if not sentence.edited:
        return []
    revision, before = revision_of(draft), draft.sentences
    if len(sources) == 1 and before[sources[0]].edited and before[sources[0]].text == sentence.text:
        return revision.written_on[sources[0]]
    ids = dict.fromkeys(
        fact
        for source in sources
        for fact in [*before[source].facts, *_under(draft, revision, source)]
    )
    known = {one.id: one for one in draft.facts}
    return [
        FactThen(
            id=one,
            kind=known[one].kind,
            values=known[one].values,
            provisional=known[one].provisional,
        )
        for one in ids
        if one in known
    ]


def _under(draft: Article, revision: Revision, source: int) -> list[str]:
    """Facts that Recount's own sentences under a sentence of the draft state."""
    heads = 1 if draft.standfirst is None else 2
    if source < heads:
        return (
            (revision.standfirst.facts if revision.standfirst else [])
            if source
            else (revision.headline.facts)
        )
    every = drafted(revision)
    return [fact for one in revision.origins[source - heads] for fact in every[one].facts]
