"""`recount diff`: what changed between two packs, for an editor or for CI."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from generator.cli.group import FINDING
from generator.cli.options import pack_folder, rules_option, templates_option
from generator.cli.output import progress

if TYPE_CHECKING:
    from generator.bulletins.difference_model import (
        BulletinChange,
        ControlChange,
        Difference,
        FactChange,
    )
    from generator.story.subjects import By

LEVELS = ("region", "council", "ward", "party")
FORMATS = ("text", "markdown", "json")
SHOWN = 40
"""Facts that text and Markdown list; JSON has all."""


@click.command("diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--by",
    "levels",
    type=click.Choice(LEVELS),
    multiple=True,
    help="Compare the bulletins of these levels; give it several times.  [default: all]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default=FORMATS[0],
    show_default=True,
    help="How to print it.",
)
@click.option("--exit-code", is_flag=True, help="Exit 1 when anything differs.")
@rules_option
@templates_option
@click.pass_context
def diff_command(
    context: click.Context,
    old: Path,
    new: Path,
    *,
    levels: tuple[str, ...],
    form: str,
    exit_code: bool,
    rules: Path | None,
    templates: Path | None,
) -> None:
    """Print what changed from the pack OLD to the pack NEW.

    Which councils changed hands, which facts appeared, went or say something else, and which
    bulletins read otherwise, with the sentences that went and came.

    \b
    Example:
      recount diff samples/england-2018 samples/england-2018 --by council
    """
    before, after = pack_folder(old), pack_folder(new)
    from generator.bulletins.difference import difference  # noqa: PLC0415  (help must not wait)
    from generator.bulletins.making import genres_of  # noqa: PLC0415
    from generator.pipeline import night  # noqa: PLC0415

    chosen = cast("tuple[By, ...]", levels or LEVELS)
    with progress("Comparing"):
        nights = [
            night(one, rules=rules, templates=templates, genres=genres_of(chosen))
            for one in (before, after)
        ]
        found = difference(nights[0], nights[1], chosen)
    click.echo(found.model_dump_json(indent=1) if form == "json" else _lines(found, form))
    if exit_code and not found.empty:
        context.exit(FINDING)


def _lines(found: Difference, form: str) -> str:
    if found.empty:
        return "Nothing changed."
    heading = "## {}" if form == "markdown" else "{}:"
    item = "- {}" if form == "markdown" else "  {}"
    parts = [
        (f"Councils ({len(found.councils)})", map(_council, found.councils)),
        (f"Facts ({len(found.facts)})", _some(found.facts)),
        (f"Bulletins ({len(found.bulletins)})", _bulletins(found.bulletins)),
    ]
    blocks = []
    for title, lines in parts:
        listed = [item.format(line) for line in lines] or [item.format("no change")]
        blocks.append(
            "\n".join([heading.format(title), *([""] if form == "markdown" else []), *listed])
        )
    return "\n\n".join(blocks)


def _council(one: ControlChange) -> str:
    return f"{one.name}: {one.before or 'not declared'} → {one.after or 'not declared'}"


def _some(facts: list[FactChange]) -> Iterator[str]:
    for one in facts[:SHOWN]:
        yield f"{one.change}: {one.id}{_moved(one)}"
    if len(facts) > SHOWN:
        yield f"and {len(facts) - SHOWN} more: --format json has all"


def _moved(one: FactChange) -> str:
    """The values that are not what they were."""
    if one.change != "changed":
        return ""
    names = [
        name for name in {**one.before, **one.after} if one.before.get(name) != one.after.get(name)
    ]
    shown = (f"{name} {one.before.get(name)} → {one.after.get(name)}" for name in names)
    return f" ({', '.join(shown)})"


def _bulletins(bulletins: list[BulletinChange]) -> Iterator[str]:
    words = {"copy": "reads otherwise", "evidence": "same words, other cells under them"}
    for one in bulletins:
        yield f"{one.path}: {words.get(one.change, one.change)}"
        yield from (f"  − {text}" for text in one.went)
        yield from (f"  + {text}" for text in one.came)
