"""From one election to the jobs of a set: who gets a bulletin, and what each will say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.article import NATION, Subject
from generator.bulletins.jobs import Failure, Job
from generator.bulletins.made_from import MadeFrom
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


@dataclass(frozen=True, slots=True)
class Wanted:
    """A bulletin that the set is to have: where, of which genre, about whom, made from what."""

    path: str
    genre: str
    member: Member | None
    digest: str

    @property
    def about(self) -> Subject:
        """Its subject."""
        return NATION if self.member is None else self.member.subject


class Making:
    """Makes the jobs of a set, one after another, so that they need not all be held at once."""

    def __init__(self, night: Night, levels: Iterable[By]) -> None:
        self.night = night
        self.levels = [one for one in LEVELS if one in set(levels)]
        self.outcomes = Outcomes(night.measures, night.pack.election)

    @cached_property
    def members(self) -> Mapping[By, Sequence[Member]]:
        """Who gets a bulletin, level by level."""
        return {one: members(self.night.pack.election, one) for one in self.levels}

    @property
    def total(self) -> int:
        """How many bulletins there will be, the analysis among them."""
        return 1 + sum(len(one) for one in self.members.values())

    def wanted(self) -> Iterator[Wanted]:
        """Yield every bulletin of the set: the analysis, then level by level."""
        yield self._wanted(ANALYSIS, ANALYSIS, None)
        for level, found in self.members.items():
            for member in found:
                yield self._wanted(member.path, level, member)

    def jobs(self) -> Iterator[Job | Failure]:
        """Yield the job of every bulletin, or a failure where there is no news."""
        return (self.job(one) for one in self.wanted())

    def job(self, wanted: Wanted) -> Job | Failure:
        """Return what a worker needs to write the bulletin; a failure where there is no news."""
        try:
            plan = self.night.plan(wanted.genre, wanted.member)
            if plan.headline is None:
                return Failure(wanted.path, "nothing newsworthy was found, so it has no headline")
            return self._job(wanted, plan)
        except RecountError as unusable:
            return Failure(wanted.path, str(unusable))

    def score(self, wanted: Wanted) -> float:
        """Return the newsworthiness of the angle that a bulletin opens on, among its peers."""
        if wanted.member is None:
            return 0.0
        ranked = self.night.angles(wanted.genre, wanted.member)
        return round(ranked[0].score, 3) if ranked else 0.0

    def _wanted(self, path: str, genre: str, member: Member | None) -> Wanted:
        about = NATION if member is None else member.subject
        notes = notes_on(about, self.night.telling.around.notes)
        fared, links = self.outcomes.of(about), self._links(about)
        turn = None if member is None else (member.position, member.many)
        return Wanted(path, genre, member, self._made_from.of(about, notes, fared, links, turn))

    @cached_property
    def _made_from(self) -> MadeFrom:
        night = self.night
        peers: dict[str, int] = {level: len(found) for level, found in self.members.items()}
        return MadeFrom(night.pack.election, night.index, night.rules.kinds, night.reaches, peers)

    def _job(self, wanted: Wanted, plan: Plan) -> Job:
        about, member = plan.about, wanted.member
        turn = None if member is None else Turn(member.position, member.many)
        flash = self._flash(wanted)
        stated = [*plan.facts, *(flash.facts if flash is not None else [])]
        facts = tuple(with_grounds(stated, self._by_id))
        pictures = tuple(self.night.pictures.of(plan.facts, about, plan.shape.genre))
        fared = self.outcomes.of(about)
        entry = Entry(
            path=wanted.path,
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
            digest=wanted.digest,
        )
        return Job(entry, plan, facts, turn, flash, pictures, self._links(about))

    def _flash(self, wanted: Wanted) -> Plan | None:
        """The plan of a council's flash; None where nobody knows what became of the council."""
        if wanted.about.level != "council":
            return None
        flash = self.night.plan(FLASH, wanted.member)
        return None if flash.headline is None else flash

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


__all__ = ["ANALYSIS", "FLASH", "Making", "Wanted", "genres_of"]
