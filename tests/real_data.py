"""Where the real result files are, and how tests that need them step aside without them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent

SHARED = Path(os.environ.get("RECOUNT_REAL_DATA", REPOSITORY.parent / "shared" / "data"))

ENGLAND_2018 = SHARED / "england-2018"

needs_real_data = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the real result files are not on this machine"
)
