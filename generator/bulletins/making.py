"""From one election to the jobs of a set: who gets a bulletin, and what each will say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from generator.article import Article, Subject
from generator.bulletins.digest import Digests
from generator.bulletins.jobs import Failure, Job
from generator.bulletins.outcomes import Outcomes
from generator.editions.site.around import Around, Link
from generator.editions.site.entry import Entry
from generator.facts.models import Fact
from generator.foundation.errors import RecountError
from generator.pipeline import Night
from generator.prose.choose import Turn
from generator.prose.write import notes_on
from generator.story.about import with_grounds
from generator.story.plan import Plan
from generator.story.subjects import LEVELS, By, Member, members

ANALYSIS = "analysis"
FLASH = "flash"


def genres_of(levels: Iterable[By]) -> list[str]:
    """Return the genres that a set by these levels is written in."""
    chosen = [one for one in LEVELS if one in set(levels)]
    return [ANALYSIS, *chosen, *([FLASH] if "council" in chosen else [])]


class Making:
    """Makes the jobs of a set, one after another, so that they need not all be held at once."""

    def __init__(self, night: Night, levels: Iterable[By]) -> None:
        self.night = night
        self.levels = [one for one in LEVELS if one in set(levels)]
        self.outcomes = Outcomes(night.measures, night.pack.election)
        self._digests = Digests()

    @cached_property
    def members(self) -> Mapping[By, Sequence[Member]]:
        """Who gets a bulletin, level by level."""
        return {one: members(self.night.pack.election, one) for one in self.levels}

    @property
    def total(self) -> int:
        """How many bulletins there will be, the analysis not counted."""
        return sum(len(one) for one in self.members.values())

    def jobs(self) -> Iterator[Job | Failure]:
        """Yield the job of the analysis, then of each member; a failure where there is no news."""
        yield self._attempt(ANALYSIS, None)
        for level, found in self.members.items():
            for member in found:
                yield self._attempt(level, member)

    def _attempt(self, genre: str, member: Member | None) -> Job | Failure:
        path = genre if member is None else member.path
        try:
            plan = self.night.plan(genre, member)
            if plan.headline is None:
                return Failure(path, "nothing newsworthy was found, so there is no headline")
            return self._job(path, plan, member)
        except RecountError as unusable:
            return Failure(path, str(unusable))

    def _job(self, path: str, plan: Plan, member: Member | None) -> Job:
        about = plan.about
        turn = None if member is None else Turn(member.position, member.many)
        flash = self.night.plan(FLASH, member) if about.level == "council" else None
        stated = [*plan.facts, *(flash.facts if flash is not None else [])]
        facts = tuple(with_grounds(stated, self._by_id))
        pictures = tuple(self.night.pictures.of(plan.facts, about, plan.shape.genre))
        links = self._links(about)
        fared = self.outcomes.of(about)
        notes = notes_on(about, self.night.telling.around.notes)
        entry = Entry(
            path=path,
            genre=plan.shape.genre,
            about=about,
            headline="",
            summary="",
            council=self._council_names.get(about.council, ""),
            outcome=fared.outcome,
            changed=fared.changed,
            parties=list(fared.parties),
            newsworthiness=0.0 if plan.angle is None else round(plan.angle.score, 3),
            provisional=any(fact.provisional for fact in plan.facts),
            digest=self._digests.of(plan, facts, notes, fared, links, turn, pictures),
        )
        return Job(entry, plan, facts, turn, flash, pictures, links)

    @cached_property
    def _council_names(self) -> Mapping[str, str]:
        return {one.code: one.name for one in self.night.pack.election.councils}

    @cached_property
    def _by_id(self) -> Mapping[str, Fact]:
        return {fact.id: fact for group in self.night.facts.values() for fact in group}

    def _links(self, about: Subject) -> Around:
        if about.level == "nation":
            regions = self.members.get("region", ())
            return Around(down=tuple(self._of["region", one.subject.id] for one in regions))
        if about.level == "region":
            return Around(down=self._below.get(("region", about.id), ()))
        if about.level == "council":
            below = self._below.get(("council", about.id), ())
            return Around(self._link("region", about.region), below)
        if about.level == "ward":
            up = (*self._link("region", about.region), *self._link("council", about.council))
            return Around(up)
        return Around()

    @cached_property
    def _of(self) -> Mapping[tuple[str, str], Link]:
        """The link to every bulletin of the set, by level and id."""
        return {
            (level, one.subject.id): self._as_link(one)
            for level, found in self.members.items()
            for one in found
        }

    @cached_property
    def _below(self) -> Mapping[tuple[str, str], tuple[Link, ...]]:
        """The links below each region and council, in the order of their names."""
        found: dict[tuple[str, str], list[Link]] = {}
        for level, above in (("council", "region"), ("ward", "council")):
            for one in self.members.get(level, ()):  # type: ignore[call-overload]
                key = (above, getattr(one.subject, above))
                found.setdefault(key, []).append(self._of[level, one.subject.id])
        return {
            key: tuple(sorted(links, key=lambda one: one.title)) for key, links in found.items()
        }

    def _link(self, level: str, identity: str) -> tuple[Link, ...]:
        link = self._of.get((level, identity))
        return () if link is None else (link,)

    def _as_link(self, member: Member) -> Link:
        about = member.subject
        return Link(member.path, about.name, self.outcomes.of(about).outcome)


__all__ = ["ANALYSIS", "FLASH", "Article", "Making", "genres_of"]
