"""Many synthetic elections, each read, told and checked once, in as many processes as fit."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from generator.elections.pack import Pack, load_pack
from generator.facts.engine import find_facts
from generator.facts.models import Fact, Facts
from generator.facts.rules import RuleSet, load_rules
from generator.foundation.errors import InputError
from generator.foundation.layers import rule_layers, template_layers
from generator.measures.build import measure
from generator.pipeline import Night, tell
from generator.prose.choose import Turn
from generator.prose.gazetteer import Gazetteer
from generator.prose.house_style import load_house_style, load_lexicon
from generator.prose.phrases import load_phrases
from generator.prose.references import Writing
from generator.prose.sentences import Writer
from generator.prose.values import Words
from generator.story.plan import Plan, PlannedSentence
from generator.story.shape import load_shape
from generator.story.subjects import Member, members
from tests.sound_text import faults, sentence_faults
from tests.synthetic.elections import write_election

SEEDS = 2
"""Analyses written of each election: the facts are found once, the wordings chosen anew."""

MEMBERS = 8
"""Bulletins of each genre written of each election, about members spread over the list."""

VARIANTS = 6
"""Variants of a wording tried on one fact."""

GENRES = ("analysis", "region", "council", "ward", "party")


@dataclass
class Told:
    """What was seen in some elections."""

    faults: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    wordings: set[str] = field(default_factory=set)
    articles: int = 0

    def add(self, other: Told) -> None:
        """Take in what was seen elsewhere."""
        self.faults += other.faults
        self.kinds |= other.kinds
        self.wordings |= other.wordings
        self.articles += other.articles


def evening(folder: Path, numbers: Iterable[int]) -> Told:
    """Write, read, tell and check the elections with these numbers."""
    parts = max(1, os.cpu_count() or 1)
    every = list(numbers)
    told = Told()
    with ProcessPoolExecutor(parts, get_context("spawn")) as pool:
        shares = [every[start::parts] for start in range(parts)]
        for part in pool.map(_some, [folder] * parts, shares):
            told.add(part)
    return told


def _some(folder: Path, numbers: list[int]) -> Told:
    told = Told()
    for number in numbers:
        story = write_election(folder / str(number), number)
        try:
            _one(told, folder / str(number), number)
        except InputError as broken:
            told.faults.append(f"{story}: {broken}")
        except Exception as crash:  # a crash is a finding like any other here
            told.faults.append(f"{story}: {type(crash).__name__}: {crash}")
        told.faults = [
            one if one.startswith("election ") else f"{story}: {one}" for one in told.faults
        ]
    return told


@cache
def _rules() -> RuleSet:
    return load_rules(rule_layers())


def _one(told: Told, folder: Path, number: int) -> None:
    pack = load_pack(folder, rule_layers())
    measures = measure(pack, rule_layers())
    facts = find_facts(_rules(), measures)
    told.kinds |= {kind for kind, found in facts.items() if found}
    tonight = Night(pack, measures, facts, template_layers(), _rules(), rule_layers())
    for genre in GENRES:
        for member in _members(pack, genre, number):
            _told_of(told, tonight, genre, member, number)


def _members(pack: Pack, genre: str, number: int) -> list[Member | None]:
    """Whom the genre writes about: nobody, for the whole election; else some of its level."""
    level = load_shape(template_layers(), genre).about
    if level == "nation":
        return [None]
    found = members(pack.election, level)
    step = max(1, len(found) // MEMBERS)
    return [*found[number % step :: step]]


def _told_of(told: Told, tonight: Night, genre: str, member: Member | None, number: int) -> None:
    planned = tonight.plan(genre, member)
    if planned.headline is None:
        return
    turn = None if member is None else Turn(member.position + number, member.many)
    for seed in range(number, number + (SEEDS if member is None else 1)):
        telling = replace(tonight.telling, seed=seed, turn=turn)
        article = tell(planned, telling)
        told.articles += 1
        told.wordings |= {sentence.wording for sentence in article.sentences}
        told.faults += faults(article, tonight.pack.election.parties)
    for fact, use in _stated_or_under(planned, tonight.facts):
        _every_wording(told, tonight, genre, fact, use)
    if member is not None:
        for angle in tonight.angles(genre, member):
            for use in ("headline", "body"):
                _every_wording(told, tonight, genre, angle.fact, use)


def _stated_or_under(planned: Plan, facts: Facts) -> Iterator[tuple[Fact, str]]:
    """The facts that the plan states, each with its use, and some that only others rest on."""
    heads = ((planned.headline, "headline"), (planned.standfirst, "standfirst"))
    yield from ((one.fact, use) for one, use in heads if one is not None)
    yield from ((one.fact, "body") for one in planned.sentences)
    if planned.angle is not None or planned.shape.about != "nation":
        return
    in_body = {
        kind
        for section in planned.shape.sections
        for paragraph in section.paragraphs
        for move in paragraph.moves
        for kind in move.kinds
    }
    for kind, found in facts.items():
        if kind not in in_body:
            yield from ((fact, "body") for fact in found[:2])


def _every_wording(told: Told, tonight: Night, genre: str, fact: Fact, use: str) -> None:
    """Write the fact in each wording that no article has used, as another seed might have."""
    wordings = load_phrases(template_layers(), genre).get(fact.kind, ())
    suits = [one for one in wordings if one.suits(fact, use, True) or one.suits(fact, use)]
    fresh = [one for one in suits if one.place not in told.wordings]
    if not fresh:
        return
    style, lexicon = load_house_style(template_layers()), load_lexicon(template_layers())
    election, count = tonight.pack.election, tonight.telling.around.count
    gazetteer = Gazetteer.of(election, lexicon.no_overall_control)
    common: dict[str, object] = {"election_date": Words("polling day", "date", fact.evidence)}
    for wording in fresh:
        phrases = {fact.kind: (wording,)}
        for number in range(min(wording.variants, VARIANTS)):
            writer = Writer(phrases, gazetteer, Writing(style, lexicon), number, common, count)
            writer.begun = wording.place_in_text != "opening"
            sentence = writer.write(PlannedSentence("alone", fact, 0), use)
            if sentence is not None:
                told.wordings.add(sentence.wording)
                told.faults += sentence_faults(sentence, election.parties)
