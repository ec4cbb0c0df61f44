"""Gives claims the place that only their surroundings name."""

from __future__ import annotations

from dataclasses import replace

from generator.checking.claims import Claim, Relation
from generator.checking.context import Context
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


def placed(claim: Claim, sentence: Sentence, context: Context) -> Claim:
    """Return the claim with a place, where it needs one and only its surroundings name it."""
    if claim.places or claim.relation not in NEEDS_A_PLACE:
        return claim
    if _of_a_candidate(claim):
        ward = _opening_ward(claim, sentence)
        return claim if ward is None else replace(claim, places=ward.ids, scope=_SCOPES["W"])
    place = _place(claim, sentence, context)
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


def _place(claim: Claim, sentence: Sentence, context: Context) -> Unit | None:
    """The last place before the end of the claim, or else that of the text."""
    inside = [
        one
        for one in sentence.units
        if one.kind in _SCOPES and one.start - sentence.start < claim.end
    ]
    if claim.relation is Relation.record:
        inside = [one for one in inside if one.kind == "C"]
    if inside:
        return inside[-1]
    if claim.relation in (Relation.record, Relation.comparison):
        return context.council
    return context.place or context.council
