"""Findings that need no fact: nothing to check, nothing in the pack, nothing that results show."""

from __future__ import annotations

from generator.checking.claims import Claim, Relation
from generator.checking.report import Finding, Verdict
from generator.checking.units import Sentence


def unclaimed(sentence: Sentence, *, elsewhere: bool) -> Finding | None:
    """Return the finding on a sentence without a claim; None where it names nothing at all.

    `elsewhere` says that it is about something which council results do not hold.
    """
    kinds = {one.kind for one in sentence.units} - {""}
    if kinds == {"P"} and not elsewhere:
        claim = _whole(sentence, Relation.opinion)
        return Finding(claim, Verdict.opinion, "nothing that results can show", warning=True)
    if kinds - {"X"}:
        claim = _whole(sentence, Relation.elsewhere)
        return Finding(claim, Verdict.not_covered, "nothing in the pack speaks of this")
    return None


def not_held(found: Finding) -> Finding:
    """Return the finding of a claim that is about something else than these results."""
    return Finding(found.claim, Verdict.not_covered, "these results do not hold it")


def _whole(sentence: Sentence, relation: Relation) -> Claim:
    return Claim(relation, 0, len(sentence.text), words=sentence.text)
