"""The command `recount`: arguments in, messages and exit codes out, no logic.

Exit codes: 0 good, 1 a finding, 2 bad input, 3 a fault in Recount itself.
"""

from __future__ import annotations

import os

import click

import generator
from generator.cli.group import CarefulGroup

COMMANDS = {
    "draft": "generator.cli.draft:draft_command",
    "bulletins": "generator.cli.bulletins:bulletins_command",
    "diff": "generator.cli.diff:diff_command",
    "revise": "generator.cli.revise:revise_command",
    "update": "generator.cli.update:update_command",
    "facts": "generator.cli.facts:facts_command",
    "why": "generator.cli.why:why_command",
    "check": "generator.cli.check:check_command",
    "validate": "generator.cli.validate:validate_command",
    "rules": "generator.cli.rules:rules_group",
    "schema": "generator.cli.schema:schema_command",
}
"""Every command and where it lives; one is imported only when it is used."""


@click.group(cls=CarefulGroup, commands_at=COMMANDS, name="recount")
@click.version_option(generator.__version__, prog_name="recount")
@click.pass_context
def main(context: click.Context) -> None:
    """Turn election result files into copy that an editor can trust.

    PACK is a folder with an election.yaml, or the path of that file.

    \b
    Example:
      recount draft samples/england-2018
    """
    if os.environ.get("NO_COLOR"):
        context.color = False


__all__ = ["COMMANDS", "main"]
