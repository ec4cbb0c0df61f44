"""The sample of 2018 says what was published: councils, seats, and on what basis."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.raw_pack import raw_pack
from generator.elections.pack import load_pack
from generator.foundation.layers import rule_layers
from tests.real_data import SHARED, needs_real_data
from tests.samples.tables import PARTIES, councils_of_2018, read_table, seats

PUBLISHED_CONTROL = {
    "control_before": {
        "Conservative": 48,
        "Labour": 74,
        "Liberal Democrats": 5,
        "no overall control": 23,
    },
    "control_after": {
        "Conservative": 46,
        "Labour": 74,
        "Liberal Democrats": 9,
        "no overall control": 21,
    },
}
PUBLISHED_SEATS = {"con": 1332, "lab": 2350, "ld": 536, "grn": 39, "ukip": 3}
RAW = SHARED / "england-2018" / "councils-2018.csv"
SEATS = ("won", "after")
CYCLES = {"all": "all-out", "half": "halves", "third": "thirds"}
LONDON_BOROUGHS_WITH_A_DELAYED_POLL = ("Brent", "Southwark")
REDRAWN = {
    "Cherwell", "Croydon", "Exeter", "Redbridge", "Rochford", "Sheffield", "Welwyn Hatfield",
    "Woking",
}  # fmt: skip
"""Councils whose wards were redrawn between 2014 and 2018, all or most of them: the new wards have
other names or numbers of seats. The table sets the seats of 2014 beside those of 2018 all the same;
they were not the same seats, so the sample compares nothing there."""


def test_it_has_the_150_councils_that_voted() -> None:
    assert len(councils_of_2018()) == 150


@pytest.mark.parametrize("column", PUBLISHED_CONTROL)
def test_control_adds_up_to_the_published_scorecard(column: str) -> None:
    counted = Counter(row[column] for row in councils_of_2018().values())

    assert counted == PUBLISHED_CONTROL[column]


@pytest.mark.parametrize("party", PUBLISHED_SEATS)
def test_seats_won_are_within_five_of_the_published_figure(party: str) -> None:
    won = sum(int(row[f"won_{party}"]) for row in councils_of_2018().values())

    assert abs(won - PUBLISHED_SEATS[party]) <= 5


def test_seats_won_are_the_seats_contested_in_every_council() -> None:
    for name, row in councils_of_2018().items():
        won = seats(row, "won")
        assert won is not None
        assert sum(won.values()) == int(row["seats_contested"]), name


def test_a_council_after_the_polls_has_all_its_seats() -> None:
    for name, row in councils_of_2018().items():
        after = seats(row, "after")
        assert after is None or sum(after.values()) == int(row["size"]), name


def test_a_council_before_the_polls_has_no_more_seats_than_there_are() -> None:
    for name, row in councils_of_2018().items():
        before = seats(row, "before")
        vacant = 1 if name == "Barnet" else 0
        assert before is None or sum(before.values()) == int(row["size"]) - vacant, name


def test_seats_that_cannot_be_compared_are_not_stated_as_defended() -> None:
    for name, row in councils_of_2018().items():
        comparable = row["comparable"] == "yes"
        assert comparable == (seats(row, "defended") is not None), name


def test_every_before_names_its_basis() -> None:
    for name, row in councils_of_2018().items():
        for prefix in ("defended", "before"):
            stated = seats(row, prefix) is not None
            assert stated == bool(row[f"{prefix}_basis"]), (name, prefix)


def test_barnet_had_nobody_in_control_on_the_eve_though_it_had_in_2014() -> None:
    barnet = councils_of_2018()["Barnet"]

    assert (barnet["defended_con"], barnet["before_con"], barnet["after_con"]) == ("32", "31", "38")
    assert barnet["before_basis"] == "eve-of-poll"
    assert barnet["control_before"] == "no overall control"


def test_every_london_borough_elects_all_its_councillors_at_once() -> None:
    boroughs = [row for row in councils_of_2018().values() if row["region"] == "London"]

    assert len(boroughs) == 32
    assert {row["cycle"] for row in boroughs} == {"all-out"}


def test_the_seats_defended_differ_from_those_won_by_vacancies_in_43_councils() -> None:
    won_more = Counter[int]()
    for row in councils_of_2018().values():
        won, defended = seats(row, "won"), seats(row, "defended")
        if won and defended:
            won_more[abs(sum(won.values()) - sum(defended.values()))] += 1

    assert set(won_more) == {0, 1, 2}
    assert won_more[1] + won_more[2] == 43


def test_redrawn_councils_are_not_compared() -> None:
    sample = councils_of_2018()

    assert {sample[name]["comparable"] for name in REDRAWN} == {"no"}
    assert all(seats(sample[name], "defended") is None for name in REDRAWN)


@needs_real_data
def test_its_facts_are_those_of_the_table_it_was_made_from() -> None:
    sample = councils_of_2018()
    for raw in read_table(RAW):
        row = sample[raw["council"]]
        same = {"code": "code", "region": "region", "type": "type", "size": "seats_total"}
        same |= {name: name for name in ("control_before", "control_after", "leave_share")}
        same |= {f"{kind}_{party}": f"{kind}_{party}" for kind in SEATS for party in PARTIES}
        if raw["council"] not in REDRAWN:
            same |= {"comparable": "comparable_2014"}
            same |= {f"defended_{party}": f"previous_{party}" for party in PARTIES}
        assert {ours: row[ours] for ours in same} == {o: raw[t] for o, t in same.items()}
        if raw["council"] not in LONDON_BOROUGHS_WITH_A_DELAYED_POLL:
            assert row["cycle"] == CYCLES[raw["contested"]]


@needs_real_data
def test_the_redrawn_councils_are_those_that_the_candidate_files_give_away(tmp_path: Path) -> None:
    folder = raw_pack(tmp_path)
    assert folder is not None
    stated = {raw["council"] for raw in read_table(RAW) if raw["comparable_2014"] == "yes"}

    councils = load_pack(folder, rule_layers()).election.councils

    unlike = {one.name for one in councils if not any(ward.previous for ward in one.wards)}
    assert unlike & stated == REDRAWN
