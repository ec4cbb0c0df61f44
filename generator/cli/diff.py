"""`recount diff`: what changed between two packs, for an editor or for CI."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from generator.cli.group import FINDING
from generator.cli.options import pack_folder, rules_option, templates_option
from generator.cli.output import progress

if TYPE_CHECKING:
    from generator.bulletins.difference_model import BulletinChange, Difference, FactChange
    from generator.story.subjects import By

LEVELS = ("region", "council", "ward", "party")
FORMATS = ("text", "markdown", "json")

MOST_OF_A_KIND = 8
"""Facts of one kind that text and Markdown list; JSON has all."""
MOST_COPY = 60
"""Bulletins whose sentences text and Markdown show: a page in CI holds no more than a megabyte."""

IN_WORDS = {
    "new": "new",
    "gone": "gone",
    "copy": "reads otherwise",
    "evidence": "same words, other results under them",
}

COUNTED = {
    "new": "new",
    "gone": "gone",
    "copy": "with other copy",
    "evidence": "in the same words",
}

Item = tuple[str, Sequence[str]]
"""A line, and the lines that belong under it."""


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

    Which councils changed hands or have declared, which facts appeared, went or have other values,
    and which bulletins read otherwise, with the sentences that went and came.

    \b
    Example:
      recount diff last-night/pack pack
      recount diff last-night/pack pack --by council --format markdown
    """
    before, after = pack_folder(old), pack_folder(new)
    from generator.bulletins.difference import difference  # noqa: PLC0415  (help must not wait)
    from generator.bulletins.making import genres_of  # noqa: PLC0415
    from generator.pipeline import night  # noqa: PLC0415

    chosen = cast("tuple[By, ...]", levels or LEVELS)
    with progress(f"Comparing {old} with {new}"):
        nights = [
            night(one, rules=rules, templates=templates, genres=genres_of(chosen))
            for one in (before, after)
        ]
        found = difference(nights[0], nights[1], chosen)
    click.echo(found.model_dump_json(indent=2) if form == "json" else _page(found, form))
    if exit_code and not found.empty:
        context.exit(FINDING)


def _page(found: Difference, form: str) -> str:
    """The difference as text or Markdown: three lists, each under its heading."""
    if found.empty:
        return "Nothing changed."
    hands = [(f"{one.name}: {one.says}", ()) for one in found.councils]
    lists: list[tuple[str, Iterable[Item]]] = [
        (f"Changed hands ({len(found.councils)})", hands),
        (f"Facts ({len(found.facts)})", _kinds(found.facts)),
        (_heading(found.bulletins), _bulletins(found.bulletins)),
    ]
    lay_out = _markdown if form == "markdown" else _text
    return "\n\n".join(lay_out(title, list(items) or [("none", ())]) for title, items in lists)


def _text(title: str, items: Iterable[Item]) -> str:
    lines = [f"{title}:"]
    for first, below in items:
        lines += [f"  {first}", *(f"    {one}" for one in below)]
    return "\n".join(lines)


def _markdown(title: str, items: Iterable[Item]) -> str:
    from generator.editions.markdown import escape, escape_block  # noqa: PLC0415

    lines = [f"## {escape(title)}", ""]
    for first, below in items:
        lines += [f"- {escape_block(first)}", *(f"  - {escape_block(one)}" for one in below)]
    return "\n".join(lines)


def _kinds(facts: Iterable[FactChange]) -> Iterator[Item]:
    """The facts by kind: how many appeared, went and changed, and a line for each."""
    for kind, group in groupby(facts, key=lambda one: one.kind):
        every = list(group)
        lines = [f"{one.change}: {one.says} [{one.id}]" for one in every[:MOST_OF_A_KIND]]
        if len(every) > MOST_OF_A_KIND:
            lines.append(f"and {len(every) - MOST_OF_A_KIND} more: --format json has all")
        yield f"{kind} ({_counted(one.change for one in every)})", lines


def _counted(changes: Iterable[str]) -> str:
    return ", ".join(f"{many} {change}" for change, many in Counter(changes).items())


def _heading(bulletins: Sequence[BulletinChange]) -> str:
    if not bulletins:
        return "Bulletins (0)"
    return f"Bulletins ({len(bulletins)}: {_counted(COUNTED[one.change] for one in bulletins)})"


def _bulletins(bulletins: Iterable[BulletinChange]) -> Iterator[Item]:
    """Each bulletin with the sentences that went and came; of many the first only."""
    shown = 0
    for one in bulletins:
        shown += one.change == "copy"
        yield f"{one.path}: {IN_WORDS[one.change]}", _copy(one, shown)


def _copy(one: BulletinChange, place: int) -> list[str]:
    if one.change != "copy":
        return []
    if place > MOST_COPY:
        return ["--format json has its sentences"]
    moved = [*(f"− {text}" for text in one.went), *(f"+ {text}" for text in one.came)]
    return moved or ["the same sentences in another order"]
