"""`recount update`: an edited article and new results, into one article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.edited import (
    counted,
    format_option,
    revised_from,
    tell_remarks,
    write_article,
)
from generator.cli.group import FINDING
from generator.cli.options import (
    output_option,
    pack_argument,
    pack_folder,
    rules_option,
    templates_option,
)
from generator.cli.output import progress
from generator.foundation.errors import InputError, Problem

if TYPE_CHECKING:
    from generator.article import Article
    from generator.revising.update import Updated


@click.command("update")
@click.argument("edited", type=click.Path(path_type=Path))
@pack_argument
@click.option(
    "--draft",
    type=click.Path(path_type=Path),
    metavar="DRAFT.json",
    help="The draft that an edited text was made from. JSON needs none.",
)
@output_option
@format_option
@rules_option
@templates_option
@click.pass_context
def update_command(
    context: click.Context,
    edited: Path,
    pack: Path,
    *,
    draft: Path | None,
    output: Path | None,
    edition: str,
    rules: Path | None,
    templates: Path | None,
) -> None:
    """Bring an edited article up to date with the results in PACK, and keep what was edited.

    EDITED is the JSON that `recount revise` or `recount update` wrote, or an edited text with the
    JSON of its draft in --draft. Sentences that a person touched stay to the letter; the others
    are renewed. The exit code is 1 if a sentence that a person touched is contradicted, or the
    facts that it rested on have changed.

    \b
    Example:
      recount update revised.json samples/england-2018 -o updated.json
      recount update copy.md samples/england-2018 --draft draft.json --format markdown
    """
    folder = pack_folder(pack)
    from generator.revising.update import update  # noqa: PLC0415  (help must not wait for it)

    article = _edited(edited, draft)
    with progress(f"Drafting {folder.resolve().name}"):
        updated = update(article, folder, rules=rules, templates=templates)
    write_article(updated.article, edition, output)
    tell_remarks(updated.remarks)
    click.echo(_summary(updated), err=True)
    if updated.false:
        context.exit(FINDING)


def _edited(edited: Path, draft: Path | None) -> Article:
    from generator.revising import reading  # noqa: PLC0415

    text = reading.text_of(edited)
    if reading.is_article(edited, text):
        if draft is not None:
            raise InputError(Problem("JSON knows its own draft; leave --draft out", str(edited)))
        return reading.article_of(edited, text)
    if draft is None:
        problem = "a text does not tell which draft it was made from"
        raise InputError(Problem(problem, str(edited), expected="--draft DRAFT.json as well"))
    base = reading.article_of(draft, reading.text_of(draft))
    return revised_from(base, edited, text).article


def _summary(updated: Updated) -> str:
    counts = updated.counts
    parts = [
        (counts.renewed - counts.reworded, "unchanged"),
        (counts.reworded, "renewed"),
        (counts.kept, "kept as edited"),
        (counts.came, "new from the results"),
        (counts.gone, "gone"),
        (counts.deleted, "left out as deleted"),
    ]
    return counted(parts, len(updated.remarks), "no sentences")
