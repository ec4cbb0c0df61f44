"""How long sets of bulletins take, in one run: `python benchmarks/bulletins.py`.

Everything from cold, on the full candidate files of 2018 where they are at hand: all councils,
regions, wards and parties; one changed ward; then growth with a replicated election, and warm
council bulletins beside plain Jinja. Goals stand beside the figures.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.processes import RECOUNT, SAMPLE, Run, compile_package, run_once
from benchmarks.raw_pack import FOLDER, REAL_DATA, raw_pack
from benchmarks.replicated import replicated
from benchmarks.run import line

EVERYTHING = ("region", "council", "ward", "party")
RESULTS = "results-2018-05-03.csv"
FILLERS = "SimpleNLG 0.51, RosaeNLG 0.24, CoreNLG 0.06, pyrealb 0.02, election bots 0.009 and 0.007"
"""What engines reach that only fill a text, without facts, plan or evidence."""


def command(pack: Path, out: Path, *levels: str, more: tuple[str, ...] = ()) -> list[str]:
    """Return the command that writes a set."""
    by = [word for level in levels for word in ("--by", level)]
    return [str(RECOUNT), "bulletins", str(pack), *by, "--out", str(out), *more]


def full_set(folder: Path, pack: Path) -> None:
    """Print the whole set from cold, and how memory grows with it."""
    print("The full candidate files of 2018 and 2014, cold, two formats")
    some = run_once(command(pack, folder / "some", "council"))
    every = run_once(command(pack, folder / "every", *EVERYTHING))
    count = sum(1 for _ in (folder / "every").rglob("*.html"))
    line("councils, regions, wards and parties", f"{every.seconds:.1f} s", "under 20 s")
    line("  pages written", f"{count}")
    line("  processor time", f"{every.processor:.1f} s")
    line("  memory of the largest process", f"{every.megabytes:.0f} MB")
    line("councils alone", f"{some.seconds:.1f} s")
    line("  memory of the largest process", f"{some.megabytes:.0f} MB")


def changed_ward(folder: Path, pack: Path) -> None:
    """Print what one changed vote costs with --only-changed."""
    own = folder / "changed"
    own.mkdir()
    text = (FOLDER / RESULTS).read_text(encoding="utf-8")
    (own / RESULTS).write_text(_one_vote_more(text), encoding="utf-8")
    manifest = (pack / "election.yaml").read_text(encoding="utf-8")
    there = f"{FOLDER.resolve()}/{RESULTS}"
    for place, results in ((own / "before", there), (own / "after", str(own / RESULTS))):
        place.mkdir()
        (place / "election.yaml").write_text(manifest.replace(there, f"../{RESULTS}"), "utf-8")
        (own / RESULTS).write_bytes(Path(results).read_bytes())
        more = ("--only-changed",) if place.name == "after" else ()
        run = run_once(command(place, own / "set", *EVERYTHING, more=more))
    line("one changed ward, --only-changed", f"{run.seconds:.2f} s", "under 1.5 s")


def _one_vote_more(text: str) -> str:
    """The results with one more vote for the first candidate."""
    found = re.search(r",(\d+),(True|False),", text)
    assert found is not None
    votes = str(int(found[1]) + 1)
    return text[: found.start(1)] + votes + text[found.end(1) :]


def growth(folder: Path, times: tuple[int, ...]) -> None:
    """Print how the time grows when the election of the sample is replicated."""
    print("\nGrowth: the sample replicated, council bulletins as JSON, cold")
    first: Run | None = None
    for many in times:
        pack = replicated(folder / f"times-{many}", many)
        more = ("--formats", "json")
        run = run_once(command(pack, folder / f"set-{many}", "council", more=more))
        first = first or run
        grown = run.seconds / first.seconds
        line(f"{150 * many} councils", f"{run.seconds:.1f} s", "")
        line("  times as long as once", f"{grown:.1f}", f"at most {many}" if many > 1 else "")
        line("  memory of the largest process", f"{run.megabytes:.0f} MB")


def beside_jinja(pack: Path, turns: int) -> None:
    """Print warm bulletins beside a template that only fills in the same text."""
    from benchmarks.warm_bulletins import warm  # noqa: PLC0415

    many, ours, theirs = warm(pack, turns)
    print(
        f"\nWarm, one core: {many} council bulletins, from the measures to articles with evidence"
    )
    line("bulletins a second", f"{many / ours:.0f}")
    line("plain Jinja, one template each, bulletins a second", f"{many / theirs:.0f}")
    line("speed beside plain Jinja", f"{theirs / ours:.3f}", "0.25")
    print(f"  for scale, filling only: {FILLERS}")


def main() -> None:
    """Run everything once."""
    parser = argparse.ArgumentParser(description="How long sets of bulletins take.")
    parser.add_argument("--turns", type=int, default=5, help="warm turns")
    parser.add_argument("--most", type=int, default=50, help="how often the election is replicated")
    wanted = parser.parse_args()
    compile_package()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "raw").mkdir()
        pack = raw_pack(folder / "raw")
        if pack is None:
            print(f"The full files are left out: they are not in {REAL_DATA}")
        else:
            full_set(folder, pack)
            changed_ward(folder, pack)
        growth(folder, tuple(many for many in (1, 10, 50) if many <= wanted.most))
        beside_jinja(pack or SAMPLE, wanted.turns)


if __name__ == "__main__":
    main()
