"""The whole way, room by room: an election pack in, an article out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.article import NATION, Article
from generator.elections.pack import Pack, load_pack
from generator.facts.engine import find_facts
from generator.facts.models import Facts
from generator.facts.reach import Reach, reaches
from generator.facts.rules import RuleSet, load_rules
from generator.foundation.errors import InputError, Problem
from generator.foundation.evidence import merge
from generator.foundation.layers import Layers, rule_layers, template_layers
from generator.measures.build import measure
from generator.measures.table import Measures
from generator.pictures import PictureMaker, captioned
from generator.prose.choose import Turn
from generator.prose.length import Length
from generator.prose.notes import OPEN_SLOT
from generator.prose.sentences import Count
from generator.prose.write import Telling, write
from generator.story.about import FactIndex
from generator.story.angles import Angle, angles
from generator.story.plan import Plan, plan
from generator.story.shape import load_shape
from generator.story.subjects import Member, member_called
from generator.story.trim import spare, without


@dataclass(frozen=True)
class Night:
    """One election from end to end: what was read, measured and found, and how to tell it.

    `seed` picks other wordings. Plans and texts of any genre and subject come from here.
    """

    pack: Pack
    measures: Measures
    facts: Facts
    templates: Layers
    rules: RuleSet
    rule_folders: Layers
    seed: int = 0

    @cached_property
    def reaches(self) -> Mapping[str, Reach]:
        """How far the evidence of each kind of fact can reach."""
        return reaches(self.rules)

    @cached_property
    def index(self) -> FactIndex:
        """The facts by what they are about."""
        return FactIndex(self.facts)

    @cached_property
    def telling(self) -> Telling:
        """What writing needs beside a plan, for a text that belongs to no set."""
        count = count_of(self.measures)
        return Telling.of(self.pack, self.facts, self.templates, count, self.seed)

    @cached_property
    def pictures(self) -> PictureMaker:
        """What makes pictures from the facts that a plan states."""
        return PictureMaker(self.measures, self.pack.election, self.templates)

    def plan(self, genre: str, member: Member | None = None, angle: int = 1) -> Plan:
        """Return what a text of the genre would say about a member of its set."""
        shape = load_shape(self.templates, genre)
        about = NATION if member is None else member.subject
        peers = 0 if member is None else member.many
        return plan(shape, self.index, about, peers=peers, angle=angle)

    def angles(self, genre: str, member: Member) -> list[Angle]:
        """Return everything that a text of the genre might open on, the most newsworthy first."""
        shape = load_shape(self.templates, genre)
        return angles(shape, self.index, member.subject, member.many)

    def article(self, genre: str, member: Member | None = None, angle: int = 1) -> Article:
        """Return a text of the genre, about a member of its set if the genre has a subject."""
        planned = self.plan(genre, member, angle)
        turn = None if member is None else Turn(member.position, member.many)
        article = tell(planned, replace(self.telling, turn=turn))
        drawn = self.pictures.of(planned.facts, planned.about, genre)
        return article.model_copy(update={"pictures": captioned(drawn, article), "angle": angle})


def night(
    pack_folder: Path,
    *,
    rules: Path | None = None,
    templates: Path | None = None,
    seed: int = 0,
    genres: Iterable[str] = (),
) -> Night:
    """Read a pack and find the facts in it.

    `rules` and `templates` are folders laid over the built-in ones, file by file. With `genres`,
    only the facts that these can tell are looked for. Raises PackError, RuleError or TemplateError
    with every problem found.
    """
    layers, rule_folders = template_layers(templates), rule_layers(rules)
    rule_set = load_rules(rule_folders)
    told = {kind for one in genres for kind in load_shape(layers, one).kinds}
    wanted = {*told, OPEN_SLOT} if told else None
    pack = load_pack(pack_folder, rule_folders)
    measures = measure(pack, rule_folders)
    facts = find_facts(rule_set, measures, wanted=wanted)
    return Night(pack, measures, facts, layers, rule_set, rule_folders, seed)


def facts_of(pack_folder: Path, rules: Path | None = None) -> tuple[Pack, Facts]:
    """Return the pack and the facts that the rules find in it.

    `rules` is a folder laid over the built-in rules. Raises PackError or RuleError with every
    problem found.
    """
    found = night(pack_folder, rules=rules)
    return found.pack, found.facts


def draft(
    pack_folder: Path,
    *,
    rules: Path | None = None,
    templates: Path | None = None,
    seed: int = 0,
    genre: str = "analysis",
    about: str | None = None,
    angle: int = 1,
) -> Article:
    """Return the article that the pack's results support.

    `rules` and `templates` are folders laid over the built-in ones, file by file; `seed` picks
    other wordings. A genre other than the analysis has a subject: `about` names the region,
    council, ward or party; `angle` takes another of its angles, counted from 1. Raises PackError,
    RuleError or TemplateError with every problem found, and InputError when `about` means nobody.
    """
    found = night(pack_folder, rules=rules, templates=templates, seed=seed, genres=[genre])
    return found.article(genre, member_of(found, genre, about), angle)


def member_of(found: Night, genre: str, about: str | None) -> Member | None:
    """Return whom a text of the genre is about; None for one on the whole election.

    Raises InputError when the genre has a subject and `about` names none, or the reverse.
    """
    level = load_shape(found.templates, genre).about
    if level == "nation":
        if about is not None:
            problem = f"the {genre} is about the whole election, not about {about}"
            raise InputError(Problem(problem, "--about"))
        return None
    if about is None:
        raise InputError(
            Problem(f"a {genre} is about one {level}", "--about", expected=f"the name of a {level}")
        )
    return member_called(found.pack.election, level, about)


def tell(planned: Plan, telling: Telling) -> Article:
    """Write the plan; leave out what can be spared while it is too long or too full of figures.

    For the figures' sake alone it is not made shorter than its shape asks. What remains over its
    length or its budget of figures is told to the editor in a note.
    """
    words, budget = planned.shape.words, planned.shape.figures_per_hundred_words
    article = write(planned, telling)
    length = Length.of(article)
    while length.words > words.at_most or length.figure_rate > budget:
        too_long = length.words > words.at_most
        dropped = spare(planned, least_only=not too_long)
        if dropped is None:
            break
        shorter = without(planned, dropped)
        rewritten = write(shorter, telling)
        new_length = Length.of(rewritten)
        if not too_long and new_length.words < words.at_least:
            break
        planned, article, length = shorter, rewritten, new_length
    extra = length.notes(words.at_least, words.at_most, budget)
    return article.model_copy(update={"notes": [*article.notes, *extra]}) if extra else article


def count_of(measures: Measures) -> Count:
    """Return how many councils have declared, of how many, with the evidence."""
    nation = measures["nation"]
    row = nation.rows[0]
    evidence = merge(nation.trace(row, name) for name in ("declared", "total"))
    return Count(int(row["declared"]), int(row["total"]), evidence)


__all__ = ["Night", "draft", "facts_of", "night"]
