"""Sets of bulletins written for tests, and what is in their folders."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.bulletins.order import Order, Report
from generator.bulletins.run import write_set
from tests.real_data import REPOSITORY

ENGLAND = REPOSITORY / "samples" / "england-2018"
FICTIONAL = REPOSITORY / "samples" / "fictional-council"


def order(pack: Path, out: Path, *levels: Any, **more: Any) -> Order:
    """An order by these levels, in two formats, for one worker, unless told otherwise."""
    return Order(pack, out, levels, **{"formats": ("html", "json"), **more})


def written(pack: Path, out: Path, *levels: Any, **more: Any) -> Report:
    """Write a set; say what came of it."""
    return write_set(order(pack, out, *levels, **more))


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its name below it."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
