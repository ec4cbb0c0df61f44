"""Packs written on the spot: a manifest and its files, each a piece of text."""

from __future__ import annotations

from pathlib import Path

from generator.elections.models import Council, Election
from generator.elections.pack import Pack, load_pack
from generator.foundation.errors import Problem
from generator.foundation.layers import rule_layers

MANIFEST = """\
name: Local elections, 3 May 2018
date: 2018-05-03
kind: local
"""

PREVIOUS = """\
previous: {name: "Local elections, 22 May 2014", date: 2014-05-22, basis: last-election}
"""

Files = dict[str, tuple[str, str, str | bytes]]
"""Path to format, role and content."""


def write_pack(folder: Path, files: Files, *, more: str = "", columns: str = "") -> Path:
    """Write a pack of these files; `columns` goes to the first of them."""
    lines = [MANIFEST, more, "files:\n"]
    for place, (path, (form, role, content)) in enumerate(files.items()):
        mapping = f", columns: {columns}" if columns and place == 0 else ""
        lines.append(f"  - {{path: {path}, format: {form}, role: {role}{mapping}}}\n")
        raw = content if isinstance(content, bytes) else content.encode()
        (folder / path).write_bytes(raw)
    (folder / "election.yaml").write_text("".join(lines), encoding="utf-8")
    return folder


def pack_of(folder: Path, files: Files, *, more: str = "", columns: str = "") -> Pack:
    """Write a pack and load it."""
    return load_pack(write_pack(folder, files, more=more, columns=columns), rule_layers())


def council_table(folder: Path, text: str, *, more: str = "", columns: str = "") -> Election:
    """Load a pack that is a single council table."""
    files: Files = {"councils.csv": ("council-table", "councils", text)}
    return pack_of(folder, files, more=more, columns=columns).election


def the_council(election: Election, name: str) -> Council:
    """Return the council of this name."""
    return next(one for one in election.councils if one.name == name)


def messages(election: Election) -> list[str]:
    """Return what was noticed, as it is printed."""
    return [str(problem) for problem in election.problems]


def told(problems: tuple[Problem, ...], words: str) -> list[Problem]:
    """Return the problems that hold these words."""
    return [problem for problem in problems if words in str(problem)]
