"""What stands around a bulletin: the bulletins above and below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Link(NamedTuple):
    """Another bulletin of the set: its path as in its entry, what it is about, and its outcome."""

    path: str
    title: str
    note: str = ""


@dataclass(frozen=True)
class Around:
    """Links up (region, then council) and down (its councils or its wards), in reading order."""

    up: tuple[Link, ...] = ()
    down: tuple[Link, ...] = ()
