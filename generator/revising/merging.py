"""An edited article and the new draft of its story, merged sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from generator.article import (
    Article,
    ArticleFact,
    DraftSentence,
    FactThen,
    Revision,
    Section,
    Sentence,
)
from generator.revising.counterparts import counterparts
from generator.revising.edit import edited_sentences, in_short
from generator.revising.fact_changes import same_values
from generator.revising.illustrations import Told, still_told
from generator.revising.layout import Home, Row, sections_of
from generator.revising.threeway import Ours, Place, Sides
from generator.revising.written_on import drafted, revision_of


@dataclass(frozen=True, slots=True)
class Counts:
    """How many sentences were renewed (of them in other words), kept, came in, went, stay out."""

    renewed: int
    reworded: int
    kept: int
    came: int
    gone: int
    deleted: int


@dataclass(frozen=True)
class Merging:
    """The edited article, the new draft, and every fact of the new count that may matter."""

    edited: Article
    new: Article
    facts: Mapping[str, ArticleFact]

    @cached_property
    def revision(self) -> Revision:
        """What the edited article came from."""
        return revision_of(self.edited)

    @cached_property
    def old(self) -> list[DraftSentence]:
        """The old draft's sentences; after them those of drafts before it that still matter."""
        return drafted(self.revision)

    @cached_property
    def ours(self) -> Row:
        """The edited body."""
        return Row.of(self.edited)

    @cached_property
    def theirs(self) -> Row:
        """The new draft's body."""
        return Row.of(self.new)

    @cached_property
    def new_of_old(self) -> dict[int, int]:
        """Where the new draft says what the old one said."""
        return counterparts(self.old, [in_short(one) for one in self.theirs.sentences])

    @cached_property
    def sides(self) -> Sides:
        """The three texts side by side."""
        paragraphs = self.revision.paragraphs
        places = [number for number, part in enumerate(paragraphs) for _ in part]
        places += [len(paragraphs)] * len(self.revision.earlier)
        every = zip(self.ours.sentences, self.revision.origins, self.ours.paragraph_of, strict=True)
        ours = [
            Ours(bool(one.edited) or len(sources) != 1, tuple(sources), paragraph)
            for one, sources, paragraph in every
        ]
        return Sides(places, ours, self.theirs.paragraph_of, self.new_of_old)

    @cached_property
    def places(self) -> list[Place]:
        """The merged body in order."""
        return self.sides.merged()

    def article(self) -> Article:
        """Return the merged article, without remarks."""
        headline = self._head(self.edited.headline, self.new.headline) or self.new.headline
        standfirst = self._standfirst()
        body = [self._sentence(one) for one in self.places]
        unchanged = self.edited.disclosure == self.revision.disclosure
        notes = [one for one in self.edited.notes if one.kind == "editor"]
        heads = [one for one in (standfirst, headline) if one is not None]
        stated = {fact for one in (*heads, *body) for fact in one.facts}
        told = {fact.id for fact in self.new.facts}
        changes: dict[str, object] = {
            "headline": headline,
            "standfirst": standfirst,
            "sections": self._sections(body),
            "disclosure": self.new.disclosure if unchanged else self.edited.disclosure,
            "facts": [one for one in self.facts.values() if one.id in told | stated],
            "notes": [*self.new.notes, *notes],
            "pictures": still_told(self.new.pictures, self._told(body), self._heads(heads)),
            "revision": self._revision(),
        }
        return self.new.model_copy(update=changes)

    def _head(self, ours: Sentence | None, new: Sentence | None) -> Sentence | None:
        if ours is None or not ours.edited:
            return new
        return self._settled([ours], [new] if new and ours.edited != "new" else [])[0]

    def _standfirst(self) -> Sentence | None:
        """That of the new draft, unless a person wrote or deleted it."""
        if self.edited.standfirst is None and self.revision.standfirst is not None:
            return None
        return self._head(self.edited.standfirst, self.new.standfirst)

    def _sentence(self, place: Place) -> Sentence:
        if place.ours is not None and self.sides.ours[place.ours].touched:
            return self._kept[place.ours]
        assert place.new is not None, "an untouched sentence stands only where the new draft has it"
        return self.theirs.sentences[place.new]

    @cached_property
    def _kept(self) -> dict[int, Sentence]:
        """What a person touched, to the letter, with the evidence that the new count has for it."""
        kept: dict[int, Sentence] = {}
        touched = [at for at, one in enumerate(self.sides.ours) if one.touched]
        for _, group in groupby(touched, key=lambda at: self.sides.ours[at].sources or (-1, at)):
            run = list(group)
            sources = self._new_sources(self.sides.ours[run[0]].sources)
            new = [self.theirs.sentences[one] for one in sources]
            kept.update(
                zip(run, self._settled([self.ours.sentences[at] for at in run], new), strict=True)
            )
        return kept

    def _settled(self, ours: Sequence[Sentence], new: Sequence[Sentence]) -> list[Sentence]:
        if not new:
            return [self._unsettled(one) for one in ours]
        fresh = edited_sentences([one.text for one in ours], new, "changed", self.facts)
        return [
            one.model_copy(update={"facts": now.facts, "spans": now.spans})
            for one, now in zip(ours, fresh, strict=True)
        ]

    def _unsettled(self, ours: Sentence) -> Sentence:
        """A sentence that the new draft has not: it rests on what still holds as it did."""
        before = {fact.id: fact for fact in self.edited.facts}
        facts = [one for one in ours.facts if one in self.facts and one in before]
        facts = [one for one in facts if same_values(before[one], self.facts[one])]
        spans = ours.spans if facts and len(facts) == len(ours.facts) else []
        return ours.model_copy(update={"facts": facts, "spans": spans})

    def _new_sources(self, sources: Sequence[int]) -> list[int]:
        return sorted({self.new_of_old[one] for one in sources if one in self.new_of_old})

    def _origins(self, place: Place) -> list[int]:
        """The new draft's sentences under one of the merged text."""
        if place.ours is None or not self.sides.ours[place.ours].touched:
            return [] if place.new is None else [place.new]
        return self._new_sources(self.sides.ours[place.ours].sources)

    def drafted_now(self, place: Place) -> list[Sentence]:
        """Return the new draft's sentences under one of the merged text."""
        return [self.theirs.sentences[one] for one in self._origins(place)]

    def _sections(self, body: Sequence[Sentence]) -> list[Section]:
        runs: list[list[int]] = []
        for at in range(len(self.places)):
            if not at or self.sides.begins(self.places, at):
                runs.append([])
            runs[-1].append(at)
        first = self.theirs.homes[0] if self.theirs.homes else None
        return sections_of((([body[at] for at in run], self._home(run)) for run in runs), first)

    def _home(self, run: Sequence[int]) -> Home | None:
        new = [one.new for one in (self.places[at] for at in run) if one.new is not None]
        new += [origin for at in run for origin in self._origins(self.places[at])]
        return self.theirs.home(new[0]) if new else None

    def _told(self, body: Sequence[Sentence]) -> Iterator[Told]:
        for one, place in zip(body, self.places, strict=True):
            yield one, [fact for source in self.drafted_now(place) for fact in source.facts]

    def _heads(self, heads: Sequence[Sentence]) -> list[Told]:
        new = self.new.standfirst.facts if self.new.standfirst else []
        drafted = [new, self.new.headline.facts] if len(heads) == 2 else [self.new.headline.facts]
        return list(zip(heads, drafted, strict=True))

    def _revision(self) -> Revision | None:
        if self.edited.revision is None:
            return None
        anew = revision_of(self.new)
        worked_on = {one for ours in self.sides.ours if ours.touched for one in ours.sources}
        worked_on.update(at for at, _ in self.deleted())
        earlier = [at for at in sorted(worked_on) if at not in self.new_of_old]
        further = {at: len(self.theirs.sentences) + number for number, at in enumerate(earlier)}
        return anew.model_copy(
            update={
                "standfirst": anew.standfirst or self.revision.standfirst,
                "origins": [
                    [*self._origins(one), *(further[at] for at in self._gone(one) if at in further)]
                    for one in self.places
                ],
                "earlier": [self.old[at] for at in earlier],
                "written_on": self._written_on(),
            }
        )

    def _gone(self, place: Place) -> list[int]:
        """The old sentences under one that a person touched which the new draft has not."""
        if place.ours is None or not self.is_kept(place):
            return []
        return [one for one in self.sides.ours[place.ours].sources if one not in self.new_of_old]

    def _written_on(self) -> list[list[FactThen]]:
        then = [self.then_of_head(self.edited.headline)]
        if self._standfirst() is not None:
            then.append(self.then_of_head(self.edited.standfirst))
        return then + [self.then_of(place) for place in self.places]

    def then_of_head(self, ours: Sentence | None) -> list[FactThen]:
        """Return the facts under an edited headline or standfirst, as they were when edited."""
        if ours is None or not ours.edited:
            return []
        return self.revision.written_on[0 if ours is self.edited.headline else 1]

    def then_of(self, place: Place) -> list[FactThen]:
        """Return the facts under a sentence that a person touched, as they were when edited."""
        if place.ours is None or not self.is_kept(place):
            return []
        heads = 1 if self.edited.standfirst is None else 2
        return self.revision.written_on[heads + place.ours]

    def deleted(self) -> list[tuple[int, DraftSentence]]:
        """Return the old draft's sentences that the editor deleted, with their places."""
        used = {source for one in self.revision.origins for source in one}
        return [(at, one) for at, one in enumerate(self.old) if at not in used]

    def counts(self) -> Counts:
        """Return how many sentences of the body are what."""
        kept = sum(one.touched for one in self.sides.ours)
        renewed = [one for one in self.places if one.new is not None and not self.is_kept(one)]
        old_of_new = {new: old for old, new in self.new_of_old.items()}
        known = [one.new for one in renewed if one.new in old_of_new]
        texts = {one: self.theirs.sentences[one].text for one in known if one is not None}
        reworded = sum(text != self.old[old_of_new[one]].text for one, text in texts.items())
        untouched = len(self.sides.ours) - kept
        return Counts(
            renewed=len(known),
            reworded=reworded,
            kept=kept,
            came=len(renewed) - len(known),
            gone=untouched - len(known),
            deleted=len(self.deleted()),
        )

    def is_kept(self, place: Place) -> bool:
        """Whether a person touched what stands there."""
        return place.ours is not None and self.sides.ours[place.ours].touched
