"""Keeps docs/editing.md equal to what its commands print: `python -m tests.revising.walk`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "editing.md"

_BLOCK = re.compile(r"```(console|diff)\n(.*?)```", re.DOTALL)


def walked(document: str, folder: Path) -> str:
    """The document with the output that its commands print in an empty folder."""
    shell = _shell(folder)

    def redone(block: re.Match[str]) -> str:
        if block[1] == "diff":
            _edit(folder / "edited.md", block[2])
            return block[0]
        commands = [line[2:] for line in block[2].splitlines() if line.startswith("$ ")]
        return "```console\n" + "".join(_run(one, folder, shell) for one in commands) + "```"

    return _BLOCK.sub(redone, document)


def _shell(folder: Path) -> dict[str, str]:
    """The project's samples, and a `recount` on the path."""
    (folder / "samples").symlink_to(ROOT / "samples")
    programs = folder / ".bin"
    programs.mkdir()
    program = programs / "recount"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}


def _run(command: str, folder: Path, shell: dict[str, str]) -> str:
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=shell,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return f"$ {command}\n{done.stdout.decode()}"


def _edit(file: Path, difference: str) -> None:
    """Do to the file what an editor does: each line that goes, by the one that comes for it."""
    text = file.read_text(encoding="utf-8")
    for went, came in re.findall(r"^- (.*)\n(?:\+ (.*)\n)?", difference, re.MULTILINE):
        assert text.count(went) == 1, f"not there once: {went}"
        text = text.replace(went, came)
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as here:
        now = walked(DOCUMENT.read_text(encoding="utf-8"), Path(here))
    DOCUMENT.write_text(now, encoding="utf-8")
