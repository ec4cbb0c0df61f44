"""Warm work: how long each room takes for one article, once everything is imported."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

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
    telling = Telling(pack, facts, templates, count_of(measures))
    article = clock.time("prose", lambda: tell(planned, telling))
    text = clock.time("edition", lambda: EDITIONS["markdown"](article))
    return article, text


def warm_rooms(pack_folder: Path, times: int) -> tuple[Article, dict[str, float]]:
    """Return the article, and the median seconds of each room over several warm turns."""
    article, _ = article_by_rooms(pack_folder, Clock())
    clock = Clock()
    for _ in range(times):
        article_by_rooms(pack_folder, clock)
    return article, clock.medians()
