"""Every wording of every genre, written of facts of one election after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from generator.facts.models import Fact
from generator.foundation.errors import TemplateError
from generator.foundation.layers import template_layers
from generator.pipeline import Night
from generator.prose.alternatives import NAME
from generator.prose.house_style import load_house_style, load_lexicon
from generator.prose.marks import capitalised, tidy, unmarked
from generator.prose.phrases import Wording, genres_with_phrases, load_phrases, render
from generator.prose.references import Writing, writing
from generator.prose.write import common_values
from tests.wordings.branches import branches_of, marked, taken

SEARCHED = 8
"""Facts of one election among which a branch that no sentence has taken is looked for."""
TURNS = 6
"""Forms that names of areas and bases of comparison take in turn."""

_ABOUT = {
    "council": ("council",),
    "flash": ("council",),
    "ward": ("ward",),
    "region": ("region",),
    "party": ("party", "loser", "gainer"),
}
"""The values of a fact that may name what a text of the genre is about."""


@dataclass(frozen=True)
class Saying:
    """A wording of a fact, written out. `title` names whom the text that it stands in is about."""

    genre: str
    place: str
    kind: str
    fact: str
    title: str
    text: str
    branches: frozenset[int]


@dataclass
class Told:
    """Which branches of each wording have been taken; a wording that was written is in it."""

    branches: dict[str, set[int]] = field(default_factory=dict)

    def lacks(self, wording: Wording) -> bool:
        """Whether the wording, or some branch of it, has never been written."""
        taken_so_far = self.branches.get(wording.place)
        return taken_so_far is None or len(taken_so_far) < branches_of(wording)

    def lacking(self) -> set[str]:
        """The kinds of fact that some wording, or some branch of one, has still to tell."""
        return {wording.kind for _, wording in every_wording() if self.lacks(wording)}

    def is_new(self, place: str, branches: frozenset[int]) -> bool:
        """Whether no sentence has taken one of these branches."""
        return not branches <= self.branches[place]

    def add(self, place: str, branches: frozenset[int]) -> None:
        """Take in what a sentence has taken."""
        self.branches.setdefault(place, set()).update(branches)


@cache
def every_wording() -> tuple[tuple[str, Wording], ...]:
    """Return the wordings of all genres, each with its genre."""
    templates = template_layers()
    return tuple(
        (genre, wording)
        for genre in genres_with_phrases(templates)
        for wordings in load_phrases(templates, genre).values()
        for wording in wordings
    )


@cache
def _marked(place: str) -> Wording:
    return next(marked(one) for _, one in every_wording() if one.place == place)


def sayings(night: Night, told: Told) -> Iterator[Saying]:
    """Yield each wording of a fact that it fits, every alternative in it at least once.

    After the first of its facts a wording is written only where that takes a branch that was
    never taken: `told` keeps them, from one election to the next.
    """
    for genre, wording in every_wording():
        place = wording.place
        for fact in _fitting(night, wording) if told.lacks(wording) else ():
            title = _title(night, genre, fact)
            first = place not in told.branches
            for text, branches in _texts(night, wording, fact).items():
                if first or told.is_new(place, branches):
                    told.add(place, branches)
                    yield Saying(genre, place, wording.kind, fact.id, title, text, branches)
            if not told.lacks(wording):
                break


def _fitting(night: Night, wording: Wording) -> list[Fact]:
    fitting = (
        one
        for one in night.facts.get(wording.kind, ())
        if all(condition.holds(one) for condition in wording.conditions)
    )
    return [one for _, one in zip(range(SEARCHED), fitting, strict=False)]


def _texts(night: Night, wording: Wording, fact: Fact) -> dict[str, frozenset[int]]:
    """The sentences that the wording makes of the fact, each with the branches it took."""
    style, lexicon = load_house_style(night.templates), load_lexicon(night.templates)
    state = Writing(style, lexicon)
    known = common_values(night.telling.around.date, style)
    known |= night.telling.gazetteer.printables(fact)
    turning = "basis" in wording.source or any(one.unit == "band" for one in fact.values.values())
    found: dict[str, frozenset[int]] = {}
    for turn in range(max(*wording.options, 1, TURNS if turning else 1)):
        choice = {NAME.format(at): turn % many for at, many in enumerate(wording.options)}
        token = writing.set(replace(state.begin(turn, turn), mentions=[]))
        try:
            text, branches = taken(render(_marked(wording.place), fact, {**known, **choice}))
        except TemplateError:
            continue
        finally:
            writing.reset(token)
        text = capitalised(unmarked(tidy(text)))
        found[text] = found.get(text, frozenset()) | branches
    return found


def _title(night: Night, genre: str, fact: Fact) -> str:
    names, election = night.telling.gazetteer, night.pack.election
    ids = [str(fact.values[one].plain) for one in _ABOUT.get(genre, ()) if one in fact.values]
    for one in ids:
        if genre == "ward":
            return names.wards.get(one, one)
        if genre == "party":
            party = election.parties[one]
            return party.short or party.name
        return names.councils[one][0] if one in names.councils else one
    return ""
