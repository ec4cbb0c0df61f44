"""Change one result: what rests on it changes, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.raw_pack import FOLDER, raw_pack
from generator.bulletins.difference import difference
from generator.bulletins.difference_model import Difference
from generator.bulletins.making import genres_of
from generator.pipeline import Night, night
from generator.story.subjects import LEVELS, By
from tests.articles.packs import CopiedPack, recount
from tests.bulletins.sets import ENGLAND
from tests.real_data import needs_real_data

RESULTS = "results-2018-05-03.csv"
HIGH_BARNET = "Robert Daniel Julian Teare,2605,True"
NEXT = "Amy Morwenna Trevethan,2604,False"


def told(pack: Path, levels: tuple[By, ...] = LEVELS) -> Night:
    return night(pack, genres=genres_of(levels))


def places(found: Difference) -> set[str]:
    return {one.path for one in found.bulletins}


@pytest.fixture(scope="module")
def england() -> Night:
    return told(ENGLAND, ("region", "council", "party"))


def test_the_same_pack_twice_has_no_difference(england: Night) -> None:
    assert difference(england, england, ("region", "council", "party")).empty


def test_a_council_that_changed_hands_is_named_with_who_ran_it_in_either_count(
    england: Night, tmp_path: Path
) -> None:
    pack = CopiedPack(tmp_path).give("Barnet", "lab", "Labour")
    found = difference(england, told(pack.folder, ("region", "council", "party")), ("council",))

    (barnet,) = found.councils
    assert (barnet.name, barnet.before, barnet.after) == ("Barnet", "Conservatives", "Labour")


def test_a_council_that_declares_later_is_news(england: Night, tmp_path: Path) -> None:
    pack = CopiedPack(tmp_path)

    def undeclared(row: dict[str, str]) -> None:
        if row["name"] == "Derby":
            for name in row:
                if name.startswith(("won_", "after_")) or name == "control_after":
                    row[name] = ""

    pack.each(undeclared)
    found = difference(told(pack.folder, ("council",)), england, ("council",))

    (derby,) = found.councils
    assert (derby.name, derby.before, derby.after) == ("Derby", "", "no overall control")


def test_another_seat_in_one_council_changes_no_other_councils_copy(
    england: Night, tmp_path: Path
) -> None:
    pack = CopiedPack(tmp_path)
    rows = pack.rows
    row = next(one for one in rows if one["name"] == "Southend-on-Sea")
    row["won_con"], row["won_lab"] = str(int(row["won_con"]) + 1), str(int(row["won_lab"]) - 1)
    row["after_con"] = str(int(row["after_con"]) + 1)
    row["after_lab"] = str(int(row["after_lab"]) - 1)
    recount(row)
    pack.write(rows)
    levels: tuple[By, ...] = ("region", "council", "party")

    found = difference(england, told(pack.folder, levels), levels)

    changed = {one for one in places(found) if one.startswith(("council/", "region/"))}
    assert changed == {"council/southend-on-sea", "region/east"}
    assert {one.kind for one in found.facts if one.change == "changed"} >= {"party-night-won"}


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Night:
    pack = raw_pack(tmp_path_factory.mktemp("raw"))
    assert pack is not None
    return told(pack)


def recounted(folder: Path, *changes: tuple[str, str]) -> Night:
    """The raw pack with other results in one file, under the name that it has in the pack."""
    pack = raw_pack(folder)
    assert pack is not None
    text = (FOLDER / RESULTS).read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    (folder / RESULTS).write_text(text, encoding="utf-8")
    manifest = (pack / "election.yaml").read_text(encoding="utf-8")
    there = f"{FOLDER.resolve()}/{RESULTS}"
    assert there in manifest
    (folder / "election.yaml").write_text(manifest.replace(there, RESULTS), encoding="utf-8")
    return told(folder)


@pytest.fixture(scope="module")
def same_name(tmp_path_factory: pytest.TempPathFactory) -> Night:
    """The raw pack unchanged, its results beside the manifest as in the changed ones."""
    if not FOLDER.is_dir():
        pytest.skip("the real result files are not on this machine")
    return recounted(tmp_path_factory.mktemp("unchanged"))


@needs_real_data
def test_more_votes_for_one_winner_change_the_ward_and_what_speaks_of_it(
    same_name: Night, tmp_path: Path
) -> None:
    more = (HIGH_BARNET, HIGH_BARNET.replace("2605", "2650"))
    found = difference(same_name, recounted(tmp_path, more), LEVELS)

    assert found.councils == []
    assert {one.path for one in found.bulletins if one.change == "copy"} == {
        "ward/barnet/high-barnet",
        "council/barnet",
        "region/london",
    }
    assert places(found) <= {
        "ward/barnet/high-barnet", "council/barnet", "region/london", "analysis",
        "party/conservatives",
    }  # fmt: skip


@needs_real_data
def test_another_winner_in_one_ward_changes_no_bulletin_of_another_council(
    same_name: Night, tmp_path: Path
) -> None:
    lost = (HIGH_BARNET, HIGH_BARNET.replace("2605,True", "2500,False"))
    won = (NEXT, NEXT.replace("False", "True"))
    found = difference(same_name, recounted(tmp_path, lost, won), LEVELS)

    elsewhere = {
        one
        for one in places(found)
        if one.startswith("ward/") and not one.startswith("ward/barnet/")
    }
    assert elsewhere == set()
    assert {one for one in places(found) if one.startswith("council/")} == {"council/barnet"}
    assert {one for one in places(found) if one.startswith("region/")} <= {"region/london"}
    assert "ward/barnet/high-barnet" in places(found)
