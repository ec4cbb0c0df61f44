"""The rules written out in the documentation work as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.facts import expression
from generator.facts.examples import example_failures
from generator.facts.functions import FUNCTIONS
from generator.facts.lint import lint
from generator.foundation.errors import RuleError
from tests.facts.by_hand import load

TEXT = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
RULES = "".join(re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL))


def test_the_rules_of_the_walk_are_sound_and_their_examples_come_true():
    rules = load(RULES)
    assert len(rules.rules) == 3
    assert not example_failures(rules)
    assert not lint(rules)


def test_the_message_shown_is_the_one_that_is_printed():
    shown = re.search(r"```\n(error: close.yaml.*?)```", TEXT, re.DOTALL)
    with pytest.raises(RuleError) as failure:
        load(
            "theme: x\ndocumentation: x\nrules: []\n",
            close=RULES.replace("and majority_after in", "and majorty_after in"),
        )
    assert shown is not None
    assert str(failure.value).strip() == shown.group(1).strip()


def test_every_function_is_told_of():
    assert [name for name in FUNCTIONS if name not in TEXT] == []


def test_the_limits_told_are_the_limits_that_hold():
    assert f"{expression.LONGEST:,} characters" in TEXT
    assert f"{expression.MOST_PARTS} parts" in TEXT
    assert f"at most {expression.DEEPEST} deep" in TEXT
