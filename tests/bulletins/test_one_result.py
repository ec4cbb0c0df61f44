"""Change one result of 2018: what rests on it changes, and nothing else does."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from generator.bulletins.difference import difference
from generator.pipeline import Night
from generator.story.subjects import LEVELS
from tests.bulletins.counts import changes, copy, rank_alone, real, told
from tests.real_data import needs_real_data

pytestmark = needs_real_data

WHOBERLEY = ("Bally Singh,2140,True", "Steven Keough,923,False")
HIGH_BARNET = "Robert Daniel Julian Teare,2605,True"
PARTIES = {
    *("party/conservatives", "party/greens", "party/labour", "party/liberal-democrats"),
    "party/ukip",
}
"""Bulletins that give a share of the vote in the whole country, which rests on every ward."""


@pytest.fixture(scope="module")
def england(tmp_path_factory: pytest.TempPathFactory) -> Night:
    return told(real(tmp_path_factory.mktemp("england")))


def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that is written from now on, by genre."""
    found: list[str] = []
    write = Night.article

    def noted(night: Night, genre: str, *rest: Any) -> Any:
        found.append(genre)
        return write(night, genre, *rest)

    monkeypatch.setattr(Night, "article", noted)
    return found


def test_more_votes_for_the_winner_change_the_ward_and_what_speaks_of_it(
    england: Night, tmp_path: Path
) -> None:
    more = (WHOBERLEY[0], WHOBERLEY[0].replace("2140", "2240"))
    found = difference(england, told(real(tmp_path, (more,))), LEVELS)

    assert found.councils == []
    above = {"council/coventry", "region/west-midlands", "party/labour", "party/conservatives"}
    assert "ward/coventry/whoberley" in copy(found)
    assert copy(found) <= {"ward/coventry/whoberley", *above}
    assert set(changes(found)) <= {"ward/coventry/whoberley", *above, *PARTIES}
    places = ("Whoberley", "Coventry", "West Midlands")
    placed = [one for one in found.facts if not one.kind.startswith("party-vote-")]
    assert all(any(place in one.says for place in places) for one in placed)
    margin = next(one for one in found.facts if one.kind == "ward-held")
    assert (margin.change, margin.says) == ("changed", "Whoberley: margin 1217 → 1317")


def test_what_was_the_closest_ward_of_all_changes_its_council_and_region(
    england: Night, tmp_path: Path
) -> None:
    more = (HIGH_BARNET, HIGH_BARNET.replace("2605", "2705"))
    found = difference(england, told(real(tmp_path, (more,))), LEVELS)

    places = {"ward/barnet/high-barnet", "council/barnet", "region/london"}
    assert places <= copy(found)
    concerned = {*places, "party/conservatives", "party/labour", "analysis"}
    assert copy(found) <= concerned
    assert set(changes(found)) <= concerned | PARTIES
    assert "closest-ward" in {one.kind for one in found.facts if one.change == "went"}


def test_another_winner_changes_the_ward_its_council_its_region_and_the_two_parties(
    england: Night, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loses = (WHOBERLEY[0], WHOBERLEY[0].replace("2140,True", "923,False"))
    wins = (WHOBERLEY[1], WHOBERLEY[1].replace("923,False", "2140,True"))
    other = told(real(tmp_path, (loses, wins)))
    texts = written(monkeypatch)
    found = difference(england, other, LEVELS)

    both = {"party/labour", "party/conservatives"}
    assert {"ward/coventry/whoberley", "council/coventry"} <= copy(found)
    concerned = {
        "ward/coventry/whoberley", "council/coventry", "region/west-midlands", *both, "analysis",
    }  # fmt: skip
    assert copy(found) <= concerned
    assert set(changes(found)) <= concerned | PARTIES
    # Most are never written: of 2,731 wards no more than those of one council, once in each count.
    assert texts.count("ward") <= 2 * 18
    # Beside Coventry's own, the councils and regions that parties name as their best in votes.
    assert texts.count("council") <= 2 * 6
    assert texts.count("region") <= 2 * 2


def test_a_ward_cannot_overrule_the_table_of_councils(england: Night, tmp_path: Path) -> None:
    loses = (WHOBERLEY[0], WHOBERLEY[0].replace("2140,True", "923,False"))
    wins = (WHOBERLEY[1], WHOBERLEY[1].replace("923,False", "2140,True"))
    other = told(real(tmp_path, (loses, wins)))
    won = [
        next(one.won for one in count.pack.election.councils if one.name == "Coventry")
        for count in (england, other)
    ]

    assert won[0] == won[1]
    told_so = [one.message for one in other.pack.election.problems if "Coventry" in one.message]
    assert any("seats won differ from those in the candidate files" in one for one in told_so)
    assert difference(england, other, ()).councils == []


def test_another_seat_in_the_table_changes_the_council_its_region_and_the_two_parties(
    england: Night, tmp_path: Path
) -> None:
    pack = real(tmp_path)
    with (pack / "councils.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    coventry = next(one for one in rows if one["name"] == "Coventry")
    for name, seats in (("won_con", 1), ("won_lab", -1), ("after_con", 1), ("after_lab", -1)):
        coventry[name] = str(int(coventry[name]) + seats)
    with (pack / "councils.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    found = difference(england, told(pack), LEVELS)

    assert found.councils == []
    concerned = {"council/coventry", "region/west-midlands", "analysis"}
    both = {"party/labour", "party/conservatives"}
    assert {"council/coventry", *both} <= copy(found) <= concerned | both
    assert rank_alone(found, concerned | both)
