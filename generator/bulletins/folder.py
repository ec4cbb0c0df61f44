"""A folder of bulletins put in place as a whole: readers see the old set or the new, never a mix.

A new set is written into a folder beside the target, on the same file system, and then the two
change names (see `exchange`). Whatever stops the run before, the target is the whole old set.
"""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from generator.bulletins.exchange import mend, swap
from generator.foundation.errors import InputError, Problem

try:
    import fcntl
except ImportError:  # Windows: two runs at once are not told of each other
    fcntl = None  # type: ignore[assignment]

_WITHOUT_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}
"""What a file system answers that has no locks: there, two runs are not told of each other."""

MARKER = "index.json"
"""The file by which a folder is known to be a set that Recount wrote."""


class StagedFolder:
    """A set on its way: what is written here is seen when all of it is, or not at all."""

    def __init__(self, folder: Path, old: Path) -> None:
        self._folder = folder
        self._old = old
        self._made = {""}
        self._kept: set[str] = set()

    @property
    def path(self) -> Path:
        """Where the set is being written, for workers on this machine."""
        return self._folder

    @classmethod
    def at(cls, folder: Path) -> StagedFolder:
        """Return a set on its way that another process began, to write into and keep nothing."""
        return cls(folder, folder)

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file of the new set; `name` is relative, with `/`, text becomes UTF-8.

        Raises InputError when the name leaves the folder, is taken, or cannot be written.
        """
        with _told(name), _only_one():
            place = Path(self._place(name))
            if name in self._kept:  # thought better of: the new set's name goes, the old file stays
                place.unlink()
                self._kept.remove(name)
            # "x": a file kept by a link is the old set's too, and must never be written into.
            # No fsync: a killed process loses nothing, and after a power cut a set is made anew.
            with place.open("xb") as file:
                file.write(_bytes(content))

    def keep(self, *names: str) -> bool:
        """Take files of the old set over unchanged, by hard links or as copies.

        Returns False, and takes none, when the old set lacks one of them. A file that is kept may
        still be written. Raises InputError when a name leaves the folder or has been written
        already.
        """
        sources = {name: self._old / _inside(name) for name in names}
        if not all(source.is_file() for source in sources.values()):
            return False
        for name, source in sources.items():
            if name not in self._kept:
                with _told(name), _only_one():
                    _link_or_copy(source, self._place(name))
                self._kept.add(name)
        return True

    def _place(self, name: str) -> str:
        folder = _inside(name).rpartition("/")[0]
        if folder not in self._made:
            (self._folder / folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        return f"{self._folder}/{name}"


def made_by_recount(folder: Path) -> bool:
    """Say whether the folder is a set that Recount wrote: its index says so."""
    try:
        index = json.loads((folder / MARKER).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(index, dict) and index.get("made_by") == "recount"


@contextmanager
def new_folder(
    target: Path, ours: Callable[[Path], bool] = made_by_recount
) -> Iterator[StagedFolder]:
    """Yield a folder to write to; on leaving without an error it replaces `target` as a whole.

    `target` need not exist; where it is a link, what it points to is replaced. `ours` says
    whether a folder that is not empty may be replaced. Raises InputError when it may not, when
    `target` is a file, or when another run is writing it.
    """
    target = _resolved(target)
    with ExitStack() as until_done:
        with _told(str(target)):
            _check_place(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            until_done.enter_context(_locked(target))
            mend(target)
            _check_ours(target, ours)
            _remove_left_over(target)
            staging = _staging(target, os.getpid())
            staging.mkdir()
            # Whatever has this name at the end: a set not finished, or the old one.
            until_done.callback(shutil.rmtree, staging, ignore_errors=True)
        yield StagedFolder(staging, target)
        with _told(str(target)):
            _put_in_place(staging, target)


def differences(target: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """Return a line for each file in which `target` differs from the set `files`, by name.

    `files` has the content of each file by its relative name. Nothing is written.
    """
    there = {
        path.relative_to(target).as_posix(): path for path in target.rglob("*") if path.is_file()
    }
    lines = {name: f"{name} is not part of the set" for name in there.keys() - files.keys()}
    for name, content in files.items():
        if name not in there:
            lines[name] = f"{name} is missing"
        elif there[name].read_bytes() != _bytes(content):
            lines[name] = f"{name} differs"
    return [lines[name] for name in sorted(lines)]


def _bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def _resolved(target: Path) -> Path:
    try:
        return target.resolve()
    except (OSError, RuntimeError):
        raise InputError(Problem("this link leads round in a circle", str(target))) from None


def _put_in_place(staging: Path, target: Path) -> None:
    if not target.exists():
        staging.rename(target)
        return
    staging.chmod(target.stat().st_mode & 0o777)
    swap(staging, target)


def _check_place(target: Path) -> None:
    if not target.name:
        raise InputError(Problem("a whole disk cannot be replaced", str(target)))
    if target.exists() and not target.is_dir():
        raise InputError(Problem("this is a file, not a folder", str(target)))


def _check_ours(target: Path, ours: Callable[[Path], bool]) -> None:
    """Nobody's own files are ever replaced because of a slip in a path."""
    if target.exists() and any(target.iterdir()) and not ours(target):
        raise InputError(
            Problem(
                "this folder would be replaced as a whole, and it holds files "
                "that are not a set of bulletins",
                str(target),
                expected=f"a new or empty folder, or one with Recount's own {MARKER}",
            )
        )


