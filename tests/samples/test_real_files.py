"""The page on the real candidate files gives a manifest that works on them as they are."""

from __future__ import annotations

from pathlib import Path

from benchmarks.raw_pack import raw_pack
from generator.elections.pack import load_pack
from generator.foundation.layers import rule_layers
from tests.real_data import needs_real_data


@needs_real_data
def test_the_manifest_of_the_page_reads_150_councils_with_their_wards(tmp_path: Path) -> None:
    folder = raw_pack(tmp_path)
    assert folder is not None

    election = load_pack(folder, rule_layers()).election

    assert len(election.councils) == 150
    assert sum(bool(council.wards) for council in election.councils) == 150
    assert len(election.by_elections) >= 10
