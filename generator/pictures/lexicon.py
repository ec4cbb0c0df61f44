"""The words of `templates/lexicon.yaml` that pictures share with copy: regions and bases."""

from __future__ import annotations

from functools import lru_cache

from pydantic import BaseModel, ConfigDict, Field

from generator.foundation.errors import TemplateError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import read_yaml

FILE = "lexicon.yaml"


class _Part(BaseModel):
    """Copy has further words in the same file; they are not for pictures."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)


class _Region(_Part):
    names: tuple[str, ...] = Field(min_length=1)
    within: tuple[str, ...] = Field(min_length=1)


class Lexicon(_Part):
    """How regions are called, plainest last, and what seats are compared with."""

    regions: dict[str, _Region] = Field(default_factory=dict)
    bases: dict[str, tuple[str, ...]] = Field(default_factory=dict)


@lru_cache(maxsize=16)
def load_lexicon(templates: Layers) -> Lexicon:
    """Return the lexicon. Raises TemplateError with every problem of the file."""
    return read_yaml(templates.path(FILE), FILE).validate(Lexicon, TemplateError)
