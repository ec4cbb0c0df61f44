"""A set of bulletins: the same bytes whoever writes it, whole or not at all, in agreement."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.bulletins import run
from generator.bulletins.jobs import Outcome, Parcel
from generator.bulletins.record import RECORD, Remembered, read_record
from generator.bulletins.stale import stale
from tests.articles.packs import CopiedPack, move
from tests.bulletins.sets import ENGLAND, FICTIONAL, files, order, written
from tests.bulletins.test_workers import needs_dask, scheduler
from tests.real_data import REPOSITORY

BY = ("region", "council", "party")


def known(folder: Path) -> dict[str, Remembered]:
    """What a set remembers of its bulletins."""
    record = read_record(folder)
    assert record is not None
    return record.bulletins


@pytest.fixture(scope="module")
def england(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sets") / "england"
    assert written(ENGLAND, folder, *BY).good
    return folder


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    with scheduler() as address:
        yield address


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_the_bytes_are_the_same_with_any_number_of_workers(
    workers: int, england: Path, tmp_path: Path
) -> None:
    assert written(ENGLAND, tmp_path / "again", *BY, jobs=workers).good

    assert files(tmp_path / "again") == files(england)


@needs_dask
def test_the_bytes_are_the_same_on_a_cluster(cluster: str, england: Path, tmp_path: Path) -> None:
    assert written(ENGLAND, tmp_path / "afar", *BY, jobs=2, cluster=cluster).good

    assert files(tmp_path / "afar") == files(england)


def test_every_council_region_and_party_has_its_files(england: Path) -> None:
    index = json.loads((england / "index.json").read_bytes())
    rows = index["bulletins"]

    assert [sum(one["genre"] == genre for one in rows) for genre in ("analysis", *BY)] == [
        1, 9, 150, 5,
    ]  # fmt: skip
    for row in rows:
        assert set(row["files"]) == {"html", "json"}
        assert all((england / name).is_file() for name in row["files"].values())
        assert row["headline"]
        assert row["summary"]


def test_the_index_knows_what_changed_hands(england: Path) -> None:
    rows = json.loads((england / "index.json").read_bytes())["bulletins"]
    changed = [one["about"]["name"] for one in rows if one["changed"]]

    assert len(changed) == 15
    assert {"Barnet", "Plymouth", "Trafford", "Derby"} <= set(changed)


def test_a_flash_is_one_line_in_the_agencys_words(england: Path) -> None:
    lines = (england / "flashes.txt").read_text(encoding="utf-8").splitlines()

    assert len(lines) == 150
    assert "C gain Barnet from no overall control" in lines[:15]
    assert "Lab gain Plymouth from C" in lines[:15]
    assert "Lab hold Barking and Dagenham" in lines[15:]


def test_a_fresh_set_is_not_stale(england: Path) -> None:
    assert stale(order(ENGLAND, england, *BY)) == []


def test_a_set_in_which_somebody_edited_a_file_is_stale(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    written(FICTIONAL, folder, "council", "ward")
    page = next(folder.glob("council/*.html"))
    page.unlink()
    index = folder / "index.html"
    index.write_text("by hand", encoding="utf-8")

    assert stale(order(FICTIONAL, folder, "council", "ward")) == [
        "index.html has been changed",
        f"{page.relative_to(folder).as_posix()} is gone",
    ]


def test_a_set_made_with_other_words_is_stale(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    written(FICTIONAL, folder, "council")

    assert stale(order(FICTIONAL, folder, "council", seed=1))
    assert stale(order(FICTIONAL, folder, "council", formats=("html",)))


def test_only_what_changed_is_written_and_the_bytes_are_those_of_a_whole_run(
    england: Path, tmp_path: Path
) -> None:
    pack = CopiedPack(tmp_path)
    folder = tmp_path / "set"
    written(pack.folder, folder, *BY)
    rows = pack.rows
    row = next(one for one in rows if one["name"] == "Southend-on-Sea")
    move(row, "lab", "con", 1)
    pack.write(rows)

    assert stale(order(pack.folder, folder, *BY))
    report = written(pack.folder, folder, *BY, only_changed=True)
    written(pack.folder, tmp_path / "whole", *BY)

    assert files(folder) == files(tmp_path / "whole")
    assert "council/southend-on-sea" in report.written
    assert [one for one in report.written if one.startswith("council/")] == [
        "council/southend-on-sea"
    ]
    assert [one for one in report.written if one.startswith("region/")] == ["region/east"]
    assert len(report.kept) > 140


def test_only_changed_without_a_change_writes_nothing_and_changes_nothing(
    england: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "set"
    written(ENGLAND, folder, *BY)
    report = written(ENGLAND, folder, *BY, only_changed=True)

    assert (report.written, len(report.kept)) == ([], 165)
    assert files(folder) == files(england)


def test_a_bulletin_made_from_more_than_it_tells_is_not_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = CopiedPack(tmp_path)
    folder = tmp_path / "set"
    written(pack.folder, folder, *BY)
    before = {path: one.entry.digest for path, one in known(folder).items()}
    rows = pack.rows
    move(next(one for one in rows if one["name"] == "Southend-on-Sea"), "lab", "con", 1)
    pack.write(rows)
    jobs: list[str] = []
    write = run.write_parcel

    def noted(parcel: Parcel) -> list[Outcome]:
        jobs.extend(one.entry.path for one in parcel.jobs)
        return write(parcel)

    monkeypatch.setattr(run, "write_parcel", noted)
    report = written(pack.folder, folder, *BY, only_changed=True)
    after = {path: one.entry.digest for path, one in known(folder).items()}

    made_from_others = {path for path in before if before[path] != after[path]}
    assert set(report.written) <= set(jobs) < made_from_others
    assert made_from_others - set(jobs) <= set(report.kept)


def test_a_file_that_has_gone_is_written_again(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    written(FICTIONAL, folder, "council", "ward")
    whole = files(folder)
    next(folder.glob("council/*.html")).unlink()

    report = written(FICTIONAL, folder, "council", "ward", only_changed=True)

    assert report.good
    assert files(folder) == whole


def test_a_council_without_a_bulletin_any_more_is_gone(tmp_path: Path) -> None:
    pack = CopiedPack(tmp_path)
    folder = tmp_path / "set"
    written(pack.folder, folder, "council")
    pack.write([one for one in pack.rows if one["name"] != "Adur"])

    report = written(pack.folder, folder, "council", only_changed=True)

    assert report.gone == ["council/adur"]
    assert not list(folder.glob("council/adur.*"))


def test_one_bad_bulletin_is_listed_and_the_others_are_written(tmp_path: Path) -> None:
    place = tmp_path / "words" / "region" / "phrases"
    place.mkdir(parents=True)
    broken = "---\n{{ party }} {{ region.nothing }}.\n--- headline\n{{ party }}\n"
    (place / "region-runs-all.j2").write_text(broken, encoding="utf-8")

    report = written(ENGLAND, tmp_path / "set", *BY, templates=tmp_path / "words")

    [failure] = report.failures
    assert failure.path == "region/north-east"
    assert "region/phrases/region-runs-all.j2:2" in failure.reason
    assert len(report.written) == 164
    assert not report.good


def test_a_contradiction_names_both_sentences_and_leaves_the_old_set(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    written(ENGLAND, folder, *BY)
    before = files(folder)
    rules = tmp_path / "rules"
    rules.mkdir()
    text = (REPOSITORY / "rules" / "region.yaml").read_text(encoding="utf-8")
    wrong = text.replace("seats: net_change, councils", "seats: net_change + 1, councils")
    assert wrong != text
    (rules / "region.yaml").write_text(wrong, encoding="utf-8")

    report = written(ENGLAND, folder, *BY, rules=rules)

    assert report.contradictions
    assert files(folder) == before
    assert any("region/" in str(one) and "party/" in str(one) for one in report.contradictions)


def test_what_a_set_remembers_is_not_part_of_the_site(england: Path) -> None:
    pages = [*england.rglob("*.html"), *england.rglob("*.atom")]

    assert all(RECORD.encode() not in page.read_bytes() for page in pages)
