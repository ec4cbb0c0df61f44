"""What can be wrong in `templates/pictures.yaml`, and how it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.rules import load_rules
from generator.foundation.errors import Gravity, TemplateError
from generator.foundation.layers import Layers, rule_layers, template_layers
from generator.pictures import load_pictures, picture_problems

BUILT_IN = template_layers().text("pictures.yaml")


def _changed(folder: Path, old: str, new: str) -> Layers:
    assert old in BUILT_IN
    (folder / "pictures.yaml").write_text(BUILT_IN.replace(old, new, 1), encoding="utf-8")
    return template_layers(folder)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("kind: scatter", "kind: scater", "did you mean 'scatter'?"),
        ("of: nation", "of: ward", "no scatter can be drawn of a ward"),
        ("{label} gained {seats}", "{label} gained {seat}", "did you mean 'seats'?"),
        ("{label} gained {seats}", "{label gained {seats}", "not a text with names in braces"),
        ("      gain:", "      gains:", "did you mean 'gain'?"),
        ("defended: Seats defended, ", "", "net-change has no column 'defended'"),
        ("most: 3", "most: many", "most"),
        ("  nobody:", "  noone:", "unknown key 'noone'"),
        ('ward: "{ward}, {council}"', 'ward: "{ward}, {town}"', "'town' is not a name"),
    ],
)
def test_what_is_wrong_in_the_file_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        load_pictures(_changed(tmp_path, old, new))
    told = "\n".join(str(problem) for problem in caught.value.problems)
    assert says in told
    assert all(one.file == "pictures.yaml" and one.line for one in caught.value.problems)


def test_every_fact_of_the_built_in_pictures_is_found_by_some_rule() -> None:
    assert picture_problems(load_rules(rule_layers()), template_layers()) == []


def test_a_fact_that_no_rule_finds_is_a_warning_with_its_line(tmp_path: Path) -> None:
    layers = _changed(tmp_path, "proves: [change-follows-leave,", "proves: [change-follow-leave,")
    (problem,) = picture_problems(load_rules(rule_layers()), layers)
    assert problem.gravity is Gravity.warning
    assert "no rule finds change-follow-leave (did you mean 'change-follows-leave'?)" in str(
        problem
    )
    assert problem.line == _line(BUILT_IN, "proves: [change-follows-leave")


def test_a_fact_that_does_not_name_the_place_to_draw_is_a_warning(tmp_path: Path) -> None:
    layers = _changed(tmp_path, "proves: [fortress-despite-misses", "proves: [status-quo")
    (problem,) = picture_problems(load_rules(rule_layers()), layers)
    assert "status-quo has no value region" in str(problem)


def _line(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1
