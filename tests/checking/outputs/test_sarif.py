from __future__ import annotations

import json
from typing import Any

import pytest

from generator.checking.copy_text import Copy
from generator.checking.outputs import OUTPUTS, Checked
from generator.checking.report import QualityNote, Report, Verdict
from tests.checking.outputs.by_hand import SOURCE, TEMPLATES, checked, nothing, one_claim

LEVELS = ("none", "note", "warning", "error")


def run_of(*documents: Checked) -> dict[str, Any]:
    log = json.loads(OUTPUTS["sarif"](documents, TEMPLATES))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return dict(run)


def test_the_log_has_what_the_standard_requires() -> None:
    run = run_of(checked(), nothing())
    driver = run["tool"]["driver"]
    assert driver["name"]
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    for rule in driver["rules"]:
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
        assert rule["defaultConfiguration"]["level"] in LEVELS
    for result in run["results"]:
        assert result["message"]["text"]
        assert result["level"] in LEVELS
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert all(value >= 1 for key, value in region.items() if key != "snippet"), (
            "lines and columns count from 1"
        )
        assert location["physicalLocation"]["artifactLocation"]["uri"]
        assert all(isinstance(one, str) for one in result["partialFingerprints"].values())


def test_every_verdict_and_every_kind_of_note_is_a_rule() -> None:
    ids = {rule["id"] for rule in run_of(nothing())["tool"]["driver"]["rules"]}
    assert {verdict.value for verdict in Verdict} <= ids
    assert {"placeholder", "cliche", "house-style", "same-opening", "figures"} <= ids


def test_a_contradiction_is_an_error_and_what_is_borne_out_is_no_result() -> None:
    results = run_of(checked())["results"]
    assert [(one["ruleId"], one["level"]) for one in results] == [
        ("contradicted", "error"),
        ("misspelt", "warning"),
        ("opinion", "warning"),
        ("placeholder", "note"),
        ("house-style", "note"),
    ]
    assert "councils.csv:4 control_after lab" in results[0]["message"]["text"]


def test_a_region_spans_the_words_of_the_claim() -> None:
    misspelt = run_of(checked())["results"][1]["locations"][0]["physicalLocation"]["region"]
    line = SOURCE.split("\n")[misspelt["startLine"] - 1]
    assert misspelt["startLine"] == misspelt["endLine"]
    assert line[misspelt["startColumn"] - 1 : misspelt["endColumn"] - 1] == "Elmlea"


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("copy/a b.md", "copy/a%20b.md"),
        ("copy\\a.md", "copy/a.md"),
        ("/srv/a.md", "file:///srv/a.md"),
        ("stdin", "stdin"),
    ],
)
def test_a_file_is_named_by_its_address(name: str, uri: str) -> None:
    one = Checked(Copy(name, ()), Report(name, ()))
    assert run_of(one)["artifacts"] == [{"location": {"uri": uri}}]


def test_a_result_keeps_its_print_when_lines_before_it_are_added() -> None:
    before = run_of(one_claim("Labour won.", "Labour"))["results"][0]
    after = run_of(one_claim("<!-- new -->\n\nLabour won.", "Labour"))["results"][0]
    assert before["partialFingerprints"] == after["partialFingerprints"]
    assert before["locations"] != after["locations"]


def test_twins_have_prints_of_their_own() -> None:
    note = QualityNote("placeholder", "Fill it in.", 1, 1, "TK")
    one = Checked(Copy("a.md", ()), Report("a.md", (), (note, note)))
    prints = [one["partialFingerprints"]["recountWords/v1"] for one in run_of(one)["results"]]
    assert len(set(prints)) == 2


def test_a_note_of_a_kind_that_nobody_named_is_still_a_rule() -> None:
    note = QualityNote("house-pet", "No pets.", 1, 1)
    (result,) = run_of(Checked(Copy("a.md", ()), Report("a.md", (), (note,))))["results"]
    assert result["ruleId"] == "house-pet"
