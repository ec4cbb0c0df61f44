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
            plain = self.frame.astype(object).where(self.frame.notna(), None)
            self._rows.extend(
                {str(k): v for k, v in row.items()} for row in plain.to_dict("records")
            )
        return self._rows


Measures = Mapping[str, MeasureTable]
