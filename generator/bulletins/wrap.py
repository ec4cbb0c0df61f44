"""The round-up of a set: the headlines that matter most, each with the fact that it states."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.article import Article, Coverage, Paragraph, Section, Sentence
from generator.bulletins.jobs import Headline
from generator.editions.site.entry import Entry
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import read_yaml
from generator.prose.write import Around
from generator.story.wrap_shape import WrapShape


def wrap(
    headline: Callable[[str], Headline | None],
    entries: Sequence[Entry],
    around: Around,
    layers: Layers,
) -> Article | None:
    """Return the round-up of a set, or None where the set has no headline for it.

    `headline` gives that of the bulletin at a path. The analysis gives the headline; each part of
    `templates/wrap/shape.yaml` takes the most newsworthy bulletins of a genre, no more than it
    allows, changed hands first.
    """
    name = "wrap/shape.yaml"
    shape = read_yaml(layers.path(name), name).validate(WrapShape)
    top = headline(shape.headline)
    sections, told = [], []
    for part in shape.parts:
        chosen = [one for one in _ranked(entries) if one.genre == part.genre][: part.most]
        found = [line for one in chosen if (line := headline(one.path)) is not None]
        if found:
            paragraphs = [_line(one) for one in found]
            sections.append(Section(name=part.name, paragraphs=paragraphs))
            told += [one.fact for one in found]
    if top is None or not sections:
        return None
    facts = {fact.id: fact for fact in [top.fact, *told]}
    return Article(
        genre="wrap",
        election=around.election,
        date=around.date.isoformat(),
        headline=top.sentence,
        standfirst=None,
        sections=sections,
        disclosure=around.disclosure,
        coverage=Coverage(declared=around.count.declared, total=around.count.total),
        facts=list(facts.values()),
        notes=[],
        sources=list(around.sources),
    )


def _ranked(entries: Sequence[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda one: (not one.changed, -one.newsworthiness, one.path))


def _line(headline: Headline) -> Paragraph:
    """A headline as a line of its own, with a full stop."""
    sentence = headline.sentence
    ended = sentence.text if sentence.text.endswith(("?", "!")) else f"{sentence.text}."
    told = Sentence(
        text=ended,
        facts=sentence.facts,
        spans=sentence.spans,
        slot=headline.path,
        wording=sentence.wording,
    )
    return Paragraph(sentences=[told], name=headline.path)
