from __future__ import annotations

import pytest

from generator.elections.models import NO_OVERALL_CONTROL, Control
from tests.measures.by_hand import council, measures, row


@pytest.mark.parametrize(
    ("before", "after", "outcome"),
    [
        ("labour", "labour", "hold"),
        ("labour", "green", "gain-from-party"),
        (NO_OVERALL_CONTROL, "green", "gain-from-none"),
        ("labour", NO_OVERALL_CONTROL, "lost-to-none"),
        (NO_OVERALL_CONTROL, NO_OVERALL_CONTROL, "stays-none"),
        (None, "labour", None),
        ("labour", None, None),
    ],
)
def test_the_outcome_follows_from_control_before_and_after(
    before: str | None, after: str | None, outcome: str | None
) -> None:
    tables = measures(council("town", control_before=before, control_after=after))
    assert row(tables, "council")["outcome"] == outcome


def test_a_council_tied_on_seats_has_no_largest_party() -> None:
    found = row(measures(council("town", after={"labour": 5, "green": 5, "ukip": 1})), "council")
    assert found["largest_after"] is None
    assert found["second_after"] is None
    assert found["level_at_top"] is True
    assert found["largest_seats_after"] == found["second_seats_after"] == 5


def test_the_largest_party_is_not_named_where_a_lumped_column_may_hide_a_larger_one() -> None:
    found = row(measures(council("town", after={"labour": 4, "green": 2, "other": 5})), "council")
    assert found["largest_after"] is None
    assert found["level_at_top"] is False


def test_a_tie_for_second_place_has_no_second_party() -> None:
    found = row(measures(council("town", after={"labour": 5, "green": 2, "ukip": 2})), "council")
    assert (found["largest_after"], found["second_after"]) == ("labour", None)


def test_one_seat_more_than_half_of_an_even_council_is_a_majority_of_two() -> None:
    found = row(measures(council("town", after={"labour": 6, "green": 4})), "council")
    assert (found["majority_after"], found["short_after"]) == (2, 0)


def test_half_of_an_even_council_is_one_short_of_a_majority() -> None:
    found = row(measures(council("town", after={"labour": 5, "green": 4, "ukip": 1})), "council")
    assert (found["majority_after"], found["short_after"]) == (None, 1)


def test_control_without_a_majority_of_seats_shows_no_majority() -> None:
    stated = Control(holder="labour", stated=True)
    town = council("town", after={"labour": 5, "green": 5}, control_after=stated)
    found = row(measures(town), "council")
    assert found["control_stated"] is True
    assert found["majority_after"] is None


def test_an_undeclared_council_shows_nothing_of_the_night() -> None:
    town = council(
        "town",
        declared=False,
        size=10,
        control_before="labour",
        control_after="green",
        won={"green": 9},
        after={"green": 9, "labour": 1},
        defended={"labour": 9},
    )
    tables = measures(town)
    found = row(tables, "council")
    assert found["control_after"] is found["outcome"] is found["largest_after"] is None
    nation = row(tables, "nation")
    assert (nation["declared"], nation["undeclared"], nation["seats"]) == (0, 1, 0)
    assert nation["provisional"] is True


def test_years_in_control_are_counted_from_the_year_it_began() -> None:
    tables = measures(council("town", control_before="labour", controlled_before_since=2003))
    assert row(tables, "council")["years_in_control"] == 15
