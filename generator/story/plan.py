"""From facts to a plan: the shape's slots, filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from generator.article import NATION, Subject
from generator.facts.models import Fact, Facts
from generator.story.about import FactIndex
from generator.story.angles import Angle, angles
from generator.story.filling import Filling, Planned
from generator.story.shape import LEAD, Move, ParagraphShape, SectionShape, Shape

PlannedSentence = Planned


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
    """What the article will say, in order. `angle` is what it opens on, if its shape has angles."""

    shape: Shape
    headline: PlannedSentence | None
    standfirst: PlannedSentence | None
    sections: tuple[PlannedSection, ...]
    about: Subject = NATION
    angle: Angle | None = None

    @property
    def sentences(self) -> Iterator[PlannedSentence]:
        """Every planned sentence of the body."""
        for section in self.sections:
            for paragraph in section.paragraphs:
                yield from paragraph.sentences

    @property
    def facts(self) -> list[Fact]:
        """The facts that it states, in order: headline, standfirst, body."""
        heads = (one for one in (self.headline, self.standfirst) if one is not None)
        return [one.fact for one in chain(heads, self.sentences)]


def plan(
    shape: Shape,
    facts: Facts | FactIndex,
    about: Subject | None = None,
    *,
    peers: int = 0,
    angle: int = 1,
) -> Plan:
    """Fill the shape with facts: each slot by the first kind that has a fact, none told twice.

    The headline and standfirst are chosen first and may be told again in the body. A shape with
    angles opens on the most newsworthy of them, or on the one at place `angle`, counted from 1;
    past the last, the last is taken.
    """
    index, subject = FactIndex.over(facts), about or NATION
    filling = Filling.of(shape, index, subject)
    ranked = angles(shape, index, subject, peers) if shape.angles else []
    chosen = ranked[min(angle, len(ranked)) - 1] if ranked else None
    if chosen is None:
        headline = _first(filling, shape.headline)
    else:
        headline = Planned("headline", chosen.fact, 0, importance="essential")
    standfirst = _first(filling, shape.standfirst)
    filling.forget()
    lead = filling.lead(chosen) if chosen is not None and shape.sections else None
    sections = [
        PlannedSection(section.name, _ranked(section, tuple(_paragraphs(filling, paragraphs))))
        for section, paragraphs in _in_order(shape, chosen)
    ]
    filled = tuple(section for section in sections if section.paragraphs)
    opened = filled if lead is None else _opened(filled, lead, chosen)
    return Plan(shape, headline, standfirst, opened, subject, chosen)


def _ranked(
    shape: SectionShape, paragraphs: tuple[PlannedParagraph, ...]
) -> tuple[PlannedParagraph, ...]:
    """The paragraphs, where the section says so, in the order of their news."""
    if not shape.by_newsworthiness:
        return paragraphs if not shape.no_single_sentences else without_single(paragraphs)
    pinned = {one.name for one in shape.paragraphs if one.pinned}

    def weight(paragraph: PlannedParagraph) -> tuple[bool, float]:
        news = max(sentence.fact.newsworthiness for sentence in paragraph.sentences)
        return paragraph.name not in pinned, -news

    ordered = tuple(sorted(paragraphs, key=weight))
    return without_single(ordered) if shape.no_single_sentences else ordered


def without_single(paragraphs: tuple[PlannedParagraph, ...]) -> tuple[PlannedParagraph, ...]:
    """Return the paragraphs, a sentence that stands alone joined to the paragraph before it.

    The first of all, with none before it, joins the next.
    """
    joined: list[PlannedParagraph] = []
    for one in paragraphs:
        first = len(joined) == 1 and len(joined[0].sentences) == 1
        if joined and (first or len(one.sentences) == 1):
            last = joined.pop()
            name = one.name if first else last.name
            one = PlannedParagraph(name, (*last.sentences, *one.sentences))  # noqa: PLW2901
        joined.append(one)
    return tuple(joined)


def _in_order(
    shape: Shape, angle: Angle | None
) -> Iterator[tuple[SectionShape, tuple[ParagraphShape, ...]]]:
    """The sections with their paragraphs; the one on the angle's theme is the first of all."""
    theme = "" if angle is None else angle.theme
    first = [
        paragraph
        for section in shape.sections
        for paragraph in section.paragraphs
        if paragraph.name == theme
    ]
    if first:
        yield SectionShape(name=LEAD, paragraphs=tuple(first)), tuple(first)
    for section in shape.sections:
        yield section, tuple(one for one in section.paragraphs if one not in first)


def _opened(
    sections: tuple[PlannedSection, ...], lead: PlannedSentence, angle: Angle | None
) -> tuple[PlannedSection, ...]:
    """The sections with the lead in front: in the paragraph on its theme, or on its own."""
    theme = "" if angle is None else angle.theme
    if sections and sections[0].name == LEAD:
        paragraph = sections[0].paragraphs[0]
        opening = PlannedParagraph(paragraph.name, (lead, *paragraph.sentences))
        return PlannedSection(LEAD, (opening, *sections[0].paragraphs[1:])), *sections[1:]
    return PlannedSection(LEAD, (PlannedParagraph(theme or LEAD, (lead,)),)), *sections


def _first(filling: Filling, moves: tuple[Move, ...]) -> PlannedSentence | None:
    for move in moves:
        found = filling.fill(move)
        if found:
            return found[0]
    return None


def _paragraphs(filling: Filling, shapes: tuple[ParagraphShape, ...]) -> Iterator[PlannedParagraph]:
    for shape in shapes:
        before = filling.remember()
        sentences = tuple(one for move in shape.moves for one in filling.fill(move))
        named = {sentence.slot for sentence in sentences}
        if sentences and (not shape.topic or named & set(shape.topic)):
            yield PlannedParagraph(shape.name, sentences)
        else:
            filling.go_back(before)
