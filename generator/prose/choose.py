"""Which wording: the same on every machine, in any order, for the same seed and place."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def in_turn(options: Sequence[T], *place: object) -> list[T]:
    """Return the options as a list that starts at a stable choice for the place and wraps round.

    The choice is blake2b of the place's words: no state, no clock, no order of calls.
    """
    if not options:
        return []
    words = "\x1f".join(str(part) for part in place).encode()
    start = int.from_bytes(blake2b(words, digest_size=8).digest(), "big") % len(options)
    return [*options[start:], *options[:start]]
