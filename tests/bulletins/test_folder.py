"""A folder of bulletins is the old set or the new one, whatever happens on the way."""

from __future__ import annotations

import errno
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.bulletins import exchange, folder
from generator.bulletins.folder import differences, made_by_recount, new_folder
from generator.foundation.errors import InputError
from tests.bulletins.sets_without_end import names, write_set
from tests.real_data import REPOSITORY

INDEX = json.dumps({"made_by": "recount", "bulletins": []})


def put(target: Path, **files: str) -> None:
    with new_folder(target) as staged:
        staged.write("index.json", INDEX)
        for name, content in files.items():
            staged.write(f"{name}.txt", content)


def held(target: Path) -> dict[str, str]:
    return {
        path.relative_to(target).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(target.rglob("*"))
        if path.is_file() and path.name != "index.json"
    }


def beside(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir() if path != target)


@pytest.fixture(params=["in one step", "by renaming"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "by renaming":
        monkeypatch.setattr(exchange, "exchanged", lambda first, second: False)


def test_a_set_is_written_where_there_was_none(tmp_path):
    put(tmp_path / "new" / "out", barnet="held")
    assert held(tmp_path / "new" / "out") == {"barnet.txt": "held"}
    assert beside(tmp_path / "new" / "out") == []


@pytest.mark.usefixtures("either_way")
def test_a_new_set_replaces_the_old_one_as_a_whole(tmp_path):
    target = tmp_path / "out"
    put(target, barnet="held", derby="lost")
    put(target, barnet="gained")
    assert held(target) == {"barnet.txt": "gained"}
    assert beside(target) == []


def test_this_machine_exchanges_folders_in_one_step(tmp_path):
    if sys.platform not in ("linux", "darwin"):
        pytest.skip("only Linux and macOS exchange names in one step")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "first").touch()
    if not exchange.exchanged(tmp_path / "a", tmp_path / "b"):
        pytest.skip("the file system of the temporary folder cannot exchange names")
    assert (tmp_path / "b" / "first").exists()


def test_names_that_cannot_be_exchanged_are_an_error_unless_the_system_cannot(tmp_path):
    if sys.platform not in ("linux", "darwin"):
        pytest.skip("only Linux and macOS exchange names in one step")
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError) as failure:
        exchange.exchanged(tmp_path / "a", tmp_path / "nowhere")
    assert failure.value.errno == errno.ENOENT


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("stop", [ValueError, KeyboardInterrupt])
def test_an_error_on_the_way_leaves_the_old_set(tmp_path, stop):
    target = tmp_path / "out"
    put(target, barnet="held")
    with pytest.raises(stop), new_folder(target) as staged:
        staged.write("barnet.txt", "gained")
        raise stop
    assert held(target) == {"barnet.txt": "held"}
    assert beside(target) == []


def test_an_error_on_the_way_to_a_first_set_leaves_nothing(tmp_path):
    with pytest.raises(ValueError), new_folder(tmp_path / "out") as staged:
        staged.write("barnet.txt", "gained")
        raise ValueError
    assert list(tmp_path.iterdir()) == []


def test_a_rename_that_fails_half_way_is_taken_back(tmp_path, monkeypatch):
    target = tmp_path / "out"
    put(target, barnet="held")
    rename = Path.rename

    def failing(self: Path, to: Path) -> Path:
        if ".staging-" in self.name:
            raise PermissionError(errno.EACCES, "Permission denied")
        return rename(self, to)

    monkeypatch.setattr(exchange, "exchanged", lambda first, second: False)
    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(InputError, match="Permission denied"):
        put(target, barnet="gained")
    assert held(target) == {"barnet.txt": "held"}
    assert beside(target) == []


def test_a_swap_by_renaming_that_was_killed_between_is_undone_at_the_next_start(tmp_path):
    target = tmp_path / "out"
    put(target, barnet="held")
    target.rename(tmp_path / ".out.replaced")
    with pytest.raises(ValueError), new_folder(target):
        raise ValueError
    assert held(target) == {"barnet.txt": "held"}
    assert beside(target) == []


def test_a_swap_by_renaming_that_was_killed_late_is_finished_at_the_next_start(tmp_path):
    target = tmp_path / "out"
    put(target, barnet="gained")
    put(tmp_path / ".out.replaced", barnet="held")
    with pytest.raises(ValueError), new_folder(target):
        raise ValueError
    assert held(target) == {"barnet.txt": "gained"}
    assert beside(target) == []


