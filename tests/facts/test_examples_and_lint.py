"""Examples run as tests; lint tells what is sound but hardly meant so."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.facts.examples import example_failures
from generator.facts.lint import lint
from generator.facts.reference import reference
from generator.facts.rules import load_rules
from generator.foundation.layers import rule_layers
from generator.measures.catalogue import CATALOGUE
from tests.facts.by_hand import TARGETS, load, rule

MISSED = "{declared: true, result: missed, size: 9, short_before: 2, region: Wales}"
RULES = load_rules(rule_layers())


def examples(*lines):
    return TARGETS + "    examples:\n" + "".join(f"      - {line}\n" for line in lines)


def test_every_example_of_the_built_in_rules_comes_true():
    assert [str(problem) for problem in example_failures(RULES)] == []


def test_an_example_that_should_not_fire_is_told_with_its_line():
    text = examples(f"{{given: {MISSED}, fires: true}}", f"{{given: {MISSED}, fires: false}}")
    (problem,) = example_failures(load(text))
    assert "fires in this example, and should not" in problem.message
    line = 1 + text.split("\n").index(f"      - {{given: {MISSED}, fires: false}}")
    assert (problem.file, problem.line) == ("rules.yaml", line)


def test_an_example_with_another_value_is_told_with_what_came_out():
    text = examples(f"{{given: {MISSED}, fires: true, values: {{short: 3}}}}")
    (problem,) = example_failures(load(text))
    assert "should have short: 3" in problem.message
    assert "short: 2" in problem.message


def test_columns_that_an_example_does_not_give_are_missing_zero_or_false():
    text = examples("{given: {declared: true, result: missed, region: Wales}, fires: false}")
    assert not example_failures(load(text))


def test_an_example_may_give_rows_of_other_tables_and_the_nation_is_always_there():
    when = "measure('party', 'governs', party=party) and not measure('nation', 'provisional')"
    text = rule(
        when,
        about="party_in_council",
        examples="[{given: {party: labour}, measures: {party: [{party: labour, governs: true}]},"
        " fires: true}, {given: {party: labour}, measures: {party: {party: green}}, fires: false}]",
    )
    assert not example_failures(load(text))


def test_a_row_given_beside_the_one_asked_is_looked_up_and_not_asked():
    text = rule(
        "won == 3 and measure('party', 'won', party='green') == 7"
        " if known(measure('party', 'won', party='green')) else false",
        about="party",
        examples="[{given: {party: labour, won: 3}, measures: {party: [{party: green, won: 7}]},"
        " fires: true}]",
    )
    assert not example_failures(load(text))


def warnings(text):
    return [problem.message for problem in lint(load(text))]


NEVER = [
    "outcome == 'hold' and outcome == 'lost-to-none'",
    "declared and not declared",
    "size > 40 and size < 30",
    "size >= 40 and 40 > size",
    "size == 3 and size in [4, 5]",
    "outcome == 'hold' and (outcome == 'stays-none' or outcome == 'gain-from-none')",
    "outcome not in ['hold', 'gain-from-party', 'gain-from-none', 'lost-to-none', 'stays-none']",
    "false",
    "declared and 1 > size > 2",
    "not known(size)",
]
SOMETIMES = [
    "outcome == 'hold' or outcome == 'lost-to-none'",
    "declared or not declared",
    "size > 30 and size < 40",
    "size >= 40 and size <= 40",
    "outcome != 'hold' and size != 3",
    "not (outcome == 'hold' and size > 3)",
    "size > -3 and size < 0",
]


@pytest.mark.parametrize("when", NEVER)
def test_a_rule_that_can_never_fire_is_told(when):
    assert "seen can never fire: its condition cannot be met" in warnings(
        rule(when, needs="[outcome, size]")
    )


@pytest.mark.parametrize("when", SOMETIMES)
def test_a_rule_that_can_fire_is_not_suspected(when):
    assert not [one for one in warnings(rule(when, needs="[outcome, size]")) if "never fire" in one]


def test_rules_without_examples_of_both_kinds_are_told():
    told = warnings(rule("declared"))
    assert "seen has no example in which it fires" in told
    assert "seen has no example in which it does not fire" in told


def test_a_rule_that_always_fires_needs_no_example_in_which_it_does_not():
    text = rule(examples="[{given: {council: barnet}, fires: true}]")
    assert not warnings(text)


def test_a_division_that_nothing_guards_is_told():
    text = rule("won / councils > 1", about="party")
    assert any("councils may be zero" in one for one in warnings(text))
    guarded = rule("councils > 0 and won / councils > 1", about="party")
    assert not any("may be zero" in one for one in warnings(guarded))


def test_the_reference_names_every_table_and_column():
    text = reference(CATALOGUE)
    for name, table in CATALOGUE.items():
        assert f"## `{name}`" in text
        assert all(f"- `{column}` (" in text for column in table.columns)


def test_rules_are_loaded_linted_and_tested_without_pandas():
    code = (
        "import sys; from generator.facts.rules import load_rules;"
        "from generator.facts.lint import lint;"
        "from generator.facts.examples import example_failures;"
        "from generator.facts.engine import find_facts;"
        "from generator.foundation.layers import rule_layers;"
        "rules = load_rules(rule_layers()); lint(rules); example_failures(rules);"
        "sys.exit('pandas' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
