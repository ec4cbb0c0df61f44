"""Small English, and the texts that published engines got wrong."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose import english

IRREGULAR = {"has": "have", "is": "are", "was": "were", "does": "do", "goes": "go"}


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(english).failed == 0


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ([], ""),
        (["Barnet"], "Barnet"),
        (["Barnet", "Derby"], "Barnet and Derby"),
        (["Barnet", "Derby", "Lincoln"], "Barnet, Derby and Lincoln"),
        (["Nuneaton and Bedworth", "Derby"], "Nuneaton and Bedworth, and Derby"),
        (["Derby", "Nuneaton and Bedworth"], "Derby and Nuneaton and Bedworth"),
        (
            ["Barnet", "Hammersmith and Fulham", "Wandsworth"],
            "Barnet, Hammersmith and Fulham, and Wandsworth",
        ),
    ],
)
def test_a_list_reads_well_even_when_a_name_holds_an_and(names: list[str], text: str) -> None:
    assert english.joined(names) == text


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("8-seat", "an"),
        ("18", "an"),
        ("11,000", "an"),
        ("80", "an"),
        ("1", "a"),
        ("UKIP", "a"),
        ("one-seat", "a"),
    ],
)
def test_an_eight_seat_majority_is_never_a_eight_seat_majority(word: str, article: str) -> None:
    assert english.article(word) == article


@pytest.mark.parametrize(
    ("verb", "many"),
    [
        ("holds", "hold"),
        ("has lost", "have lost"),
        ("is", "are"),
        ("carries", "carry"),
        ("goes", "go"),
        ("pushes", "push"),
    ],
)
def test_a_plural_party_takes_a_plural_verb(verb: str, many: str) -> None:
    assert english.agree(verb, True, IRREGULAR) == many
    assert english.agree(verb, False, IRREGULAR) == verb


@given(st.integers(min_value=-99_999, max_value=99_999))
def test_a_number_in_copy_can_be_read_back(value: int) -> None:
    text = english.number(value)
    back = english.WORDS.index(text) if text in english.WORDS else text
    if text == "none":
        back = 0
    assert int(str(back).replace(",", "").replace("−", "-")) == value


@given(st.integers(min_value=1, max_value=999_999))
def test_a_round_number_is_never_above_what_it_rounds(value: int) -> None:
    floor = english.rounded_down(value)
    assert 0 < floor <= value
    assert value - floor <= 0.06 * value


@given(st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=6))
def test_a_list_names_everything_in_order(names: list[str]) -> None:
    text = english.joined(names)
    place = 0
    for name in names:
        place = text.index(name, place) + len(name)
    assert not text.endswith(",")
    assert "  " not in text