def test_what_a_killed_run_left_is_removed_and_what_a_living_one_writes_is_not(tmp_path):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = [f".out.staging-{ended.pid}", f".out.staging-{os.getpid()}"]
    living = [f".out.staging-{os.getppid()}", f".other.staging-{ended.pid}", ".out.staging-x"]
    for name in left + living:
        (tmp_path / name / "councils").mkdir(parents=True)
    put(tmp_path / "out", barnet="held")
    assert beside(tmp_path / "out") == sorted(living)


def test_two_runs_on_one_folder_do_not_mix(tmp_path):
    if folder.fcntl is None:
        pytest.skip("there are no locks of this kind on this system")
    target = tmp_path / "out"
    with new_folder(target) as staged:
        staged.write("index.json", INDEX)
        with pytest.raises(InputError, match="another run is writing this folder"):
            put(target, barnet="gained")
        staged.write("barnet.txt", "held")
    assert held(target) == {"barnet.txt": "held"}
    put(target, barnet="gained")
    assert held(target) == {"barnet.txt": "gained"}


def test_two_folders_side_by_side_can_be_written_at_once(tmp_path):
    with new_folder(tmp_path / "out") as one, new_folder(tmp_path / "other") as two:
        one.write("a.txt", "1")
        two.write("a.txt", "2")
    assert held(tmp_path / "out") == {"a.txt": "1"}
    assert held(tmp_path / "other") == {"a.txt": "2"}


