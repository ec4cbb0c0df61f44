"""The yardstick: the same text from plain Jinja templates and a context that is ready.

Two ways, both compiled beforehand: a template for each sentence, as the program's phrases are, and
one template for the whole article. What the article names and counts is filled in; the rest of
each sentence stands in the template.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator

from jinja2 import Environment, Template

from generator.article import Article, Sentence

LONGEST = 10.0
"""Seconds after which no further rendering is timed."""


def _source(sentence: Sentence, number: int, context: dict[str, str]) -> str:
    """Return a template of the sentence and put what it needs into the context."""
    text, at = "", 0
    for place, span in enumerate(sorted(sentence.spans, key=lambda one: one.start)):
        if span.start < at:
            continue
        name = f"value_{number}_{place}"
        context[name] = span.text
        text += f"{sentence.text[at : span.start]}{{{{ {name} }}}}"
        at = span.end
    return text + sentence.text[at:]


def _paragraphs(article: Article) -> Iterator[list[Sentence]]:
    yield [article.headline]
    if article.standfirst is not None:
        yield [article.standfirst]
    for paragraph in article.paragraphs:
        yield paragraph.sentences


def renderers(article: Article) -> dict[str, Callable[[], str]]:
    """Return functions that render the article's text: sentence by sentence, and as one."""
    environment = Environment(autoescape=False)
    context: dict[str, str] = {}
    number = 0
    sources: list[list[str]] = []
    for sentences in _paragraphs(article):
        sources.append([])
        for sentence in sentences:
            sources[-1].append(_source(sentence, number, context))
            number += 1
    apart = [[environment.from_string(one) for one in paragraph] for paragraph in sources]
    whole = environment.from_string("\n\n".join(" ".join(paragraph) for paragraph in sources))
    return {
        "sentence by sentence": lambda: _joined(apart, context),
        "as one template": lambda: whole.render(context),
    }


def _joined(templates: list[list[Template]], context: dict[str, str]) -> str:
    return "\n\n".join(
        " ".join(template.render(context) for template in paragraph) for paragraph in templates
    )


def expected_text(article: Article) -> str:
    """Return the text that every renderer must give."""
    return "\n\n".join(
        " ".join(sentence.text for sentence in sentences) for sentences in _paragraphs(article)
    )


def seconds(render: Callable[[], str], times: int) -> float:
    """Return the median seconds of one rendering; it is warm after the first, and 10 s at most."""
    taken: list[float] = []
    render()
    while len(taken) < times and (not taken or sum(taken) < LONGEST):
        began = time.perf_counter()
        render()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)
