"""What copy says of wards and candidates, in a council that is made up."""

from __future__ import annotations

import pytest

from generator.checking.check import check
from generator.checking.report import Verdict
from tests.checking.labelled import gravest, known, labelled


def said(text: str) -> Verdict | None:
    return gravest(check(text, known("fictional-council")))


def test_hardly_a_true_sentence_on_wards_is_called_false_and_most_false_ones_are() -> None:
    found = [(one.verdict, said(one.text)) for one in labelled("wards") if "fict" in one.pack]
    false = [verdict for true, verdict in found if true is Verdict.contradicted]
    true = [verdict for true, verdict in found if true is Verdict.supported]
    assert false.count(Verdict.contradicted) >= 0.9 * len(false)
    assert true.count(Verdict.contradicted) <= 0.02 * len(true)


@pytest.mark.parametrize(
    "text",
    [
        "Labour's Rosalind Ashdown, a newcomer, took Abbey.",
        "Rosalind Ashdown (Labour) 711, Gerald Pike (Conservative) 655: Abbey changed hands.",
        "Ashdown beat Pike by 56 votes in Abbey.",
    ],
)
def test_a_candidate_may_be_introduced_in_many_ways(text: str) -> None:
    assert said(text) is Verdict.supported


def test_a_candidate_of_another_ward_won_nothing_there() -> None:
    assert said("In Heath, Tomas Everleigh was comfortably re-elected.") is Verdict.contradicted


def test_somebody_else_of_the_same_surname_is_not_the_candidate() -> None:
    assert said("Jane Ashdown lost in Abbey.") is not Verdict.contradicted


def test_what_would_have_been_is_no_claim() -> None:
    text = "Had one more voter backed Rupert Oakes, the Conservatives would have held Heath."
    assert said(text) is not Verdict.contradicted


def test_a_year_that_the_pack_does_not_hold_is_not_covered() -> None:
    assert said("In 2018 Labour won Castle by 40 votes.") is Verdict.not_covered
