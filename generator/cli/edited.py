"""What `revise` and `update` share: reading edited files, writing the article, telling remarks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.output import print_or_write

if TYPE_CHECKING:
    from generator.article import Article
    from generator.revising.remarks import Remark
    from generator.revising.revise import Revised

FORMATS = ("json", "markdown", "text", "html")

format_option = click.option(
    "--format",
    "edition",
    type=click.Choice(FORMATS),
    default=FORMATS[0],
    show_default=True,
    help="The edition to write. Only JSON remembers what was edited.",
)


def write_article(article: Article, edition: str, output: Path | None) -> None:
    """Print the article in an edition, or write it to a file."""
    from generator.editions import EDITIONS  # noqa: PLC0415  (help must not wait for it)

    print_or_write(EDITIONS[edition](article), output)


def revised_from(base: Article, edited: Path, text: str) -> Revised:
    """Merge an edited text with its draft; tell what the text has not but an article must have."""
    from generator.revising.reading import edited_copy  # noqa: PLC0415
    from generator.revising.revise import revise  # noqa: PLC0415

    copy = edited_copy(edited, text, base)
    for part, there in (("headline", copy.headline), ("disclosure", copy.disclosure)):
        if not there:
            click.echo(f"{edited}: no {part}; that of the draft is kept", err=True)
    return revise(base, copy)


def tell_remarks(remarks: Iterable[Remark]) -> None:
    """Tell what to look at on standard error, each sentence with its reasons under it."""
    for one in remarks:
        mark = click.style("look at", fg="red" if one.false else "yellow")
        click.echo(f"{mark} {one.place}: “{one.text}”", err=True)
        for reason in one.reasons:
            click.echo(f"  {reason}", err=True)


def counted(parts: Iterable[tuple[int, str]], look_at: int, nothing: str) -> str:
    """Return `31 sentences unchanged, 2 changed; 1 to look at`: what there is none of is left out.

    `nothing` is said where there is none of anything.
    """
    there = [(many, what) for many, what in parts if many]
    said = ", ".join(
        f"{many} {'' if place else _sentences(many)}{what}"
        for place, (many, what) in enumerate(there)
    )
    return f"{said or nothing}{f'; {look_at} to look at' if look_at else ''}"


def _sentences(many: int) -> str:
    return "sentence " if many == 1 else "sentences "
