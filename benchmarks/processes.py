"""Whole runs of a program, from nothing: wall time, processor time and peak memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
import time
from compileall import compile_dir
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECOUNT = Path(sys.executable).with_name("recount")
SAMPLE = ROOT / "samples" / "england-2018"

BARE_IMPORTS = "import pandas, pydantic, jinja2, yaml, click, markdown"
LONGEST = 120.0
"""Seconds after which a command is stopped: nothing here should take a tenth of that."""


@dataclass(frozen=True)
class Run:
    """One run: seconds on the clock and of the processor, and the most memory it held, in MB.

    The processor's seconds say what the clock cannot where the machine does other work as well.
    """

    seconds: float
    processor: float
    megabytes: float


def run_once(command: list[str]) -> Run:
    """Run a command to its end, or for LONGEST seconds.

    Raises SystemExit with what it said when it fails or is stopped.
    """
    began = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        stop = threading.Timer(LONGEST, process.kill)
        stop.start()
        said = process.stderr.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        stop.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - began
    if seconds >= LONGEST:
        raise SystemExit(f"{' '.join(command)} was stopped after {LONGEST:.0f} seconds")
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed ({process.returncode}):\n{said}")
    kilobytes = usage.ru_maxrss / 1024 if sys.platform == "darwin" else usage.ru_maxrss
    return Run(seconds, usage.ru_utime + usage.ru_stime, kilobytes / 1024)


def medians(commands: dict[str, list[str]], times: int) -> dict[str, Run]:
    """Run every command several times, in turn, so that a slow moment hits all; give medians.

    The first round only warms the disk and is not counted.
    """
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(times + 1):
        for name, command in commands.items():
            one = run_once(command)
            if turn:
                runs[name].append(one)
    return {
        name: Run(
            statistics.median(run.seconds for run in found),
            statistics.median(run.processor for run in found),
            max(run.megabytes for run in found),
        )
        for name, found in runs.items()
    }


def compile_package() -> None:
    """Compile the package, as installing it does: no run then pays for that."""
    compile_dir(ROOT / "generator", quiet=1)


def draft_command(pack: Path) -> list[str]:
    """Return the command that drafts a pack."""
    return [str(RECOUNT), "draft", str(pack)]


def python_command(code: str) -> list[str]:
    """Return the command that runs a line of Python."""
    return [sys.executable, "-c", code]
