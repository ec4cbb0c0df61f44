"""What the count says of sentences that an editor touched."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from generator.article import Article, Edited, Sentence
from generator.checking.check import check
from generator.checking.copy_text import Anchor, Block, Copy
from generator.checking.known import Known
from generator.checking.report import CheckedSentence, Finding, Verdict

TOLD = (Verdict.contradicted, Verdict.misspelt)
"""What an editor is told; whatever else a check finds is for the check to say."""

WORDED: tuple[Edited, ...] = ("changed", "split", "joined", "new")
"""What puts a sentence in the editor's own words."""


def findings(
    article: Article, known: Known, edited: Collection[Edited]
) -> dict[int, list[Finding]]:
    """Return what contradicts or misspells the count in sentences that were so edited.

    By their place among the article's sentences, the headline being 0. The copy is checked as a
    whole, so that a sentence is understood by those before it.
    """
    places, blocks = [], []
    for number, (block, sentences) in enumerate(_blocks(article), 1):
        blocks.append(
            Block(block, (Anchor(0, number, 1),), "heading" if number == 1 else "paragraph")
        )
        places.append(sentences)
    found: dict[int, list[Finding]] = {}
    for sentence in check(Copy(article.election, tuple(blocks)), known).sentences:
        for finding in sentence.findings:
            place = _place(sentence, finding, places[sentence.line - 1])
            if finding.verdict in TOLD and article.sentences[place].edited in edited:
                found.setdefault(place, []).append(finding)
    return found


Starts = list[tuple[int, int]]
"""Where each sentence of a block begins, and its place among the article's."""


def _blocks(article: Article) -> Iterator[tuple[str, Starts]]:
    count = 0
    heads = [[article.headline], *([[article.standfirst]] if article.standfirst else [])]
    for sentences in (*heads, *(one.sentences for one in article.paragraphs)):
        yield " ".join(one.text for one in sentences), list(_starts(sentences, count))
        count += len(sentences)


def _starts(sentences: list[Sentence], count: int) -> Iterator[tuple[int, int]]:
    start = 0
    for number, one in enumerate(sentences):
        yield start, count + number
        start += len(one.text) + 1


def _place(sentence: CheckedSentence, finding: Finding, starts: Starts) -> int:
    at = sentence.column - 1 + finding.claim.start
    for (_, place), (following, _) in pairwise(starts):
        if at < following:
            return place
    return starts[-1][1]
