"""The workflows in docs/ci do what they say: their own commands are run, in a repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.bulletins.sets import FICTIONAL
from tests.real_data import REPOSITORY

CI = REPOSITORY / "docs" / "ci"
INSTALL = "python -m pip install --quiet recount"


def github_commands() -> tuple[list[str], dict[str, str]]:
    """The commands of the workflow for GitHub, and its variables."""
    workflow = yaml.safe_load((CI / "github-actions.yml").read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step], workflow["env"]


def gitlab_commands() -> tuple[list[str], dict[str, str]]:
    """The commands of the workflow for GitLab, and its variables."""
    workflow = yaml.safe_load((CI / "gitlab-ci.yml").read_text(encoding="utf-8"))
    job = workflow["pages"]
    return [*job["before_script"], *job["script"]], workflow["variables"]


class Repository:
    """A git repository that holds the fictional pack, and runs the commands of a workflow."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(FICTIONAL, folder / "pack")
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("The first count")

    def git(self, *words: str) -> None:
        who = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
        subprocess.run(["git", *who, *words], cwd=self.folder, check=True, capture_output=True)

    def commit(self, message: str) -> None:
        self.git("add", "pack")
        self.git("commit", "--quiet", "--message", message)

    def run(self, commands: list[str], variables: dict[str, str]) -> str:
        """Run every command but the installation; return the summary."""
        summary = self.folder / "job-summary.md"
        summary.write_text("", encoding="utf-8")
        shutil.rmtree(self.folder / "before", ignore_errors=True)
        self.git("worktree", "prune")
        programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, **variables, "PATH": programs}
        environment["GITHUB_STEP_SUMMARY"] = str(summary)
        for command in commands:
            if command != INSTALL:
                done = subprocess.run(
                    ["bash", "-eo", "pipefail", "-c", command],
                    cwd=self.folder,
                    env=environment,
                    capture_output=True,
                    text=True,
                    check=False,
                )
                assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        kept = self.folder / "summary.md"
        said = kept.read_text(encoding="utf-8") if kept.exists() else ""
        return summary.read_text(encoding="utf-8") + said

    def recount_a_ward(self) -> None:
        """Give a candidate of Abbey another number of votes, as a recount might."""
        path = self.folder / "pack" / "results-2026.csv"
        text = path.read_text(encoding="utf-8")
        assert ",655,f," in text
        path.write_text(text.replace(",655,f,", ",662,f,"), encoding="utf-8")


@pytest.mark.parametrize(
    ("workflow", "site"),
    [(github_commands, "site"), (gitlab_commands, "public")],
    ids=["github", "gitlab"],
)
def test_the_workflow_publishes_a_first_count_and_then_says_what_a_second_changed(
    workflow: Callable[[], tuple[list[str], dict[str, str]]], site: str, tmp_path: Path
) -> None:
    commands, variables = workflow()
    assert INSTALL in commands
    repository = Repository(tmp_path / "repository")

    first = repository.run(commands, variables)
    page = (tmp_path / "repository" / site / "index.html").read_text(encoding="utf-8")
    repository.recount_a_ward()
    repository.commit("A recount")
    second = repository.run(commands, variables)

    assert "The first count of this pack." in first
    assert "Thornmere" in page
    assert "## Bulletins" in second
    assert "ward/thornmere/abbey" in second
    assert "ward/thornmere/bridge" not in second


def test_an_error_in_the_pack_stops_the_workflow_before_anything_is_written(
    tmp_path: Path,
) -> None:
    commands, variables = github_commands()
    repository = Repository(tmp_path / "repository")
    manifest = tmp_path / "repository" / "pack" / "election.yaml"
    manifest.write_text("nome: wrong\n", encoding="utf-8")

    with pytest.raises(AssertionError, match="recount validate"):
        repository.run(commands, variables)
    assert not (tmp_path / "repository" / "site").exists()


def test_actions_are_pinned_to_a_major_version_and_may_do_no_more_than_publish() -> None:
    workflow: dict[str, Any] = yaml.safe_load((CI / "github-actions.yml").read_text("utf-8"))
    (job,) = workflow["jobs"].values()
    used = [step["uses"] for step in job["steps"] if "uses" in step]

    assert used
    assert all(one.startswith("actions/") and one.split("@v")[1].isdigit() for one in used)
    assert workflow["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
