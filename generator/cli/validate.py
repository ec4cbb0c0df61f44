"""`recount validate`: everything wrong with a pack, at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from generator.cli.group import BAD_INPUT, FINDING
from generator.cli.options import pack_argument, pack_folder, rules_option
from generator.cli.output import progress, tell_problems
from generator.foundation.errors import Gravity, PackError, Problem, by_gravity


@click.command("validate")
@pack_argument
@rules_option
@click.pass_context
def validate_command(context: click.Context, pack: Path, rules: Path | None) -> None:
    """Print every problem of PACK, gravest first.

    The exit code is 0 when there are only notes, 1 when there are warnings, 2 when there are
    errors.

    \b
    Example:
      recount validate samples/england-2018
    """
    problems = problems_of(pack_folder(pack), rules)
    tell_problems(problems, err=False)
    context.exit(_exit_code(problems))


def problems_of(folder: Path, rules: Path | None) -> list[Problem]:
    """Return everything that reading the pack finds, gravest first."""
    from generator.elections.pack import load_pack  # noqa: PLC0415  (help must not wait for it)
    from generator.foundation.layers import rule_layers  # noqa: PLC0415

    try:
        with progress(f"Reading {folder.resolve().name}"):
            found: Iterable[Problem] = load_pack(folder, rule_layers(rules)).election.problems
    except PackError as unusable:
        found = unusable.problems
    return by_gravity(found)


def _exit_code(problems: list[Problem]) -> int:
    gravest = min((problem.gravity for problem in problems), default=Gravity.note)
    return {Gravity.error: BAD_INPUT, Gravity.warning: FINDING, Gravity.note: 0}[gravest]
