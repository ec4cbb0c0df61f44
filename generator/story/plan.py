"""From facts to a plan: the shape's slots, filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from generator.facts.models import Fact, Facts, Scalar
from generator.story.shape import Importance, Move, ParagraphShape, Relation, Shape


@dataclass(frozen=True, slots=True)
class PlannedSentence:
    """A fact in its slot. `ordinal` is the slot's place in the shape, filled or not."""

    slot: str
    fact: Fact
    ordinal: int
    relation: Relation = ""
    importance: Importance = "useful"


@dataclass(frozen=True, slots=True)
class PlannedParagraph:
    """Sentences that make one argument."""

    name: str
    sentences: tuple[PlannedSentence, ...]


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """Paragraphs under one name."""

    name: str
    paragraphs: tuple[PlannedParagraph, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the article will say, in order."""

    shape: Shape
    headline: PlannedSentence | None
    standfirst: PlannedSentence | None
    sections: tuple[PlannedSection, ...]

    @property
    def sentences(self) -> Iterator[PlannedSentence]:
        """Every planned sentence of the body."""
        for section in self.sections:
            for paragraph in section.paragraphs:
                yield from paragraph.sentences


@dataclass
class _Filling:
    """What has been told so far while the shape is being filled."""

    facts: Facts
    focus: dict[str, Scalar]
    ordinals: dict[str, int]
    told: set[str] = field(default_factory=set)
    implied: set[str] = field(default_factory=set)
    slots: dict[str, Fact] = field(default_factory=dict)

    def fill(self, move: Move) -> list[PlannedSentence]:
        if any(slot not in self.slots for slot in move.needs):
            return []
        if any(slot in self.slots for slot in move.unless):
            return []
        for kind in move.kinds:
            suiting = (fact for fact in self.facts.get(kind, ()) if self._suits(fact, move))
            found = list(islice(suiting, move.most))
            if found:
                return [self._take(move, fact, place) for place, fact in enumerate(found)]
        return []

    def _suits(self, fact: Fact, move: Move) -> bool:
        if fact.id in self.told or (fact.id in self.implied and not move.again):
            return False
        bound = all(self._equal(fact, name, to) for name, to in move.bound.items())
        return bound and not any(self._equal(fact, name, to) for name, to in move.unlike.items())

    def _equal(self, fact: Fact, name: str, to: str | bool) -> bool:
        wanted = self._wanted(to)
        return wanted is not None and fact.plain(name) == wanted

    def _wanted(self, to: str | bool) -> Scalar:
        if isinstance(to, bool):
            return to
        if to.startswith("="):
            return to[1:]
        slot, _, value = to.partition(".")
        if value:
            told = self.slots.get(slot)
            return None if told is None else told.plain(value)
        return self.focus.get(to)

    def _take(self, move: Move, fact: Fact, place: int) -> PlannedSentence:
        self.told.add(fact.id)
        self.implied.update(fact.rests_on)
        self.slots.setdefault(move.slot, fact)
        ordinal = self.ordinals[move.slot] + 100 * place
        return PlannedSentence(move.slot, fact, ordinal, move.relation, move.importance)


def _focus(shape: Shape, facts: Facts) -> dict[str, Scalar]:
    """Who the article follows: for each name the first `kind.value` that has a fact."""
    found: dict[str, Scalar] = {}
    for name, ways in shape.focus.items():
        for way in ways:
            kind, _, value = way.partition(".")
            told = next((fact.plain(value) for fact in facts.get(kind, [])), None)
            if told is not None:
                found[name] = told
                break
    return found


def plan(shape: Shape, facts: Facts) -> Plan:
    """Fill the shape with facts: each slot by the first kind that has a fact, none told twice.

    The headline and standfirst are chosen first and may be told again in the body.
    """
    ordinals = {move.slot: place for place, move in enumerate(shape.moves)}
    filling = _Filling(facts, _focus(shape, facts), ordinals)
    heads = [_first(filling, moves) for moves in (shape.headline, shape.standfirst)]
    filling.told.clear()
    filling.implied.clear()
    sections = [
        PlannedSection(section.name, tuple(_paragraphs(filling, section.paragraphs)))
        for section in shape.sections
    ]
    filled = tuple(section for section in sections if section.paragraphs)
    return Plan(shape, heads[0], heads[1], filled)


def _first(filling: _Filling, moves: tuple[Move, ...]) -> PlannedSentence | None:
    for move in moves:
        found = filling.fill(move)
        if found:
            return found[0]
    return None


def _paragraphs(
    filling: _Filling, shapes: tuple[ParagraphShape, ...]
) -> Iterator[PlannedParagraph]:
    for shape in shapes:
        told, implied, slots = set(filling.told), set(filling.implied), dict(filling.slots)
        sentences = tuple(one for move in shape.moves for one in filling.fill(move))
        named = {sentence.slot for sentence in sentences}
        if sentences and (not shape.topic or named & set(shape.topic)):
            yield PlannedParagraph(shape.name, sentences)
        else:
            filling.told, filling.implied, filling.slots = told, implied, slots
