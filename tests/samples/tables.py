"""The files of the project and of the samples, read as plainly as possible."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from generator.foundation.yaml_source import read_yaml

ROOT = Path(__file__).resolve().parents[2]
ENGLAND_2018 = ROOT / "samples" / "england-2018"
FICTIONAL_COUNCIL = ROOT / "samples" / "fictional-council"

PARTIES = ("con", "lab", "ld", "grn", "ukip", "oth")

_NOT_OURS = {".git", ".venv", "__pycache__", "build", "dist"}
_TEXT = {
    ".py",
    ".yaml",
    ".yml",
    ".j2",
    ".md",
    ".toml",
    ".txt",
    ".csv",
    ".json",
    ".html",
    ".css",
    ".ambr",
}
_TEXT_NAMES = {"Makefile", "run", "LICENSE"}


def read_table(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file, every cell as text."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def councils_of_2018() -> dict[str, dict[str, str]]:
    """Return the sample's councils by name."""
    return {row["name"]: row for row in read_table(ENGLAND_2018 / "councils.csv")}


def briefing_of_2018() -> dict[str, Any]:
    """Return the sample's briefing as plain data."""
    return dict(read_yaml(ENGLAND_2018 / "briefing.yaml").data)


def seats(row: dict[str, str], prefix: str) -> dict[str, int] | None:
    """Return seats by party under a prefix such as `won`, or None where the row has none."""
    cells = {party: row[f"{prefix}_{party}"] for party in PARTIES}
    if any(cell == "" for cell in cells.values()):
        return None
    return {party: int(cell) for party, cell in cells.items()}


def project_files() -> list[Path]:
    """Return every text file of the project, without caches and the environment."""
    found = []
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT).parts
        hidden = any(part in _NOT_OURS or part.endswith("_cache") for part in inside)
        if path.is_file() and not hidden and (path.suffix in _TEXT or path.name in _TEXT_NAMES):
            found.append(path)
    return found
