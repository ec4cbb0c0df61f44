"""However a sentence is garbled, it is checked: half a sentence typed in a hurry stops nothing."""

from __future__ import annotations

import random

import pytest

from generator.checking.check import check
from tests.checking.labelled import FOLDERS, known, labelled

GARBLED = 600
_PUT_IN = (",", "and", "(", ")", "—", ":", "not", "where", "which", "at the expense of", "by", "to")


def garbled(words: list[str], others: list[str], dice: random.Random) -> str:
    """Return a sentence with a word lost or put in, shuffled, or run into another sentence."""
    at, there = dice.randrange(len(words)), dice.randrange(len(others))
    shuffled = dice.sample(words, len(words))
    made = dice.choice(
        [
            words[:at] + words[at + 1 :],
            words[:at] + others[there:],
            shuffled,
            [*words[:at], dice.choice(_PUT_IN), *words[at:]],
            [*words, ",", *others],
        ]
    )
    return " ".join(made)


@pytest.mark.parametrize("pack", ["england-2018", "fictional-council"])
def test_a_garbled_sentence_is_checked_like_any_other(pack: str) -> None:
    dice = random.Random(1)
    texts = [one.text for folder in FOLDERS for one in labelled(folder) if one.pack == pack]
    for _ in range(GARBLED // 2):
        words, others = (dice.choice(texts).split() for _ in range(2))
        check(garbled(words, others, dice), known(pack))


def test_a_gain_at_the_expense_of_a_party_is_judged_by_who_ran_the_council() -> None:
    said = "Labour took Plymouth, at the expense of the {}."
    conservatives = check(said.format("Conservatives"), known("england-2018"))
    liberals = check(said.format("Liberal Democrats"), known("england-2018"))
    assert not conservatives.contradicted
    assert liberals.contradicted
