"""Who gets a bulletin, and under which path."""

from __future__ import annotations

import pytest

from generator.elections.models import Election
from generator.foundation.errors import InputError
from generator.story.subjects import member_called, members
from tests.measures.by_hand import candidate, council, election, ward


def _contest(code: str, name: str, home: str = "town") -> object:
    both = [candidate("labour", 60, True), candidate("green", 40)]
    return ward(name, both, code=code, council=home)


def _election() -> Election:
    town = council(
        "town",
        region="North",
        won={"labour": 1},
        defended={"green": 1},
        after={"labour": 6, "green": 5},
        wards=(_contest("town/mill", "Mill"),),
    )
    city = council("city", region="South", won={"other": 3}, declared=False)
    by_election = _contest("farm/hill/by", "Hill", "farm")
    return election(town, city, by_elections=(by_election,))


def test_a_council_that_has_still_to_declare_keeps_its_turn() -> None:
    found = members(_election(), "council")

    assert [(one.subject.id, one.position, one.many) for one in found] == [
        ("city", 0, 2),
        ("town", 1, 2),
    ]


def test_by_elections_and_wards_get_a_bulletin_each() -> None:
    paths = [one.path for one in members(_election(), "ward")]

    assert paths == ["ward/farm/hill-by", "ward/town/mill"]


def test_parties_that_won_or_defended_a_seat_get_one_but_not_the_rest_lumped_together() -> None:
    assert [one.subject.id for one in members(_election(), "party")] == ["green", "labour"]


def test_a_ward_has_the_same_turn_before_and_after_another_is_counted() -> None:
    waiting = ward(
        "Bridge",
        [candidate("labour", None), candidate("green", None)],
        code="town/a",
        seats_contested=1,
    )
    counted = ward("Bridge", [candidate("labour", 9, True), candidate("green", 4)], code="town/a")
    turns = []
    for first in (waiting, counted):
        mill = _contest("town/mill", "Mill")
        found = members(election(council("town", wards=(first, mill))), "ward")
        turns.append([(one.position, one.many) for one in found if one.path == "ward/town/mill"])

    assert turns == [[(1, 2)], [(1, 2)]]


def test_a_party_has_no_bulletin_for_seats_that_are_not_declared() -> None:
    waiting = council("city", won={"labour": 3}, declared=False)

    assert members(election(waiting), "party") == []


def test_regions_are_those_of_the_councils() -> None:
    assert [one.path for one in members(_election(), "region")] == ["region/north", "region/south"]


def test_a_member_is_found_by_name_whatever_its_case() -> None:
    assert member_called(_election(), "council", "TOWN").path == "council/town"


def test_a_name_nobody_has_gets_the_nearest_one() -> None:
    with pytest.raises(InputError, match=r"no council is called 'Towne' \(did you mean 'Town'\?\)"):
        member_called(_election(), "council", "Towne")


def test_a_name_that_two_have_must_be_told_apart() -> None:
    twice = election(
        council("a", name="Newton", region="North"), council("b", name="Newton", region="South")
    )
    with pytest.raises(InputError, match="can mean several"):
        member_called(twice, "council", "Newton")
    assert member_called(twice, "council", "b").path == "council/newton-b"
