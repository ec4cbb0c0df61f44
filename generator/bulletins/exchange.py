"""Two folders change names at once, so that nobody ever sees neither or half of one."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

_CURRENT_FOLDER = -100  # AT_FDCWD: paths are read as they stand
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # sys/stdio.h of macOS

_REFUSED = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What a kernel or a file system answers that cannot exchange names."""

_Call = Callable[[bytes, bytes], int]


def swap(first: Path, second: Path) -> None:
    """Give each of two folders on one file system the name of the other.

    In one step where the system can (Linux, macOS). Elsewhere in three renames: this is the one
    moment in which a kill can leave no folder called `second`, and `mend` puts it back.
    Raises OSError when the folders cannot be renamed; both then have their old names.
    """
    if not exchanged(first, second):
        _swap_by_renaming(first, second)


def mend(folder: Path) -> None:
    """Finish or undo what a swap by renaming left when it was killed; see `swap`."""
    aside = _aside(folder)
    if not aside.is_dir():
        return
    if folder.exists():
        shutil.rmtree(aside, ignore_errors=True)
    else:
        aside.rename(folder)


def exchanged(first: Path, second: Path) -> bool:
    """Exchange two names in one step; say False where the system or file system cannot.

    Raises OSError when it can, and something else is wrong.
    """
    call = _exchange_call()
    if call is None:
        return False
    if call(os.fsencode(first), os.fsencode(second)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _REFUSED:
        return False
    raise OSError(code, os.strerror(code), str(first), None, str(second))


def _swap_by_renaming(first: Path, second: Path) -> None:
    aside = _aside(second)
    second.rename(aside)
    try:
        first.rename(second)
    except BaseException:
        aside.rename(second)
        raise
    aside.rename(first)


def _aside(folder: Path) -> Path:
    """Where a folder waits while another takes its name."""
    return folder.with_name(f".{folder.name}.replaced")


@cache
def _exchange_call() -> _Call | None:
    """The system's own exchange of two names, or None where it has none."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            return _linux(library)
        if sys.platform == "darwin":
            return _macos(library)
    except (AttributeError, OSError, TypeError):  # an older C library, or none to be loaded
        return None
    return None


def _linux(library: ctypes.CDLL) -> _Call:
    call = library.renameat2
    call.argtypes = (
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_uint,
    )
    call.restype = ctypes.c_int
    return lambda one, other: int(
        call(_CURRENT_FOLDER, one, _CURRENT_FOLDER, other, _RENAME_EXCHANGE)
    )


def _macos(library: ctypes.CDLL) -> _Call:
    call = library.renamex_np
    call.argtypes = (ctypes.c_char_p, ctypes.c_char_p, ctypes.c_uint)
    call.restype = ctypes.c_int
    return lambda one, other: int(call(one, other, _RENAME_SWAP))
