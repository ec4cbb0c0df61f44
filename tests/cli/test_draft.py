from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.cli.draft import FORMATS
from generator.editions import EDITIONS
from generator.foundation.errors import PackError, Problem
from tests.cli.conftest import Run
from tests.editions.article_by_hand import small_article


def test_the_formats_of_the_command_are_the_editions() -> None:
    assert tuple(EDITIONS) == FORMATS


def test_a_draft_is_markdown_unless_another_format_is_asked_for(
    run: Run, pack: Path, pipeline: Any
) -> None:
    done = run("draft", pack)
    assert done.exit_code == 0
    assert done.stdout == EDITIONS["markdown"](small_article())


@pytest.mark.parametrize("name", FORMATS)
def test_a_draft_written_to_a_file_is_the_edition_to_the_letter(
    name: str, run: Run, pack: Path, pipeline: Any, tmp_path: Path
) -> None:
    target = tmp_path / "article"
    assert run("draft", pack, "--format", name, "-o", target).exit_code == 0
    assert target.read_bytes() == EDITIONS[name](small_article()).encode()


def test_a_pack_is_named_by_its_folder_or_by_its_manifest(
    run: Run, pack: Path, pipeline: Any
) -> None:
    assert run("draft", pack).stdout == run("draft", pack / "election.yaml").stdout
    assert [folder for folder, _ in pipeline.asked] == [pack, pack]


def test_rules_templates_seed_and_subject_reach_the_draft(
    run: Run, pack: Path, pipeline: Any, tmp_path: Path
) -> None:
    folders = ("--rules", tmp_path, "--templates", tmp_path)
    what = ("--article", "council", "--about", "Oakham", "--angle", "2")
    run("draft", pack, *folders, "--seed", "7", *what)
    asked = {"genre": "council", "about": "Oakham", "angle": 2}
    assert pipeline.asked[0][1] == {"rules": tmp_path, "templates": tmp_path, "seed": 7, **asked}


def test_a_pack_that_is_not_there_is_bad_input(run: Run, pipeline: Any, tmp_path: Path) -> None:
    done = run("draft", tmp_path / "nowhere")
    assert done.exit_code == 2
    assert "no such folder" in done.stderr
    assert "1 error" in done.stderr
    assert "Traceback" not in done.output


def test_bad_input_gives_every_problem_gravest_first_and_no_output(
    run: Run, pack: Path, pipeline: Any, tmp_path: Path
) -> None:
    def refuse(folder: Path, **options: Any) -> None:
        raise PackError(
            [
                Problem("votes must not be negative", "b.csv", 9, "votes", "-3", "0 or more"),
                Problem("unknown column 'aftr'\n  aftr > 3\n  ^^^^", "a.yaml", 2),
            ]
        )

    pipeline.draft = refuse
    target = tmp_path / "article.md"
    target.write_text("yesterday's", encoding="utf-8")
    done = run("draft", pack, "-o", target)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "error: a.yaml:2: unknown column 'aftr'",
        "    aftr > 3",
        "    ^^^^",
        "error: b.csv:9, votes: votes must not be negative; found '-3'; expected 0 or more",
        "2 errors",
    ]
    assert target.read_text(encoding="utf-8") == "yesterday's"


def test_a_fault_asks_for_a_report_in_one_line(run: Run, pack: Path, pipeline: Any) -> None:
    def fail(folder: Path, **options: Any) -> None:
        raise ZeroDivisionError("division\nby zero")

    pipeline.draft = fail
    done = run("draft", pack)
    assert done.exit_code == 3
    assert "ZeroDivisionError: division by zero" in done.stderr
    assert "report" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_fault_shows_where_it_arose_when_asked(
    run: Run, pack: Path, pipeline: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline.draft = lambda folder, **options: 1 / 0
    monkeypatch.setenv("RECOUNT_DEBUG", "1")
    done = run("draft", pack)
    assert done.exit_code == 3
    assert "Traceback" in done.stderr


def test_a_folder_that_is_not_there_takes_no_output(
    run: Run, pack: Path, pipeline: Any, tmp_path: Path
) -> None:
    done = run("draft", pack, "-o", tmp_path / "missing" / "article.md")
    assert done.exit_code == 2
    assert "article.md" in done.stderr


def test_nothing_half_written_stays_behind(
    run: Run, pack: Path, pipeline: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    out = tmp_path / "out"
    out.mkdir()
    done = run("draft", pack, "-o", out / "article.md")
    assert done.exit_code == 2
    assert "No space left on device" in done.stderr
    assert list(out.iterdir()) == []


def test_json_from_the_command_can_be_read_back(run: Run, pack: Path, pipeline: Any) -> None:
    written = json.loads(run("draft", pack, "--format", "json").stdout)
    assert written["headline"]["text"] == "A night for nobody"


def test_an_unknown_format_is_bad_input(run: Run, pack: Path, pipeline: Any) -> None:
    assert run("draft", pack, "--format", "papyrus").exit_code == 2
