from __future__ import annotations

from typing import Any

from generator.elections.models import Council
from tests.measures.by_hand import candidate, council, measures, row, ward

TARGETS = """
targets:
  - {party: labour, council: Town, source: x}
  - {party: labour, council: village, source: x}
"""


def test_a_target_is_taken_when_the_party_runs_the_council_now() -> None:
    tables = measures(
        council("town", before={"conservative": 6, "labour": 5}, after={"labour": 6, "green": 5}),
        council("village", before={"conservative": 9, "labour": 2}, after={"conservative": 11}),
        briefing=TARGETS,
    )
    taken = row(tables, "target", council="town")
    assert (taken["result"], taken["short_before"], taken["closeness"]) == ("taken", 1, 1)
    missed = row(tables, "target", council="village")
    assert (missed["result"], missed["closeness"]) == ("missed", 2)
    assert missed["holder_seats_after"] == 11
    party = row(tables, "party", party="labour")
    counts = ("targets", "targets_taken", "targets_missed")
    assert tuple(party[name] for name in counts) == (2, 1, 1)


def test_a_target_missed_as_largest_party_is_missed_all_the_same() -> None:
    tables = measures(
        council("town", after={"labour": 5, "green": 3, "ukip": 3}),
        council("village", after={"labour": 4, "green": 4, "ukip": 3}),
        briefing=TARGETS,
    )
    assert row(tables, "target", council="town")["result"] == "largest-party"
    assert row(tables, "target", council="village")["result"] == "missed"
    party = row(tables, "party", party="labour")
    assert (party["targets_largest"], party["targets_missed"]) == (1, 2)


def test_targets_equally_close_have_no_easiest() -> None:
    before = {"conservative": 6, "labour": 5}
    tables = measures(
        council("town", before=before, after={"labour": 11}),
        council("village", before=before, after={"labour": 11}),
        briefing=TARGETS,
    )
    assert [one["closeness"] for one in tables["target"].rows] == [None, None]


def test_a_target_still_to_declare_has_no_result() -> None:
    tables = measures(
        council("town", declared=False, before={"conservative": 6, "labour": 5}),
        council("village", after={"labour": 11}),
        briefing=TARGETS,
    )
    assert row(tables, "target", council="town")["result"] is None
    party = row(tables, "party", party="labour")
    assert (party["targets"], party["targets_undeclared"], party["targets_missed"]) == (1, 1, 0)


def test_a_collapse_names_the_party_that_gained_most() -> None:
    tables = measures(
        council(
            "town",
            won={"labour": 5, "conservative": 4, "ukip": 0},
            defended={"labour": 4, "conservative": 1, "ukip": 4},
        )
    )
    found = row(tables, "collapse", loser="ukip")
    assert (found["lost"], found["gainer"], found["gained"]) == (4, "conservative", 3)


def test_a_collapse_that_two_parties_share_alike_has_no_one_gainer() -> None:
    tables = measures(
        council("town", won={"labour": 2, "green": 2}, defended={"ukip": 4}),
    )
    found = row(tables, "collapse", loser="ukip")
    assert (found["gainer"], found["gained"]) == (None, None)
    assert [one["rank"] for one in tables["beneficiary"].rows] == [None, None]


def _wards(*changes: tuple[str, str]) -> Council:
    """A council of one-seat wards, each (winner before, winner now)."""
    wards = [
        ward(
            f"ward {place}",
            [candidate(now, 100, True), candidate("other-side", 50)],
            previous=(candidate(before, 100, True), candidate("other-side", 50)),
        )
        for place, (before, now) in enumerate(changes)
    ]
    won: dict[str, int] = {}
    defended: dict[str, int] = {}
    for before, now in changes:
        won[now] = won.get(now, 0) + 1
        defended[before] = defended.get(before, 0) + 1
    return council("town", won=won, defended=defended, wards=tuple(wards))


def test_seats_that_passed_from_one_party_to_another_are_counted_ward_by_ward() -> None:
    town = _wards(("ukip", "labour"), ("ukip", "labour"), ("ukip", "green"), ("labour", "green"))
    tables = measures(town)
    found: dict[str, Any] = {one["gainer"]: one for one in tables["beneficiary"].rows
                             if one["loser"] == "ukip"}  # fmt: skip
    assert found["labour"]["wards_taken"] == 2
    assert found["labour"]["gained"] == 1
    assert found["green"]["wards_taken"] == 1
    assert found["green"]["wards_lost"] == found["labour"]["wards_lost"] == 3


def test_seats_that_changed_party_are_not_attributed_where_several_gained() -> None:
    shared = ward(
        "shared",
        [candidate("labour", 90, True), candidate("green", 80, True), candidate("ukip", 10)],
        previous=(candidate("ukip", 90, True), candidate("ukip", 80, True)),
    )
    town = council("town", won={"labour": 1, "green": 1}, defended={"ukip": 2}, wards=(shared,))
    assert {one["wards_taken"] for one in measures(town)["beneficiary"].rows} == {0}
