from __future__ import annotations

import pytest

from generator.article import Picture, Subject
from generator.elections.models import Composition, Council, Party
from tests.measures.by_hand import candidate, council, election, ward
from tests.pictures.by_hand import (
    NATION,
    change_of_points,
    column,
    council_subject,
    fact,
    pictures,
    region_subject,
)

MOVED = {"won": {"labour": 12, "green": 3}, "defended": {"labour": 9, "ukip": 6}}


def _of_council(kind: str, **fields: object) -> Picture | None:
    subject = election(council("town", **fields))
    drawn = pictures(subject, council_subject("town"), fact(kind, council="town"))
    return drawn[0] if drawn else None


def test_net_changes_are_seats_won_less_seats_defended_most_gained_first() -> None:
    drawn = _of_council("gained-seats-here", **MOVED)
    assert drawn is not None
    assert list(column(drawn, "change").items()) == [("Labour", 3), ("Green", 3), ("Ukip", -6)]
    for item in drawn.items:
        assert item.values["change"] == item.values["won"] - item.values["defended"]  # type: ignore[operator]


def test_whoever_a_table_lumps_together_stands_last_whatever_the_change() -> None:
    drawn = _of_council("gained-seats-here", won={"other": 9}, defended={"labour": 9})
    assert drawn is not None
    assert [item.label for item in drawn.items] == ["Labour", "Other"]


def test_a_council_that_cannot_be_compared_has_no_net_change_to_draw() -> None:
    assert _of_council("gained-seats-here", won={"labour": 3}) is None


def test_where_no_seat_moved_there_is_no_net_change_to_draw() -> None:
    assert _of_council("gained-seats-here", won={"labour": 3}, defended={"labour": 3}) is None


def test_of_twenty_parties_the_smallest_changes_stand_together_and_all_adds_up() -> None:
    won = {f"party-{number:02}": number for number in range(1, 21)}
    drawn = _of_council("gained-seats-here", won=won, defended={"labour": 210})
    assert drawn is not None
    assert len(drawn.items) == 12
    assert drawn.items[-1].label == "10 other parties"
    assert sum(column(drawn, "change").values()) == 0
    assert column(drawn, "change")["Labour"] == -210


def test_the_description_has_every_figure_in_words() -> None:
    drawn = _of_council("gained-seats-here", **MOVED)
    assert drawn is not None
    assert "Labour gained 3 (9 defended, 12 won)" in drawn.description
    assert "Ukip lost 6 (6 defended, 0 won)" in drawn.description


def _held(code: str, before: str | None, after: str, region: str = "London") -> Council:
    return council(code, region=region, control_before=before, control_after=after, size=30)


def test_councils_run_before_and_after_add_up_with_those_that_nobody_runs() -> None:
    nobody = "no-overall-control"
    subject = election(
        _held("one", "labour", nobody),
        _held("two", nobody, "green"),
        _held("three", nobody, "green"),
    )
    (drawn,) = pictures(subject, NATION, fact("changed-hands"))
    assert drawn.kind == "councils-held"
    assert column(drawn, "before") == {"Green": 0, "Labour": 1, "No overall control": 2}
    assert column(drawn, "after") == {"Green": 2, "Labour": 0, "No overall control": 1}


def test_councils_run_are_not_drawn_unless_it_is_known_who_ran_each() -> None:
    subject = election(_held("one", None, "labour"), _held("two", "labour", "labour"))
    assert pictures(subject, NATION, fact("changed-hands")) == []


def test_a_party_is_shown_by_region() -> None:
    subject = election(
        _held("one", "labour", "green", "London"), _held("two", "green", "green", "South East")
    )
    about = Subject(level="party", id="green", name="Green")
    (drawn,) = pictures(subject, about, fact("party-councils-up", party="green"))
    assert column(drawn, "after") == {"London": 1, "South East": 1}
    assert drawn.columns["label"] == "Region"


@pytest.mark.parametrize(("size", "majority"), [(63, 32), (64, 33)])
def test_a_majority_is_more_than_half_of_the_council(size: int, majority: int) -> None:
    drawn = _of_council("held", size=size, after={"labour": size - 10, "green": 10})
    assert drawn is not None
    assert drawn.kind == "chamber"
    assert drawn.notes["majority"] == majority


def test_vacant_seats_complete_the_council() -> None:
    drawn = _of_council("held", size=30, after={"labour": 20, "green": 8})
    assert drawn is not None
    assert column(drawn, "seats") == {"Labour": 20, "Green": 8, "Vacant": 2}


def test_a_council_whose_seats_do_not_make_its_size_is_not_drawn() -> None:
    after = Composition(size=30, seats={"labour": 20, "green": 10})
    assert _of_council("held", size=33, after=after) is None


def test_a_council_whose_seats_are_not_known_is_not_drawn() -> None:
    assert _of_council("held", size=30, control_after="labour") is None


