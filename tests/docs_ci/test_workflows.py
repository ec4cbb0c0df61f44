"""The workflows in docs/ci do what they say: their own commands are run, in a repository."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.docs_ci.workflows import (
    CI,
    INSTALL,
    SITE,
    Repository,
    Step,
    Workflow,
    by_hand,
    github,
    gitlab,
    read,
)

RESULTS = "results-2026.csv"
ABBEY = ("Gerald Pike,local.thornmere.2026-05-07,local.thornmere.abbey.2026-05-07,2026-05-07,"
         "Conservative and Unionist Party,PP52,Abbey,f,1,655,")  # fmt: skip
RECOUNTED = (RESULTS, ABBEY, ABBEY.replace(",655,", ",662,"))
MORE_SEATS = ("councils.csv", "4,4,1,1,1,4,4,1,1,1", "2,6,1,1,1,2,6,1,1,1")
RUN_BY_LABOUR = ("councils.csv", "Conservative,no overall control", "Conservative,Labour")
UNREADABLE = ("election.yaml", "format: democracy-club", "format: by-heart")
READABLE = tuple(UNREADABLE[one] for one in (0, 2, 1))

both = pytest.mark.parametrize("workflow", [github(), gitlab()], ids=["github", "gitlab"])


@both
def test_a_count_is_published_and_the_next_run_says_what_changed_since(
    workflow: Workflow, tmp_path: Path
) -> None:
    repository = Repository(tmp_path, workflow)
    first = repository.run()
    site = first.folder / workflow.site
    assert first.good, first.printed
    assert first.summary == "There is no earlier count to compare this one with.\n"
    assert "Thornmere" in (site / "index.html").read_text(encoding="utf-8")
    assert SITE in (site / "sitemap.xml").read_text(encoding="utf-8")

    # Three commits, and only the last starts a run: it tells of them all.
    repository.change(*RECOUNTED)
    repository.change(*MORE_SEATS)
    repository.change(*RUN_BY_LABOUR)
    second = repository.run()
    assert second.good, second.printed
    assert "## Changed hands (1)\n\n- Thornmere: no overall control → Labour\n" in second.summary
    assert "- ward/thornmere/abbey: reads otherwise" in second.summary
    assert "- council/thornmere: reads otherwise" in second.summary
    assert "lodeborough" not in second.summary
    assert " kept" in second.printed


@both
def test_a_count_that_cannot_be_read_stops_the_run_and_the_next_is_published_all_the_same(
    workflow: Workflow, tmp_path: Path
) -> None:
    repository = Repository(tmp_path, workflow)
    assert repository.run().good
    repository.change(*UNREADABLE)
    stopped = repository.run()
    assert not stopped.good
    assert "by-heart" in stopped.printed
    assert stopped.summary == ""

    repository.change(*READABLE)
    repository.change(*RECOUNTED)
    mended = repository.run()
    assert mended.good, mended.printed
    assert "ward/thornmere/abbey" in mended.summary


def test_without_a_cache_the_commit_before_is_compared_if_it_can_be_read(tmp_path: Path) -> None:
    repository = Repository(tmp_path, github())
    repository.change(*RECOUNTED)
    assert "ward/thornmere/abbey" in repository.run(cached=False).summary

    repository.change(*UNREADABLE)
    repository.change(*READABLE)
    unread = repository.run(cached=False)
    assert unread.good, unread.printed
    assert unread.summary == "The last count cannot be read, so nothing is compared.\n"
    assert "format" in unread.printed


def test_the_commands_by_hand_do_the_same(tmp_path: Path) -> None:
    repository = Repository(tmp_path, Workflow([Step(by_hand())], {}, [], "site"))
    repository.change(*RECOUNTED)
    done = repository.run()

    assert done.good, done.printed
    assert "- ward/thornmere/abbey: reads otherwise" in done.printed
    index = json.loads((done.folder / "site" / "index.json").read_text(encoding="utf-8"))
    assert len(index["bulletins"]) > 1


def test_both_systems_run_the_same_commands() -> None:
    """But for the folder that they publish, and where they show the summary."""
    commands = [
        "\n".join(line.strip() for step in one.steps for line in step.commands.splitlines())
        .replace(f"--out {one.site}", "--out site")
        .replace("$CI_PAGES_URL", "$SITE")
        .replace("cat summary.md\n", 'cat summary.md >> "$GITHUB_STEP_SUMMARY"\n')
        for one in (github(), gitlab())
    ]

    assert commands[0].splitlines() == commands[1].splitlines()
    assert INSTALL in commands[0]


def test_actions_are_githubs_own_and_pinned_to_a_major_version() -> None:
    jobs = read("github-actions.yml")["jobs"]
    used = [step["uses"] for job in jobs.values() for step in job["steps"] if "uses" in step]

    assert used
    assert all(one.startswith("actions/") and one.split("@v")[1].isdigit() for one in used)


def test_the_job_that_installs_may_only_read_and_the_job_that_publishes_installs_nothing() -> None:
    workflow = read("github-actions.yml")
    write, publish = workflow["jobs"]["write"], workflow["jobs"]["publish"]

    assert workflow["permissions"] == {}
    assert set(write["permissions"].values()) == {"read"}
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step["uses"].split("@")[0] for step in publish["steps"]] == ["actions/deploy-pages"]
    assert publish["needs"] == "write"


def test_a_run_that_has_begun_is_finished() -> None:
    assert read("github-actions.yml")["concurrency"] == {
        "group": "bulletins",
        "cancel-in-progress": False,
    }
    job = read("gitlab-ci.yml")["pages"]
    assert (job["resource_group"], job["interruptible"]) == ("bulletins", False)


@pytest.mark.parametrize("name", ["github-actions.yml", "gitlab-ci.yml"])
def test_a_workflow_needs_no_secrets(name: str) -> None:
    assert not re.search(r"\bsecrets\.\w", (CI / name).read_text(encoding="utf-8"))


@both
def test_no_command_is_made_of_what_somebody_else_can_write(workflow: Workflow) -> None:
    assert all("${{" not in step.commands for step in workflow.steps)


def test_gitlab_keeps_and_publishes_the_same_folder() -> None:
    job = read("gitlab-ci.yml")["pages"]

    assert "public" in job["artifacts"]["paths"]
    assert set(job["cache"]["paths"]) == {"public", "last-run"}
