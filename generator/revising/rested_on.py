"""What has become of the facts that an editor's sentences rested on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.article import Article, DraftSentence, Sentence
from generator.revising.fact_changes import Names, changes
from generator.revising.merging import Merging
from generator.revising.remarks import Remark


@dataclass(frozen=True)
class RestedOn:
    """The facts under a merge's edited and deleted sentences, before and after."""

    merging: Merging
    names: Names

    def changed(self, article: Article) -> dict[int, list[str]]:
        """Return what has become of the facts under each sentence that a person touched.

        By the sentence's place in the merged article, the headline being 0.
        """
        heads = [self._head(article.headline, self.merging.revision.headline)]
        if article.standfirst is not None:
            heads.append(self._head(article.standfirst, self.merging.revision.standfirst))
        return dict(enumerate([*heads, *self._body()]))

    def on_deleted(self) -> list[Remark]:
        """Return a remark for each deleted sentence whose facts have changed."""
        return [
            Remark(one.text, "deleted by the editor", tuple(reasons))
            for _, one in self.merging.deleted()
            if (reasons := self._changes(one.facts))
        ]

    def _head(self, now: Sentence, drafted: DraftSentence | None) -> list[str]:
        if not now.edited:
            return []
        rested = drafted.facts if drafted is not None and now.edited != "new" else []
        return self._changes(rested)

    def _body(self) -> Iterator[list[str]]:
        merging = self.merging
        for place in merging.places:
            if place.ours is None or not merging.is_kept(place):
                yield []
                continue
            sources = [merging.old[one] for one in merging.sides.ours[place.ours].sources]
            facts = [fact for one in sources for fact in one.facts]
            reasons = self._changes([*facts, *merging.ours.sentences[place.ours].facts])
            yield [*reasons, *self._instead(sources, merging.drafted_now(place))] if reasons else []

    def _instead(self, old: Sequence[DraftSentence], new: Sequence[Sentence]) -> Iterator[str]:
        """What the new draft says there, if it says something else."""
        texts = " ".join(one.text for one in new)
        if texts and texts != " ".join(one.text for one in old):
            yield f"the new draft has “{texts}”"

    def _changes(self, facts: Sequence[str]) -> list[str]:
        before = {one.id: one for one in self.merging.edited.facts}
        return changes(facts, before, self.merging.facts, self.names)
