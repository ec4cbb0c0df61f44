"""Whole packs of 3 May 2018: the sample, and the raw files of candidates as published."""

from __future__ import annotations

from functools import cache
from time import perf_counter

import pytest

from benchmarks.raw_pack import raw_pack
from generator.elections.pack import Pack, load_pack
from generator.foundation.layers import rule_layers
from generator.measures.build import measure
from generator.measures.table import Measures
from tests.measures.by_hand import row
from tests.real_data import REPOSITORY, needs_real_data

SAMPLE = REPOSITORY / "samples" / "england-2018"
PUBLISHED = {"conservative": 1332, "labour": 2350, "liberal-democrat": 536, "green": 39, "ukip": 3}


@cache
def _sample() -> Measures:
    rules = rule_layers()
    return measure(load_pack(SAMPLE, rules), rules)


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = raw_pack(tmp_path_factory.mktemp("raw"))
    assert folder is not None
    return load_pack(folder, rule_layers())


def test_control_in_the_sample_adds_up_to_the_published_scorecard() -> None:
    holders = {one["party"]: one["controlled_after"] for one in _sample()["party"].rows}
    assert {name: number for name, number in holders.items() if number} == {
        "conservative": 46,
        "labour": 74,
        "liberal-democrat": 9,
    }
    assert row(_sample(), "nation")["no_overall_control_after"] == 21


def test_the_four_targets_missed_in_london_and_the_one_taken_in_plymouth() -> None:
    results = {one["council"]: one["result"] for one in _sample()["target"].rows}
    names = {one["council"]: one for one in _sample()["target"].rows}
    london = [code for code, one in names.items() if one["region"] == "London"]
    assert [results[code] for code in london] == ["missed"] * 4
    assert results["E06000026"] == "taken"


def test_every_value_of_the_sample_can_show_its_cells() -> None:
    for name, table in _sample().items():
        for one in table.rows[:100]:
            for column in table.schema.columns:
                if one[column] is not None:
                    assert table.trace(one, column).cells, (name, column)


@needs_real_data
def test_seats_won_come_within_five_of_the_published_figures(raw: Pack) -> None:
    won = {one["party"]: one["won"] for one in measure(raw, rule_layers())["party"].rows}
    for party, published in PUBLISHED.items():
        assert abs(won[party] - published) <= 5, party


@needs_real_data
def test_the_raw_files_and_the_sample_agree_on_control_and_seats(raw: Pack) -> None:
    tables = measure(raw, rule_layers())
    columns = ("won", "net_change", "controlled_before", "controlled_after", "comparable_councils")
    for one in _sample()["party"].rows:
        other = row(tables, "party", party=one["party"])
        assert [other[name] for name in columns] == [one[name] for name in columns]


@needs_real_data
def test_conservatives_took_most_of_the_seats_that_ukip_lost(raw: Pack) -> None:
    tables = measure(raw, rule_layers())
    found = row(tables, "beneficiary", loser="ukip", gainer="conservative")
    assert found["rank"] == 1
    assert found["wards_taken"] > found["wards_lost"] / 2
    assert found["wards_lost"] <= found["lost"]


@needs_real_data
def test_the_shares_of_the_raw_files_add_up_to_a_hundred(raw: Pack) -> None:
    shares = [one["share"] for one in measure(raw, rule_layers())["party"].rows]
    assert sum(share for share in shares if share is not None) == pytest.approx(100)


@needs_real_data
def test_thirty_thousand_candidacies_are_measured_in_seconds(raw: Pack) -> None:
    rules = rule_layers()
    measure(raw, rules)
    start = perf_counter()
    measure(raw, rules)
    assert perf_counter() - start < 6
