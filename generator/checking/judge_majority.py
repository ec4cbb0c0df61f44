"""Verdicts on whether a majority grew or shrank."""

from __future__ import annotations

from generator.checking.claims import Claim
from generator.checking.judging import Judge, Outcome
from generator.checking.words import Fairness

_DOUBLED, _MORE = ("doubled", "halved"), ("more-than-doubled", "more-than-halved")
_TWICE = 2.0


def majority_change(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a majority grew or shrank."""
    if claim.scope == "ward":
        return _margin_change(judge, claim, place)
    row = judge.lookup.row("council", place)
    after, before = row.get("majority_after"), row.get("majority_before")
    evidence = judge.lookup.evidence("council", row, "majority_before", "majority_after")
    if after is None or before is None:
        if row.get("control_after") is None:
            return judge.unknown("the majority is not in the data")
        if claim.direction < 0 and not claim.subjects and before is not None:
            return Outcome(None, judge.control_in_words(row), evidence)
        same = row.get("control_before") == row.get("control_after")
        if same and row.get("control_after") in claim.subjects:
            return Outcome(None, "the majority before is not in the data", evidence)
        return Outcome(not claim.positive, judge.control_in_words(row), evidence)
    moved = _moved(claim, before, after, judge.known.vocabulary.numbers.fairness)
    mine = row.get("control_after") in (claim.subjects or (row.get("control_after"),))
    holds = None if moved is None and mine else bool(moved) and mine
    told = f"the majority in {judge.name(place)} went from {before:g} to {after:g}"
    return Outcome(None if holds is None else holds == claim.positive, told, evidence)


def _moved(claim: Claim, before: float, after: float, fair: Fairness) -> bool | None:
    """Whether the majority moved as is said; None where it moved so, and by much more."""
    if not claim.direction:
        return after == before
    if (after - before) * claim.direction <= 0:
        return False
    times = after / before if claim.direction > 0 else before / after
    if claim.aspect in _MORE:
        return times >= _TWICE
    if claim.aspect not in _DOUBLED:
        return True
    if times < fair.doubled_from:
        return False
    return None if times > fair.doubled_to else True


def _margin_change(judge: Judge, claim: Claim, place: str) -> Outcome:
    row = judge.lookup.row("ward", place)
    after, before = row.get("margin"), row.get("margin_before")
    if after is None or before is None:
        return judge.unknown("the majority before is not in the data")
    told = f"the majority in {judge.name(place)} went from {before:g} to {after:g} votes"
    evidence = judge.lookup.evidence("ward", row, "margin", "margin_before")
    parties = [one for one in claim.subjects if "|" not in one]
    if parties and row.get("winner") is not None and row["winner"] not in parties:
        return Outcome(not claim.positive, told, evidence)
    return Outcome(((after - before) * claim.direction > 0) == claim.positive, told, evidence)
