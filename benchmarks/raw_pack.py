"""The pack of docs/england-2018-raw, put together where the real result files are at hand."""

from __future__ import annotations

import os
from pathlib import Path

from benchmarks.processes import ROOT

REAL_DATA = Path(os.environ.get("RECOUNT_REAL_DATA", ROOT.parent / "shared" / "data"))
FOLDER = REAL_DATA / "england-2018"
MANIFEST = ROOT / "docs" / "england-2018-raw" / "election.yaml"


def manifest() -> str:
    """Return the manifest with every file named where it lies, so that nothing is copied."""
    text = MANIFEST.read_text(encoding="utf-8")
    in_place = text.replace("../../samples", f"{ROOT.resolve()}/samples")
    return in_place.replace("path: results-", f"path: {FOLDER.resolve()}/results-")


def raw_pack(folder: Path) -> Path | None:
    """Make the pack in `folder`, or return None without the real files."""
    if not FOLDER.is_dir():
        return None
    (folder / "election.yaml").write_text(manifest(), encoding="utf-8")
    return folder
