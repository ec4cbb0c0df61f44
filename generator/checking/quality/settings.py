"""What counts as worth a note: `checking/quality.yaml` of the rules, and the house style."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from generator.foundation.errors import RuleError, TemplateError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import read_yaml

QUALITY = "checking/quality.yaml"
HOUSE_STYLE = "house-style.yaml"


def _expression(text: str) -> str:
    try:
        re.compile(text)
    except re.error as wrong:
        raise ValueError(f"not a regular expression: {wrong}") from None
    return text


Expression = Annotated[str, AfterValidator(_expression)]
"""A regular expression, as text."""


class Wording(BaseModel):
    """A wording that the house does not use; the pattern's group `end` stays at the end."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pattern: Expression
    instead: str

    def instead_of(self, found: re.Match[str]) -> str:
        """Return what the house writes for what was found."""
        return self.instead + found.groupdict().get("end", "")


class Quality(BaseModel):
    """`rules/checking/quality.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    most_words_in_a_sentence: int = Field(gt=0)
    most_figures_in_a_paragraph: int = Field(gt=0)
    same_opening_words: int = Field(gt=0)
    same_openings_running: int = Field(gt=1)
    same_openings_in_a_paragraph: int = Field(gt=1)
    says: dict[str, str]
    where: dict[str, str]
    placeholders: tuple[Expression, ...]
    counted: tuple[str, ...]
    number_words: tuple[str, ...]
    months: tuple[str, ...]
    per_cent: dict[str, tuple[Expression, ...]]
    wordings: tuple[Wording, ...]
    abbreviations: tuple[str, ...]
    cliches: tuple[str, ...]


class House(BaseModel):
    """What of `templates/house-style.yaml` can be seen in copy that anyone wrote."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    numbers_in_words_up_to: int = 9
    per_cent: str = "per cent"


@dataclass(frozen=True)
class Settings:
    """Both files; after an abbreviation a full stop ends no sentence."""

    quality: Quality
    house: House
    abbreviations: frozenset[str]

    def says(self, name: str, **values: object) -> str:
        """Return what the editor reads, with its values."""
        return self.quality.says[name].format(**values)


@lru_cache(maxsize=16)
def load_settings(rules: Layers, templates: Layers) -> Settings:
    """Return the settings. Raises InputError with every problem of the files."""
    quality = read_yaml(rules.path(QUALITY), QUALITY).validate(Quality, RuleError)
    house = read_yaml(templates.path(HOUSE_STYLE), HOUSE_STYLE).validate(House, TemplateError)
    return Settings(quality, house, frozenset(quality.abbreviations))
