"""What is wanted of a set of bulletins, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import generator
from generator.article import Coverage
from generator.bulletins.digest import digest, layers_digest
from generator.bulletins.jobs import Failure, Shared
from generator.bulletins.making import genres_of
from generator.bulletins.told_from import names_digest
from generator.editions.site.entry import SetHead
from generator.foundation.errors import Problem
from generator.pipeline import Night, night
from generator.prose.gazetteer import Gazetteer
from generator.prose.house_style import load_lexicon
from generator.story.subjects import By


@dataclass(frozen=True)
class Order:
    """Which bulletins, in which formats, where to, and by how many workers."""

    pack: Path
    out: Path
    levels: tuple[By, ...]
    formats: tuple[str, ...]
    base_url: str = ""
    jobs: int = 1
    cluster: str | None = None
    only_changed: bool = False
    rules: Path | None = None
    templates: Path | None = None
    seed: int = 0

    def night(self) -> Night:
        """Read the pack and find every fact that the set can tell."""
        return night(
            self.pack,
            rules=self.rules,
            templates=self.templates,
            seed=self.seed,
            genres=genres_of(self.levels),
        )


@dataclass
class Report:
    """What came of it. With contradictions nothing was put in place."""

    written: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    contradictions: list[Problem] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether every bulletin was written and all agree."""
        return not self.failures and not self.contradictions


def shared_by(found: Night, order: Order) -> Shared:
    """Return what all bulletins of the set have in common."""
    around = found.telling.around
    head = SetHead(
        election=around.election,
        date=around.date.isoformat(),
        coverage=Coverage(declared=around.count.declared, total=around.count.total),
        disclosure=around.disclosure,
        sources=list(around.sources),
        base_url=order.base_url,
    )
    names = load_lexicon(found.templates).no_overall_control
    gazetteer = Gazetteer.of(found.pack.election, names)
    called = names_digest(gazetteer)
    return Shared(around, gazetteer, head, called, order.formats, order.templates, order.seed)


def made_with(shared: Shared, found: Night, order: Order) -> str:
    """Return the digest of all that bulletins are made with, beside what each rests on."""
    around = shared.around
    surroundings = (around.election, around.date, around.disclosure, around.count.declared)
    return digest(
        generator.__version__,
        layers_digest(found.templates),
        layers_digest(found.rule_folders),
        order.formats,
        order.base_url,
        order.seed,
        *surroundings,
        around.count.total,
        around.sources,
        found.pack.manifest,
        found.pack.briefing,
    )
