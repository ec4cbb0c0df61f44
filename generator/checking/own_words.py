"""Sentences of Recount's own wording, recognised by their words and held against their facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from generator.checking.claims import Claim, Relation
from generator.checking.masks import Masked, Masker, same
from generator.checking.report import Finding, Verdict
from generator.checking.surfaces import Named
from generator.foundation.evidence import Evidence


class Saying(NamedTuple):
    """A sentence that the phrases make of a fact, with the fact's evidence when it is asked for."""

    text: str
    evidence: Callable[[], tuple[Evidence, ...]]


Sayings = Callable[[Sequence[Named], frozenset[str]], Iterable[Saying]]
"""Every sentence that could be written about these places and parties in these words."""


class OwnWords:
    """The sentences that could stand in one text, by their words."""

    def __init__(
        self, sayings: Iterable[Saying], masker: Masker, connectives: Sequence[str]
    ) -> None:
        self._masker = masker
        self._connectives = connectives
        self._known: defaultdict[tuple[str, ...], list[tuple[Masked, Saying]]] = defaultdict(list)
        seen: set[str] = set()
        for one in sayings:
            if one.text not in seen:
                seen.add(one.text)
                masked = self._masker.mask(one.text)
                self._known[masked.words].append((masked, one))

    def finding(self, text: str) -> Finding | None:
        """Return the verdict on a sentence in our own words; None on any other."""
        for form in self._forms(text):
            said = self._masker.mask(form)
            known = self._known.get(said.words)
            if known:
                return self._judged(text, said, known)
        return None

    def _judged(self, text: str, said: Masked, known: list[tuple[Masked, Saying]]) -> Finding:
        claim = Claim(Relation.own_words, 0, len(text), words=text)
        for masked, saying in known:
            if same(said, masked):
                return Finding(claim, Verdict.supported, "as the facts say", saying.evidence())
        nearest = max(known, key=lambda one: _alike(said, one[0]))[1]
        reason = f"the facts say: {nearest.text}"
        return Finding(claim, Verdict.contradicted, reason, nearest.evidence())

    def _forms(self, text: str) -> Iterable[str]:
        """The sentence as it is, and without what joins it to the one before."""
        yield text
        for words in self._connectives:
            if text.startswith(f"{words} "):
                yield text[len(words) + 1 :]


def _alike(said: Masked, known: Masked) -> int:
    return sum(one == other for one, other in zip(said.filled, known.filled, strict=False))
