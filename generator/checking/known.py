"""What copy is held against: a pack's election, its briefing and its measures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.checking.own_words import Sayings
from generator.checking.vocabulary import load_vocabulary
from generator.checking.words import Vocabulary
from generator.elections.pack import Pack, load_pack
from generator.elections.register import CouncilRegister, load_councils
from generator.foundation.layers import Layers, rule_layers
from generator.measures.build import measure
from generator.measures.table import Measures


@dataclass(frozen=True, eq=False)
class Known:
    """An election as the checker knows it.

    `sayings` gives Recount's own sentences about what a text is about; without them no sentence
    counts as its own. `second_mention` and `connectives` are those of its house style. Each is
    itself: two that are alike are two.
    """

    pack: Pack
    measures: Measures
    rules: Layers
    sayings: Sayings | None = None
    second_mention: str = "the party"
    connectives: tuple[str, ...] = ()

    @classmethod
    def of(cls, pack_folder: Path, rules: Path | None = None) -> Known:
        """Read and measure a pack. Raises PackError with every problem found."""
        layers = rule_layers(rules)
        pack = load_pack(pack_folder, layers)
        return cls(pack, measure(pack, layers), layers)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words by which claims are found."""
        return load_vocabulary(self.rules)

    @cached_property
    def register(self) -> CouncilRegister:
        """Other ways to write councils' names."""
        return load_councils(self.rules)
