"""Angles: what is most newsworthy about one place or party, ranked among its peers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from generator.article import Subject
from generator.facts.models import Fact
from generator.story.about import FactIndex
from generator.story.shape import AngleShape, Shape


@dataclass(frozen=True, slots=True)
class Angle:
    """A fact that a bulletin may open on.

    `score` = newsworthiness of the fact + rarity. `rarity` = half of log2(peers ÷ peers of which a
    fact of the kind holds), in halves: nought where it holds of everybody. `holds_of` is that last
    number.
    """

    fact: Fact
    theme: str
    score: float
    rarity: float
    holds_of: int
    peers: int


def rarity(peers: int, holds_of: int) -> float:
    """Return how rare a kind of fact is among peers: half its surprise in bits, in halves.

    Rounded, so that one council more or less seldom changes the order of another's angles.

    >>> rarity(150, 150), rarity(150, 75), rarity(150, 10), rarity(150, 1)
    (0.0, 0.5, 2.0, 3.5)
    """
    if holds_of < 1 or peers < holds_of:
        return 0.0
    return math.floor(math.log2(peers / holds_of) + 0.25) / 2


def angles(shape: Shape, facts: FactIndex, about: Subject, peers: int) -> list[Angle]:
    """Return every angle that the shape allows on its subject, the most newsworthy first.

    `peers` is how many subjects of the same level there are. A fact that serves several angles
    counts once, for the first of them.
    """
    found: dict[str, Angle] = {}
    for one in shape.angles:
        for angle in _of(one, shape.about, facts, about, peers):
            found.setdefault(angle.fact.id, angle)
    return sorted(found.values(), key=lambda one: (-one.score, one.fact.id))


def _of(
    shape: AngleShape, level: str, facts: FactIndex, about: Subject, peers: int
) -> Iterator[Angle]:
    name = shape.value or level
    for kind in shape.kinds:
        suiting = facts.matching(kind, name, about.id) if level != "nation" else facts.of(kind)
        if not suiting:
            continue
        holds_of = facts.spread(kind, name) if level != "nation" else 1
        rare = rarity(peers, holds_of)
        for fact in suiting:
            yield Angle(
                fact, shape.theme, fact.newsworthiness + rare, rare, holds_of, max(peers, holds_of)
            )
