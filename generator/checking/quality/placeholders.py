"""Open slots and placeholders that were to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checking.quality.sentences import Passage
from generator.checking.quality.settings import Settings
from generator.checking.report import QualityNote

RULE = "placeholder"


def notes(passages: Iterable[Passage], settings: Settings) -> Iterator[QualityNote]:
    """Note each placeholder."""
    pattern = re.compile("|".join(settings.quality.placeholders))
    for passage in passages:
        for found in pattern.finditer(passage.block.text):
            yield passage.note(RULE, settings.says(RULE), *found.span())
