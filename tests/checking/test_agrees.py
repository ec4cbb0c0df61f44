"""Hedges and rounding, as a sub-editor would judge them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking import agrees as judged
from generator.checking.claims import Hedge, Quantity
from generator.checking.vocabulary import load_vocabulary
from generator.foundation.layers import rule_layers

FAIR = load_vocabulary(rule_layers()).numbers.fairness


def agrees(quantity: Quantity, actual: float) -> bool:
    return judged.agrees(quantity, actual, FAIR)


@pytest.mark.parametrize(
    ("hedge", "said", "actual", "fair"),
    [
        (Hedge.almost, 40, 38, True),
        (Hedge.almost, 40, 33, False),
        (Hedge.almost, 40, 40, False),
        (Hedge.over, 9000, 9104, True),
        (Hedge.over, 9000, 8990, False),
        (Hedge.over, 9000, 14000, False),
        (Hedge.about, 20, 22, True),
        (Hedge.about, 20, 26, False),
        (Hedge.under, 10, 8, True),
        (Hedge.under, 10, 10, False),
        (Hedge.exactly, 38, 38, True),
        (Hedge.exactly, 38, 39, False),
    ],
)
def test_a_hedge_is_fair_or_not(hedge: Hedge, said: float, actual: float, fair: bool) -> None:
    assert agrees(Quantity(said, "seats", hedge), actual) is fair


def test_two_thirds_in_words_may_miss_a_little_and_per_cent_only_by_rounding() -> None:
    assert agrees(Quantity(66.67, "per cent", fraction=True), 66)
    assert agrees(Quantity(44, "per cent"), 44.3)
    assert not agrees(Quantity(44, "per cent"), 44.7)
    assert not agrees(Quantity(44.1, "per cent"), 44.3)


@given(st.integers(1, 20000))
def test_the_figure_itself_is_always_right(value: int) -> None:
    assert agrees(Quantity(value, "seats"), value)
    assert agrees(Quantity(value, "seats", Hedge.about), value)
    assert agrees(Quantity(value, "seats", Hedge.at_least), value)
    assert not agrees(Quantity(value, "seats", Hedge.over), value)
    assert not agrees(Quantity(value, "seats", Hedge.under), value)
