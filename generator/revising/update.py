"""An edited article and new results: the text as the editor left it, the rest renewed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.article import Article, ArticleFact
from generator.foundation.errors import InputError, Problem
from generator.pipeline import Night, member_of, night
from generator.revising.fact_changes import names_of
from generator.revising.merging import Counts, Merging
from generator.revising.remarks import Remark, remarks_on, with_notes
from generator.revising.rested_on import RestedOn
from generator.revising.truth import WORDED, findings
from generator.sayings import known_by


@dataclass(frozen=True, slots=True)
class Updated:
    """The updated article, what to look at in it, and how many sentences are what."""

    article: Article
    remarks: tuple[Remark, ...]
    counts: Counts

    @property
    def false(self) -> bool:
        """Whether something that a person wrote no longer holds."""
        return any(one.false for one in self.remarks)


def update(
    edited: Article, pack: Path, *, rules: Path | None = None, templates: Path | None = None
) -> Updated:
    """Write the article's story anew from the pack, and merge it with what the editor made of it.

    Raises InputError when the pack is of another election, or cannot be used.
    """
    genre = edited.genre
    found = night(pack, rules=rules, templates=templates, seed=edited.seed, genres=[genre])
    election = found.pack.election
    if (edited.election, edited.date) != (election.name, election.date.isoformat()):
        theirs = f"{election.name} ({election.date.isoformat()})"
        ours = f"{edited.election} ({edited.date})"
        raise InputError(
            Problem("a pack of another election", str(pack), found=theirs, expected=ours)
        )
    about = None if edited.about.level == "nation" else edited.about.id
    new = found.article(genre, member_of(found, genre, about), edited.angle)
    return merge(edited, new, found)


def merge(edited: Article, new: Article, found: Night) -> Updated:
    """Merge an edited article with a new draft of the same story, from the night it was written."""
    facts = {fact.id: fact for fact in new.facts}
    facts |= _further(edited, facts, found)
    merging = Merging(edited, new, facts)
    article = merging.article()
    rested = RestedOn(merging, names_of(found.pack.election))
    known = known_by(found)
    wrong = findings(article, known, (*WORDED, "moved"))
    changed, since = rested.changed(article), rested.counted_since(article)
    remarks = [*remarks_on(article, wrong, changed, since), *rested.on_deleted()]
    return Updated(with_notes(article, remarks), tuple(remarks), merging.counts())


def _further(
    edited: Article, known: Mapping[str, ArticleFact], found: Night
) -> dict[str, ArticleFact]:
    """Facts under the edited article that still hold, though the new draft does not tell them."""
    telling = found.telling
    wanted = [one.id for one in edited.facts if one.id not in known and one.id in telling.by_id]
    return {one: telling.article_fact(telling.by_id[one]) for one in wanted}
