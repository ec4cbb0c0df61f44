from __future__ import annotations

from generator.elections.models import NO_OVERALL_CONTROL, Basis, Council
from tests.measures.by_hand import council, measures, row


def test_net_change_is_won_less_defended() -> None:
    tables = measures(
        council("town", won={"labour": 6, "green": 4}, defended={"labour": 8, "ukip": 2})
    )
    change = {one["party"]: one["net_change"] for one in tables["party"].rows}
    assert change == {"labour": -2, "green": 4, "ukip": -2}
    assert row(tables, "council")["seats_changing"] == 4


def test_a_council_on_new_boundaries_has_no_net_change() -> None:
    redrawn = council("town", won={"labour": 9}, before={"labour": 5, "green": 6})
    found = row(measures(redrawn), "party_in_council", party="labour")
    assert found["net_change"] is None
    assert found["defended"] is None
    assert found["seats_before"] == 5


def test_net_change_counts_comparable_councils_only() -> None:
    tables = measures(
        council("town", won={"labour": 6}, defended={"labour": 4}),
        council("redrawn", won={"labour": 9}),
    )
    found = row(tables, "party", party="labour")
    assert (found["won"], found["won_comparable"], found["net_change"]) == (15, 6, 2)
    assert found["comparable_councils"] == 1


def test_a_change_across_two_bases_is_never_computed() -> None:
    tables = measures(
        council("town", region="North", won={"labour": 6}, defended={"labour": 4}),
        council(
            "village",
            region="South",
            won={"labour": 6},
            defended={"labour": 4},
            defended_basis=Basis.eve_of_poll,
        ),
    )
    found = row(tables, "party", party="labour")
    assert found["net_change"] is found["defended"] is found["change_rate"] is None
    assert row(tables, "nation")["basis"] is None
    assert row(tables, "party_in_region", party="labour", region="North")["net_change"] == 2
    assert tables["beneficiary"].rows == []


def test_seats_defended_without_a_basis_are_not_compared() -> None:
    town = council("town", won={"labour": 6}, defended={"labour": 4}, defended_basis=None)
    assert row(measures(town, previous=None), "party", party="labour")["net_change"] is None


def test_without_a_previous_election_no_change_is_claimed() -> None:
    tables = measures(council("town", won={"labour": 6}, after={"labour": 6}), previous=None)
    found = row(tables, "party", party="labour")
    for column in ("net_change", "change_rate", "defended", "net_councils", "share_change"):
        assert found[column] is None
    assert row(tables, "nation")["previous_year"] is None


def test_councils_run_before_are_no_total_when_one_is_unknown() -> None:
    tables = measures(
        council("town", control_before="labour", control_after="labour"),
        council("village", control_after="labour"),
    )
    found = row(tables, "party", party="labour")
    assert (found["controlled_after"], found["controlled_before"]) == (2, None)
    assert found["net_councils"] is None
    assert row(tables, "nation")["no_overall_control_before"] is None


def test_a_party_without_seats_that_lost_a_council_still_has_a_row() -> None:
    tables = measures(council("town", control_before="ukip", control_after=NO_OVERALL_CONTROL))
    found = row(tables, "party", party="ukip")
    assert (found["net_councils"], found["councils_lost"], found["won"]) == (-1, 1, 0)


def test_a_council_that_only_changes_hands_leaves_two_columns_behind() -> None:
    tables = measures(council("town", control_before="labour", control_after="green"))
    assert row(tables, "party", party="green")["councils_gained"] == 1
    assert row(tables, "party", party="labour")["councils_lost"] == 1
    assert row(tables, "nation")["changed_hands"] == 1


def test_two_parties_level_on_councils_leave_nobody_with_most() -> None:
    tables = measures(
        council("town", control_after="labour"), council("village", control_after="green")
    )
    assert row(tables, "nation")["most_councils"] is None


def test_seats_are_ranked_with_gaps_after_ties() -> None:
    tables = measures(council("town", won={"labour": 5, "green": 3, "ukip": 3, "conservative": 1}))
    ranks = {one["party"]: one["seats_rank"] for one in tables["party"].rows}
    assert ranks == {"labour": 1, "green": 2, "ukip": 2, "conservative": 4}


def test_councils_not_in_any_file_yet_are_undeclared() -> None:
    tables = measures(council("town", won={"labour": 1}), total_councils=3)
    assert row(tables, "nation")["undeclared"] == 2
    assert row(tables, "party", party="labour")["undeclared"] == 2


def test_an_election_without_any_council_still_has_its_row() -> None:
    tables = measures()
    nation = row(tables, "nation")
    assert (nation["total"], nation["declared"], nation["seats"]) == (0, 0, 0)
    assert tables["party"].rows == []


def test_a_fact_column_stays_out_of_the_area_bands_where_it_is_missing() -> None:
    tables = measures(
        council("town", region="London", won={"labour": 1}, areas={"leave_share": 40.0}),
        council("village", won={"labour": 2}),
    )
    bands = {(one["dimension"], one["band"]): one["councils"] for one in tables["band"].rows}
    assert bands == {
        ("referendum", "remain"): 1,
        ("referendum", "strongly-remain"): 1,
        ("capital", "london"): 1,
    }


def test_a_party_in_a_kind_of_area_is_seen_beside_the_opposite_kind() -> None:
    tables = measures(
        council("town", won={"labour": 3}, defended={"labour": 1}, areas={"leave_share": 55.0}),
        council("city", won={"labour": 3}, defended={"labour": 4}, areas={"leave_share": 45.0}),
    )
    found = row(tables, "party_in_band", party="labour", band="leave")
    assert (found["net_change"], found["opposite_net_change"]) == (2, -1)
    assert found["opposite"] == "remain"


def test_area_links_need_three_councils_and_some_variance() -> None:
    def place(code: str, won: int, leave: float) -> Council:
        return council(
            code,
            won={"labour": won},
            defended={"labour": 5},
            seats_contested=10,
            areas={"leave_share": leave},
        )

    two = [place("a", 5, 40.0), place("b", 6, 50.0)]
    few = row(measures(*two), "area_link", party="labour")
    assert (few["n"], few["correlation"]) == (2, None)
    three = [*two, place("c", 7, 60.0)]
    found = row(measures(*three), "area_link", party="labour")
    assert (found["n"], round(found["correlation"], 9)) == (3, 1.0)
    flat = [place("a", 5, 40.0), place("b", 5, 50.0), place("c", 5, 60.0)]
    assert row(measures(*flat), "area_link", party="labour")["correlation"] is None
