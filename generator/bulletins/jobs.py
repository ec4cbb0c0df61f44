"""What a worker gets to write: a plan with everything under it, and nothing to read or measure."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.article import Article, ArticleFact, Picture, Sentence
from generator.bulletins.agreement import Claim
from generator.editions.site.around import Around as Links
from generator.editions.site.entry import Entry, SetHead
from generator.facts.models import Fact
from generator.prose.choose import Turn
from generator.prose.gazetteer import Gazetteer
from generator.prose.write import Around
from generator.story.plan import Plan

NOTHING_AROUND = Links()


@dataclass(frozen=True, slots=True)
class Job:
    """One bulletin to write.

    `facts` are all that it states and all under them. `flash` is its line for an agency, where
    there is one. `entry` has everything but what can only be known once it is written.
    """

    entry: Entry
    plan: Plan
    facts: tuple[Fact, ...]
    turn: Turn | None = None
    flash: Plan | None = None
    pictures: tuple[Picture, ...] = ()
    links: Links = NOTHING_AROUND


@dataclass(frozen=True, slots=True)
class Shared:
    """What all bulletins of a set have in common.

    `names` is the digest of the gazetteer's names. `templates` is the newsroom's own folder, over
    the built-in ones, which each worker has.
    `folder` is where workers on this machine write files; those elsewhere send them back.
    """

    around: Around
    gazetteer: Gazetteer
    head: SetHead
    names: str
    formats: tuple[str, ...]
    templates: Path | None = None
    seed: int = 0
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """Some of the bulletins of a set, for one worker."""

    shared: Shared
    jobs: tuple[Job, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """A bulletin's headline with its fact, for a round-up of the set."""

    path: str
    sentence: Sentence
    fact: ArticleFact


@dataclass(frozen=True, slots=True)
class Written:
    """A bulletin written: its row of the index, the digests of its files, its claims, its headline.

    `told_from` is the digest of all that it tells. `contents` are the files themselves, where the
    worker did not write them.
    """

    entry: Entry
    files: dict[str, str]
    contents: dict[str, str | bytes]
    claims: tuple[Claim, ...]
    headline: Headline
    told_from: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A bulletin that could not be written, and why."""

    path: str
    reason: str


Outcome = Written | Failure

__all__ = ["Article", "Failure", "Headline", "Job", "Outcome", "Parcel", "Shared", "Written"]
