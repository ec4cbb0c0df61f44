"""House style and the lexicon: every word and convention that one newsroom may want otherwise."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.foundation.errors import TemplateError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import read_yaml


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class HouseStyle(_Part):
    """`templates/house-style.yaml`."""

    numbers_in_words_up_to: int = Field(9, ge=0, le=12)
    decimals: int = Field(1, ge=0, le=3)
    names_in_a_list: int = Field(4, ge=2, le=8)
    per_cent: str = "per cent"
    second_mention: str = "the party"
    almost: str = "almost"
    more_than: str = "more than"
    opening_quote: str = "‘"
    closing_quote: str = "’"
    apostrophe: str = "’"
    months: tuple[str, ...]
    date_form: str = "{day} {month} {year}"
    party_names: tuple[Literal["formal", "colloquial"], ...] = ("formal",)
    irregular_verbs: dict[str, str] = Field(default_factory=dict)
    connectives: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    provisional: tuple[str, ...]
    still_provisional: tuple[str, ...]
    provisional_headline: str = "{headline}"
    number_words: tuple[str, ...] = ()

    def dated(self, day: date) -> str:
        """Return a date as copy: `3 May 2018`."""
        return self.date_form.format(day=day.day, month=self.months[day.month - 1], year=day.year)


class RegionWords(_Part):
    """How a region is named; each list is taken in turn."""

    names: tuple[str, ...]
    within: tuple[str, ...]


class BandWords(_Part):
    """How a kind of area is named: `areas` is a plural noun phrase, `kind` goes before a noun."""

    areas: tuple[str, ...]
    kind: str


class Lexicon(_Part):
    """`templates/lexicon.yaml`: the words for regions, kinds of area and bases of comparison."""

    regions: dict[str, RegionWords] = Field(default_factory=dict)
    bands: dict[str, BandWords] = Field(default_factory=dict)
    bases: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    no_overall_control: str = "no overall control"


@lru_cache(maxsize=16)
def load_house_style(templates: Layers) -> HouseStyle:
    """Return the house style. Raises TemplateError with every problem of the file."""
    name = "house-style.yaml"
    return read_yaml(templates.path(name), name).validate(HouseStyle, TemplateError)


@lru_cache(maxsize=16)
def load_lexicon(templates: Layers) -> Lexicon:
    """Return the lexicon. Raises TemplateError with every problem of the file."""
    name = "lexicon.yaml"
    return read_yaml(templates.path(name), name).validate(Lexicon, TemplateError)
