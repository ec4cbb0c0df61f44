"""Warm council bulletins on one core, from the measures to articles with evidence."""

from __future__ import annotations

import gc
import statistics
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.plain_jinja import expected_text, renderers
from generator.article import Article
from generator.facts.engine import find_facts
from generator.pipeline import Night, night
from generator.story.shape import load_shape
from generator.story.subjects import members

GENRE = "council"


def bulletins(found: Night) -> list[Article]:
    """Find the facts in the measures, plan and write the bulletin of every council."""
    wanted = load_shape(found.templates, GENRE).kinds
    facts = find_facts(found.rules, found.measures, wanted=wanted)
    tonight = replace(found, facts=facts)
    return [tonight.article(GENRE, one) for one in members(found.pack.election, GENRE)]


def warm(pack: Path, turns: int) -> tuple[int, float, float]:
    """Return how many bulletins there are, and the median seconds of all: ours, and plain Jinja's.

    Plain Jinja fills one template for each bulletin, compiled beforehand, from a context that is
    ready: the same text, without facts, plan, names or evidence. Python's garbage collector rests
    meanwhile, as it does while the command writes. Raises SystemExit where its text is another.
    """
    found = night(pack, genres=[GENRE])
    articles = bulletins(found)
    render = [renderers(one)["as one template"] for one in articles]
    for one, plain in zip(articles, render, strict=True):
        if plain() != expected_text(one):
            raise SystemExit(f"plain Jinja does not give the text of {one.about.name}")
    ours, theirs = [], []
    gc.disable()
    for _ in range(turns):
        began = time.perf_counter()
        bulletins(found)
        ours.append(time.perf_counter() - began)
        began = time.perf_counter()
        for plain in render:
            plain()
        theirs.append(time.perf_counter() - began)
    gc.enable()
    return len(articles), statistics.median(ours), statistics.median(theirs)
