"""Which councils vote, by the candidate files alone and beside a table of councils."""

from __future__ import annotations

from pathlib import Path

from tests.elections.packs import Files, messages, pack_of, the_council
from tests.elections.test_democracy_club import HEADER_2018

TABLE = "name,size,won_lab\nSwale,2,2\n"


def winner(council: str, ward: str) -> str:
    return f"local.{council}.x,local.{council}.{ward}.2018-05-03,1,,Labour Party,A B,315,True,,,"


def candidates(*rows: str) -> Files:
    text = "\n".join([HEADER_2018, *rows])
    return {"results.csv": ("democracy-club", "results", text)}


def test_a_council_first_met_through_a_by_election_keeps_its_ordinary_wards(tmp_path: Path) -> None:
    by_election = winner("epping-forest", "moreton-and-fyfield.by")
    ordinary = winner("epping-forest", "broadley-common"), winner("epping-forest", "roydon")
    found = pack_of(tmp_path, candidates(by_election, *ordinary)).election

    council = the_council(found, "Epping Forest")
    assert [ward.name for ward in council.wards] == ["Broadley Common", "Roydon"]
    assert council.won == {"labour": 2}
    assert [one.council for one in found.by_elections] == [council.code]


def test_a_council_with_by_elections_only_does_not_vote(tmp_path: Path) -> None:
    found = pack_of(tmp_path, candidates(winner("swale", "sheppey-east.by"))).election

    assert found.councils == ()
    assert len(found.by_elections) == 1


def test_every_ward_of_a_council_that_no_table_has_is_a_by_election(tmp_path: Path) -> None:
    rows = winner("swale", "roman"), winner("adur", "churchill"), winner("adur", "eastbrook")
    files: Files = {"councils.csv": ("council-table", "councils", TABLE), **candidates(*rows)}
    found = pack_of(tmp_path, files).election

    assert [council.name for council in found.councils] == ["Swale"]
    assert [ward.name for ward in found.by_elections] == ["Churchill", "Eastbrook"]
    assert any("adur: 2 wards of a council that no council table has" in one
               for one in messages(found))  # fmt: skip
