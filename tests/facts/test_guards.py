"""What can be missing must be guarded, and a guard counts exactly where it holds."""

from __future__ import annotations

import pytest

from generator.foundation.errors import RuleError
from tests.facts.by_hand import load, rule

SOUND = [
    "known(majority_after) and majority_after > 10",
    "known(majority_after) and known(size) and majority_after > size",
    "not known(majority_after) or majority_after > 10",
    "not (not known(majority_after)) and majority_after > 10",
    "not (not known(majority_after) or majority_after < 10)",
    "majority_after > 10 if known(majority_after) else declared",
    "declared if not known(majority_after) else majority_after > 10",
    "(known(turnout) and turnout > 40 or declared) and declared",
    "(known(turnout) if declared else known(turnout)) and turnout > 40",
    "not (declared and not known(turnout)) and declared",
    "known(measure('party', 'change_rate', party='labour'))"
    " and measure('party', 'change_rate', party='labour') > 3",
    "measure('party', 'governs', party='labour')",
    "measure('nation', 'seats') > 100",
    "known(control_after) and measure('party', 'main', party=control_after)",
]
UNSOUND = [
    "majority_after > 10",
    "not known(majority_after) and majority_after > 10",
    "known(majority_after) or majority_after > 10",
    "majority_after > 10 and known(majority_after)",
    "(known(majority_after) or declared) and majority_after > 10",
    "declared if known(majority_after) else majority_after > 10",
    "not (known(majority_after) and declared) or majority_after > 10 and majority_after < 5"
    " if declared else majority_after > 3",
    "known(turnout) and majority_after > 10",
    "measure('party', 'main', party=control_after)",
    "measure('nation', 'previous_year') > 2010",
]


@pytest.mark.parametrize("when", SOUND)
def test_a_guarded_measure_may_be_used(when):
    assert load(rule(when, values="{council: council}"))


@pytest.mark.parametrize("when", UNSOUND)
def test_an_unguarded_measure_is_refused(when):
    with pytest.raises(RuleError, match="can be missing"):
        load(rule(when, values="{council: council}"))


def test_the_condition_guards_values_tone_and_weight():
    text = rule(
        "known(majority_after) and known(control_after)",
        values="{lead: majority_after * 2}",
        tone="{control_after: majority_after}",
        newsworthiness="majority_after",
    )
    assert load(text)


def test_a_value_may_be_missing_as_it_stands_but_not_be_reckoned_with():
    rules = load(rule(values="{lead: majority_after}"))
    assert rules.kinds["seen"].values["lead"].optional
    with pytest.raises(RuleError, match="can be missing"):
        load(rule(values="{lead: majority_after + 1}"))


def test_a_value_that_the_rule_needs_is_never_missing():
    rules = load(rule(needs="[majority_after]", values="{lead: majority_after}"))
    assert not rules.kinds["seen"].values["lead"].optional
