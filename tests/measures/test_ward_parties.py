"""Measures of one ward: parties, who was elected, and how close it was among its neighbours."""

from __future__ import annotations

import pytest

from generator.measures.table import Measures
from tests.measures.by_hand import candidate, council, measures, row, ward


def _tables() -> Measures:
    mill = ward(
        "mill",
        [candidate("labour", 60, True), candidate("green", 40)],
        previous=(candidate("labour", 90, True), candidate("green", 10)),
    )
    hill = ward("hill", [candidate("green", 70, True), candidate("labour", 30)])
    dell = ward(
        "dell",
        [candidate("labour", 50, True), candidate("green", 45, True), candidate("labour", 40)],
    )
    return measures(council("town", wards=(mill, hill, dell), after={"labour": 2, "green": 2}))


def test_the_closest_and_the_safest_ward_are_ranked_within_their_council() -> None:
    tables = _tables()

    assert row(tables, "ward", ward="mill")["closeness_rank"] == 2
    assert row(tables, "ward", ward="hill")["safety_rank"] == 1
    assert row(tables, "ward", ward="dell")["closeness_rank"] == 1  # though two parties share it


def test_wards_level_in_closeness_have_no_rank() -> None:
    same = [ward(name, [candidate("labour", 60, True), candidate("green", 40)]) for name in "ab"]
    tables = measures(council("town", wards=tuple(same), after={"labour": 2}))

    assert [one["closeness_rank"] for one in tables["ward"].rows] == [None, None]


def test_the_margin_of_last_time_is_known_where_the_same_party_won() -> None:
    tables = _tables()

    assert row(tables, "ward", ward="mill")["margin"] == 20
    assert row(tables, "ward", ward="mill")["margin_before"] == 80
    assert row(tables, "ward", ward="hill")["margin_before"] is None


def test_the_runner_up_is_the_party_of_the_first_not_elected() -> None:
    assert row(_tables(), "ward", ward="dell")["runner_up"] == "labour"


def test_a_ward_may_elect_two_parties() -> None:
    tables = _tables()

    assert row(tables, "ward", ward="dell")["parties_elected"] == 2
    assert row(tables, "party_in_ward", ward="dell", party="green")["won"] == 1


def test_shares_of_a_ward_add_up_and_change_only_where_it_can_be_compared() -> None:
    tables = _tables()
    mill = [one for one in tables["party_in_ward"].rows if one["ward"] == "mill"]

    assert sum(one["share"] for one in mill) == pytest.approx(100)
    assert {one["party"]: one["share_change"] for one in mill} == pytest.approx(
        {"labour": -30.0, "green": 30.0}
    )
    assert row(tables, "party_in_ward", ward="hill", party="green")["share_change"] is None


def test_everyone_elected_has_a_row() -> None:
    names = [(one["ward"], one["candidate"]) for one in _tables()["elected"].rows]

    assert names == [
        ("mill", "labour candidate"),
        ("hill", "green candidate"),
        ("dell", "labour candidate"),
        ("dell", "green candidate"),
    ]


def test_a_council_counts_its_wards_and_those_that_can_be_compared() -> None:
    town = row(_tables(), "council", council="town")

    assert (town["wards"], town["comparable_wards"]) == (3, 1)


def test_the_biggest_gain_of_a_party_is_ranked_and_has_no_rank_when_tied() -> None:
    councils = [
        council(code, region="North", won={"labour": won}, defended={"labour": 1, "green": 4})
        for code, won in (("a", 5), ("b", 3), ("c", 3))
    ]
    tables = measures(*councils)

    ranks = {one["council"]: one["gain_rank"] for one in tables["party_in_council"].rows
             if one["party"] == "labour"}  # fmt: skip
    assert ranks == {"a": 1, "b": None, "c": None}
