"""`recount rules`: what counts as news, and whether rules and phrases fit each other."""

from __future__ import annotations

import click

from generator.cli.group import LazyGroup

COMMANDS = {
    "list": "generator.cli.rules_list:list_command",
    "show": "generator.cli.rules_show:show_command",
    "test": "generator.cli.rules_test:test_command",
    "lint": "generator.cli.rules_lint:lint_command",
    "phrases": "generator.cli.rules_phrases:phrases_command",
    "reference": "generator.cli.rules_reference:reference_command",
}
"""Every command about rules and where it lives."""


@click.group("rules", cls=LazyGroup, commands_at=COMMANDS)
def rules_group() -> None:
    """Look at the rules that decide what is news, and test them.

    \b
    Example:
      recount rules list
    """
