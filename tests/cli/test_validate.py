from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from generator.foundation.errors import Gravity, PackError, Problem
from tests.cli.conftest import Run

NOTE = Problem("counted twice", "a.csv", 4, gravity=Gravity.note)
WARNING = Problem("a party nobody knows", "a.csv", 3, "party", "Zog", gravity=Gravity.warning)
ERROR = Problem("no such file", "election.yaml", 7, "files.0.path", "b.csv")


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    """Problems that reading the pack finds; a test fills them in."""
    problems: list[Problem] = []

    def load_pack(folder: Path, rules: Any) -> Any:
        if any(problem.gravity is Gravity.error for problem in problems):
            raise PackError(problems)
        return SimpleNamespace(election=SimpleNamespace(problems=tuple(problems)))

    module: Any = ModuleType("generator.elections.pack")
    module.load_pack = load_pack
    monkeypatch.setitem(sys.modules, "generator.elections.pack", module)
    return problems


@pytest.mark.parametrize(
    ("found", "code", "count"),
    [
        ([], 0, "no problems"),
        ([NOTE], 0, "1 note"),
        ([NOTE, WARNING], 1, "1 warning, 1 note"),
        ([NOTE, WARNING, ERROR], 2, "1 error, 1 warning, 1 note"),
    ],
)
def test_the_gravest_problem_decides_the_exit_code(
    found: list[Problem], code: int, count: str, *, run: Run, pack: Path, reading: list[Problem]
) -> None:
    reading.extend(found)
    done = run("validate", pack)
    assert done.exit_code == code
    assert done.stdout.splitlines()[-1] == count


def test_problems_are_told_gravest_first(run: Run, pack: Path, reading: list[Problem]) -> None:
    reading.extend([NOTE, WARNING, ERROR])
    assert run("validate", pack).stdout.splitlines()[:-1] == [
        "error: election.yaml:7, files.0.path: no such file; found 'b.csv'",
        "warning: a.csv:3, party: a party nobody knows; found 'Zog'",
        "note: a.csv:4: counted twice",
    ]


def test_a_folder_that_is_not_there_cannot_be_validated(run: Run, tmp_path: Path) -> None:
    assert run("validate", tmp_path / "nowhere").exit_code == 2
