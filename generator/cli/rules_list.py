"""`recount rules list`: every kind of fact."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import rules_option

if TYPE_CHECKING:
    from generator.facts.rules import Rule, RuleSet


@click.command("list")
@click.option("--theme", metavar="THEME", help="Only the rules of this theme.")
@rules_option
def list_command(theme: str | None, rules: Path | None) -> None:
    """Print every kind of fact: what it is about and what it says.

    \b
    Example:
      recount rules list --theme control
    """
    from generator.facts.rules import load_rules  # noqa: PLC0415  (help must not wait for it)
    from generator.foundation.layers import rule_layers  # noqa: PLC0415

    click.echo("\n".join(_lines(load_rules(rule_layers(rules)), theme)))


def _lines(rule_set: RuleSet, theme: str | None) -> Iterator[str]:
    chosen = [kind for kind in rule_set.kinds.values() if theme in (None, kind.rules[0].theme)]
    rows = [(kind.rules[0].theme, kind.name, subject(kind.rules[0])) for kind in chosen]
    widths = [max((len(row[place]) for row in rows), default=0) for place in range(3)]
    for row, kind in zip(rows, chosen, strict=True):
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        yield f"{'  '.join(cells)}  {' '.join(kind.documentation.split())}"
    yield f"{len(chosen)} {'kind' if len(chosen) == 1 else 'kinds'} of fact"


def subject(rule: Rule) -> str:
    """Return what the rule is asked of: a table's rows, or groups of facts."""
    if rule.about is not None:
        return f"each {rule.about}"
    grouped = f" by {', '.join(rule.by)}" if rule.by else ""
    return f"{', '.join(rule.gather)}{grouped}"