def _inside(name: str) -> str:
    """The name of a file below the folder. Raises InputError when it leads elsewhere."""
    if "\\" in name or "\0" in name or not {"", ".", ".."}.isdisjoint(name.split("/")):
        expected = "a relative path with /, such as councils/barnet.html"
        raise InputError(
            Problem("a file of the set must lie in its folder", found=name, expected=expected)
        )
    return name


def _link_or_copy(source: Path, place: str) -> None:
    try:
        os.link(source, place)
    except FileExistsError:
        raise
    except (OSError, AttributeError):  # systems and files without links, files of other owners
        with source.open("rb") as old, Path(place).open("xb") as new:
            shutil.copyfileobj(old, new)


def _staging(target: Path, process: int) -> Path:
    return target.with_name(f".{target.name}.staging-{process}")


def _remove_left_over(target: Path) -> None:
    """Remove the staging folders of runs that were killed. Needs the lock."""
    pattern = re.compile(re.escape(f".{target.name}.staging-") + r"(\d+)")
    for path in sorted(target.parent.iterdir()):
        match = pattern.fullmatch(path.name)
        # Our own number on a folder that we have not made yet was another's before.
        if match and (int(match[1]) == os.getpid() or not _lives(int(match[1]))):
            shutil.rmtree(path, ignore_errors=True)


def _lives(process: int) -> bool:
    if os.name != "posix":  # elsewhere asking would end the process: its folder is left alone
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


@contextmanager
def _locked(target: Path) -> Iterator[None]:
    """Hold the target for this run alone. The lock of a killed run is free at once."""
    if fcntl is None:
        yield
        return
    path = target.with_name(f".{target.name}.lock")
    handle = _lock(path, target)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _lock(path: Path, target: Path) -> int:
    """Open and lock the file at `path`; again where the run before removed it meanwhile."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            problem = Problem("another run is writing this folder; wait until it ends", str(target))
            raise InputError(problem) from None
        except OSError as failure:
            if failure.errno not in _WITHOUT_LOCKS:
                os.close(handle)
                raise
        if _is_at(handle, path):
            return handle
        os.close(handle)


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


@contextmanager
def _told(place: str) -> Iterator[None]:
    """Tell what the system refuses as a problem with the file or folder at `place`."""
    try:
        yield
    except OSError as failure:
        raise InputError(Problem(failure.strerror or str(failure), place)) from None


@contextmanager
def _only_one() -> Iterator[None]:
    """Tell of a name that is taken in the words of a set, not of a file system."""
    try:
        yield
    except (FileExistsError, NotADirectoryError):
        raise FileExistsError(None, "two files of the set have this name") from None
