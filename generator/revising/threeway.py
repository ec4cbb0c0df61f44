"""The order of an edited text and a new draft, merged with the draft that both came from.

As programmers merge two changes of one file: what only one side moved follows that side. Both sides
are laid along the old draft; between two sentences that both still have in order stand those that
only one of them has there. A gap is filled so:

1. what goes with the paragraph before it, the editor's first;
2. paragraphs of their own, the editor's first;
3. what goes with the paragraph after it, the new draft's first.

Without edits the order is that of the new draft; with an unchanged draft, that of the editor.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.revising.counterparts import longest_in_order

Group = Literal["before", "own", "after"]


@dataclass(frozen=True, slots=True)
class Ours:
    """A sentence of the edited text: whether a person touched it, and the old draft's under it."""

    touched: bool
    sources: tuple[int, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the merged text: a sentence of ours, of the new draft, or the same of both.

    `old` is that of the old draft where both agree, and `group` what it goes with in a gap.
    """

    ours: int | None = None
    new: int | None = None
    old: int | None = None
    group: Group = "own"


@dataclass(frozen=True)
class Sides:
    """The three texts: paragraphs by place, what ours came from, and what the new draft has."""

    old_paragraphs: Sequence[int]
    ours: Sequence[Ours]
    new_paragraphs: Sequence[int]
    new_of_old: Mapping[int, int]

    def merged(self) -> list[Place]:
        """Return the places of the merged text in order."""
        places: list[Place] = []
        start = (-1, -1)
        for anchor, ours, new in self._anchors():
            places += [*self._gap(start, (ours, new)), anchor]
            start = (ours, new)
        return [*places, *self._gap(start, (len(self.ours), len(self.new_paragraphs)))]

    def _anchors(self) -> list[tuple[Place, int, int]]:
        """What stands in all three texts in one order, with its place in ours and in the new."""
        ours_of_old = dict(self._in_place())
        kept = [old for old in sorted(ours_of_old) if old in self.new_of_old]
        rising = longest_in_order([(old, self.new_of_old[old]) for old in kept])
        return [(Place(ours_of_old[old], new, old), ours_of_old[old], new) for old, new in rising]

    def _in_place(self) -> list[tuple[int, int]]:
        """Sentences of ours that stand where the old draft had them; untouched ones all do."""
        fixed = {one.sources[0]: at for at, one in enumerate(self.ours) if not one.touched}
        pairs = dict(fixed)
        for at, one in enumerate(self.ours):
            first = one.sources[0] if one.sources else None
            if not one.touched or first is None or first in pairs:
                continue
            if all((old < first) == (place < at) for old, place in fixed.items()):
                pairs[first] = at
        return longest_in_order(sorted(pairs.items()))

    def _gap(self, start: tuple[int, int], end: tuple[int, int]) -> Iterator[Place]:
        """What stands between two places, each given in ours and in the new draft."""
        ours = [
            Place(ours=at, group=_group(self._our_paragraphs, at, start[0], end[0]))
            for at in range(start[0] + 1, end[0])
            if self.ours[at].touched
        ]
        new = [
            Place(new=at, group=_group(self.new_paragraphs, at, start[1], end[1]))
            for at in range(start[1] + 1, end[1])
            if self._comes_in(at)
        ]
        in_turn: tuple[tuple[Group, list[Place]], ...] = (
            ("before", [*ours, *new]),
            ("own", [*ours, *new]),
            ("after", [*new, *ours]),
        )
        for group, places in in_turn:
            yield from (one for one in places if one.group == group)

    @property
    def _our_paragraphs(self) -> list[int]:
        return [one.paragraph for one in self.ours]

    def _comes_in(self, new: int) -> bool:
        """Whether a sentence of the new draft is told: a new one, or one that nobody touched."""
        old = next((old for old, place in self.new_of_old.items() if place == new), None)
        return old is None or any(not one.touched and one.sources == (old,) for one in self.ours)

    def begins(self, places: Sequence[Place], at: int) -> bool:
        """Whether a paragraph begins at a place, which is not the first.

        Where the editor has set or taken away a break, it is as the editor has it; elsewhere as in
        the new draft.
        """
        here, last = places[at], places[at - 1]
        new = _break(self.new_paragraphs, last.new, here.new)
        if here.ours is None:
            return _apart(last, here) if new is None else new
        earlier = next((one for one in reversed(places[:at]) if one.ours is not None), None)
        if earlier is None:
            return True if new is None else new
        ours = _break(self._our_paragraphs, earlier.ours, here.ours)
        if last.ours is None and here.new is None:
            return _apart(last, here)
        old = _break(self.old_paragraphs, earlier.old, here.old)
        return bool(new) if new is not None and ours == old else bool(ours)


def _group(paragraphs: Sequence[int], at: int, before: int, after: int) -> Group:
    """What a sentence goes with. The texts' ends, -1 and one past the last, are nobody's."""
    if before >= 0 and paragraphs[before] == paragraphs[at]:
        return "before"
    if after < len(paragraphs) and paragraphs[after] == paragraphs[at]:
        return "after"
    return "own"


def _break(paragraphs: Sequence[int], one: int | None, other: int | None) -> bool | None:
    """Whether two sentences stand in different paragraphs; None where a text has not both."""
    if one is None or other is None:
        return None
    return paragraphs[one] != paragraphs[other]


def _apart(last: Place, here: Place) -> bool:
    """Whether a sentence of one text parts from one of the other that stands before it."""
    return last.group != here.group or here.group == "own"
