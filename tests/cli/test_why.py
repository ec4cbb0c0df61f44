from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("words", ["held Oakham", "HELD  oakham", "labour held"])
def test_words_lead_to_sentence_fact_rule_wording_and_cell(
    words: str, run: Run, pack: Path, pipeline: Any
) -> None:
    done = run("why", pack, words)
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "Labour held Oakham with 12 seats.",
        "  wording: held.yaml:3",
        "  fact: held/oakham",
        "    rule: control.yaml:12: A party still runs a council after the vote.",
        "  'Labour'",
        "    councils.csv, row 4, column control_after: 'lab'",
        "  '12'",
        "    councils.csv, row 4, column won_lab: '12'",
    ]


def test_a_computed_figure_shows_measure_formula_and_every_cell(
    run: Run, pack: Path, pipeline: Any
) -> None:
    said = run("why", pack, "gained 3 seats").stdout
    assert "3 = party.net_change: seats won − seats defended" in said
    assert said.count("column won_grn") == 12


def test_words_over_a_full_stop_lead_to_both_sentences(run: Run, pack: Path, pipeline: Any) -> None:
    said = run("why", pack, "12 seats. The Greens").stdout
    assert "Labour held Oakham" in said
    assert "The Greens gained" in said


def test_words_that_are_not_there_are_a_finding_and_the_nearest_is_offered(
    run: Run, pack: Path, pipeline: Any
) -> None:
    done = run("why", pack, "Labour held Okham")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "Labour held Oakham with 12 seats." in done.stderr


def test_words_far_from_every_sentence_offer_none(run: Run, pack: Path, pipeline: Any) -> None:
    done = run("why", pack, "zebra crossing")
    assert done.exit_code == 1
    assert "Nearest" not in done.stderr


def test_no_words_are_a_finding(run: Run, pack: Path, pipeline: Any) -> None:
    assert run("why", pack, "  ").exit_code == 1
