from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

WRONG = """\
theme: local
documentation: Rules of one newsroom.
rules:
  - kind: big-council
    documentation: A council with many seats.
    about: council
    needs: [size]
    when: size > 50
    values: {council: council, size: size}
    examples:
      - {given: {size: 40}, fires: true}
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A newsroom's own folder of rules, with one rule whose example fails."""
    folder = tmp_path / "newsroom"
    folder.mkdir()
    (folder / "local.yaml").write_text(WRONG, encoding="utf-8")
    return folder


def test_the_list_gives_kind_subject_and_documentation(run: Run, newsroom: Path) -> None:
    said = run("rules", "list", "--rules", newsroom, "--theme", "local").stdout
    assert said.splitlines() == [
        "local  big-council  each council  A council with many seats.",
        "1 kind of fact",
    ]


def test_the_list_has_every_theme(run: Run) -> None:
    lines = run("rules", "list").stdout.splitlines()
    assert {"control", "targets"} <= {line.split()[0] for line in lines}


def test_a_kind_is_shown_with_condition_values_and_place(run: Run, newsroom: Path) -> None:
    said = run("rules", "show", "big-council", "--rules", newsroom).stdout
    for line in (
        "  rule: local.yaml:4",
        "  about: each council",
        "  needs: size",
        "  when: size > 50",
        "    size = size  (a number (seats))",
    ):
        assert line in said.splitlines()


def test_a_misspelt_kind_is_bad_input_and_names_the_nearest(run: Run, newsroom: Path) -> None:
    done = run("rules", "show", "big-concil", "--rules", newsroom)
    assert done.exit_code == 2
    assert "did you mean 'big-council'" in done.stderr


def test_the_built_in_examples_hold(run: Run) -> None:
    assert run("rules", "test").exit_code == 0


def test_an_example_that_fails_is_a_finding_with_its_line(run: Run, newsroom: Path) -> None:
    done = run("rules", "test", "--rules", newsroom)
    assert done.exit_code == 1
    assert "local.yaml:11" in done.stdout
    assert "big-council should fire" in done.stdout


def test_a_misspelt_column_is_bad_input_with_line_and_nearest_name(
    run: Run, newsroom: Path
) -> None:
    misspelt = WRONG.replace("size > 50", "seize > 50")
    (newsroom / "local.yaml").write_text(misspelt, encoding="utf-8")
    done = run("rules", "list", "--rules", newsroom)
    assert done.exit_code == 2
    assert "local.yaml:8" in done.stderr
    assert "did you mean 'size'" in done.stderr
    assert "Traceback" not in done.stderr


def test_lint_finds_a_kind_that_nothing_tells(run: Run, newsroom: Path) -> None:
    done = run("rules", "lint", "--rules", newsroom)
    assert done.exit_code == 1
    assert "no phrase tells big-council and no rule rests on it" in done.stdout


def test_lint_finds_a_phrase_that_nothing_calls_for(run: Run, tmp_path: Path) -> None:
    phrases = tmp_path / "templates" / "analysis" / "phrases"
    phrases.mkdir(parents=True)
    (phrases / "mised-target.j2").write_text("---\nA target.\n", encoding="utf-8")
    done = run("rules", "lint", "--templates", tmp_path / "templates")
    assert done.exit_code == 1
    assert "mised-target.j2" in done.stdout
    assert "did you mean 'missed-target'" in done.stdout


def test_the_built_in_rules_and_phrases_fit_each_other(run: Run) -> None:
    said = run("rules", "lint").stdout
    assert "no phrase tells" not in said
    assert "no rule finds" not in said


def test_every_wording_is_written_out(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "phrases.md"
    assert run("rules", "phrases", "-o", target).exit_code == 0
    assert "missed-target" in target.read_text(encoding="utf-8")


def test_the_reference_has_tables_columns_and_functions(run: Run) -> None:
    said = run("rules", "reference").stdout
    assert "## `council`" in said
    assert "- `control_before` (text, control, *may be missing*)" in said
    assert "- `outlier(column)`" in said
