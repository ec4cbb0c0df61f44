"""Measure tables: a schema with its data, one row for each subject."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from generator.foundation.evidence import Evidence
from generator.measures.schema import TableSchema

Row = Mapping[str, Any]


@dataclass(frozen=True)
class MeasureTable:
    """A schema with its frame: one row for each subject, missing values as None.

    `trace(row, column)` gives the evidence of one value; it is only called for values in use.
    """

    schema: TableSchema
    frame: pd.DataFrame
    trace: Callable[[Row, str], Evidence]
    _rows: list[dict[str, Any]] = field(default_factory=list, init=False, repr=False)

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rows as plain dictionaries of plain Python values, missing ones as None."""
        if not self._rows and len(self.frame):
            names = [str(name) for name in self.frame.columns]
            columns = [_plain(self.frame[name]) for name in self.frame.columns]
            self._rows.extend(
                dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)
            )
        return self._rows


def _plain(column: pd.Series[Any]) -> list[Any]:
    """The values of a column as plain Python values, missing ones as None."""
    values = zip(column.tolist(), column.isna().tolist(), strict=True)
    return [None if missing else value for value, missing in values]


Measures = Mapping[str, MeasureTable]
