"""The published figures of 3 May 2018, from the table of its 150 councils."""

from __future__ import annotations

import csv
from functools import cache

from generator.elections.models import NO_OVERALL_CONTROL, Council
from generator.measures.table import Measures
from tests.measures.by_hand import council, measures, row
from tests.real_data import ENGLAND_2018, needs_real_data

pytestmark = needs_real_data

COLUMNS = {
    "con": "conservative",
    "lab": "labour",
    "ld": "liberal-democrat",
    "grn": "green",
    "ukip": "ukip",
    "oth": "other",
}
HOLDERS = {
    "Conservative": "conservative",
    "Labour": "labour",
    "Liberal Democrats": "liberal-democrat",
}


@cache
def _tables() -> Measures:
    path = ENGLAND_2018 / "councils-2018.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return measures(*(_council(line) for line in csv.DictReader(file)))


def _council(line: dict[str, str]) -> Council:
    compared = line["comparable_2014"] == "yes"
    return council(
        line["code"],
        region=line["region"],
        type=line["type"],
        size=int(line["seats_total"]),
        control_before=_holder(line["control_before"]),
        control_after=_holder(line["control_after"]),
        won=_seats(line, "won_"),
        **({"defended": _seats(line, "previous_")} if compared else {}),
        areas={"leave_share": float(line["leave_share"])} if line["leave_share"] else {},
    )


def _seats(line: dict[str, str], prefix: str) -> dict[str, int]:
    return {party: int(line[prefix + column] or 0) for column, party in COLUMNS.items()}


def _holder(written: str) -> str:
    return next((HOLDERS[name] for name in HOLDERS if written in (name, name[:-1])), "") or (
        NO_OVERALL_CONTROL
    )


def test_control_adds_up_to_the_published_scorecard() -> None:
    parties = {one["party"]: one for one in _tables()["party"].rows}
    found = {name: (one["controlled_before"], one["controlled_after"], one["net_councils"])
             for name, one in parties.items() if one["controlled_after"]}  # fmt: skip
    assert found == {
        "conservative": (48, 46, -2),
        "labour": (74, 74, 0),
        "liberal-democrat": (5, 9, 4),
    }
    nation = row(_tables(), "nation")
    assert nation["no_overall_control_before"] == 23
    assert nation["no_overall_control_after"] == 21


def test_seats_won_are_those_counted_on_the_night() -> None:
    won = {one["party"]: one["won"] for one in _tables()["party"].rows}
    del won["other"]
    assert won == {
        "conservative": 1332,
        "labour": 2348,
        "liberal-democrat": 537,
        "green": 40,
        "ukip": 3,
    }


def test_ukip_lost_all_but_three_of_the_seats_that_can_be_compared() -> None:
    found = row(_tables(), "party", party="ukip")
    assert found["net_change"] == found["won_comparable"] - found["defended"] == -123


def test_conservative_gains_go_with_the_leave_vote() -> None:
    link = row(_tables(), "area_link", party="conservative", area="leave_share")
    assert link["n"] == row(_tables(), "nation")["comparable_councils"]
    assert link["correlation"] > 0.3


def test_the_regions_add_up_to_the_nation() -> None:
    regions = _tables()["region"].rows
    assert sum(one["councils"] for one in regions) == 150
    assert sum(one["seats"] for one in regions) == row(_tables(), "nation")["seats"]
