"""`recount rules reference`: everything that a rule can ask about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.facts.functions import Function
    from generator.measures.schema import Column, TableSchema

_WHERE = {"about": " Only in rules about a table.", "gather": " Only in rules that gather facts."}


@click.command("reference")
def reference_command() -> None:
    """Print every table, column and function that a rule can use, as Markdown.

    \b
    Example:
      recount rules reference
    """
    click.echo("\n".join(reference()))


def reference() -> Iterator[str]:
    """Return the lines of the reference, from the catalogue and the table of functions."""
    from generator.facts.functions import FUNCTIONS  # noqa: PLC0415  (help must not wait for it)
    from generator.measures.catalogue import CATALOGUE  # noqa: PLC0415

    yield "# What a rule can ask about"
    yield ""
    yield "A column marked *may be missing* must stand in `needs`, or be guarded by `known(…)`."
    for table in CATALOGUE.values():
        yield from _table(table)
    yield from ("", "## Functions", "")
    for function in FUNCTIONS.values():
        yield _function(function)


def _table(table: TableSchema) -> Iterator[str]:
    yield from ("", f"## `{table.name}`", "")
    keys = f" Keys: {', '.join(f'`{key}`' for key in table.key)}." if table.key else ""
    yield from (f"{table.documentation}{keys}", "")
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
