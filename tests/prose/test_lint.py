"""What in a newsroom's phrases and shape can never work is found before results are there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.facts.rules import RuleSet, load_rules
from generator.foundation.errors import Gravity, Problem
from generator.foundation.layers import rule_layers, template_layers
from generator.prose.lint import phrase_problems

FILE = "analysis/phrases/gained.j2"
SHAPE = "analysis/shape.yaml"
GOOD = """\
---
{{ party }} {{ verb('has') }} gained {{ council }}.
---
{{ council }} has gone to {{ party }}.
"""
HEADLINE = "headline: [{slot: thesis, kinds: [status-quo]}]\n"


@cache
def rules() -> RuleSet:
    return load_rules(rule_layers())


def linted(own: Path) -> list[Problem]:
    return phrase_problems(rules(), template_layers(own))


def with_phrase(own: Path, text: str) -> list[Problem]:
    """What is found with this file for the kind `gained` laid over the built-in one."""
    (own / "analysis" / "phrases").mkdir(parents=True)
    (own / FILE).write_text(text, encoding="utf-8")
    return [problem for problem in linted(own) if problem.file == FILE]


def with_shape(own: Path, moves: str, top: str = "") -> list[Problem]:
    """What is found with a shape of one paragraph, whose first move is on line 8 of the file."""
    (own / "analysis").mkdir()
    paragraph = (
        f"sections:\n  - name: body\n    paragraphs:\n      - name: one\n        moves:\n{moves}"
    )
    text = f"genre: analysis\n{top}{HEADLINE}{paragraph}"
    (own / SHAPE).write_text(text, encoding="utf-8")
    return [problem for problem in linted(own) if problem.file == SHAPE]


def test_the_built_in_phrases_and_shape_have_no_problem() -> None:
    assert phrase_problems(rules(), template_layers()) == []


def test_a_misspelt_value_is_found_on_its_own_line_with_the_nearest_right_name(
    tmp_path: Path,
) -> None:
    (problem,) = with_phrase(
        tmp_path, f"{GOOD}---\n{{{{ party }}}} now holds\n{{{{ counsil }}}}.\n"
    )

    assert problem.line == 7
    assert problem.message == "the fact gained has no value 'counsil' (did you mean 'council'?)"
    assert problem.expected is not None
    assert "council" in problem.expected


def test_a_condition_on_a_value_that_the_fact_does_not_have(tmp_path: Path) -> None:
    (problem,) = with_phrase(
        tmp_path, f"{GOOD}--- if majorty\n{{{{ party }}}} won {{{{ council }}}}.\n"
    )

    assert problem.line == 5
    assert "no value 'majorty' (did you mean 'majority'?)" in problem.message


def test_fewer_than_three_wordings_are_a_warning(tmp_path: Path) -> None:
    (problem,) = with_phrase(tmp_path, GOOD)

    assert (problem.line, problem.gravity) == (1, Gravity.warning)
    assert problem.message == "gained has 2 wordings for the body"
    assert problem.expected == "3 at least"


def test_a_wording_for_the_headline_is_none_for_the_body(tmp_path: Path) -> None:
    (problem,) = with_phrase(
        tmp_path, f"{GOOD}--- headline\n{{{{ party }}}} takes {{{{ council }}}}\n"
    )

    assert problem.message == "gained has 2 wordings for the body"


def test_a_typed_figure(tmp_path: Path) -> None:
    (problem,) = with_phrase(
        tmp_path, f"{GOOD}---\n{{{{ party }}}} won\n{{{{ council }}}} by two seats.\n"
    )

    assert problem.line == 7
    assert (problem.message, problem.found) == ("a figure is typed into the wording", "two")
    assert problem.expected == "a value of the fact"


def test_a_missing_brace(tmp_path: Path) -> None:
    (problem,) = with_phrase(tmp_path, f"{GOOD}---\n{{{{ party }} won.\n")

    assert problem.line == 6
    assert problem.message.startswith("fact gained: ")


def test_an_unknown_filter_with_the_nearest_right_name(tmp_path: Path) -> None:
    (problem,) = with_phrase(tmp_path, f"{GOOD}---\n{{{{ party|agian }}}} won {{{{ council }}}}.\n")

    assert problem.line == 6
    assert "did you mean 'again'?" in problem.message


def test_an_unknown_word_after_the_dashes(tmp_path: Path) -> None:
    found = with_phrase(tmp_path, f"{GOOD}--- headlin\n{{{{ party }}}} won.\n")

    assert found[0].line == 5
    assert "did you mean 'headline'?" in found[0].message


def test_everything_wrong_in_a_file_is_found_at_once(tmp_path: Path) -> None:
    found = with_phrase(
        tmp_path,
        "--- if majorty\n{{ party }} won.\n---\n{{ counsil }} fell.\n"
        "---\n{{ party }} won 3.\n---\n{{ a }\n",
    )

    assert sorted(problem.line or 0 for problem in found) == [1, 4, 6, 8]


def test_a_kind_in_the_shape_that_no_rule_finds(tmp_path: Path) -> None:
    (problem,) = with_shape(tmp_path, "          - {slot: news, kinds: [gaind]}\n")

    assert (problem.line, problem.column) == (8, "news")
    assert problem.message == "no rule finds the kind 'gaind' (did you mean 'gained'?)"


def test_a_move_bound_to_a_value_that_the_fact_does_not_have(tmp_path: Path) -> None:
    move = "          - {slot: news, kinds: [gained], with: {partty: focus.main}}\n"
    found = [one for one in with_shape(tmp_path, move) if "partty" in one.message]

    assert [problem.line for problem in found] == [8]
    assert found[0].message == "the fact gained has no value 'partty' (did you mean 'party'?)"


def test_a_focus_on_a_value_that_no_fact_has(tmp_path: Path) -> None:
    move = "          - {slot: news, kinds: [gained]}\n"
    (problem,) = with_shape(tmp_path, move, top="focus: {main: [gained.partty]}\n")

    assert (problem.line, problem.column) == (2, "focus.main")
    assert problem.message == "no fact has the value 'gained.partty'"
