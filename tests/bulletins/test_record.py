"""What a set remembers of itself, read again as it was; damaged, it is not believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.bulletins.record import RECORD, read_record, record_text
from tests.bulletins.sets import FICTIONAL, files, written

BY = ("region", "council", "ward", "party")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("record") / "set"
    written(FICTIONAL, folder, *BY)
    return folder


def test_a_record_is_read_as_it_was_written(folder: Path) -> None:
    record = read_record(folder)

    assert record is not None
    assert record_text(record) == (folder / RECORD).read_text(encoding="utf-8")


def test_claims_and_headlines_are_those_of_the_bulletin(folder: Path) -> None:
    record = read_record(folder)
    assert record is not None
    [council] = [one for one in record.bulletins.values() if one.entry.genre == "council"]
    wards = [one for one in record.bulletins.values() if one.entry.genre == "ward"]

    assert council.headline is not None
    assert council.headline.sentence.text == council.entry.headline
    assert {one.path.partition(" (flash)")[0] for one in council.claims} == {council.entry.path}
    assert all(isinstance(one.of, tuple) for one in council.claims)
    assert {one.headline for one in wards} == {None}


@pytest.mark.parametrize("damaged", ["", "{}\n", "not JSON", "one line less", "another word"])
def test_a_damaged_record_counts_as_none_and_the_set_is_written_anew(
    tmp_path: Path, damaged: str
) -> None:
    folder = tmp_path / "set"
    written(FICTIONAL, folder, *BY)
    whole = files(folder)
    text = (folder / RECORD).read_text(encoding="utf-8")
    if damaged == "one line less":
        damaged = "".join(text.splitlines(keepends=True)[:-1])
    elif damaged == "another word":
        damaged = text.replace('"changed":true', '"changed":false').replace("seats", "votes")
    (folder / RECORD).write_text(damaged, encoding="utf-8")

    assert read_record(folder) is None
    report = written(FICTIONAL, folder, *BY, only_changed=True)

    assert report.kept == []
    assert files(folder) == whole
