"""Facts are found in layers: each kind after the kinds that its rules speak of."""

from __future__ import annotations

import pytest

from generator.foundation.errors import RuleError
from tests.facts.by_hand import TARGETS, facts, load, missed, row, rule

BRIEFING = """
theme: briefing
documentation: Arguments of the briefing.
rules:
  - kind: argument-holds
    documentation: What an argument rests on has come about.
    about: argument
    when: >-
      not known(rests_on_kind)
      or fact_holds(rests_on_kind, party=rests_on_party, region=rests_on_region)
    values: {argument: id}
  - kind: arguments
    documentation: How many arguments hold.
    gather: argument-holds
    values: {number: count}
"""
REGIONAL = """
theme: regional
documentation: Missed targets together.
rules:
  - kind: missed-in-region
    documentation: A party missed targets in a region.
    gather: missed-target
    by: [party, region]
    when: count >= 2
    values:
      party: party
      region: region
      councils: all_of(council)
      number: {is: count, unit: councils}
"""


def before(rules, first, second):
    place = {kind: level for level, layer in enumerate(rules.strata) for kind in layer}
    return place[first] < place[second]


def test_what_is_gathered_is_found_first_whatever_the_files_are_called():
    rules = load(REGIONAL, z=TARGETS)
    assert before(rules, "missed-target", "missed-in-region")


def test_an_argument_is_weighed_after_every_kind_that_does_not_wait_for_it():
    rules = load(BRIEFING, targets=TARGETS, regional=REGIONAL)
    assert before(rules, "missed-in-region", "argument-holds")
    assert before(rules, "argument-holds", "arguments")


def test_two_kinds_that_ask_the_briefing_run_in_reading_order():
    second = BRIEFING.replace("argument-holds", "person-credited").replace("arguments", "people")
    rules = load(BRIEFING, second=second, targets=TARGETS)
    assert before(rules, "argument-holds", "person-credited")


def test_a_circle_is_printed_with_its_files_and_lines():
    first = rule("exists('told')")
    second = rule("exists('seen')").replace("kind: seen", "kind: told")
    with pytest.raises(RuleError) as failure:
        load(first, second=second)
    (problem,) = failure.value.problems
    assert "seen → told → seen (seen in rules.yaml:4, told in second.yaml:4)" in problem.message


def test_a_kind_cannot_rest_on_itself():
    with pytest.raises(RuleError, match="seen → seen"):
        load(rule("exists('seen')"))


def test_an_argument_holds_when_the_fact_it_rests_on_holds():
    arguments = [
        row("argument", id="there", rests_on_kind="missed-target", rests_on_region="London"),
        row("argument", id="elsewhere", rests_on_kind="missed-target", rests_on_region="Wales"),
        row("argument", id="always"),
    ]
    found = facts(
        BRIEFING + TARGETS.partition("rules:")[2], target=[missed("a")], argument=arguments
    )
    held = {fact.plain("argument"): fact.rests_on for fact in found["argument-holds"]}
    assert held == {"always": (), "there": ("missed-target/labour/a",)}
    assert found["arguments"][0].plain("number") == 2


def test_a_kind_in_the_briefing_that_no_rule_finds_is_reported():
    problems = []
    arguments = [row("argument", id="typo", rests_on_kind="mised-target")]
    text = BRIEFING + TARGETS.partition("rules:")[2]
    found = facts(text, problems, target=[missed("a")], argument=arguments)
    assert not found["argument-holds"]
    assert "did you mean 'missed-target'" in problems[0].message
