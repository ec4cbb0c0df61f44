"""What has become of the facts that an editor's sentences rested on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.article import Article, DraftSentence, FactThen, Sentence
from generator.revising.fact_changes import Names, changes, counted_since
from generator.revising.merging import Merging
from generator.revising.remarks import Remark
from generator.revising.threeway import Place

Rest = tuple[Sequence[FactThen], Sequence[DraftSentence], Sequence[Sentence]]
"""Facts as they were, the old draft's sentences on them, and the new draft's in their place."""


@dataclass(frozen=True)
class RestedOn:
    """The facts under a merge's edited and deleted sentences, before and after."""

    merging: Merging
    names: Names

    def changed(self, article: Article) -> dict[int, list[str]]:
        """Return what has become of the facts under each sentence that a person touched.

        By the sentence's place in the merged article, the headline being 0.
        """
        found = {}
        for at, (then, old, new) in enumerate(self._touched(article)):
            before = {one.id: one for one in then}
            reasons = changes(before, before, self.merging.facts, self.names)
            if reasons:
                found[at] = [*reasons, *self._instead(old, new)]
        return found

    def counted_since(self, article: Article) -> dict[int, list[str]]:
        """Return the sentences, by place, that may still say that the count is not complete."""
        said = "written while councils were still counting; what it rests on is now complete"
        return {
            at: [said]
            for at, (then, _, _) in enumerate(self._touched(article))
            if counted_since({one.id: one for one in then}, self.merging.facts)
        }

    def on_deleted(self) -> list[Remark]:
        """Return a remark for each deleted sentence whose facts have changed."""
        before = {one.id: one for one in self.merging.edited.facts}
        return [
            Remark(one.text, "deleted by the editor", tuple(reasons))
            for _, one in self.merging.deleted()
            if (reasons := changes(one.facts, before, self.merging.facts, self.names))
        ]

    def _touched(self, article: Article) -> Iterator[Rest]:
        """What each sentence of the merged article rests on; untouched ones on nothing."""
        merging, revision, new = self.merging, self.merging.revision, self.merging.new
        yield self._head(merging.edited.headline, revision.headline, new.headline)
        if article.standfirst is not None:
            yield self._head(merging.edited.standfirst, revision.standfirst, new.standfirst)
        for place in merging.places:
            yield self._body(place)

    def _head(self, ours: Sentence | None, old: DraftSentence | None, new: Sentence | None) -> Rest:
        then = self.merging.then_of_head(ours)
        return then, [old] if old else [], [new] if new else []

    def _body(self, place: Place) -> Rest:
        merging = self.merging
        then = merging.then_of(place)
        if place.ours is None or not then:
            return [], [], []
        old = [merging.old[one] for one in merging.sides.ours[place.ours].sources]
        return then, old, merging.drafted_now(place)

    def _instead(self, old: Sequence[DraftSentence], new: Sequence[Sentence]) -> Iterator[str]:
        """What the new draft says there, if it says something else."""
        texts = " ".join(one.text for one in new)
        if texts and texts != " ".join(one.text for one in old):
            yield f"the new draft has “{texts}”"
