"""What copy is held against: a pack's election, its briefing and its measures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.elections.pack import Pack, load_pack
from generator.foundation.layers import Layers, rule_layers
from generator.measures.build import measure
from generator.measures.table import Measures


@dataclass(frozen=True)
class Known:
    """An election as the checker knows it."""

    pack: Pack
    measures: Measures
    rules: Layers

    @classmethod
    def of(cls, pack_folder: Path, rules: Path | None = None) -> Known:
        """Read and measure a pack. Raises PackError with every problem found."""
        layers = rule_layers(rules)
        pack = load_pack(pack_folder, layers)
        return cls(pack, measure(pack, layers), layers)
