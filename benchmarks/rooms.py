"""Warm work: how long each room takes for one article, once everything is imported."""

from __future__ import annotations

import pkgutil
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

from generator.article import Article
from generator.editions import EDITIONS
from generator.elections.pack import load_pack
from generator.facts.engine import find_facts
from generator.facts.rules import load_rules
from generator.foundation.layers import rule_layers, template_layers
from generator.measures.build import measure
from generator.pipeline import count_of, tell
from generator.prose.write import Telling
from generator.story.plan import plan
from generator.story.shape import load_shape


class Clock:
    """Keeps the seconds that each room took, turn by turn."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = {}

    def time(self, room: str, work: Callable[[], Any]) -> Any:
        """Do the work, keep how long it took, and return what it returned."""
        began = time.perf_counter()
        done = work()
        self.seconds.setdefault(room, []).append(time.perf_counter() - began)
        return done

    def medians(self) -> dict[str, float]:
        """Return the median of each room, in seconds."""
        return {room: statistics.median(times) for room, times in self.seconds.items()}


def article_by_rooms(pack_folder: Path, clock: Clock) -> tuple[Article, str]:
    """Take one pack all the way, each room on the clock. Returns the article and its Markdown."""
    rules, templates = rule_layers(), template_layers()
    rule_set = clock.time("rules", lambda: load_rules(rules))
    pack = clock.time("elections", lambda: load_pack(pack_folder, rules))
    measures = clock.time("measures", lambda: measure(pack, rules))
    facts = clock.time("facts", lambda: find_facts(rule_set, measures))
    planned = clock.time("story", lambda: plan(load_shape(templates, "analysis"), facts))
    telling = Telling.of(pack, facts, templates, count_of(measures))
    article = clock.time("prose", lambda: tell(planned, telling))
    text = clock.time("edition", lambda: EDITIONS["markdown"](article))
    return article, text


PARTS_OF_PROSE = {
    "generator.prose.sentences.render": "rendering wordings, chosen or not",
    "generator.prose.sentences.spans_of": "marking spans with their evidence",
    "generator.prose.write.article_fact": "the facts told, with their evidence",
}


def prose_parts(pack_folder: Path, times: int, longest: float) -> dict[str, float]:
    """Return the seconds that parts of prose take for one warm article, and what is left."""
    rules, templates = rule_layers(), template_layers()
    pack = load_pack(pack_folder, rules)
    measures = measure(pack, rules)
    facts = find_facts(load_rules(rules), measures)
    telling = Telling.of(pack, facts, templates, count_of(measures))
    planned = plan(load_shape(templates, "analysis"), facts)
    tell(planned, telling)
    spent = dict.fromkeys(PARTS_OF_PROSE.values(), 0.0)
    with ExitStack() as patches:
        for name, part in PARTS_OF_PROSE.items():
            patches.enter_context(patch(name, _timed(pkgutil.resolve_name(name), part, spent)))
        began = time.perf_counter()
        turns = sum(1 for _ in _turns(times, longest) if tell(planned, telling))
        whole = time.perf_counter() - began
    spent["everything else"] = whole - sum(spent.values())
    return {part: taken / turns for part, taken in spent.items()}


def from_facts(pack_folder: Path) -> Callable[[], str]:
    """Return what takes ready facts to the article in Markdown: story, prose and edition.

    Facts and names are ready, as the yardstick's context is; plan and wordings are not.
    """
    rules, templates = rule_layers(), template_layers()
    pack = load_pack(pack_folder, rules)
    measures = measure(pack, rules)
    facts = find_facts(load_rules(rules), measures)
    telling = Telling.of(pack, facts, templates, count_of(measures))

    def told() -> str:
        planned = plan(load_shape(templates, "analysis"), facts)
        return EDITIONS["markdown"](tell(planned, telling))

    return told


def _turns(times: int, longest: float) -> Iterator[int]:
    """Turns to take: as many as wanted, but at least one and none after `longest` seconds."""
    began = time.perf_counter()
    for turn in range(times):
        if turn and time.perf_counter() - began > longest:
            return
        yield turn


def _timed(work: Callable[..., Any], part: str, spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        began = time.perf_counter()
        try:
            return work(*given, **named)
        finally:
            spent[part] += time.perf_counter() - began

    return timed


def warm_rooms(pack_folder: Path, times: int, longest: float) -> tuple[Article, dict[str, float]]:
    """Return the article, and the median seconds of each room over several warm turns.

    After `longest` seconds no further turn begins.
    """
    article, _ = article_by_rooms(pack_folder, Clock())
    clock = Clock()
    for _ in _turns(times, longest):
        article_by_rooms(pack_folder, clock)
    return article, clock.medians()
