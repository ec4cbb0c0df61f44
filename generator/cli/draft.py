"""`recount draft`: a pack in, an article out."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import (
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
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write to FILE, whole or not at all, instead of printing.",
)
@rules_option
@templates_option
@seed_option
def draft_command(
    pack: Path,
    *,
    edition: str,
    output: Path | None,
    rules: Path | None,
    templates: Path | None,
    seed: int,
) -> None:
    """Write the analysis article of the election in PACK.

    \b
    Example:
      recount draft samples/england-2018 --format html -o article.html
    """
    folder = pack_folder(pack)
    from generator.editions import EDITIONS  # noqa: PLC0415  (help must not wait for it)
    from generator.foundation.layers import template_layers  # noqa: PLC0415
    from generator.pipeline import draft  # noqa: PLC0415

    with progress(f"Drafting {folder.resolve().name}"):
        article = draft(folder, rules=rules, templates=templates, seed=seed)
        text = EDITIONS[edition](article, template_layers(templates))
    print_or_write(text, output)
