"""`recount draft`: a pack in, an article out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.cli.options import (
    output_option,
    pack_argument,
    pack_folder,
    rules_option,
    seed_option,
    templates_option,
)
from generator.cli.output import print_or_write, progress

FORMATS = ("markdown", "html", "text", "json")


@click.command("draft")
@pack_argument
@click.option(
    "--format",
    "edition",
    type=click.Choice(FORMATS),
    default=FORMATS[0],
    show_default=True,
    help="The edition to write.",
)
@output_option
@click.option(
    "--article",
    "genre",
    default="analysis",
    show_default=True,
    metavar="GENRE",
    help="The kind of text: analysis, region, council, ward, party or flash.",
)
@click.option("--about", metavar="NAME", help="The region, council, ward or party it is about.")
@click.option("--angles", "list_angles", is_flag=True, help="List what it might open on, and why.")
@click.option(
    "--angle",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Open on the N-th angle of that list.",
)
@rules_option
@templates_option
@seed_option
def draft_command(
    pack: Path,
    *,
    genre: str,
    about: str | None,
    list_angles: bool,
    angle: int,
    edition: str,
    output: Path | None,
    rules: Path | None,
    templates: Path | None,
    seed: int,
) -> None:
    """Write the analysis of the election in PACK, or a text on one place or party in it.

    \b
    Example:
      recount draft samples/england-2018 --format html -o article.html
      recount draft samples/england-2018 --article council --about Barnet
      recount draft samples/england-2018 --article council --about Barnet --angles
    """
    folder = pack_folder(pack)
    options = {"rules": rules, "templates": templates, "seed": seed}
    with progress(f"Drafting {folder.resolve().name}"):
        if list_angles:
            text = _angles(folder, genre, about, options)
        else:
            text = _article(folder, edition, {**options, "genre": genre, "about": about}, angle)
    print_or_write(text, output)


def _article(folder: Path, edition: str, options: dict[str, Any], angle: int) -> str:
    from generator.editions import EDITIONS  # noqa: PLC0415  (help must not wait for it)
    from generator.foundation.layers import template_layers  # noqa: PLC0415
    from generator.pipeline import draft  # noqa: PLC0415

    article = draft(folder, **options, angle=angle)
    return EDITIONS[edition](article, template_layers(options["templates"]))


def _angles(folder: Path, genre: str, about: str | None, options: dict[str, Any]) -> str:
    from generator.cli.angles import angle_lines  # noqa: PLC0415
    from generator.pipeline import member_of, night  # noqa: PLC0415

    found = night(folder, **options, genres=[genre])
    return angle_lines(found, genre, member_of(found, genre, about))
