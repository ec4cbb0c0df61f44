"""The project speaks of itself alone: no package index, no path of somebody's machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.samples.tables import ROOT, project_files

# Written in parts, so that this file does not find itself.
FORBIDDEN = {
    "a package index": re.compile(
        "|".join(("pypi" + r"\.(org|python)", "python" + "hosted", "--(extra-)?" + "index-url"))
    ),
    "a path of one machine": re.compile(r"(?<![\w.])/(home|Users|root|work|mnt|opt)/\w"),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names(what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in project_files()
        if (match := FORBIDDEN[what].search(path.read_text(encoding="utf-8")))
    ]

    assert found == []


def test_every_dependency_is_pinned_to_one_version() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]

    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", pin) for pin in pins)


def test_every_dependency_of_the_project_has_a_pin() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = {name.lower() for name in re.findall(r'^  "([\w-]+)>=', project, flags=re.MULTILINE)}
    pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8").lower().replace("_", "-")

    assert wanted
    assert {name for name in wanted if f"\n{name}==" not in pinned} == set()


def test_raw_result_files_do_not_stand_in_the_project() -> None:
    largest = 200_000
    found = [path for path in project_files() if path.suffix == ".csv"]

    assert [path for path in found if path.stat().st_size > largest] == []
    assert {path.parent.parent for path in found if "samples" in path.parts} <= {
        ROOT / "samples",
        Path(ROOT / "tests" / "samples"),
    }
