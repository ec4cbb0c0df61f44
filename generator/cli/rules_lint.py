"""`recount rules lint`: every kind of fact."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import rules_option


@click.command("lint")
@rules_option
def lint_command(rules: Path | None) -> None:
    """Print every kind of fact: theme, what it is about, what it says.

    \b
    Example:
      recount rules lint
    """
    from generator.facts.rules import load_rules  # noqa: PLC0415  (help must not wait for it)
    from generator.foundation.layers import rule_layers  # noqa: PLC0415

    load_rules(rule_layers(rules))
