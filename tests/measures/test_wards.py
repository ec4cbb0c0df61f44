from __future__ import annotations

import pytest

from generator.elections.models import Council, Ward
from generator.measures.swing import butler_swing
from tests.measures.by_hand import candidate, council, measures, row, ward


def _one(*wards: Ward) -> Council:
    return council("town", wards=tuple(wards), won={"labour": 1})


def test_share_counts_the_top_candidate_of_each_party() -> None:
    contest = ward(
        "Mill",
        [
            candidate("labour", 600, True),
            candidate("labour", 500, True),
            candidate("green", 400),
        ],
    )
    tables = measures(_one(contest))
    assert row(tables, "party_in_council", party="labour")["share"] == 60
    assert row(tables, "party", party="green")["share"] == 40


def test_change_in_share_needs_the_same_seats_last_time() -> None:
    now = [candidate("labour", 60, True), candidate("green", 40)]
    last = (candidate("labour", 50, True), candidate("green", 50))
    comparable = ward("Mill", now, previous=last)
    tables = measures(_one(comparable))
    assert row(tables, "party", party="labour")["share_change"] == pytest.approx(10)
    redrawn = ward("Mill", now, previous=(*last, candidate("labour", 45, True)))
    tables = measures(_one(redrawn))
    assert row(tables, "party", party="labour")["share_change"] is None
    assert row(tables, "ward")["comparable"] is False


def test_a_party_new_where_wards_cannot_be_compared_has_no_change_in_share() -> None:
    now = [candidate("labour", 60, True), candidate("green", 40)]
    last = (candidate("labour", 50, True), candidate("green", 50))
    redrawn = ward("Quay", [candidate("labour", 60, True), candidate("ukip", 40)])
    tables = measures(_one(ward("Mill", now, previous=last), redrawn))
    found = row(tables, "party", party="ukip")
    assert (found["share"], found["share_change"]) == (20, None)


def test_a_share_of_some_councils_is_no_share_of_the_nation() -> None:
    contest = ward("Mill", [candidate("labour", 60, True), candidate("green", 40)])
    tables = measures(_one(contest), council("village", won={"labour": 1}))
    assert row(tables, "party", party="labour")["share"] is None
    assert row(tables, "party_in_council", party="labour", council="town")["share"] == 60


def test_swing_runs_from_the_first_party_to_the_second() -> None:
    now = [candidate("labour", 50, True), candidate("green", 40), candidate("ukip", 10)]
    last = (candidate("labour", 60, True), candidate("green", 30), candidate("ukip", 10))
    tables = measures(_one(ward("Mill", now, previous=last)))
    assert row(tables, "ward")["swing"] == pytest.approx(10)
    assert butler_swing(-10.0, 10.0) == 10


def test_no_swing_is_claimed_for_a_party_that_did_not_stand_last_time() -> None:
    now = [candidate("labour", 50, True), candidate("green", 40)]
    last = (candidate("labour", 60, True), candidate("ukip", 10))
    tables = measures(_one(ward("Mill", now, previous=last)))
    assert row(tables, "ward")["swing"] is None


def test_a_tie_at_the_last_seat_is_decided_by_lot() -> None:
    contest = [
        candidate("labour", 90, True),
        candidate("green", 70, True),
        candidate("ukip", 70),
        candidate("conservative", 10),
    ]
    found = row(measures(_one(ward("Mill", contest))), "ward")
    assert (found["tied"], found["by_lot"], found["margin"]) == (True, True, 0)
    assert (found["lot_winner"], found["lot_loser"]) == ("green", "ukip")


def test_a_lot_lost_by_several_parties_names_none_of_them() -> None:
    contest = [candidate("green", 70, True), candidate("ukip", 70), candidate("labour", 70)]
    found = row(measures(_one(ward("Mill", contest))), "ward")
    assert (found["lot_winner"], found["lot_loser"]) == ("green", None)


def test_an_uncontested_ward_has_no_margin_and_no_share() -> None:
    contest = ward("Mill", [candidate("labour", None, True)], uncontested=True)
    tables = measures(_one(contest))
    found = row(tables, "ward")
    assert (found["uncontested"], found["margin"], found["tied"]) == (True, None, False)
    assert row(tables, "party", party="labour")["share"] is None


def test_a_margin_is_not_known_where_a_vote_is_not() -> None:
    contest = [candidate("labour", 70, True), candidate("ukip", None)]
    found = row(measures(_one(ward("Mill", contest))), "ward")
    assert (found["margin"], found["tied"]) == (None, False)


def test_a_ward_shared_by_two_parties_has_no_winner() -> None:
    contest = [candidate("labour", 70, True), candidate("ukip", 60, True), candidate("green", 1)]
    found = row(measures(_one(ward("Mill", contest))), "ward")
    assert (found["winner"], found["seats_contested"], found["margin"]) == (None, 2, 59)


def test_a_by_election_stands_among_the_wards_but_in_no_total() -> None:
    contest = [candidate("labour", 70, True), candidate("ukip", 60)]
    by_election = ward("Elsewhere", contest, council="elsewhere", by_election=True)
    tables = measures(council("town", won={"green": 1}), by_elections=(by_election,))
    assert row(tables, "ward")["by_election"] is True
    assert [one["party"] for one in tables["party"].rows] == ["green"]
    assert row(tables, "nation")["seats"] == 1


def test_votes_for_parties_that_a_table_lumps_are_counted_under_the_same_name() -> None:
    contest = ward("Mill", [candidate("labour", 60, True), candidate("pirates", 40)])
    town = council("town", won={"labour": 1, "other": 1}, wards=(contest,))
    tables = measures(town)
    assert {one["party"] for one in tables["party"].rows} == {"labour", "other"}
    assert row(tables, "party", party="other")["share"] == 40


def test_a_party_that_sweeps_a_ward_is_not_its_own_runner_up() -> None:
    second = [candidate("labour", 60, True), candidate("labour", 50), candidate("green", 40)]
    assert row(measures(_one(ward("Mill", second))), "ward")["runner_up"] is None
    other = [candidate("labour", 60, True), candidate("green", 40)]
    assert row(measures(_one(ward("Mill", other))), "ward")["runner_up"] == "green"
