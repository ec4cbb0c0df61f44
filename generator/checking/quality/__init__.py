"""Notes on the writing of copy, apart from whether it is true."""

from __future__ import annotations

from generator.checking.copy_text import Copy
from generator.checking.quality import (
    cliches,
    figures,
    house,
    long_sentences,
    openings,
    placeholders,
    typography,
)
from generator.checking.quality.sentences import sentences_of
from generator.checking.quality.settings import load_settings
from generator.checking.report import QualityNote
from generator.foundation.layers import Layers, rule_layers, template_layers

CHECKS = (
    placeholders.notes,
    figures.notes,
    long_sentences.notes,
    openings.notes,
    cliches.notes,
    house.notes,
    typography.notes,
)
"""Each goes from the sentences of the copy, block by block, and the settings to its notes."""


def quality_notes(
    copy: Copy, rules: Layers | None = None, templates: Layers | None = None
) -> tuple[QualityNote, ...]:
    """Return every note on the copy, in the order of the copy.

    `rules` has `checking/quality.yaml`, `templates` the house style. Raises InputError where one of
    them cannot be used.
    """
    settings = load_settings(rules or rule_layers(), templates or template_layers())
    blocks = [sentences_of(block, settings.abbreviations) for block in copy.blocks]
    found = [note for check in CHECKS for note in check(blocks, settings)]
    return tuple(sorted(found, key=lambda note: (note.line, note.column)))


__all__ = ["CHECKS", "quality_notes"]
