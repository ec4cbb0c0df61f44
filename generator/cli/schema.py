"""`recount schema`: JSON Schemas for editors and for those who read our JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from generator.cli.options import output_option
from generator.cli.output import print_or_write

NAMES = ("article", "difference", "report", "election", "briefing")


@click.command("schema")
@click.argument("name", type=click.Choice(NAMES))
@output_option
def schema_command(name: str, output: Path | None) -> None:
    """Print the JSON Schema of a file that Recount reads or writes.

    \b
    Example:
      recount schema election -o election.schema.json
    """
    text = json.dumps(schema_named(name), indent=2, ensure_ascii=False) + "\n"
    print_or_write(text, output)


def schema_named(name: str) -> dict[str, Any]:
    """Return the schema called `name`: article, difference, report, election or briefing."""
    if name == "article":
        from generator.editions.schema import article_schema  # noqa: PLC0415

        return article_schema()
    if name == "difference":
        from generator.bulletins.difference_model import difference_schema  # noqa: PLC0415

        return difference_schema()
    if name == "report":
        from generator.checking.outputs.report_model import report_schema  # noqa: PLC0415

        return report_schema()
    from generator.elections.schemas import schemas  # noqa: PLC0415

    return schemas()[name]
