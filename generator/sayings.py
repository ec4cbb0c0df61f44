"""What copy is checked against, with every sentence that Recount itself would write of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path

from generator.checking.known import Known
from generator.checking.own_words import Saying
from generator.checking.surfaces import Named
from generator.facts.models import Fact
from generator.pipeline import Night, night
from generator.prose.every_wording import every_wording
from generator.prose.house_style import load_house_style
from generator.prose.phrases import borrowed_phrases
from generator.story.shape import load_shape

_GENRES = {"C": ("council", "flash"), "W": ("ward",), "R": ("region",), "P": ("party",)}
_VALUES = {
    "C": ("council", "councils"),
    "W": ("ward",),
    "R": ("region",),
    "P": ("party", "loser", "gainer"),
}
"""The values of a fact that may name what a text is about."""
NATION = ("analysis",)
_LOCAL = frozenset("CW")
_PLACES = ("ward", "council")
"""The values that name the place of a fact, the narrowest first."""


def known_of(
    pack_folder: Path, *, rules: Path | None = None, templates: Path | None = None
) -> Known:
    """Return an election as the checker knows it, together with Recount's own wordings.

    Raises PackError, RuleError or TemplateError with every problem found.
    """
    return known_by(night(pack_folder, rules=rules, templates=templates))


def known_by(found: Night) -> Known:
    """Return what copy is held against, for an election that has been read already."""
    style = load_house_style(found.templates)
    connectives = tuple(one for words in style.connectives.values() for one in words)
    return Known(
        found.pack, found.measures, found.rule_folders,
        lambda about, words: _sayings(found, about, words), style.second_mention, connectives,
    )  # fmt: skip


def _sayings(found: Night, about: Sequence[Named], words: frozenset[str]) -> Iterator[Saying]:
    # A text that names no place first may be the analysis of the whole election.
    for genre in NATION if all(one.kind in "PR" for one in about) else ():
        for _, saying in _written(found, genre, _of_kinds(found, genre), words):
            yield saying
    places = {one.id for one in about if one.kind in _LOCAL}
    for kind, code in about:
        for genre in _GENRES.get(kind, ()):
            facts = _about(found, genre, kind, code)
            for fact, saying in _written(found, genre, facts, words):
                if _is_told(found, fact, saying.text, places):
                    yield saying


def _is_told(found: Night, fact: Fact, text: str, places: Set[str]) -> bool:
    """Whether a text about these places can say this: of any other it says the name."""
    level = next((one for one in _PLACES if one in fact.values), None)
    if level is None:
        return True
    code = str(fact.values[level].plain)
    return code in places or _name(found, level, code) in text


def _name(found: Night, level: str, code: str) -> str:
    known = found.telling.gazetteer
    return known.wards.get(code, code) if level == "ward" else known.councils.get(code, (code,))[0]


def _of_kinds(found: Night, genre: str) -> Iterator[Fact]:
    for kind in _phrases(found, genre):
        yield from found.index.of(kind)


def _about(found: Night, genre: str, kind: str, code: str) -> Iterator[Fact]:
    for fact_kind in _phrases(found, genre):
        for name in _VALUES[kind]:
            yield from found.index.matching(fact_kind, name, code)


def _phrases(found: Night, genre: str) -> dict[str, tuple]:  # type: ignore[type-arg]
    return borrowed_phrases(found.templates, genre, load_shape(found.templates, genre).borrows)


def _written(
    found: Night, genre: str, facts: Iterable[Fact], words: frozenset[str]
) -> Iterator[tuple[Fact, Saying]]:
    wordings = _phrases(found, genre)
    for fact, text in every_wording(facts, wordings, found.telling, words):
        yield fact, Saying(text, lambda fact=fact: tuple(fact.evidence))  # type: ignore[misc]
