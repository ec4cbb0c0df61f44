"""Counterfactual twins of an election: the same files with two parties, or now and before, swapped.

What is true of an election and says who did it is false of the first twin; what is true of it and
says which way it went is false of the second.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

_PARTIES = (
    ("Conservative", "Labour"),
    ("Conservative and Unionist Party", "Labour Party"),
    ("conservative", "labour"),
    ("PP52", "PP53"),
    ("C", "Lab"),
)
_COLUMNS = tuple((f"{one}_con", f"{one}_lab") for one in ("won", "defended", "before", "after"))
_TIMES = (("won_", "defended_"), ("after_", "before_"))


def with_parties_swapped(folder: Path, to: Path) -> Path:
    """Write the election in which the Conservatives are Labour, and Labour the Conservatives."""
    names, columns = _both_ways(_PARTIES), _both_ways(_COLUMNS)
    return _written(folder, to, names, lambda column: columns.get(column, column))


def with_time_reversed(folder: Path, to: Path) -> Path | None:
    """Write the election that leads from what came out to what was there before.

    None where there is no table of councils, which alone tells both in the same columns.
    """
    if not (folder / "councils.csv").exists():
        return None
    return _written(folder, to, {}, _other_time)


def _other_time(column: str) -> str:
    for now, then in _TIMES:
        for one, other in ((now, then), (then, now)):
            if column.startswith(one) and not column.endswith("_basis"):
                return other + column.removeprefix(one)
    return {"control_before": "control_after", "control_after": "control_before"}.get(
        column, column
    )


def _both_ways(pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {**dict(pairs), **{other: one for one, other in pairs}}


def _written(
    folder: Path, to: Path, names: Mapping[str, str], column: Callable[[str], str]
) -> Path:
    to.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.glob("*.csv")):
        header, *rows = csv.reader(path.read_text(encoding="utf-8").splitlines())
        with (to / path.name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow([column(one) for one in header])
            writer.writerows([names.get(cell, cell) for cell in row] for row in rows)
    for path in sorted(folder.glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        (to / path.name).write_text(yaml.safe_dump(_renamed(data, names)), encoding="utf-8")
    return to


def _renamed(data: Any, names: Mapping[str, str]) -> Any:
    if isinstance(data, dict):
        return {key: _renamed(value, names) for key, value in data.items()}
    if isinstance(data, list):
        return [_renamed(one, names) for one in data]
    return names.get(data, data) if isinstance(data, str) else data
