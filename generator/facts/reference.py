"""The reference of the rule language: every table, column and function, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.functions import FUNCTIONS, Function
from generator.measures.schema import Catalogue, Column, TableSchema

_WHERE = {"about": " Only in rules about a table.", "gather": " Only in rules that gather facts."}


def reference(catalogue: Catalogue) -> str:
    """Return every table with its columns, and every function, as a Markdown document."""
    return "\n".join(_lines(catalogue)) + "\n"


def _lines(catalogue: Catalogue) -> Iterator[str]:
    yield "# What a rule can ask about"
    yield ""
    yield "A column marked *may be missing* must stand in `needs`, or be guarded by `known(…)`."
    for table in catalogue.values():
        yield from _table(table)
    yield from ("", "## Functions", "")
    for function in FUNCTIONS.values():
        yield _function(function)


def _table(table: TableSchema) -> Iterator[str]:
    keys = f" Keys: {', '.join(f'`{key}`' for key in table.key)}." if table.key else ""
    yield from ("", f"## `{table.name}`", "", f"{table.documentation}{keys}", "")
    for column in table.columns.values():
        yield _column(column)


def _column(column: Column) -> str:
    kind = f"{column.type}, {column.unit}" if column.unit else column.type
    missing = ", *may be missing*" if column.optional else ""
    choices = f" One of: {', '.join(column.choices)}." if column.choices else ""
    formula = f" Formula: {column.formula}." if column.formula else ""
    return f"- `{column.name}` ({kind}{missing}): {column.documentation}{choices}{formula}"


def _function(function: Function) -> str:
    return f"- `{function.signature}`: {function.documentation}{_WHERE.get(function.where, '')}"
