"""`recount revise`: a draft and the text that an editor made of it, into one article."""

from __future__ import annotations

from collections import Counter
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
from generator.cli.options import output_option, pack_folder, rules_option
from generator.cli.output import progress

if TYPE_CHECKING:
    from generator.revising.remarks import Remark
    from generator.revising.revise import Revised


@click.command("revise")
@click.argument("draft", type=click.Path(path_type=Path), metavar="DRAFT.json")
@click.argument("edited", type=click.Path(path_type=Path), metavar="EDITED")
@click.argument("pack", type=click.Path(path_type=Path), required=False)
@output_option
@format_option
@rules_option
@click.pass_context
def revise_command(
    context: click.Context,
    draft: Path,
    edited: Path,
    pack: Path | None,
    *,
    output: Path | None,
    edition: str,
    rules: Path | None,
) -> None:
    """Merge what an editor made of a draft with the draft, so that evidence is kept.

    DRAFT.json is the draft's JSON edition, EDITED the text that was made from its Markdown or its
    plain text edition. Every word of EDITED is in the article; figures and names that still stand
    keep their evidence. With PACK, sentences in the editor's own words are held against the
    results; the exit code is 1 if one is contradicted.

    \b
    Example:
      recount draft samples/england-2018 --format json -o draft.json
      recount draft samples/england-2018 -o copy.md
      recount revise draft.json copy.md samples/england-2018 -o revised.json
    """
    folder = None if pack is None else pack_folder(pack)
    from generator.revising.reading import article_of, text_of  # noqa: PLC0415  (help must not wait)

    revised = revised_from(article_of(draft, text_of(draft)), edited, text_of(edited))
    article = revised.article
    remarks: list[Remark] = []
    if folder is not None:
        from generator.revising.own_words import checked  # noqa: PLC0415

        with progress(f"Checking against {folder.resolve().name}"):
            article, remarks = checked(article, folder, rules)
    write_article(article, edition, output)
    tell_remarks(remarks)
    click.echo(_summary(revised, len(remarks)), err=True)
    if any(one.false for one in remarks):
        context.exit(FINDING)


def _summary(revised: Revised, look_at: int) -> str:
    done = Counter(one.edited for one in revised.article.sentences)
    parts = [(done[""], "unchanged")]
    parts += [
        (done[one], one) for one in ("changed", "moved", "split", "joined", "new") if done[one]
    ]
    parts.append((len(revised.deleted), "deleted"))
    return counted(parts, look_at, "no sentences")
