"""`recount rules reference`: everything that a rule can ask about."""

from __future__ import annotations

import click


@click.command("reference")
def reference_command() -> None:
    """Print every table, column and function that a rule can use, as Markdown.

    \b
    Example:
      recount rules reference
    """
    from generator.facts.reference import reference  # noqa: PLC0415  (help must not wait for it)
    from generator.measures.catalogue import CATALOGUE  # noqa: PLC0415

    click.echo(reference(CATALOGUE), nl=False)
