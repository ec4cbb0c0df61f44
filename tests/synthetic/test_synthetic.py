"""On hundreds of made-up elections the text holds, and nothing in rules or phrases lies idle."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.rules import load_rules
from generator.foundation.layers import rule_layers, template_layers
from generator.prose.phrases import load_phrases
from tests.synthetic.elections import write_election
from tests.synthetic.evening import GENRES, Told, evening

ELECTIONS = 300
SHOWN = 25


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return evening(tmp_path_factory.mktemp("elections"), range(ELECTIONS))


def test_every_election_is_told(night: Told) -> None:
    assert night.articles >= ELECTIONS


def test_no_text_breaks(night: Told) -> None:
    shown = "\n".join(night.faults[:SHOWN])

    assert not night.faults, f"{len(night.faults)} faults, the first of them:\n{shown}"


def test_every_rule_fires_at_least_once(night: Told) -> None:
    idle = set(load_rules(rule_layers()).kinds) - night.kinds

    assert sorted(idle) == []


@pytest.mark.parametrize("use", ["body", "headline", "standfirst"])
def test_every_wording_is_reached_at_least_once(night: Told, use: str) -> None:
    every = {
        wording.place
        for genre in GENRES
        for wordings in load_phrases(template_layers(), genre).values()
        for wording in wordings
        if wording.use == use
    }

    missed = sorted(every - night.wordings)
    assert not missed, f"{len(missed)} of {len(every)} not reached:\n" + "\n".join(missed)


def test_the_same_number_gives_the_same_election(tmp_path: Path) -> None:
    for number in (0, 5, 16):
        for name in ("once", "again"):
            write_election(tmp_path / name / str(number), number)

    once, again = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in files}
        for name, files in (
            (name, sorted((tmp_path / name).rglob("*.*"))) for name in ("once", "again")
        )
    )
    assert once == again
