"""`recount rules test`: the examples in the rule files, run."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.group import FINDING
from generator.cli.options import rules_option
from generator.cli.output import progress, tell_problems


@click.command("test")
@rules_option
@click.pass_context
def test_command(context: click.Context, rules: Path | None) -> None:
    """Run every rule's own examples: given this, it fires or it does not.

    The exit code is 1 when an example fails.

    \b
    Example:
      recount rules test --rules newsroom/rules
    """
    from generator.facts.examples import example_failures  # noqa: PLC0415
    from generator.facts.rules import load_rules  # noqa: PLC0415  (help must not wait for it)
    from generator.foundation.layers import rule_layers  # noqa: PLC0415

    rule_set = load_rules(rule_layers(rules))
    with progress("Running the examples"):
        failures = example_failures(rule_set)
    if failures:
        tell_problems(failures, err=False)
        context.exit(FINDING)
    run = sum(len(rule.examples) for rule in rule_set.rules)
    click.echo(f"{run} examples of {len(rule_set.rules)} rules hold")
