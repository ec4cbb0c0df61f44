"""A council beside its ward only says where the ward is."""

from __future__ import annotations

from generator.checking.check import check
from tests.checking.labelled import known


def contradicted(text: str) -> bool:
    return check(text, known("fictional-council")).contradicted


def test_margins_then_and_now_are_read_across_the_address_of_the_ward() -> None:
    said = "Last time the Lib Dems won Bridge, in Thornmere, by {} votes, and this time by {}."
    assert not contradicted(said.format(105, 283))
    assert contradicted(said.format(105, 263))


def test_a_text_that_opens_with_a_ward_and_its_address_is_about_the_ward() -> None:
    said = "The Lib Dems won again in Bridge, in Thornmere. The majority was {} votes."
    assert not contradicted(said.format(283))
    assert contradicted(said.format(263))
