"""From a working frame to a table of the catalogue: all its columns, right types, checked."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from generator.measures.schema import Column, TableSchema

_SHARES = frozenset({"share", "share_of_councils", "share_of_seats", "leave_share", "turnout",
                     "projected_share"})  # fmt: skip


_FRACTIONS = frozenset({"correlation", "years_in_government"})


def finish(schema: TableSchema, frame: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the frame with exactly the schema's columns, typed; without a frame, no rows.

    Whole numbers become Int64, shares and coefficients float64, text object, truths bool.
    Raises ValueError when a required value is missing or a share leaves 0 to 100.
    """
    given = pd.DataFrame() if frame is None else frame
    columns = {
        name: _typed(given[name] if name in given else _absent(len(given)), column)
        for name, column in schema.columns.items()
    }
    done = pd.DataFrame(columns)
    _check(schema, done)
    return done


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


def _check(schema: TableSchema, frame: pd.DataFrame) -> None:
    missing = frame.columns[frame.isna().any()]
    for name in missing:
        if not schema.columns[name].optional:
            raise ValueError(f"{schema.name}.{name} is missing in some row")
    for name in _SHARES & set(frame.columns):
        if not frame[name].dropna().between(0, 100).all():
            raise ValueError(f"{schema.name}.{name} leaves 0 to 100")
