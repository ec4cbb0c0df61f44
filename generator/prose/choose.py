"""Which wording: the same on every machine, in any order, for the same seed and place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from math import gcd
from typing import TypeVar

T = TypeVar("T")


def in_turn(options: Sequence[T], *place: object) -> list[T]:
    """Return the options as a list that starts at a stable choice for the place and wraps round.

    The choice is blake2b of the place's words: no state, no clock, no order of calls.
    """
    if not options:
        return []
    start = number_of(*place) % len(options)
    return [*options[start:], *options[:start]]


def number_of(*place: object) -> int:
    """Return a number of 64 bits that stands for the place, on any machine."""
    words = "\x1f".join(str(part) for part in place).encode()
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "big")


@dataclass(frozen=True, slots=True)
class Turn:
    """A text's place in its set: `position` of `many`, by names that no result changes.

    Each kind of sentence shuffles the set in its own way, and deals its variants out in that order:
    of m variants none is used by more than many ÷ m texts, rounded up, however many workers write
    them and in whatever order; and a text's turn is the same when other texts change.
    """

    position: int
    many: int

    def among(self, options: int, *place: object) -> int:
        """Return which of so many options is this text's turn at the place."""
        shuffled = self._shuffled(number_of(*place))
        return shuffled * options // self.many if options > self.many else shuffled % options

    def _shuffled(self, number: int) -> int:
        """The position in a shuffle of the set: times a number without common factor, plus one."""
        times = 1 + number % max(1, self.many - 1)
        while gcd(times, self.many) != 1:
            times += 1
        return (self.position * times + number // self.many) % self.many
