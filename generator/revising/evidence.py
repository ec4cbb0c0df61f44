"""Evidence carried over into a sentence that was edited."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from generator.article import ArticleFact, Sentence, Span

_PIECE = re.compile(r"\w+|[^\w\s]")


def carried(spans: Sequence[Span], before: str, after: str) -> list[Span | None]:
    """Return each span at its place in the text after the edit, or None where it is gone.

    First the spans whose words were left where they stood; then, in order, those whose text stands
    somewhere else. Each occurrence is taken once. Only whole words and figures count: the `3` of
    `13` does not. A first letter may have become a capital, or no longer be one.
    """
    places = _places(before, after)
    found: list[Span | None] = [_stayed(one, places, after) for one in spans]
    taken = [(one.start, one.end) for one in found if one is not None]
    for at, span in enumerate(spans):
        if found[at] is None:
            moved = _elsewhere(span, after, taken)
            if moved is not None:
                found[at] = moved
                taken.append((moved.start, moved.end))
    return found


def kept_facts(
    facts: Sequence[str],
    spans: Sequence[Span],
    kept: Sequence[Span | None],
    known: Mapping[str, ArticleFact],
) -> list[str]:
    """Return the facts of which every span was kept, and at least one.

    A span belongs to the facts that rest on one of its cells; to all where that tells nothing.
    """
    remaining = []
    for fact in facts:
        mine = [
            now
            for span, now in zip(spans, kept, strict=True)
            if len(facts) == 1 or _belongs(span, fact, facts, known)
        ]
        if mine and all(one is not None for one in mine):
            remaining.append(fact)
    return remaining


def joined(sentences: Sequence[Sentence]) -> Sentence:
    """Return sentences as one, with the spans and the facts of all. At least one is needed."""
    first, *rest = sentences
    if not rest:
        return first
    text, spans = first.text, list(first.spans)
    for one in rest:
        spans += [_shifted(span, len(text) + 1) for span in one.spans]
        text = f"{text} {one.text}"
    facts = list(dict.fromkeys(fact for one in sentences for fact in one.facts))
    return first.model_copy(update={"text": text, "spans": spans, "facts": facts})


def shares(texts: Sequence[str], spans: Sequence[Span | None]) -> list[list[Span]]:
    """Return the spans of a text that stands in parts, for each part those that lie within it."""
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    return [
        [_shifted(one, -start) for one in spans if one and start <= one.start and one.end < end]
        for start, end in pairwise(starts)
    ]


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by, span.text, span.kind, span.evidence)


def _places(before: str, after: str) -> dict[int, int]:
    """Where each letter that begins a word, and was left in its order, stands after the edit."""
    pieces = list(_PIECE.finditer(before)), list(_PIECE.finditer(after))
    old, new = ([_lower_first(one[0]) for one in side] for side in pieces)
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {
        pieces[0][block.a + at].start(): pieces[1][block.b + at].start()
        for block in blocks
        for at in range(block.size)
    }


def _stayed(span: Span, places: Mapping[int, int], after: str) -> Span | None:
    start = places.get(span.start)
    return None if start is None else _at(start, span, after)


def _at(start: int, span: Span, after: str) -> Span | None:
    end = start + span.end - span.start
    text = after[start:end]
    if _lower_first(text) != _lower_first(span.text) or not _whole(start, end, after):
        return None
    return Span(start, end, text, span.kind, span.evidence)


def _whole(start: int, end: int, text: str) -> bool:
    """Whether what stands there is neither part of a word nor of a figure such as 1,300."""
    cut_before = re.search(r"(?:\w|\d[.,])$", text[:start]) and re.match(r"\w", text[start:])
    cut_after = re.match(r"\w|[.,]\d", text[end:]) and re.search(r"\w$", text[:end])
    return not cut_before and not cut_after


def _elsewhere(span: Span, after: str, taken: Sequence[tuple[int, int]]) -> Span | None:
    if not span.text:
        return None
    for found in re.finditer(re.escape(span.text[1:]), after):
        start = found.start() - 1
        if start < 0 or any(start < end and begin < found.end() for begin, end in taken):
            continue
        moved = _at(start, span, after)
        if moved is not None:
            return moved
    return None


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _belongs(span: Span, fact: str, facts: Sequence[str], known: Mapping[str, ArticleFact]) -> bool:
    cells = {cell for one in span.evidence for cell in one.cells}
    mine = {one for one in facts if one in known and cells & _cells(known[one])}
    return fact in mine or not mine


def _cells(fact: ArticleFact) -> set[object]:
    return {cell for one in fact.evidence for cell in one.cells}
