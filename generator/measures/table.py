"""Measure tables: a schema with its data, one row for each subject."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from generator.foundation.evidence import Evidence
from generator.measures.schema import TableSchema

Row = Mapping[str, Any]

Columns = Mapping[str, Any]
"""The values of each column as an array of pandas or numpy, missing ones as these write them."""


@dataclass(frozen=True)
class MeasureTable:
    """A schema with its columns: one row for each subject.

    `trace(row, column)` gives the evidence of one value; it is only called for values in use.
    """

    schema: TableSchema
    columns: Columns
    trace: Callable[[Row, str], Evidence]

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The table as a frame."""
        return pd.DataFrame(dict(self.columns))

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """The rows as plain dictionaries of plain Python values, missing ones as None."""
        columns = [_plain(values) for values in self.columns.values()]
        return [dict(zip(self.columns, row, strict=True)) for row in zip(*columns, strict=True)]


def _plain(column: Any) -> list[Any]:
    """The values of a column as plain Python values, missing ones as None."""
    values, missing = column.tolist(), pd.isna(column)
    if not missing.any():
        return list(values)
    return [None if gone else value for value, gone in zip(values, missing.tolist(), strict=True)]


Measures = Mapping[str, MeasureTable]
