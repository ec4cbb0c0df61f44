"""What holds for every election, whatever happened in it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as some

from generator.elections.models import Basis, Council, Ward
from generator.measures.swing import butler_swing
from tests.measures.by_hand import PARTIES, candidate, council, measures, row, ward

NUMBERS = count()
SEATS = some.dictionaries(some.sampled_from(PARTIES), some.integers(0, 30), max_size=5)
REGIONS = ("London", "North", "South")


@some.composite
def wards(draw: some.DrawFn) -> Ward:
    """A fought ward of one to three seats, its last time known or not."""
    seats = draw(some.integers(1, 3))

    def contest() -> list[object]:
        votes = draw(some.lists(some.integers(0, 5000), min_size=seats + 1, max_size=6))
        ranked = sorted(votes, reverse=True)
        parties = [draw(some.sampled_from(PARTIES[:-1])) for _ in ranked]
        pairs = enumerate(zip(parties, ranked, strict=True))
        return [candidate(party, n, place < seats) for place, (party, n) in pairs]

    before = tuple(contest()) if draw(some.booleans()) else None
    return ward(f"ward {next(NUMBERS)}", contest(), previous=before, seats_contested=seats)


@some.composite
def councils(draw: some.DrawFn, *, basis: Basis = Basis.last_election) -> Council:
    """A council with every part known or not."""
    code = f"council-{next(NUMBERS)}"
    whole = [draw(some.none() | SEATS.filter(lambda seats: sum(seats.values()) > 0)) for _ in "ab"]
    fields = {
        "region": draw(some.sampled_from(REGIONS)),
        "declared": draw(some.booleans()),
        "won": draw(SEATS),
        "before": whole[0],
        "after": whole[1],
        "wards": tuple(draw(some.lists(wards(), max_size=2))),
        "areas": {"leave_share": draw(some.floats(20, 80))},
    }
    if draw(some.booleans()):
        fields |= {"defended": draw(SEATS), "defended_basis": basis}
    wards_here = tuple(one.model_copy(update={"council": code}) for one in fields["wards"])
    return council(code, **{**fields, "wards": wards_here})


elections = some.lists(councils(), max_size=6)
few = settings(max_examples=12, deadline=None)


@few
@given(elections)
def test_net_changes_add_up_to_seats_won_less_seats_defended(places: list[Council]) -> None:
    rows = measures(*places)["party"].rows
    changes = [one["net_change"] for one in rows if one["net_change"] is not None]
    compared = [one for one in places if one.declared and one.comparable]
    won = sum(sum(one.won.values()) for one in compared)
    defended = sum(sum((one.defended or {}).values()) for one in compared)
    assert sum(changes) == won - defended


@few
@given(elections)
def test_nobody_has_a_majority_and_is_short_of_one(places: list[Council]) -> None:
    for one in measures(*places)["party_in_council"].rows:
        has_majority = (one["majority_after"] or 0) > 0
        assert not (has_majority and (one["short_after"] or 0) > 0)
        assert one["seats_after"] is None or has_majority == (one["short_after"] == 0)


@given(some.floats(-100, 100), some.floats(-100, 100))
def test_swing_the_other_way_is_the_same_with_the_other_sign(first: float, second: float) -> None:
    assert butler_swing(first, second) == -butler_swing(second, first)


@few
@given(elections)
def test_shares_of_the_vote_and_of_seats_add_up_to_a_hundred(places: list[Council]) -> None:
    tables = measures(*places)
    for name in ("share", "share_of_seats"):
        _adds_up((one[name] for one in tables["party"].rows), 100)
        for region in REGIONS:
            rows = tables["party_in_region"].rows
            _adds_up((one[name] for one in rows if one["region"] == region), 100)
    for place in places:
        rows = tables["party_in_council"].rows
        _adds_up((one["share_change"] for one in rows if one["council"] == place.code), 0)


def _adds_up(values: Iterable[float | None], total: float) -> None:
    known = [one for one in values if one is not None]
    assert not known or math.isclose(sum(known), total, abs_tol=1e-6)


@few
@given(elections)
def test_the_regions_add_up_to_the_nation(places: list[Council]) -> None:
    tables = measures(*places)
    for party in tables["party"].rows:
        regions = [r for r in tables["party_in_region"].rows if r["party"] == party["party"]]
        for column in ("won", "controlled_after", "councils_gained", "councils_lost"):
            assert party[column] == sum(one[column] for one in regions)
        if party["net_change"] is not None:
            assert party["net_change"] == sum(one["net_change"] or 0 for one in regions)
    for column in ("seats", "councils", "undeclared", "changed_hands"):
        nation = row(tables, "nation")[{"councils": "declared"}.get(column, column)]
        assert nation == sum(one[column] for one in tables["region"].rows)


@few
@given(elections, some.randoms(use_true_random=False))
def test_the_order_of_councils_changes_nothing(places: list[Council], chance: object) -> None:
    shuffled = list(places)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = measures(*places), measures(*shuffled)
    for name in first:
        assert _as_set(first[name].rows) == _as_set(second[name].rows)


def _as_set(rows: list[dict[str, object]]) -> set[tuple[object, ...]]:
    return {tuple(round(v, 6) if isinstance(v, float) else v for v in one.values()) for one in rows}


@few
@given(elections)
def test_who_collapsed_lost_seats_and_who_benefited_gained_some(places: list[Council]) -> None:
    tables = measures(*places)
    for one in tables["collapse"].rows:
        assert one["lost"] == one["defended"] - one["won"] >= 1
        assert one["gainer"] is None or one["gained"] >= 1
    for one in tables["beneficiary"].rows:
        assert one["gained"] >= 1


@few
@given(elections)
def test_every_known_value_can_be_traced_without_failing(places: list[Council]) -> None:
    for table in measures(*places).values():
        for one in table.rows:
            for column in table.schema.columns:
                evidence = table.trace(one, column)
                assert evidence.value == ("" if one[column] is None else str(one[column]))
