"""From a working frame to a table of the catalogue: all its columns, right types, checked."""

from __future__ import annotations

import pandas as pd

from generator.measures.schema import Column, TableSchema

_SHARES = frozenset({"share", "share_of_councils", "share_of_seats", "leave_share", "turnout",
                     "projected_share"})  # fmt: skip


def finish(schema: TableSchema, frame: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the frame with exactly the schema's columns, typed; without a frame, no rows.

    Whole numbers become Int64, shares and coefficients float64, text `string`, truths bool.
    Raises ValueError when a required value is missing or a share leaves 0 to 100.
    """
    given = pd.DataFrame() if frame is None else frame
    columns = {
        name: _typed(given[name], column) if name in given else _absent(column, len(given))
        for name, column in schema.columns.items()
    }
    done = pd.DataFrame(columns).reset_index(drop=True)
    _check(schema, done)
    return done


def _typed(series: pd.Series, column: Column) -> pd.Series:
    if column.type == "truth":
        return series.astype(object).where(series.notna(), False).astype(bool)
    if column.type == "text":
        return series.astype("string")
    if is_fraction(column):
        return series.astype("float64")
    return series.astype("float64").round().astype("Int64")


def _absent(column: Column, rows: int) -> pd.Series:
    return _typed(pd.Series([None] * rows, dtype=object), column)


def is_fraction(column: Column) -> bool:
    """Whether the column holds shares or coefficients, and not whole numbers."""
    return column.unit in ("per cent", "points") or column.name == "correlation"


def _check(schema: TableSchema, frame: pd.DataFrame) -> None:
    missing = frame.columns[frame.isna().any()]
    for name in missing:
        if not schema.columns[name].optional:
            raise ValueError(f"{schema.name}.{name} is missing in some row")
    for name in _SHARES & set(frame.columns):
        if not frame[name].dropna().between(0, 100).all():
            raise ValueError(f"{schema.name}.{name} leaves 0 to 100")
