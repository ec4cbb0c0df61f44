"""The README's promises: two commands, the excerpt of a real draft, links that lead somewhere."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.samples.excerpt import excerpt, shown_excerpt
from tests.samples.tables import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def shell_commands() -> list[str]:
    """Return the one-line commands of the README's shell blocks."""
    return [block.strip() for block in re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)]


def test_it_has_two_commands_of_one_line_each() -> None:
    commands = shell_commands()

    assert len(commands) == 2
    assert all("\n" not in command for command in commands)
    assert all(command.startswith("python3 -m venv .venv && ") for command in commands)


def test_the_first_command_writes_the_article_and_the_second_runs_the_tests() -> None:
    draft, tests = shell_commands()

    assert draft.endswith(".venv/bin/recount draft samples/england-2018")
    assert tests.endswith(".venv/bin/python -m pytest")
    assert "'.[test]'" in tests


def test_the_check_script_runs_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    pattern = re.search(r"grep -m1 -E '(.*?)' README\.md", script)

    assert pattern is not None
    found = [line for line in README.splitlines() if re.search(pattern[1], line)]
    assert found == [shell_commands()[1]]


def test_the_commands_install_with_the_pinned_versions() -> None:
    assert all("-c constraints.txt" in command for command in shell_commands())


def test_the_extras_it_names_exist() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert "test" in project["optional-dependencies"]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README))))
def test_a_link_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


def test_the_excerpt_is_the_draft_that_the_sample_gives_today() -> None:
    assert shown_excerpt() == excerpt(), "run: python -m tests.samples.excerpt"
