"""Every sentence that the phrases can make of a fact: what a checker reads copy against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from functools import lru_cache

from generator.facts.models import Fact
from generator.foundation.errors import TemplateError
from generator.prose.alternatives import chosen
from generator.prose.house_style import load_house_style, load_lexicon
from generator.prose.marks import capitalised, tidy, unmarked
from generator.prose.phrases import Wording, render
from generator.prose.references import Writing, writing
from generator.prose.write import Telling, common_values

MOST_VARIANTS = 96
"""Variants of one wording that are written; phrases with more than that say little new."""
TURNS = range(6)
"""Turns at which names, regions and bases of comparison take another of their forms."""

_BLOCK = re.compile(r"\{%-?\s*(if|elif|else|endif|for|endfor)\b.*?%\}", re.DOTALL)
_PRINTED = re.compile(r"\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_CUT = "\0"
"""Stands where a part is left out, so that `change{% if … %}s{% endif %}` is no word `change`."""
_WORD = re.compile(rf"(?<![a-z{_CUT}])[a-z]{{4,}}(?![a-z{_CUT}])")


def every_wording(
    facts: Iterable[Fact],
    wordings: dict[str, tuple[Wording, ...]],
    telling: Telling,
    words: Set[str] | None = None,
) -> Iterator[tuple[Fact, str]]:
    """Yield each fact with each sentence that its wordings make of it, without connectives.

    Wordings whose conditions the fact does not meet are left out, and those that cannot be written
    of it. With `words`, in lower case, so are those that must hold a word of four letters or more
    that is none of them.
    """
    style, lexicon = load_house_style(telling.templates), load_lexicon(telling.templates)
    state = Writing(style, lexicon)
    common = common_values(telling.around.date, style)
    for fact in facts:
        fitting = [
            one
            for one in wordings.get(fact.kind, ())
            if (words is None or fixed_words(one.source) <= words)
            and all(condition.holds(fact) for condition in one.conditions)
        ]
        if not fitting:
            continue
        printables = telling.gazetteer.printables(fact)
        for wording in fitting:
            for number in range(min(wording.variants, MOST_VARIANTS)):
                values = {**common, **printables, **chosen(wording.options, number)}
                yield from ((fact, one) for one in _forms(wording, fact, values, state))


def _forms(
    wording: Wording, fact: Fact, values: dict[str, object], state: Writing
) -> Iterator[str]:
    seen: set[str] = set()
    turning = "basis" in wording.source or any(one.unit == "band" for one in fact.values.values())
    for ordinal in TURNS if turning else TURNS[:1]:
        token = writing.set(replace(state.begin(ordinal, ordinal), mentions=[]))
        try:
            text = capitalised(unmarked(tidy(render(wording, fact, values))))
        except TemplateError:
            return
        finally:
            writing.reset(token)
        if text not in seen:
            seen.add(text)
            yield text


@lru_cache(maxsize=16384)
def fixed_words(source: str) -> frozenset[str]:
    """Return the words of four letters or more that every sentence of a wording holds."""
    text = _PRINTED.sub(_CUT, source)
    depth, at, fixed = 0, 0, []
    for block in _BLOCK.finditer(text):
        if not depth:
            fixed.append(text[at : block.start()])
        depth += {"if": 1, "for": 1, "endif": -1, "endfor": -1}.get(block[1], 0)
        at = block.end()
    if not depth:
        fixed.append(text[at:])
    return frozenset(_WORD.findall(_CUT.join(fixed).lower()))
