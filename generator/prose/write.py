"""A plan into an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.article import (
    Article,
    ArticleFact,
    Coverage,
    Note,
    Paragraph,
    Section,
    Sentence,
    Source,
    Subject,
)
from generator.elections.pack import Pack
from generator.facts.models import Fact, Facts
from generator.foundation.errors import Problem, TemplateError
from generator.foundation.evidence import Cell, Evidence
from generator.foundation.layers import Layers
from generator.prose.choose import Turn
from generator.prose.disclosure import disclosure, sources
from generator.prose.gazetteer import Gazetteer
from generator.prose.house_style import HouseStyle, load_house_style, load_lexicon
from generator.prose.notes import notes
from generator.prose.phrases import borrowed_phrases
from generator.prose.references import Writing
from generator.prose.sentences import Count, Writer
from generator.prose.values import Words
from generator.story.about import with_grounds
from generator.story.plan import Plan, PlannedParagraph, PlannedSentence


@dataclass(frozen=True)
class Around:
    """What goes around every text of one election: nothing that a worker would have to read."""

    election: str
    date: date
    disclosure: str
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]
    count: Count

    @classmethod
    def of(cls, pack: Pack, facts: Facts, templates: Layers, count: Count) -> Around:
        """Return it for a pack and what was found in it."""
        election = pack.election
        return cls(
            election.name,
            election.date,
            disclosure(pack, templates, count),
            tuple(notes(facts, election)),
            tuple(sources(pack)),
            count,
        )


@dataclass(frozen=True)
class Telling:
    """Everything that writing needs beside the plan.

    `turn` is the text's place in a set of texts, if it belongs to one. `facts` hold all that the
    plan states and all under them.
    """

    around: Around
    gazetteer: Gazetteer
    by_id: Mapping[str, Fact]
    templates: Layers
    seed: int = 0
    turn: Turn | None = None
    _told: dict[str, ArticleFact] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def of(
        cls, pack: Pack, facts: Facts, templates: Layers, count: Count, seed: int = 0
    ) -> Telling:
        """Return it for a pack and what was found in it."""
        names = Gazetteer.of(pack.election, load_lexicon(templates).no_overall_control)
        by_id = {fact.id: fact for group in facts.values() for fact in group}
        return cls(Around.of(pack, facts, templates, count), names, by_id, templates, seed)

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
    around = telling.around
    told = with_grounds(plan.facts, telling.by_id)
    return Article(
        genre=plan.shape.genre,
        about=plan.about,
        election=around.election,
        date=around.date.isoformat(),
        headline=headline,
        standfirst=standfirst,
        sections=[section for section in sections if section.paragraphs],
        disclosure=around.disclosure,
        coverage=Coverage(declared=around.count.declared, total=around.count.total),
        facts=[telling.article_fact(fact) for fact in told],
        notes=notes_on(plan.about, around.notes),
        sources=list(around.sources),
        seed=telling.seed,
    )


def notes_on(about: Subject, every: Sequence[Note]) -> list[Note]:
    """Return the notes that a text's editor needs: for a bulletin those that name its subject."""
    if about.level == "nation":
        return list(every)
    return [one for one in every if about.name and about.name in f"{one.text} {one.place}"]


def _writer(plan: Plan, telling: Telling) -> Writer:
    style, lexicon = load_house_style(telling.templates), load_lexicon(telling.templates)
    shape, around = plan.shape, telling.around
    phrases = borrowed_phrases(telling.templates, shape.genre, shape.borrows)
    common = common_values(around.date, style)
    state = Writing(style, lexicon)
    return Writer(
        phrases, telling.gazetteer, state, telling.seed, common, around.count, turn=telling.turn
    )


def common_values(day: date, style: HouseStyle) -> dict[str, object]:
    """Return what every phrase may print, whatever its fact: the date of the election."""
    return {"election_date": _date(day, style)}


def _date(day: date, style: HouseStyle) -> Words:
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
