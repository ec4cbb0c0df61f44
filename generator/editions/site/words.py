"""What the pages of a set call things: `templates/site/words.yaml`."""

from __future__ import annotations

from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from generator.article import Level
from generator.editions.site.entry import Entry
from generator.foundation.errors import TemplateError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import read_yaml

WORDS = "site/words.yaml"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LevelWords(_Part):
    """What bulletins about one kind of thing are called."""

    one: str
    many: str
    below: str


class FormatWords(_Part):
    """What a format is called, and its media type."""

    name: str
    type: str


class SiteWords(_Part):
    """Every word that pages take from data."""

    levels: dict[Level, LevelWords]
    outcomes: dict[str, str]
    formats: dict[str, FormatWords]

    def outcome(self, entry: Entry) -> str:
        """Return how it came out and for whom: `Gain · Labour`; nothing where there is neither."""
        shown = self.outcomes.get(entry.outcome, entry.outcome)
        return " · ".join(part for part in (shown, ", ".join(entry.parties)) if part)


@lru_cache(maxsize=16)
def load_words(layers: Layers) -> SiteWords:
    """Return the words. Raises TemplateError with every problem of the file."""
    return read_yaml(layers.path(WORDS), WORDS).validate(SiteWords, TemplateError)
