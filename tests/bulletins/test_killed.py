"""Stopped at any moment, a run leaves a whole old set or a whole new one."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.bulletins.digest import file_digest
from generator.bulletins.record import read_record
from tests.bulletins.sets import FICTIONAL, files
from tests.real_data import REPOSITORY

KILLS = 50


def command(out: Path, seed: int) -> list[str]:
    words = ["bulletins", FICTIONAL, "--by", "council", "--by", "ward", "--by", "party"]
    return [sys.executable, "-m", "generator", *map(str, words), "--out", str(out),
            "--jobs", "2", "--seed", str(seed)]  # fmt: skip


def is_whole(folder: Path) -> bool:
    """Whether the folder holds exactly the files that one and the same run wrote."""
    record = read_record(folder)
    assert record is not None
    known = {RECORD_NAME: None, **record.files}
    for one in record.bulletins.values():
        known.update(one.files)
    there = files(folder)
    whole = there.keys() == known.keys()
    return whole and all(
        digest is None or file_digest(there[name]) == digest for name, digest in known.items()
    )


RECORD_NAME = ".recount.json"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_at_fifty_moments_the_folder_is_always_a_whole_set(tmp_path: Path) -> None:
    out = tmp_path / "set"
    began = time.monotonic()
    subprocess.run(command(out, 0), cwd=REPOSITORY, check=True, capture_output=True)
    usual = time.monotonic() - began
    chance = random.Random(2018)
    before = read_record(out)
    new = 0
    for kill in range(KILLS):
        with subprocess.Popen(
            command(out, kill + 1),
            cwd=REPOSITORY,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as run:
            time.sleep(chance.uniform(0.3, 1.1) * usual)
            run.kill()
        assert is_whole(out), f"a mixed set after kill {kill}"
        after = read_record(out)
        new += after is not None and before is not None and after.made_with != before.made_with
        before = after
    assert 0 < new < KILLS, f"{new} of {KILLS} runs were done before they were killed"
