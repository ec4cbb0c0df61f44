"""Twins of an election, and sentences turned round, say the opposite."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checking.known import Known
from tests.synthetic.elections import write_election
from tests.wordings.evening import contradicted
from tests.wordings.opposites import opposites
from tests.wordings.twins import with_parties_swapped, with_time_reversed

LANDSLIDE = 1
"""The number of an election in which Labour takes councils from the Conservatives."""
SAID = "Labour has gained Brackbridge from the Conservatives."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("landslide")
    write_election(made, LANDSLIDE)
    return made


def test_what_is_true_of_an_election_is_false_where_the_parties_are_swapped(
    folder: Path, tmp_path: Path
) -> None:
    assert not contradicted("", SAID, Known.of(folder))
    assert contradicted("", SAID, Known.of(with_parties_swapped(folder, tmp_path)))


def test_what_is_true_of_an_election_is_false_where_time_is_reversed(
    folder: Path, tmp_path: Path
) -> None:
    reversed_time = with_time_reversed(folder, tmp_path)

    assert reversed_time is not None
    assert contradicted("", SAID, Known.of(reversed_time))


def test_a_twin_of_the_twin_is_the_election(folder: Path, tmp_path: Path) -> None:
    once = with_parties_swapped(folder, tmp_path / "once")
    twice = with_parties_swapped(once, tmp_path / "twice")

    name = "councils.csv"
    assert (twice / name).read_bytes() == (folder / name).read_bytes()


def test_a_sentence_is_turned_round_one_word_at_a_time() -> None:
    assert list(opposites("Labour gained more seats.")) == [
        "Labour lost more seats.",
        "Labour gained fewer seats.",
    ]
