"""A plan into an article."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from generator.article import (
    Article,
    ArticleFact,
    Coverage,
    Note,
    Paragraph,
    Section,
    Sentence,
    Source,
)
from generator.elections.pack import Pack
from generator.facts.models import Fact, Facts
from generator.foundation.errors import Problem, TemplateError
from generator.foundation.evidence import Cell, Evidence
from generator.foundation.layers import Layers
from generator.prose.disclosure import disclosure, sources
from generator.prose.gazetteer import Gazetteer
from generator.prose.house_style import HouseStyle, load_house_style, load_lexicon
from generator.prose.notes import notes
from generator.prose.phrases import load_phrases
from generator.prose.references import Writing
from generator.prose.sentences import Count, Writer
from generator.prose.values import Words
from generator.story.plan import Plan, PlannedParagraph, PlannedSentence


@dataclass(frozen=True)
class Telling:
    """Everything that writing needs beside the plan."""

    pack: Pack
    facts: Facts
    templates: Layers
    count: Count
    seed: int = 0
    _told: dict[str, ArticleFact] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The names of the election, and every value named once however often it is written."""
        lexicon = load_lexicon(self.templates)
        return Gazetteer.of(self.pack.election, lexicon.no_overall_control)

    @cached_property
    def surroundings(self) -> tuple[str, list[Note], list[Source]]:
        """What goes around every article of this telling: disclosure, notes and sources."""
        found = notes(self.facts, self.pack.election)
        return disclosure(self.pack, self.templates, self.count), found, sources(self.pack)

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """Every fact by its id."""
        return {fact.id: fact for group in self.facts.values() for fact in group}

    def article_fact(self, fact: Fact) -> ArticleFact:
        """Return the fact as articles carry it: the same object for each that is written."""
        if fact.id not in self._told:
            self._told[fact.id] = article_fact(fact)
        return self._told[fact.id]


def write(plan: Plan, telling: Telling) -> Article:
    """Return the article that the plan describes.

    Raises TemplateError when a phrase cannot be rendered, or when nothing at all can be said.
    """
    writer = _writer(plan, telling)
    headline = _head(writer, plan.headline, "headline")
    if headline is None:
        raise TemplateError(
            Problem("no fact for a headline: nothing newsworthy was found", plan.shape.genre)
        )
    standfirst = _head(writer, plan.standfirst, "standfirst")
    sections = [
        Section(
            name=section.name,
            paragraphs=[one for part in section.paragraphs if (one := _paragraph(writer, part))],
        )
        for section in plan.sections
    ]
    election = telling.pack.election
    told = _told(plan, telling.by_id)
    return Article(
        genre=plan.shape.genre,
        election=election.name,
        date=election.date.isoformat(),
        headline=headline,
        standfirst=standfirst,
        sections=[section for section in sections if section.paragraphs],
        disclosure=telling.surroundings[0],
        coverage=Coverage(declared=telling.count.declared, total=telling.count.total),
        facts=[telling.article_fact(fact) for fact in told],
        notes=telling.surroundings[1],
        sources=telling.surroundings[2],
    )


def _writer(plan: Plan, telling: Telling) -> Writer:
    style, lexicon = load_house_style(telling.templates), load_lexicon(telling.templates)
    phrases = load_phrases(telling.templates, plan.shape.genre)
    common: dict[str, object] = {"election_date": _date(telling.pack, style)}
    return Writer(
        phrases, telling.gazetteer, Writing(style, lexicon), telling.seed, common, telling.count
    )


def _date(pack: Pack, style: HouseStyle) -> Words:
    day = pack.election.date
    cell = Cell("election.yaml", 1, "date", day.isoformat())
    return Words(style.dated(day), "date", (Evidence(day.isoformat(), (cell,)),))


def _head(writer: Writer, planned: PlannedSentence | None, use: str) -> Sentence | None:
    writer.new_paragraph()
    return None if planned is None else writer.write(planned, use)


def _paragraph(writer: Writer, planned: PlannedParagraph) -> Paragraph | None:
    writer.new_paragraph()
    written: list[Sentence] = []
    for one in planned.sentences:
        sentence = writer.write(one, opens=not written)
        if sentence is not None:
            written.append(sentence)
    return Paragraph(sentences=written, name=planned.name) if written else None


def _told(plan: Plan, by_id: dict[str, Fact]) -> list[Fact]:
    """The facts that the article states, and every fact under them, each once."""
    heads = [one for one in (plan.headline, plan.standfirst) if one is not None]
    waiting = [one.fact for one in [*heads, *plan.sentences]]
    told: dict[str, Fact] = {}
    while waiting:
        fact = waiting.pop(0)
        if fact.id not in told:
            told[fact.id] = fact
            waiting.extend(by_id[one] for one in fact.rests_on if one in by_id)
    return list(told.values())


def article_fact(fact: Fact) -> ArticleFact:
    """Return a fact as the article carries it."""
    values = {
        name: list(map(str, value.plain)) if value.items is not None else value.plain
        for name, value in fact.values.items()
    }
    return ArticleFact.model_construct(
        id=fact.id,
        kind=fact.kind,
        subject=list(fact.subject),
        values=values,
        tone=fact.tone,
        newsworthiness=fact.newsworthiness,
        provisional=fact.provisional,
        rule=str(fact.rule),
        says=fact.says,
        rests_on=list(fact.rests_on),
        evidence=list(fact.evidence),
    )
