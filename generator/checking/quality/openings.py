"""Sentences that open with the same words, one after the other or in one paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.checking.quality.sentences import Passage, Sentence
from generator.checking.quality.settings import Settings
from generator.checking.report import QualityNote

RULE = "same-opening"

Opened = tuple[str, Passage, Sentence]
"""The words that a sentence opens with, and the sentence."""


def notes(passages: Iterable[Passage], settings: Settings) -> Iterator[QualityNote]:
    """Note the last of the sentences that open alike: of a run, or of a paragraph."""
    quality = settings.quality
    running = [one for one in passages if one.is_running_text]
    noted: set[Sentence] = set()
    every = [one for passage in running for one in _opened(passage, quality.same_opening_words)]
    for _, group in groupby(every, key=lambda one: one[0]):
        alike = list(group)
        if alike[0][0] and len(alike) >= quality.same_openings_running:
            noted.update(sentence for _, _, sentence in alike)
            yield _note(alike, settings, "running")
    for passage in running:
        for alike in _alike(_opened(passage, quality.same_opening_words)):
            fresh = not noted.intersection(sentence for _, _, sentence in alike)
            if fresh and len(alike) >= quality.same_openings_in_a_paragraph:
                yield _note(alike, settings, "paragraph")


def _opened(passage: Passage, length: int) -> list[Opened]:
    """Every sentence with its opening; a sentence of fewer words has none."""
    return [
        (" ".join(one.words[:length]).casefold() if len(one.words) > length else "", passage, one)
        for one in passage.sentences
    ]


def _alike(opened: list[Opened]) -> Iterator[list[Opened]]:
    for words in dict.fromkeys(words for words, _, _ in opened if words):
        yield [one for one in opened if one[0] == words]


def _note(alike: list[Opened], settings: Settings, where: str) -> QualityNote:
    _, passage, last = alike[-1]
    opening = " ".join(last.words[: settings.quality.same_opening_words])
    shown = settings.quality.where[where]
    says = settings.says(RULE, count=len(alike), where=shown, words=opening)
    return passage.note(RULE, says, last.start, last.start + len(last.text))
