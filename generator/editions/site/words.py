"""What the pages of a set call things: `templates/site/words.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pydantic import BaseModel, ConfigDict, field_validator

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


class OutcomeWords(_Part):
    """What an outcome is called, and how it is told with the parties concerned."""

    name: str
    shown: str
    between: str = ""
    nobody: str = ""

    @field_validator("shown", "between", "nobody")
    @classmethod
    def _names_no_other_place(cls, text: str) -> str:
        try:
            text.format(before="", after="")
        except (KeyError, IndexError, ValueError) as wrong:
            raise ValueError(f"only {{before}} and {{after}} can stand here, not {wrong}") from None
        return text

    def told(self, parties: Sequence[str]) -> str:
        """Return the outcome with its parties: the one before, then the one after."""
        if not parties:
            return self.nobody or self.shown
        text = self.between if self.between and len(parties) > 1 else self.shown
        return _capital(text.format(before=parties[0], after=parties[-1]))


class SiteWords(_Part):
    """Every word that pages take from data."""

    levels: dict[Level, LevelWords]
    outcomes: dict[str, OutcomeWords]
    formats: dict[str, FormatWords]

    def outcome(self, entry: Entry) -> str:
        """Return how it came out and for whom; nothing where there is neither."""
        known = self.outcomes.get(entry.outcome)
        if known is not None:
            return known.told(entry.parties)
        if entry.about.level == "party":
            return ""
        return _capital(", ".join((*([entry.outcome] if entry.outcome else []), *entry.parties)))

    def name_of(self, outcome: str) -> str:
        """Return what a filter calls the outcome; an unknown one keeps its own name."""
        known = self.outcomes.get(outcome)
        return known.name if known is not None else outcome


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=16)
def load_words(layers: Layers) -> SiteWords:
    """Return the words. Raises TemplateError with every problem of the file."""
    return read_yaml(layers.path(WORDS), WORDS).validate(SiteWords, TemplateError)
