"""`recount rules phrases`: every wording of every fact, to be read before the night."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import output_option, rules_option, templates_option
from generator.cli.output import print_or_write, progress


@click.command("phrases")
@output_option
@rules_option
@templates_option
def phrases_command(output: Path | None, rules: Path | None, templates: Path | None) -> None:
    """Write out every wording of every fact on made-up results, for an editor to approve.

    \b
    Example:
      recount rules phrases -o phrases.md
    """
    from generator.facts.rules import load_rules  # noqa: PLC0415  (help must not wait for it)
    from generator.foundation.layers import rule_layers, template_layers  # noqa: PLC0415
    from generator.prose.specimens import all_wordings  # noqa: PLC0415

    with progress("Writing every wording"):
        text = all_wordings(load_rules(rule_layers(rules)), template_layers(templates))
    print_or_write(text, output)
