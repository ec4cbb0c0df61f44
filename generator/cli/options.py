"""Arguments and options that several commands take."""

from __future__ import annotations

from pathlib import Path

import click

from generator.foundation.errors import PackError, Problem

MANIFEST = "election.yaml"


def pack_folder(path: Path) -> Path:
    """Return the pack's folder, given that or the path of its manifest.

    Raises PackError when there is no such folder.
    """
    if path.name == MANIFEST:
        path = path.parent
    if path.is_dir():
        return path
    message = "this is a file" if path.exists() else "no such folder"
    raise PackError(Problem(message, str(path), expected=f"a folder with an {MANIFEST}"))


pack_argument = click.argument("pack", type=click.Path(path_type=Path))

rules_option = click.option(
    "--rules",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder of rules laid over the built-in ones, file by file.",
)

templates_option = click.option(
    "--templates",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder of templates laid over the built-in ones, file by file.",
)

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write to FILE, whole or not at all, instead of printing.",
)

seed_option = click.option(
    "--seed",
    type=int,
    default=0,
    show_default=True,
    help="Another number gives other wordings of the same facts.",
)
