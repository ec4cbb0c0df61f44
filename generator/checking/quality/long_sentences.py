"""Sentences that are too long to be read at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checking.quality.sentences import Passage
from generator.checking.quality.settings import Settings
from generator.checking.report import QualityNote

RULE = "long-sentence"


def notes(passages: Iterable[Passage], settings: Settings) -> Iterator[QualityNote]:
    """Note each sentence with more words than the most."""
    most = settings.quality.most_words_in_a_sentence
    for passage in passages:
        for one in passage.sentences:
            count = len(one.words)
            if count > most:
                says = settings.says(RULE, count=count, most=most)
                yield passage.note(RULE, says, one.start, one.start + len(one.text))
