"""From a working frame to the columns of a table of the catalogue: typed and checked."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from generator.measures.schema import Column, TableSchema
from generator.measures.table import Columns

_SHARES = frozenset({"share", "share_of_councils", "share_of_seats", "leave_share", "turnout",
                     "projected_share"})  # fmt: skip


_FRACTIONS = frozenset({"correlation", "years_in_government"})


def finish(schema: TableSchema, frame: pd.DataFrame | None = None) -> Columns:
    """Return exactly the schema's columns, typed, as they go into a table; without a frame, empty.

    Whole numbers become Int64, shares and coefficients float64, text object, truths bool.
    Raises ValueError when a required value is missing or a share leaves 0 to 100.
    """
    given = pd.DataFrame() if frame is None else frame
    there = set(given.columns)
    columns = {
        name: _typed(given[name] if name in there else _absent(len(given)), column)
        for name, column in schema.columns.items()
    }
    for name, values in columns.items():
        _check(f"{schema.name}.{name}", schema.columns[name], values)
    return columns


def _typed(series: pd.Series[Any], column: Column) -> Any:
    """The values as an array, free of the frame's index."""
    if column.type == "truth":
        return (series if series.dtype == bool else series.eq(True)).to_numpy(dtype=bool)
    if column.type == "text":
        return series.to_numpy(dtype=object)
    numbers = series.to_numpy(dtype="float64", na_value=np.nan)
    if is_fraction(column):
        return numbers
    missing = np.isnan(numbers)
    whole = np.where(missing, 0, numbers).round().astype("int64")
    return pd.arrays.IntegerArray(whole, missing)


def _absent(rows: int) -> pd.Series[Any]:
    return pd.Series([None] * rows, dtype=object)


def is_fraction(column: Column) -> bool:
    """Whether the column holds shares or coefficients, and not whole numbers."""
    return column.unit in ("per cent", "points") or column.name in _FRACTIONS


def _check(name: str, column: Column, values: Any) -> None:
    """Raise ValueError when a required value is missing or a share leaves 0 to 100."""
    if not column.optional and pd.isna(values).any():
        raise ValueError(f"{name} is missing in some row")
    if column.name in _SHARES and ((values < 0) | (values > 100)).any():
        raise ValueError(f"{name} leaves 0 to 100")
