"""Which sentence of the draft each edited sentence came from, and what was done to it.

In this order:

1. the same letters in the same order, as many as possible: unchanged;
2. the same letters elsewhere, first come first served: moved;
3. what is left, the most alike first, as long as four words in ten are the same: one for one is
   changed; two neighbours of the draft in one, each with half of its words or more, are joined;
   one of the draft in two neighbours is split. Of candidates that are equally alike, the simplest
   and then the earliest wins;
4. a sentence that stands alone where one of the draft stood alone, between the same neighbours, is
   that sentence changed, if two words in ten are the same;
5. what is still left of the edited text is new, and of the draft deleted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.article import Edited
from generator.revising.likeness import ALIKE, likeness, share_found, words_of

IN_ITS_PLACE = 0.2
"""Share of words in common that is enough for a sentence in the place of another."""

HALF = 0.5
"""Share of its words that each part of a joined or a split sentence must bring along."""


@dataclass(frozen=True, slots=True)
class Match:
    """What was done to an edited sentence, and the draft's sentences it came from, by place."""

    edited: Edited
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    alike: float
    edited: Edited
    drafted: tuple[int, ...]
    ours: tuple[int, ...]

    @property
    def rank(self) -> tuple[float, int, tuple[int, ...], tuple[int, ...]]:
        return (-self.alike, len(self.drafted) + len(self.ours), self.ours, self.drafted)


def matches(drafted: Sequence[Sequence[str]], ours: Sequence[str]) -> list[Match]:
    """Return a match for each of our sentences.

    A drafted sentence is given in every form in which it may have been printed.
    """
    found: dict[int, Match] = {}
    for source, place in common(drafted, ours):
        found[place] = Match("", (source,))
    left = [one for one in range(len(drafted)) if one not in _sources(found)]
    for place in range(len(ours)):
        again = [one for one in left if ours[place] in drafted[one]]
        if place not in found and again:
            left.remove(again[0])
            found[place] = Match("moved", (again[0],))
    free = [one for one in range(len(ours)) if one not in found]
    for one in _best(_candidates([form[0] for form in drafted], ours, left, free)):
        found.update({place: Match(one.edited, one.drafted) for place in one.ours})
    found.update(_in_its_place([form[0] for form in drafted], ours, found))
    return [found.get(place, Match("new")) for place in range(len(ours))]


def common(drafted: Sequence[Sequence[str]], ours: Sequence[str]) -> list[tuple[int, int]]:
    """Return a longest row of pairs of the same letters, in order on both sides."""
    rows = [[0] * (len(ours) + 1) for _ in range(len(drafted) + 1)]
    for one in range(len(drafted) - 1, -1, -1):
        for other in range(len(ours) - 1, -1, -1):
            same = ours[other] in drafted[one]
            rows[one][other] = (
                1 + rows[one + 1][other + 1]
                if same
                else max(rows[one + 1][other], rows[one][other + 1])
            )
    pairs, one, other = [], 0, 0
    while one < len(drafted) and other < len(ours):
        if ours[other] in drafted[one]:
            pairs.append((one, other))
            one, other = one + 1, other + 1
        elif rows[one + 1][other] >= rows[one][other + 1]:
            one += 1
        else:
            other += 1
    return pairs


def _sources(found: dict[int, Match]) -> set[int]:
    return {source for one in found.values() for source in one.sources}


def _candidates(
    drafted: Sequence[str], ours: Sequence[str], left: Sequence[int], free: Sequence[int]
) -> Iterator[_Candidate]:
    before = {one: words_of(drafted[one]) for one in left}
    after = {one: words_of(ours[one]) for one in free}
    alike = {(a, b): likeness(before[a], after[b]) for a in left for b in free}
    for (source, place), how in alike.items():
        yield _Candidate(how, "changed", (source,), (place,))
    for first, second in pairwise(left):
        for place in free if second == first + 1 else ():
            parts, whole = (before[first], before[second]), after[place]
            how = _together(parts, whole, alike[first, place], alike[second, place])
            yield _Candidate(how, "joined", (first, second), (place,))
    for first, second in pairwise(free):
        for source in left if second == first + 1 else ():
            parts, whole = (after[first], after[second]), before[source]
            how = _together(parts, whole, alike[source, first], alike[source, second])
            yield _Candidate(how, "split", (source,), (first, second))


def _in_its_place(
    drafted: Sequence[str], ours: Sequence[str], found: dict[int, Match]
) -> dict[int, Match]:
    """Sentences that have no match yet, and stand where one without a match stood."""
    used, instead = _sources(found), {}
    for place in range(len(ours)):
        before, after = found.get(place - 1), found.get(place + 1)
        if place in found or (place and not before) or (place + 1 < len(ours) and not after):
            continue
        source = before.sources[-1] + 1 if before else 0
        end = after.sources[0] if after else len(drafted)
        if end - source == 1 and source not in used:
            alike = likeness(words_of(drafted[source]), words_of(ours[place]))
            if alike >= IN_ITS_PLACE:
                instead[place] = Match("changed", (source,))
    return instead


def _together(parts: tuple[list[str], list[str]], whole: list[str], *alone: float) -> float:
    """How alike two parts in a row are to a whole; nothing where one of them would do as well."""
    how = likeness([*parts[0], *parts[1]], whole)
    if how <= max(alone) or any(share_found(part, whole) < HALF for part in parts):
        return 0.0
    return how


def _best(candidates: Iterator[_Candidate]) -> Iterator[_Candidate]:
    drafted: set[int] = set()
    ours: set[int] = set()
    for one in sorted(candidates, key=lambda candidate: candidate.rank):
        if one.alike < ALIKE or drafted.intersection(one.drafted) or ours.intersection(one.ours):
            continue
        drafted.update(one.drafted)
        ours.update(one.ours)
        yield one
