"""The checker on sentences that its words and patterns were written for."""

from __future__ import annotations

import pytest

from generator.checking.report import Verdict
from tests.checking.labelled import labelled, said_of

LEAST_CAUGHT = 0.9
MOST_WRONGED = 0.02


@pytest.mark.parametrize("folder", ["first", "second"])
def test_false_sentences_are_caught_and_true_ones_left_alone(folder: str) -> None:
    said = [(one, said_of(one)) for one in labelled(folder)]
    false = [verdict for one, verdict in said if one.verdict is Verdict.contradicted]
    true = [(one, verdict) for one, verdict in said if one.verdict is Verdict.supported]
    caught = sum(verdict is Verdict.contradicted for verdict in false)
    wronged = [one.text for one, verdict in true if verdict is Verdict.contradicted]
    assert caught >= LEAST_CAUGHT * len(false)
    assert len(wronged) <= MOST_WRONGED * len(true), wronged
