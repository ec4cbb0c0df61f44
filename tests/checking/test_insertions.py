"""What is put in behind a name is read on its own, and the rest without it."""

from __future__ import annotations

import pytest

from generator.checking.check import check
from generator.checking.report import Verdict
from tests.checking.labelled import gravest, known


def said(text: str) -> Verdict | None:
    return gravest(check(text, known("england-2018")))


@pytest.mark.parametrize(
    ("true", "false"),
    [
        # Behind a council: who ran it, between commas, dashes or brackets.
        (
            "Derby, which Labour had run since 2012, is hung.",
            "Derby, which the Conservatives had run since 2012, is hung.",
        ),
        (
            "Plymouth, a Conservative council until Thursday, is Labour now.",
            "Plymouth, a Labour council until Thursday, is Labour now.",
        ),
        (
            "Wandsworth (Conservative since 1978) was held.",
            "Wandsworth (Labour since 1978) was held.",
        ),
        # The sentence goes on behind it, about the same council or party.
        (
            "Redditch, where nobody expected it, fell to the Conservatives.",
            "Redditch, where nobody expected it, fell to the Liberal Democrats.",
        ),
        (
            "The Conservatives, who lost Trafford, held Wandsworth.",
            "The Conservatives, who lost Trafford, held Plymouth.",
        ),
        # Two parties that stand together once what is put in behind each is left out.
        (
            "Neither Labour, with 22 seats, nor the Conservatives, with 19, "
            "has a majority in Derby.",
            "Neither Labour, with 42 seats, nor the Conservatives, with two, "
            "has a majority in Tower Hamlets.",
        ),
        # A place that opens the sentence.
        ("In Derby, nobody has control.", "In Plymouth, nobody has control."),
        # What somebody did before the sentence comes to who it was.
        (
            "Having lost Derby, Labour took Plymouth.",
            "Having lost Trafford, Labour took Plymouth.",
        ),
    ],
)
def test_an_insertion_is_read_and_so_is_the_rest(true: str, false: str) -> None:
    assert (said(true), said(false)) == (Verdict.supported, Verdict.contradicted)


def test_what_is_set_aside_with_not_is_no_claim() -> None:
    assert said("Labour, not the Conservatives, took Plymouth.") is Verdict.supported


def test_a_list_of_councils_is_not_taken_for_an_insertion() -> None:
    assert said("Labour held Exeter, Manchester, Leeds and Oldham.") is Verdict.supported
    assert said("Labour held Exeter, Trafford, Leeds and Oldham.") is Verdict.contradicted
