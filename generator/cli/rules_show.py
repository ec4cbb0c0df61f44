"""`recount rules show`: everything about one kind of fact."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import rules_option
from generator.cli.rules_list import subject
from generator.foundation.errors import InputError, Problem
from generator.foundation.nearest import did_you_mean

if TYPE_CHECKING:
    from generator.facts.rules import Kind, Rule


@click.command("show")
@click.argument("kind")
@rules_option
def show_command(kind: str, rules: Path | None) -> None:
    """Print one kind of fact: its rules, conditions and values, and what it rests on.

    \b
    Example:
      recount rules show missed-target
    """
    from generator.facts.rules import load_rules  # noqa: PLC0415  (help must not wait for it)
    from generator.foundation.layers import rule_layers  # noqa: PLC0415

    kinds = load_rules(rule_layers(rules)).kinds
    if kind not in kinds:
        raise InputError(Problem(f"no kind of fact called {kind!r}{did_you_mean(kind, kinds)}"))
    click.echo("\n".join(_kind_lines(kinds[kind])))


def _kind_lines(kind: Kind) -> Iterator[str]:
    yield click.style(kind.name, bold=True)
    yield f"  {' '.join(kind.documentation.split())}"
    for rule in kind.rules:
        yield ""
        yield from _rule_lines(rule)


def _rule_lines(rule: Rule) -> Iterator[str]:
    yield f"  rule: {rule.reference}"
    yield f"  theme: {rule.theme}"
    yield f"  about: {subject(rule)}"
    if rule.needs:
        yield f"  needs: {', '.join(rule.needs)}"
    yield f"  when: {_written(rule.when.expression.text)}"
    yield "  values:"
    for value in rule.values:
        missing = ", may be missing" if value.type.optional else ""
        written = _written(value.compiled.expression.text)
        yield f"    {value.name} = {written}  ({value.type}{missing})"
    for name, tone in rule.tone:
        yield f"  tone for {name}: {_written(tone.expression.text)}"
    yield f"  newsworthiness: {_written(rule.newsworthiness.expression.text)}"
    if rule.evidence:
        yield f"  further evidence: {', '.join(rule.evidence)}"
    yield f"  examples: {len(rule.examples)}"


def _written(expression: str) -> str:
    return " ".join(expression.split())
