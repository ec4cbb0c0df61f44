"""How long everything takes, in one run: `python benchmarks/run.py`.

Cold start of the command beside the bare imports it needs; the full result files of 2018 and 2014
to an article; warm articles beside plain Jinja, and where the time goes. Goals stand beside the
figures. Nothing of the program is imported before the cold runs are done, so that their memory is
their own. Every run of a command and every warm part has a bound in time.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.processes import (
    BARE_IMPORTS,
    LONGEST,
    SAMPLE,
    compile_package,
    draft_command,
    medians,
    python_command,
    run_once,
)
from benchmarks.raw_pack import REAL_DATA, raw_pack


def line(what: str, value: str, goal: str = "") -> None:
    """Print one figure, with its goal where it has one."""
    print(f"  {what:<52}{value:>16}   {f'goal: {goal}' if goal else ''}".rstrip())


def cold_start(times: int) -> None:
    """Print the cold start of `recount draft` on the sample, and of its bare imports."""
    print(f"Cold start, median of {times} runs")
    found = medians(
        {
            "python": python_command("pass"),
            "imports": python_command(BARE_IMPORTS),
            "draft": draft_command(SAMPLE),
        },
        times,
    )
    draft, imports = found["draft"], found["imports"]
    line("python -c pass", f"{found['python'].seconds:.2f} s")
    line(f"python -c '{BARE_IMPORTS}'", f"{imports.seconds:.2f} s")
    line("recount draft samples/england-2018", f"{draft.seconds:.2f} s", "under 1.0 s")
    line("times the bare imports", f"{draft.seconds / imports.seconds:.2f}", "under 2")
    line("the same in processor time", f"{draft.processor / imports.processor:.2f}")
    line("processor time of the draft", f"{draft.processor:.2f} s")
    line("peak memory", f"{draft.megabytes:.0f} MB")


def raw_files(times: int) -> None:
    """Print the way from the published candidate files to the article."""
    print("\nThe full candidate files of 2018 and 2014 to an article, cold")
    with tempfile.TemporaryDirectory() as folder:
        pack = raw_pack(Path(folder))
        if pack is None:
            print(f"  left out: the real result files are not in {REAL_DATA}")
            return
        runs = sorted(
            (run_once(draft_command(pack)) for _ in range(times)), key=lambda r: r.seconds
        )
    middle = runs[len(runs) // 2]
    line("wall time, median", f"{middle.seconds:.2f} s", "under 4 s")
    line("processor time", f"{middle.processor:.2f} s")
    line("peak memory", f"{max(run.megabytes for run in runs):.0f} MB", "under 400 MB")


def warm(times: int) -> None:
    """Print warm articles a second beside plain Jinja, and where the time goes."""
    from benchmarks.plain_jinja import expected_text, renderers, seconds  # noqa: PLC0415
    from benchmarks.rooms import from_facts, prose_parts, warm_rooms  # noqa: PLC0415

    article, rooms = warm_rooms(SAMPLE, times, LONGEST)
    whole = sum(rooms.values())
    telling = seconds(from_facts(SAMPLE), times * 20)
    print(f"\nWarm, median of {times} turns: samples/england-2018 to Markdown")
    line("articles a second, from the files", f"{1 / whole:.1f}")
    line("articles a second, from the facts", f"{1 / telling:.1f}")
    goals = {"sentence by sentence": "within 6"}
    for name, render in renderers(article).items():
        if render() != expected_text(article):
            raise SystemExit(f"plain Jinja, {name}, does not give the same text")
        taken = seconds(render, times * 20)
        line(f"plain Jinja, {name}: articles a second", f"{1 / taken:.1f}")
        line("  from the facts, times as long", f"{telling / taken:.1f}", goals.get(name, ""))
        line("  from the files, times as long", f"{whole / taken:.1f}")
    print("\nWhere the time of one warm article goes")
    for room, taken in rooms.items():
        line(room, f"{1000 * taken:.1f} ms  {100 * taken / whole:3.0f} %")
    line("in all", f"{1000 * whole:.1f} ms")
    print("\nWhere the time of prose goes")
    for part, taken in prose_parts(SAMPLE, times, LONGEST).items():
        line(part, f"{1000 * taken:.1f} ms")


def main() -> None:
    """Run everything once."""
    parser = argparse.ArgumentParser(description="How long everything takes.")
    parser.add_argument("--runs", type=int, default=7, help="cold runs of each command")
    parser.add_argument("--turns", type=int, default=10, help="warm turns")
    wanted = parser.parse_args()
    compile_package()
    cold_start(wanted.runs)
    raw_files(min(3, wanted.runs))
    warm(wanted.turns)


if __name__ == "__main__":
    main()
