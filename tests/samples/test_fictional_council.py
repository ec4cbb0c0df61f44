"""The fictional council shows what it says it shows, and says everywhere that it is fiction."""

from __future__ import annotations

import pytest

from generator.elections.models import NO_OVERALL_CONTROL, Council, Election, Ward
from generator.elections.pack import load_pack
from generator.foundation.errors import Gravity
from generator.foundation.layers import rule_layers
from generator.foundation.yaml_source import read_yaml
from tests.samples.tables import FICTIONAL_COUNCIL


@pytest.fixture(scope="module")
def election() -> Election:
    return load_pack(FICTIONAL_COUNCIL, rule_layers()).election


@pytest.fixture(scope="module")
def council(election: Election) -> Council:
    (one,) = election.councils
    return one


@pytest.fixture(scope="module")
def wards(council: Council) -> dict[str, Ward]:
    return {ward.name: ward for ward in council.wards}


def test_it_says_everywhere_that_it_is_fiction() -> None:
    manifest = read_yaml(FICTIONAL_COUNCIL / "election.yaml").data

    assert "fictional" in manifest["name"]
    assert all("fictional" in file["title"] for file in manifest["files"])
    assert "invented" in (FICTIONAL_COUNCIL / "README.md").read_text(encoding="utf-8")


def test_it_reads_without_an_error(election: Election) -> None:
    grave = [one for one in election.problems if one.gravity == Gravity.error]

    assert grave == []


def test_it_has_eight_wards_and_eleven_seats(council: Council, wards: dict[str, Ward]) -> None:
    assert len(wards) == 8
    assert sum(ward.seats_contested for ward in wards.values()) == council.size == 11


def test_the_wards_and_the_council_table_agree(council: Council) -> None:
    winners = [winner.party for ward in council.wards for winner in ward.winners]

    assert {party: winners.count(party) for party in winners} == {
        party: seats for party, seats in council.won.items() if seats
    }


def test_the_council_was_conservative_and_is_nobodys(council: Council) -> None:
    assert council.control_before is not None
    assert council.control_after is not None
    assert council.control_before.holder == "conservative"
    assert council.control_after.holder == NO_OVERALL_CONTROL
    assert council.before is not None
    assert council.before.control == "conservative"


def test_the_tie_at_heath_was_decided_by_lot(wards: dict[str, Ward]) -> None:
    heath = wards["Heath"]
    level = [one for one in heath.candidacies if one.votes == 612]

    assert {one.party for one in level} == {"labour", "conservative"}
    assert [one.party for one in heath.winners] == ["labour"]
    assert heath.winners[0].by_lot


def test_marsh_was_not_contested(wards: dict[str, Ward]) -> None:
    assert wards["Marsh"].uncontested
    assert [one.party for one in wards["Marsh"].winners] == ["independent"]


def test_the_redrawn_ward_is_not_compared_and_the_others_are(wards: dict[str, Ward]) -> None:
    compared = {name for name, ward in wards.items() if ward.previous is not None}

    assert set(wards) - compared == {"Harbour and Quay"}


def test_abbey_changed_hands(wards: dict[str, Ward]) -> None:
    before = [one.party for one in wards["Abbey"].previous or () if one.elected]

    assert before == ["conservative"]
    assert [one.party for one in wards["Abbey"].winners] == ["labour"]


def test_the_by_election_next_door_is_not_counted_here(election: Election) -> None:
    (by_election,) = election.by_elections

    assert by_election.name == "Weir"
    assert by_election.by_election


def test_a_party_that_no_register_knows_keeps_its_name(election: Election) -> None:
    local = election.parties["thornmere-residents-first"]

    assert local.name == "Thornmere Residents First"
    assert not local.registered
