"""The workflows of docs/ci as their systems would run them: a clone, a cache, a shell."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.bulletins.sets import FICTIONAL
from tests.real_data import REPOSITORY

CI = REPOSITORY / "docs" / "ci"
INSTALL = 'python -m pip install --quiet "$RECOUNT"'
SHELL = ["bash", "--noprofile", "--norc", "-eo", "pipefail"]
SITE = "https://desk.example.org/bulletins/"


def read(name: str) -> dict[str, Any]:
    """A workflow as data."""
    found: dict[str, Any] = yaml.safe_load((CI / name).read_text(encoding="utf-8"))
    return found


@dataclass(frozen=True)
class Step:
    """Commands that one shell runs, with the variables set for them alone."""

    commands: str
    variables: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Workflow:
    """What a system runs, what it keeps from run to run, and where the site and summary are."""

    steps: list[Step]
    variables: dict[str, str]
    kept: list[str]
    site: str


def github() -> Workflow:
    """The workflow for GitHub: a shell for each step."""
    workflow = read("github-actions.yml")
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    (cache,) = (one["with"] for one in steps if one.get("uses", "").startswith("actions/cache@"))
    (upload,) = (one["with"] for one in steps if "upload-pages" in one.get("uses", ""))
    run = [Step(one["run"], _filled(one.get("env", {}))) for one in steps if "run" in one]
    return Workflow(run, workflow["env"], cache["path"].split(), upload["path"])


def _filled(variables: dict[str, str]) -> dict[str, str]:
    """The variables of a step, with what an earlier step would have given."""
    outputs = {"${{ steps.pages.outputs.base_url }}": SITE}
    return {name: outputs[value] for name, value in variables.items()}


def gitlab() -> Workflow:
    """The workflow for GitLab: one shell for all commands of the job."""
    workflow = read("gitlab-ci.yml")
    job = workflow["pages"]
    commands = "\n".join([*job["before_script"], *job["script"]])
    variables = {**workflow["variables"], "CI_PAGES_URL": SITE}
    return Workflow([Step(commands)], variables, job["cache"]["paths"], "public")


@dataclass(frozen=True)
class Run:
    """One run: where it ran, whether it was good, what it printed, and its summary."""

    folder: Path
    good: bool
    printed: str
    summary: str


class Repository:
    """A git repository that holds the fictional pack, and runs a workflow on what is committed."""

    def __init__(self, folder: Path, workflow: Workflow) -> None:
        self.folder = folder / "repository"
        self.pack = self.folder / "pack"
        self.workflow = workflow
        self.runs = 0
        shutil.copytree(FICTIONAL, self.pack)
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit()

    def git(self, *words: str) -> None:
        """Run git in the repository."""
        who = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
        subprocess.run(["git", *who, *words], cwd=self.folder, check=True, capture_output=True)

    def commit(self) -> None:
        """Commit the pack as it is."""
        self.git("add", "pack")
        self.git("commit", "--quiet", "--message", "A count")

    def change(self, name: str, old: str, new: str) -> None:
        """Put one text for another in a file of the pack, and commit that."""
        path = self.pack / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.commit()

    def run(self, cached: bool = True) -> Run:
        """Run the workflow in a fresh clone with what the last good run kept."""
        self.runs += 1
        clone = self.folder.parent / f"run-{self.runs}"
        self.git("clone", "--quiet", str(self.folder), str(clone))
        cache = self.folder.parent / "cache"
        if cached and cache.exists():
            shutil.copytree(cache, clone, dirs_exist_ok=True)
        run = self._run(clone)
        if run.good:
            self._keep(clone, cache)
        return run

    def _run(self, clone: Path) -> Run:
        summary, printed, code = clone.parent / f"summary-{self.runs}.md", "", 0
        for step in self.workflow.steps:
            done = subprocess.run(
                [*SHELL, "-c", installed(step.commands)],
                cwd=clone,
                env=self._environment(step, summary),
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=False,
            )
            printed += done.stdout + done.stderr
            code = done.returncode
            if code:
                break
        shown = summary if summary.exists() else clone / "summary.md"
        told = shown.read_text(encoding="utf-8") if shown.exists() else ""
        return Run(clone, code == 0, printed, told)

    def _environment(self, step: Step, summary: Path) -> dict[str, str]:
        """This machine's environment, with the programs of the tests and what the system sets."""
        programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        given = {"CI": "true", "PATH": programs, "GITHUB_STEP_SUMMARY": str(summary)}
        return {**os.environ, **given, **self.workflow.variables, **step.variables}

    def _keep(self, clone: Path, cache: Path) -> None:
        shutil.rmtree(cache, ignore_errors=True)
        cache.mkdir()
        for name in self.workflow.kept:
            if (clone / name).is_dir():
                shutil.copytree(clone / name, cache / name)
            elif (clone / name).exists():
                shutil.copy(clone / name, cache / name)


def installed(commands: str) -> str:
    """The commands, with this environment for the installation."""
    return commands.replace(INSTALL, "true")


def by_hand() -> str:
    """The commands that the page gives for any other system."""
    text = (CI / "README.md").read_text(encoding="utf-8").partition("## By hand")[2]
    (block,) = re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL)
    return str(block)
