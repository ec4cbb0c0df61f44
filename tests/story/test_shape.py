"""The shape file: what it may say, and how it is told what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.foundation.errors import Problem, TemplateError
from generator.foundation.layers import template_layers
from generator.story.shape import load_shape

SHAPE = """\
genre: tiny
headline:
  - {slot: headline, kinds: [won]}
sections:
  - name: only
    paragraphs:
      - name: first
        moves:
          - {slot: one, kinds: [won]}
"""


def problems(folder: Path, text: str) -> list[Problem]:
    (folder / "tiny").mkdir()
    (folder / "tiny" / "shape.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError) as found:
        load_shape(template_layers(folder), "tiny")
    return found.value.problems


def test_an_unknown_key_is_told_with_its_line_and_the_nearest_right_one(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, SHAPE.replace("slot: one,", "slot: one, importence: useful,"))

    assert problem.file == "tiny/shape.yaml"
    assert problem.line == 9
    assert "'importence'" in problem.message and "did you mean 'importance'?" in problem.message


def test_a_slot_stands_once(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, SHAPE.replace("slot: one", "slot: headline"))

    assert "'headline' stands twice" in problem.message


def test_a_move_cannot_need_a_slot_that_is_not_there(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, SHAPE.replace("slot: one,", "slot: one, needs: [other],"))

    assert "unknown slot 'other'" in problem.message


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    wrong = SHAPE.replace("genre: tiny", "genre: tiny\ncolour: red").replace(
        "slot: one,", "slot: one, most: 9,"
    )

    assert len(problems(tmp_path, wrong)) == 2


def test_the_built_in_shape_tells_only_kinds_that_have_phrases() -> None:
    layers = template_layers()
    files = {Path(name).stem for name in layers.under("analysis/phrases", ".j2")}

    assert load_shape(layers, "analysis").kinds <= files
