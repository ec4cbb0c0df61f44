"""`recount diff` says what changed, as text, Markdown or JSON."""

from __future__ import annotations

import json
from pathlib import Path

from generator.bulletins.difference_model import Difference
from tests.articles.packs import CopiedPack
from tests.bulletins.sets import ENGLAND
from tests.cli.conftest import Run


def test_nothing_changed_is_said_in_words_and_is_no_finding(run: Run) -> None:
    done = run("diff", ENGLAND, ENGLAND, "--by", "region", "--exit-code")

    assert (done.exit_code, done.stdout) == (0, "Nothing changed.\n")


def test_a_change_of_control_is_told_with_the_sentences_that_went_and_came(
    run: Run, tmp_path: Path
) -> None:
    pack = CopiedPack(tmp_path).give("Barnet", "lab", "Labour")
    done = run("diff", ENGLAND, pack.folder, "--by", "council", "--exit-code")

    assert done.exit_code == 1
    assert "  Barnet: Conservatives → Labour" in done.stdout.splitlines()
    assert "  council/barnet: reads otherwise" in done.stdout.splitlines()
    assert any(one.startswith("    + ") for one in done.stdout.splitlines())


def test_markdown_has_a_heading_for_each_kind_of_change(run: Run, tmp_path: Path) -> None:
    pack = CopiedPack(tmp_path).give("Barnet", "lab", "Labour")
    done = run("diff", ENGLAND, pack.folder, "--by", "council", "--format", "markdown")

    headings = [one.split(" (")[0] for one in done.stdout.splitlines() if one.startswith("#")]
    assert headings == ["## Councils", "## Facts", "## Bulletins"]
    assert "- Barnet: Conservatives → Labour" in done.stdout.splitlines()


def test_json_can_be_read_back(run: Run, tmp_path: Path) -> None:
    pack = CopiedPack(tmp_path).give("Barnet", "lab", "Labour")
    done = run("diff", ENGLAND, pack.folder, "--by", "council", "--format", "json")

    found = Difference.model_validate(json.loads(done.stdout))
    assert [one.name for one in found.councils] == ["Barnet"]


def test_a_folder_that_is_not_there_is_bad_input(run: Run, tmp_path: Path) -> None:
    done = run("diff", ENGLAND, tmp_path / "nowhere")

    assert done.exit_code == 2
    assert "no such folder" in done.stderr
