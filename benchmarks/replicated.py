"""The sample's election several times over, each copy of a council under a name of its own."""

from __future__ import annotations

import csv
from pathlib import Path

from benchmarks.processes import SAMPLE


def replicated(folder: Path, times: int) -> Path:
    """Write a pack with `times` copies of every council of the sample, and no briefing."""
    folder.mkdir(parents=True)
    with (SAMPLE / "councils.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with (folder / "councils.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        for copy in range(times):
            for row in rows:
                own = {"code": f"{row['code']}-{copy}", "name": f"{row['name']} {copy + 1}"}
                writer.writerow(row if copy == 0 else {**row, **own})
    manifest = (SAMPLE / "election.yaml").read_text(encoding="utf-8")
    more = manifest.replace("total_councils: 150", f"total_councils: {150 * times}")
    (folder / "election.yaml").write_text(
        more.replace("briefing: briefing.yaml\n", ""), encoding="utf-8"
    )
    return folder