def test_a_folder_without_locks_can_be_written_all_the_same(tmp_path, monkeypatch):
    if folder.fcntl is None:
        pytest.skip("there are no locks of this kind on this system")

    def refuse(handle: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(folder.fcntl, "flock", refuse)
    put(tmp_path / "out", barnet="held")
    assert held(tmp_path / "out") == {"barnet.txt": "held"}


@pytest.mark.parametrize("index", [None, "{}", "[]", "not json", '{"made_by": "somebody"}'])
def test_somebody_elses_folder_is_not_replaced(tmp_path, index):
    target = tmp_path / "thesis"
    target.mkdir()
    (target / "chapter-1.txt").write_text("years of work", encoding="utf-8")
    if index is not None:
        (target / "index.json").write_text(index, encoding="utf-8")
    with pytest.raises(InputError) as refusal:
        put(target, barnet="held")
    assert "not a set of bulletins" in str(refusal.value)
    assert str(target) in str(refusal.value)
    assert (target / "chapter-1.txt").read_text(encoding="utf-8") == "years of work"
    assert beside(target) == []


def test_an_empty_folder_may_be_replaced(tmp_path):
    target = tmp_path / "out"
    target.mkdir()
    put(target, barnet="held")
    assert held(target) == {"barnet.txt": "held"}
    assert made_by_recount(target)


def test_who_calls_may_say_which_folders_are_ours(tmp_path):
    target = tmp_path / "out"
    target.mkdir()
    (target / "own.txt").touch()
    with new_folder(target, ours=lambda there: (there / "own.txt").exists()) as staged:
        staged.write("barnet.txt", "held")
    assert held(target) == {"barnet.txt": "held"}


def test_a_file_is_not_a_folder(tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="this is a file, not a folder"):
        put(tmp_path / "out")
    with pytest.raises(InputError):
        put(tmp_path / "out" / "below")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_a_link_to_a_folder_stays_a_link(tmp_path):
    put(tmp_path / "releases" / "today", barnet="held")
    (tmp_path / "site").symlink_to(tmp_path / "releases" / "today", target_is_directory=True)
    put(tmp_path / "site", barnet="gained")
    assert (tmp_path / "site").is_symlink()
    assert held(tmp_path / "releases" / "today") == {"barnet.txt": "gained"}


def test_a_link_that_leads_round_in_a_circle_is_told_of(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(InputError):
        put(tmp_path / "a")


def test_a_whole_disk_is_not_replaced():
    with pytest.raises(InputError, match="a whole disk"):
        put(Path("/"))


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../a", "a/../b", "a/..", "/etc/a", "a//b", "./a", "a/", "a\\b", "a\0b"],
)
def test_no_name_leads_out_of_the_folder(tmp_path, name):
    with new_folder(tmp_path / "out") as staged:
        with pytest.raises(InputError, match="must lie in its folder"):
            staged.write(name, "x")
        with pytest.raises(InputError, match="must lie in its folder"):
            staged.keep(name)


def test_two_files_of_a_set_cannot_have_one_name(tmp_path):
    with new_folder(tmp_path / "out") as staged:
        staged.write("a.txt", "1")
        with pytest.raises(InputError, match=r"a\.txt: two files of the set have this name"):
            staged.write("a.txt", "2")
        with pytest.raises(InputError, match="two files of the set have this name"):
            staged.write("a.txt/b.txt", "2")
    assert held(tmp_path / "out") == {"a.txt": "1"}


def test_a_name_that_the_system_refuses_is_told_in_its_words(tmp_path):
    with new_folder(tmp_path / "out") as staged:
        with pytest.raises(InputError) as refusal:
            staged.write("a" * 300, "x")
        assert refusal.value.problems[0].file == "a" * 300


def test_text_is_utf_8_and_bytes_are_as_they_are(tmp_path):
    with new_folder(tmp_path / "out") as staged:
        staged.write("a.txt", "Ynys Môn\n")
        staged.write("b.png", b"\x89PNG\r\n")
    assert (tmp_path / "out" / "a.txt").read_bytes() == b"Ynys M\xc3\xb4n\n"
    assert (tmp_path / "out" / "b.png").read_bytes() == b"\x89PNG\r\n"


def test_a_file_that_is_kept_is_the_very_same_file(tmp_path):
    target = tmp_path / "out"
    put(target, barnet="held", derby="lost")
    before = (target / "barnet.txt").stat()
    with new_folder(target) as staged:
        assert staged.keep("barnet.txt")
        assert not staged.keep("councils/nowhere.txt")
        staged.write("index.json", INDEX)
    after = (target / "barnet.txt").stat()
    assert held(target) == {"barnet.txt": "held"}
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert after.st_nlink == 1


def test_a_file_is_copied_where_links_are_not_possible(tmp_path, monkeypatch):
    target = tmp_path / "out"
    put(target, barnet="held")

    def refuse(source: Path, place: str) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with new_folder(target) as staged:
        assert staged.keep("barnet.txt")
        staged.write("index.json", INDEX)
    assert held(target) == {"barnet.txt": "held"}


def test_writing_a_file_that_was_kept_does_not_reach_into_the_old_set(tmp_path):
    target = tmp_path / "out"
    put(target, barnet="held")
    with pytest.raises(ValueError), new_folder(target) as staged:
        assert staged.keep("barnet.txt")
        assert staged.keep("barnet.txt")
        staged.write("barnet.txt", "gained")
        raise ValueError
    assert held(target) == {"barnet.txt": "held"}


def test_permissions_are_the_users_own(tmp_path):
    mask = os.umask(0o027)
    try:
        put(tmp_path / "out", barnet="held")
        assert (tmp_path / "out").stat().st_mode & 0o777 == 0o750
        assert (tmp_path / "out" / "barnet.txt").stat().st_mode & 0o777 == 0o640
        (tmp_path / "out").chmod(0o755)
        put(tmp_path / "out", barnet="gained")
        assert (tmp_path / "out").stat().st_mode & 0o777 == 0o755
    finally:
        os.umask(mask)


def test_differences_name_what_is_missing_changed_and_left_over(tmp_path):
    target = tmp_path / "out"
    put(target, barnet="held", derby="lost", swindon="held")
    wanted = {"index.json": INDEX, "barnet.txt": b"held", "derby.txt": "held", "bury.txt": "held"}
    assert differences(target, wanted) == [
        "bury.txt is missing",
        "derby.txt differs",
        "swindon.txt is not part of the set",
    ]
    assert differences(tmp_path / "nowhere", {"a.txt": "x"}) == ["a.txt is missing"]
    assert differences(tmp_path / "nowhere", {}) == []


def number_of(target: Path) -> int:
    """Which set the folder holds. Fails when it is not one set, or not all of it."""
    files = held(target)
    assert sorted(files) == sorted(names())
    assert len(set(files.values())) == 1
    return int(files["councils/0/0.txt"])


def killed_run(target: Path, seconds: float, *how: str) -> None:
    """Start a run that writes set after set, and kill it that long after its first is there."""
    command = [sys.executable, "-m", "tests.bulletins.sets_without_end", str(target), *how]
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == b"there\n"
        time.sleep(seconds)
        run.kill()
    assert run.returncode < 0


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL on this system")
def test_a_run_killed_at_any_moment_leaves_a_whole_set(tmp_path):
    target = tmp_path / "out"
    moments = random.Random(2018)
    sets = []
    for _ in range(50):
        killed_run(target, moments.uniform(0, 0.15))
        sets.append(number_of(target))
    assert len(set(sets)) > 1
    write_set(target, 0)
    assert number_of(target) == 0
    assert beside(target) == []


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL on this system")
def test_a_run_by_renaming_killed_at_any_moment_leaves_a_whole_set_after_the_next_start(tmp_path):
    target = tmp_path / "out"
    moments = random.Random(2014)
    for _ in range(8):
        killed_run(target, moments.uniform(0, 0.15), "renaming")
        with pytest.raises(ValueError), new_folder(target):
            raise ValueError
        assert number_of(target) >= 1
    assert beside(target) == []
