"""Gives claims the place that only their surroundings name."""

from __future__ import annotations

from dataclasses import replace

from generator.checking.claims import Claim, Relation
from generator.checking.context import Context
from generator.checking.part import Phrases
from generator.checking.units import Sentence, Unit

_SCOPES = {"C": "council", "W": "ward", "R": "region"}
_OPENING = 3
NEEDS_A_PLACE = (
    Relation.largest_party,
    Relation.wiped_out,
    Relation.majority_change,
    Relation.ward_result,
    Relation.comparison,
    Relation.all_seats,
    Relation.record,
)
"""Relations that say nothing without a place."""


def placed(claim: Claim, sentence: Sentence, context: Context, ends: Phrases) -> Claim:
    """Return the claim with a place, where it needs one and only its surroundings name it.

    `ends` are words and signs behind which another clause begins.
    """
    if claim.places or claim.relation not in NEEDS_A_PLACE:
        return claim
    if _of_a_candidate(claim):
        ward = _opening_ward(claim, sentence)
        return claim if ward is None else replace(claim, places=ward.ids, scope=_SCOPES["W"])
    place = _place(claim, sentence, context, ends)
    if place is None:
        return claim
    return replace(claim, places=place.ids, scope=_SCOPES[place.kind])


def _of_a_candidate(claim: Claim) -> bool:
    """Whether the claim is about somebody whose ward is known with the name."""
    return claim.relation is Relation.ward_result and any("|" in one for one in claim.subjects)


def _opening_ward(claim: Claim, sentence: Sentence) -> Unit | None:
    """The ward with which the sentence opens, `In Abbey, …`, if the claim is its first."""
    units = sentence.units
    opens = len(units) > _OPENING and units[1].kind == "W" and units[1].end < claim.end
    people = [one for one in units if one.kind == "H"]
    first = bool(people) and set(claim.subjects) <= set(people[0].ids)
    return units[1] if opens and not units[0].kind and first else None


def _place(claim: Claim, sentence: Sentence, context: Context, ends: Phrases) -> Unit | None:
    """The place that the clause of the claim names, or one before it, or that of the text."""
    near = _nearest(claim, sentence, ends)
    if near is not None:
        return near
    if claim.relation is Relation.record:
        return context.council
    if claim.relation is Relation.comparison:
        return context.home
    return context.place or context.home


def _nearest(claim: Claim, sentence: Sentence, ends: Phrases) -> Unit | None:
    """The last place before the end of the claim; where its clause has none, one behind it."""
    kinds = ("C",) if claim.relation is Relation.record else tuple(_SCOPES)
    places = [one for one in sentence.units if one.kind in kinds]
    end = sentence.start + claim.end
    before = [one for one in places if one.start < end]
    behind = next((one for one in places if one.start >= end), None)
    start = sentence.start + claim.start
    if before and _same_clause(sentence, before[-1].end, start, ends):
        return before[-1]
    if behind is not None and _same_clause(sentence, end, behind.start, ends):
        return behind
    return before[-1] if before else None


def _same_clause(sentence: Sentence, left: int, right: int, ends: Phrases) -> bool:
    """Whether no clause, and no other name, begins between two places of the text."""
    between = [one for one in sentence.units if left <= one.start < right]
    return all(one.kind in ("", "N") and one.text.lower() not in ends for one in between)
