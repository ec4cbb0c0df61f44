"""Kinds of area: which councils belong to which band of `register/areas.yaml`."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field

from generator.elections.models import Council, Election
from generator.foundation.errors import RuleError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import parse_yaml

_FILE = "register/areas.yaml"


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Condition(_Entry):
    """One condition on one column of a council. Numbers are compared, texts looked up."""

    column: str
    above: float | None = None
    below: float | None = None
    at_least: float | None = Field(None, alias="from")
    at_most: float | None = Field(None, alias="to")
    any_of: tuple[str, ...] | None = None
    none_of: tuple[str, ...] | None = None

    def holds(self, council: Council) -> bool:
        """Whether the council meets the condition; never when the column is missing."""
        value = column_of(council, self.column)
        if value is None:
            return False
        if isinstance(value, str):
            return self._text(value)
        return not (
            (self.above is not None and value <= self.above)
            or (self.below is not None and value >= self.below)
            or (self.at_least is not None and value < self.at_least)
            or (self.at_most is not None and value > self.at_most)
        )

    def _text(self, value: str) -> bool:
        if any(x is not None for x in (self.above, self.below, self.at_least, self.at_most)):
            return False
        listed = self.any_of is None or value in self.any_of
        return listed and (self.none_of is None or value not in self.none_of)


class Band(_Entry):
    """A kind of area, and the kind it is set against."""

    id: str
    opposite: str | None = None
    tests: tuple[Condition, ...] = Field(min_length=1)


class Areas(_Entry):
    """The register of kinds of area: bands by dimension."""

    dimensions: dict[str, tuple[Band, ...]]


def read_areas(rules: Layers) -> Areas:
    """Return the register. Raises RuleError with the file and line of everything wrong."""
    document = parse_yaml(rules.text(_FILE), _FILE)
    return document.validate(Areas, RuleError)


def column_of(council: Council, column: str) -> float | str | None:
    """Return a council's column by the register's name: region, council_type, an area column."""
    own: dict[str, float | str | None] = {
        "region": council.region,
        "council_type": council.type,
        "cycle": None if council.cycle is None else council.cycle.value,
        "size": council.size,
    }
    return own[column] if column in own else council.areas.get(column)


def band_members(election: Election, areas: Areas) -> pd.DataFrame:
    """Return dimension, band, opposite and council, one row for each council in each band."""
    columns = ["dimension", "band", "opposite", "council"]
    return pd.DataFrame(list(_members(election, areas)), columns=columns, dtype=object)


def _members(election: Election, areas: Areas) -> Iterator[tuple[str, str, str | None, str]]:
    for dimension, bands in areas.dimensions.items():
        for band in bands:
            for council in election.councils:
                if all(test.holds(council) for test in band.tests):
                    yield (dimension, band.id, band.opposite, council.code)
