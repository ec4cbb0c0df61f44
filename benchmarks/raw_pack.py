"""The pack of docs/real-files.md, put together where the real result files are at hand."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from benchmarks.processes import ROOT, SAMPLE

REAL_DATA = Path(os.environ.get("RECOUNT_REAL_DATA", ROOT.parent / "shared" / "data"))
FOLDER = REAL_DATA / "england-2018"
PAGE = ROOT / "docs" / "real-files.md"

_FROM_THE_SAMPLE = ("councils.csv", "briefing.yaml")


def manifest() -> str:
    """Return the manifest that the page gives."""
    found = re.search(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def raw_pack(folder: Path) -> Path | None:
    """Make the pack in `folder` as the page says, or return None without the real files.

    The result files are named where they lie, and not copied.
    """
    if not FOLDER.is_dir():
        return None
    in_place = re.sub(r"path: (results-\S+)", rf'path: "{FOLDER.resolve()}/\1"', manifest())
    (folder / "election.yaml").write_text(in_place, encoding="utf-8")
    for name in _FROM_THE_SAMPLE:
        shutil.copy(SAMPLE / name, folder / name)
    return folder
