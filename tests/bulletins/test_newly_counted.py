"""A ward that is counted later: what is written anew is what a whole run would write."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from generator.article import Level
from generator.bulletins import making
from generator.bulletins.making import Making
from generator.bulletins.stale import stale
from generator.elections.models import Election
from generator.story.subjects import Member, members
from tests.bulletins.counts import told
from tests.bulletins.sets import FICTIONAL, files, order, written
from tests.synthetic.elections import write_election

COUNTIES = 53
"""The number of a made-up election of six councils with a dozen wards each."""


def test_with_a_ward_more_only_changed_gives_what_a_whole_run_gives(tmp_path: Path) -> None:
    pack, folder = tmp_path / "pack", tmp_path / "set"
    write_election(pack, COUNTIES)
    results = pack / "results.csv"
    whole = results.read_text(encoding="utf-8")
    rows = list(csv.DictReader(whole.splitlines()))
    ballot = rows[0]["ballot_paper_id"]
    some = [line for line in whole.splitlines(keepends=True) if ballot not in line]
    results.write_text("".join(some), encoding="utf-8")
    assert written(pack, folder, "council", "ward").good
    before = files(folder)

    results.write_text(whole, encoding="utf-8")
    assert stale(order(pack, folder, "council", "ward"))
    assert written(pack, folder, "council", "ward", only_changed=True).good
    written(pack, tmp_path / "anew", "council", "ward")

    assert len(files(folder)) > len(before)
    assert files(folder) == files(tmp_path / "anew")


def test_a_bulletin_whose_turn_is_another_counts_as_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    night = told(FICTIONAL, ("ward",))
    before = {one.path: one.digest for one in Making(night, ("ward",)).wanted()}

    def later(election: Election, level: Level) -> list[Member]:
        return [replace(one, position=one.position + 1) for one in members(election, level)]

    monkeypatch.setattr(making, "members", later)
    after = {one.path: one.digest for one in Making(night, ("ward",)).wanted()}

    assert {path for path in before if before[path] == after[path]} == {"analysis"}
