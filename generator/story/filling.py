"""Filling a shape's slots one by one: what has been told, what a move may still take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from generator.article import Subject
from generator.facts.models import Fact, Scalar
from generator.story.about import FactIndex
from generator.story.angles import Angle
from generator.story.shape import LEAD, Importance, Move, Relation, Shape

ABOUT = "about"
"""The name by which a move calls the article's subject."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A fact in its slot. `ordinal` is the slot's place in the shape, filled or not."""

    slot: str
    fact: Fact
    ordinal: int
    relation: Relation = ""
    importance: Importance = "useful"


Told = tuple[set[str], set[str], dict[str, Fact], dict[tuple[str, ...], str]]
"""Ids told, ids implied by what was told, the first fact of each slot, and what was said alike."""


@dataclass
class Filling:
    """What has been told so far while the shape is being filled."""

    facts: FactIndex
    level: str
    focus: dict[str, Scalar]
    ordinals: dict[str, int]
    alike: dict[str, list[tuple[int, tuple[str, ...]]]] = field(default_factory=dict)
    said: dict[tuple[str, ...], str] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    implied: set[str] = field(default_factory=set)
    slots: dict[str, Fact] = field(default_factory=dict)

    @classmethod
    def of(cls, shape: Shape, facts: FactIndex, about: Subject) -> Filling:
        """Return a filling with nothing told yet, which knows whom the article follows."""
        ordinals = {move.slot: place for place, move in enumerate(shape.moves)}
        alike: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for place, group in enumerate(shape.alike):
            for kind in group.kinds:
                alike.setdefault(kind, []).append((place, group.on))
        return cls(facts, shape.about, _focus(shape, facts, about), ordinals, alike)

    def fill(self, move: Move) -> list[Planned]:
        """Return what the move tells: facts of the first of its kinds that has any to tell."""
        if any(slot not in self.slots for slot in move.needs):
            return []
        if any(slot in self.slots for slot in move.unless):
            return []
        wanted = self._bound(move)
        if wanted is None:
            return []
        for kind in move.kinds:
            suiting = (one for one in self._having(kind, wanted) if self._may(one, move))
            found = list(islice(suiting, move.most))
            if found:
                return [self._take(move, fact, place) for place, fact in enumerate(found)]
        return []

    def lead(self, angle: Angle) -> Planned:
        """Return the opening sentence; nothing may tell its fact again."""
        self._note(LEAD, angle.fact)
        return Planned(LEAD, angle.fact, 0, importance="essential")

    def forget(self) -> None:
        """Let everything told so far be told again, as the body may repeat the headline."""
        self.told.clear()
        self.implied.clear()
        self.said.clear()

    def remember(self) -> Told:
        """Return what has been told, to go back to."""
        return set(self.told), set(self.implied), dict(self.slots), dict(self.said)

    def go_back(self, told: Told) -> None:
        """Take back what was told since."""
        self.told, self.implied, self.slots, self.said = told

    def _bound(self, move: Move) -> dict[str, Scalar] | None:
        """The values that a fact must have; None when one of them is not known."""
        bound: dict[str, str | bool] = dict(move.bound)
        if self.level != "nation" and not move.free and ABOUT not in bound.values():
            bound = {self.level: ABOUT, **bound}
        wanted = {name: self._wanted(to) for name, to in bound.items()}
        return None if None in wanted.values() else wanted

    def _having(self, kind: str, wanted: dict[str, Scalar]) -> Iterator[Fact]:
        """Facts of the kind with all the values wanted."""
        if not wanted:
            yield from self.facts.of(kind)
            return
        (name, value), *rest = wanted.items()
        for fact in self.facts.matching(kind, name, value):
            if all(fact.plain(other) == to for other, to in rest):
                yield fact

    def _may(self, fact: Fact, move: Move) -> bool:
        if fact.id in self.told or (fact.id in self.implied and not move.again):
            return False
        if any(self.said.get(one, fact.kind) != fact.kind for one in self._said_by(fact)):
            return False
        return not any(self._is(fact, name, to) for name, to in move.unlike.items())

    def _said_by(self, fact: Fact) -> Iterator[tuple[str, ...]]:
        """What is said by a fact and by all that are alike to it, as keys."""
        for place, on in self.alike.get(fact.kind, ()):
            yield (str(place), *(str(fact.plain(name)) for name in on))

    def _is(self, fact: Fact, name: str, to: str | bool) -> bool:
        wanted = self._wanted(to)
        return wanted is not None and fact.plain(name) == wanted

    def _wanted(self, to: str | bool) -> Scalar:
        if isinstance(to, bool):
            return to
        if to.startswith("="):
            return to[1:]
        slot, _, value = to.partition(".")
        if value and slot != ABOUT:
            told = self.slots.get(slot)
            return None if told is None else told.plain(value)
        return self.focus.get(to)

    def _take(self, move: Move, fact: Fact, place: int) -> Planned:
        self._note(move.slot, fact)
        ordinal = self.ordinals[move.slot] + 100 * place
        relation = move.relation if place == 0 else ""
        return Planned(move.slot, fact, ordinal, relation, move.importance)

    def _note(self, slot: str, fact: Fact) -> None:
        self.told.add(fact.id)
        self.said.update(dict.fromkeys(self._said_by(fact), fact.kind))
        self.implied.update(fact.rests_on)
        self.slots.setdefault(slot, fact)


def _focus(shape: Shape, facts: FactIndex, about: Subject) -> dict[str, Scalar]:
    """Whom the article follows: its subject, and for each name the first `kind.value` there is."""
    found: dict[str, Scalar] = {
        ABOUT: about.id or None,
        f"{ABOUT}.region": about.region or None,
        f"{ABOUT}.council": about.council or None,
    }
    for name, ways in shape.focus.items():
        for way in ways:
            kind, _, value = way.partition(".")
            every = facts.of(kind)
            if shape.about != "nation":
                every = facts.matching(kind, shape.about, about.id)
            told = next((fact.plain(value) for fact in every), None)
            if told is not None:
                found[name] = told
                break
    return found
