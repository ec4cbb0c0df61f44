"""Which sentence of a new draft says what a sentence of the draft before said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from generator.article import DraftSentence

Key = Callable[[DraftSentence], Hashable]


def _slot_and_facts(one: DraftSentence) -> Hashable:
    return (one.slot, tuple(one.facts)) if one.slot or one.facts else None


def _slot_and_kinds(one: DraftSentence) -> Hashable:
    return (one.slot, tuple(fact.partition("/")[0] for fact in one.facts)) if one.slot else None


def _slot(one: DraftSentence) -> Hashable:
    return one.slot or None


def _facts(one: DraftSentence) -> Hashable:
    return tuple(one.facts) or None


def _text(one: DraftSentence) -> Hashable:
    return one.text


IN_ORDER: tuple[Key, ...] = (_slot_and_facts, _slot_and_kinds, _slot, _facts, _text)
"""What two sentences must share, the surest first. Of several, the first goes with the first."""


def counterparts(old: Sequence[DraftSentence], new: Sequence[DraftSentence]) -> dict[int, int]:
    """Return the place in the new draft of each sentence of the old one that it still has."""
    found: dict[int, int] = {}
    for key in IN_ORDER:
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for place, one in enumerate(new):
            if place not in found.values() and key(one) is not None:
                waiting[key(one)].append(place)
        for place, one in enumerate(old):
            if place not in found and waiting.get(key(one)):
                found[place] = waiting[key(one)].pop(0)
    return found


def longest_in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the most pairs that rise on both sides, of pairs whose first numbers rise."""
    best: list[list[tuple[int, int]]] = []
    for pair in pairs:
        before = [row for row in best if row[-1][1] < pair[1] and row[-1][0] < pair[0]]
        best.append([*max(before, key=len, default=[]), pair])
    return max(best, key=len, default=[])
