"""From a claim to its verdict: each relation has its judge, places and parties add up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.checking.claims import Claim, Relation
from generator.checking.judge_area import area, swing_to
from generator.checking.judge_comparison import comparison, projected_ahead
from generator.checking.judge_control import control, no_overall_control
from generator.checking.judge_largest import largest, record
from generator.checking.judge_majority import majority_change
from generator.checking.judge_seats import all_seats, net_direction, wiped_out
from generator.checking.judge_ward import affiliation, share_direction, turnout_rank, ward_result
from generator.checking.judging import Judge, Outcome, every, some
from generator.checking.report import Finding, Verdict

JUDGES: dict[Relation, Callable[[Judge, Claim, str], Outcome]] = {
    Relation.gain_control: control,
    Relation.win_control: control,
    Relation.lose_control: control,
    Relation.hold_control: control,
    Relation.fail_to_take: control,
    Relation.runs: control,
    Relation.ran_before: control,
    Relation.changed_hands: control,
    Relation.no_overall_control: no_overall_control,
    Relation.largest_party: largest,
    Relation.wiped_out: wiped_out,
    Relation.all_seats: all_seats,
    Relation.majority_change: majority_change,
    Relation.area: area,
    Relation.comparison: comparison,
    Relation.ward_result: ward_result,
    Relation.turnout: turnout_rank,
    Relation.net_direction: net_direction,
    Relation.record: record,
    Relation.swing_to: swing_to,
    Relation.affiliation: affiliation,
    Relation.share_direction: share_direction,
    Relation.share: projected_ahead,
}
"""Who judges a relation that a pattern finds, in each of the claim's places."""
_OF_EACH_PARTY = (Relation.wiped_out,)
"""What several parties do each for itself: `the Tories and Ukip were wiped out`."""


def judged(judge: Judge, claim: Claim) -> Finding:
    """Return the claim with its verdict, its reason and its evidence."""
    of_place = JUDGES.get(claim.relation)
    if of_place is None:
        return Finding(claim, Verdict.not_covered, "the checker has no way to judge this")
    if claim.relation is Relation.elsewhere:
        return Finding(claim, Verdict.not_covered, "the pack has no such place")
    outcome = _places(claim, lambda one, code: of_place(judge, one, code))
    return finding(claim, outcome)


def finding(claim: Claim, outcome: Outcome) -> Finding:
    """Return the verdict of an outcome."""
    if outcome.holds is None:
        return Finding(claim, Verdict.not_covered, outcome.told, outcome.evidence)
    verdict = Verdict.supported if outcome.holds else Verdict.contradicted
    return Finding(claim, verdict, outcome.told, outcome.evidence)


def _places(claim: Claim, of_one: Callable[[Claim, str], Outcome]) -> Outcome:
    outcomes = [
        some([of_one(each, code) for code in place.split("|")])
        for place in claim.places or ("",)
        for each in _each_party(claim)
    ]
    denies = claim.relation is Relation.wiped_out
    any_is_enough = claim.either and claim.positive is not denies
    return some(outcomes) if any_is_enough else every(outcomes)


def _each_party(claim: Claim) -> list[Claim]:
    """The claim of each of its parties, where it is true or false of each alone."""
    if claim.relation not in _OF_EACH_PARTY or len(claim.subjects) < 2:
        return [claim]
    return [replace(claim, subjects=(one,)) for one in claim.subjects]