def _voting(before: int | None, **points: object) -> list[Picture]:
    now = [candidate("labour", 750, elected=True), candidate("green", 250)]
    then = [candidate("labour", before or 0, elected=True), candidate("green", 500)]
    one = ward("north", now, previous=tuple(then) if before else None)
    subject = election(council("town", won={"labour": 1}, wards=(one,)))
    told = fact("vote-lead-here", council="town", **points)
    return pictures(subject, council_subject("town"), told)


def test_shares_come_with_their_change_in_points() -> None:
    (drawn,) = _voting(500)
    assert column(drawn, "share") == {"Labour": 75.0, "Green": 25.0}
    assert column(drawn, "points") == {"Labour": 25.0, "Green": -25.0}
    assert "since 2014" in str(drawn.notes["subtitle"])


def test_shares_without_a_last_time_say_nothing_of_a_change() -> None:
    (drawn,) = _voting(None)
    assert set(column(drawn, "points").values()) == {None}
    assert "since" not in str(drawn.notes["subtitle"])
    assert "up" not in drawn.description


def test_a_change_in_share_is_not_proved_by_a_picture_without_changes() -> None:
    now = [candidate("labour", 750, elected=True), candidate("green", 250)]
    one = ward("north", now)
    subject = election(council("town", won={"labour": 1}, wards=(one,)))
    told = change_of_points("vote-up-here", council="town")
    assert pictures(subject, council_subject("town"), told) == []


def test_changes_over_some_wards_that_contradict_the_shares_over_all_are_not_shown() -> None:
    compared = ward(
        "north",
        [candidate("labour", 900, elected=True), candidate("green", 100)],
        previous=(candidate("labour", 100, elected=True), candidate("green", 900)),
    )
    new = ward("south", [candidate("green", 9000, elected=True), candidate("labour", 100)])
    subject = election(council("town", won={"labour": 1, "green": 1}, wards=(compared, new)))
    (drawn,) = pictures(subject, council_subject("town"), fact("vote-lead-here", council="town"))
    assert set(column(drawn, "points").values()) == {None}


def test_a_council_voting_only_in_part_says_over_how_many_wards_changes_are_counted() -> None:
    pair = [candidate("labour", 600, elected=True), candidate("green", 400)]
    compared = ward("north", pair, previous=tuple(pair))
    subject = election(
        council("town", won={"labour": 2}, wards=(compared, ward("south", list(pair))))
    )
    (drawn,) = pictures(subject, council_subject("town"), fact("vote-lead-here", council="town"))
    assert "1 of 2 wards" in str(drawn.notes["subtitle"])


def _region(*councils: Council, **fields: object) -> Picture:
    subject = election(*councils, **fields)
    told = fact("region-changed-hands", region="London")
    (drawn,) = pictures(subject, region_subject("London"), told)
    return drawn


def test_a_region_is_drawn_council_by_council_from_a_to_z() -> None:
    drawn = _region(
        _held("merton", "labour", "labour"),
        _held("barnet", "no-overall-control", "conservative"),
        _held("derby", "labour", "green", "East Midlands"),
    )
    assert [item.label for item in drawn.items] == ["Barnet", "Merton"]
    assert column(drawn, "changed") == {"Barnet": "yes", "Merton": "no"}
    assert drawn.items[0].values["was"] == "was NOC"
    assert "was" not in drawn.items[1].values


def test_a_council_that_has_not_declared_has_no_letters() -> None:
    drawn = _region(
        _held("barnet", "labour", "green"),
        council("merton", region="London", control_before="labour", declared=False),
    )
    assert drawn.items[1].mark == ""
    assert drawn.items[1].values["after"] == "Not declared"


def test_two_holders_with_the_same_initials_have_different_letters() -> None:
    parties = {one: Party(id=one, name=one.title()) for one in ("red-lions", "radical-lights")}
    parties = {
        k: v.model_copy(update={"name": v.name.replace("-", " ")}) for k, v in parties.items()
    }
    drawn = _region(
        _held("barnet", "red-lions", "red-lions"),
        _held("merton", "radical-lights", "radical-lights"),
        parties=parties,
    )
    assert {item.mark for item in drawn.items} == {"RL", "RL2"}


def _leaning(place: int) -> Council:
    gain = (place - 3) % 5
    won, lost = {"conservative": 5 + gain, "labour": 5}, {"conservative": 5, "labour": 5 + gain}
    return council(
        f"c{place}", seats_contested=20, won=won, defended=lost, areas={"leave_share": 40.0 + place}
    )


def test_the_dots_of_a_scatter_have_the_correlation_that_the_fact_tells() -> None:
    subject = election(*(_leaning(place) for place in range(1, 9)))
    told = fact("change-follows-leave", party="conservative")
    (drawn,) = pictures(subject, NATION, told)
    xs = [float(item.values["leave"] or 0) for item in drawn.items]
    ys = [float(item.values["rate"] or 0) for item in drawn.items]
    assert drawn.notes["n"] == len(drawn.items) == 8
    assert drawn.notes["r"] == pytest.approx(_pearson(xs, ys), abs=0.005)


def _pearson(xs: list[float], ys: list[float]) -> float:
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    both = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return both / (sum((a - x) ** 2 for a in xs) * sum((b - y) ** 2 for b in ys)) ** 0.5
