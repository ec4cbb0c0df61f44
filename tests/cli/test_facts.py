from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


def _kinds(run: Run, pack: Path, *words: str) -> list[str]:
    done = run("facts", pack, "--format", "json", *words)
    assert done.exit_code == 0, done.output
    return [fact["kind"] for fact in json.loads(done.stdout)]


def test_facts_are_ranked_by_newsworthiness(run: Run, pack: Path, pipeline: Any) -> None:
    assert _kinds(run, pack) == ["net-gain", "held"]


def test_facts_of_one_kind(run: Run, pack: Path, pipeline: Any) -> None:
    assert _kinds(run, pack, "--kind", "held") == ["held"]


@pytest.mark.parametrize("name", ["labour", "Labour", "Labour Party"])
def test_facts_about_a_party_by_any_of_its_names(
    name: str, run: Run, pack: Path, pipeline: Any
) -> None:
    assert _kinds(run, pack, "--party", name) == ["held"]


def test_facts_about_a_place_include_those_that_list_it(
    run: Run, pack: Path, pipeline: Any
) -> None:
    assert _kinds(run, pack, "--place", "Oakham") == ["net-gain", "held"]
    assert _kinds(run, pack, "--place", "elmley") == ["net-gain"]


def test_a_region_without_a_fact_gives_no_facts(run: Run, pack: Path, pipeline: Any) -> None:
    assert _kinds(run, pack, "--place", "Arden") == []


def test_a_limit_keeps_the_first(run: Run, pack: Path, pipeline: Any) -> None:
    assert _kinds(run, pack, "--limit", "1") == ["net-gain"]


@pytest.mark.parametrize(
    ("option", "misspelt", "meant"),
    [("--kind", "hold", "held"), ("--party", "Labuor", "labour"), ("--place", "Okham", "oakham")],
)
def test_a_misspelt_filter_is_bad_input_and_names_the_nearest(
    option: str, misspelt: str, meant: str, *, run: Run, pack: Path, pipeline: Any
) -> None:
    done = run("facts", pack, option, misspelt)
    assert done.exit_code == 2
    assert f"did you mean '{meant}'" in done.stderr


def test_the_table_gives_a_line_for_each_fact(run: Run, pack: Path, pipeline: Any) -> None:
    lines = run("facts", pack).stdout.splitlines()
    assert lines[1].split(maxsplit=2) == [
        "5.0",
        "net-gain",
        "party: Green Party; seats: 3; councils: oakham, elmley",
    ]
    assert len(lines) == 3


def test_json_facts_carry_their_evidence(run: Run, pack: Path, pipeline: Any) -> None:
    held = json.loads(run("facts", pack, "--kind", "held", "--format", "json").stdout)[0]
    assert held["rule"] == "control.yaml:12"
    assert held["evidence"][0]["cells"] == [
        {"file": "councils.csv", "row": 4, "column": "control_after", "value": "lab"}
    ]
