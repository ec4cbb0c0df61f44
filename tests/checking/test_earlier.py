"""What copy says of the time before the election."""

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
        ("Labour had run Derby since 2012.", "The Conservatives had run Derby since 2012."),
        ("Wandsworth, Tory since 1978, was held.", "Wandsworth, Tory since 1990, was held."),
        ("Trafford was Conservative until Thursday.", "Trafford was Labour until Thursday."),
        (
            "Nobody had a majority in Kirklees before the election.",
            "Nobody had a majority in Trafford before the election.",
        ),
        (
            "Before Thursday, Plymouth was run by the Conservatives.",
            "Before Thursday, Plymouth was run by Labour.",
        ),
    ],
)
def test_who_ran_a_council_before_is_held_against_the_control_before(true: str, false: str) -> None:
    assert (said(true), said(false)) == (Verdict.supported, Verdict.contradicted)


@pytest.mark.parametrize(
    "text",
    [
        "Labour lost Plymouth in 2016.",
        "Labour had failed to take Plymouth.",
    ],
)
def test_another_election_is_not_covered(text: str) -> None:
    assert said(text) is not Verdict.contradicted


def test_an_apposition_may_tell_how_a_council_was_or_is() -> None:
    assert said("Derby, a Labour council, has no majority now.") is Verdict.supported
    assert said("Derby, a hung council, used to be Labour's.") is Verdict.supported


def test_seats_that_were_won_in_a_council_are_not_the_council() -> None:
    text = "UKIP lost all 11 of the seats it had won in Basildon in 2014."
    assert said(text) is not Verdict.contradicted
