"""The whole way, room by room: an election pack in, an article out."""

from __future__ import annotations

from pathlib import Path

from generator.article import Article
from generator.elections.pack import Pack, load_pack
from generator.facts.engine import find_facts
from generator.facts.models import Facts
from generator.facts.rules import load_rules
from generator.foundation.evidence import merge
from generator.foundation.layers import rule_layers, template_layers
from generator.measures.build import measure
from generator.measures.table import Measures
from generator.prose.length import Length
from generator.prose.sentences import Count
from generator.prose.write import Telling, write
from generator.story.plan import Plan, plan
from generator.story.shape import load_shape
from generator.story.trim import spare, without


def facts_of(pack_folder: Path, rules: Path | None = None) -> tuple[Pack, Facts]:
    """Return the pack and the facts that the rules find in it.

    `rules` is a folder laid over the built-in rules. Raises PackError or RuleError with every
    problem found.
    """
    pack, _, facts = _read(pack_folder, rules)
    return pack, facts


def draft(
    pack_folder: Path,
    *,
    rules: Path | None = None,
    templates: Path | None = None,
    seed: int = 0,
    genre: str = "analysis",
) -> Article:
    """Return the article that the pack's results support.

    `rules` and `templates` are folders laid over the built-in ones, file by file; `seed` picks
    other wordings. Raises PackError, RuleError or TemplateError with every problem found.
    """
    pack, measures, facts = _read(pack_folder, rules)
    layers = template_layers(templates)
    telling = Telling(pack, facts, layers, count_of(measures), seed)
    return tell(plan(load_shape(layers, genre), facts), telling)


def tell(planned: Plan, telling: Telling) -> Article:
    """Write the plan; leave out what can be spared while it is too long or too full of figures.

    What remains over its length or its budget of figures is told to the editor in a note.
    """
    words, budget = planned.shape.words, planned.shape.figures_per_hundred_words
    article = write(planned, telling)
    length = Length.of(article)
    while length.words > words.at_most or length.figure_rate > budget:
        dropped = spare(planned, least_only=length.words <= words.at_most)
        if dropped is None:
            break
        planned = without(planned, dropped)
        article = write(planned, telling)
        length = Length.of(article)
    extra = length.notes(words.at_least, words.at_most, budget)
    return article.model_copy(update={"notes": [*article.notes, *extra]}) if extra else article


def count_of(measures: Measures) -> Count:
    """Return how many councils have declared, of how many, with the evidence."""
    nation = measures["nation"]
    row = nation.rows[0]
    evidence = merge(nation.trace(row, name) for name in ("declared", "total"))
    return Count(int(row["declared"]), int(row["total"]), evidence)


def _read(pack_folder: Path, rules: Path | None) -> tuple[Pack, Measures, Facts]:
    layers = rule_layers(rules)
    rule_set = load_rules(layers)
    pack = load_pack(pack_folder, layers)
    measures = measure(pack, layers)
    return pack, measures, find_facts(rule_set, measures)


__all__ = ["draft", "facts_of"]
