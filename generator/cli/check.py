"""`recount check`: copy that anyone wrote, held against the count."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.group import FINDING
from generator.cli.options import output_option, pack_folder, rules_option, templates_option
from generator.cli.output import print_or_write, progress
from generator.foundation.errors import InputError, Problem

if TYPE_CHECKING:
    from generator.checking.copy_text import Copy
    from generator.checking.known import Known
    from generator.checking.outputs import Checked
    from generator.foundation.layers import Layers

FORMATS = ("text", "json", "sarif", "html", "github")
GIVEN = Path("-")

COLOURS: dict[str, dict[str, Any]] = {
    "supported": {"fg": "green"},
    "contradicted": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow"},
    "misspelt": {"fg": "yellow"},
    "note": {"fg": "cyan"},
    "place": {"dim": True},
}
"""Of the text on a terminal; a verdict that is not here has none."""


@click.command("check")
@click.argument(
    "paths", nargs=-1, required=True, metavar="DRAFT... PACK", type=click.Path(path_type=Path)
)
@click.option(
    "--pack",
    type=click.Path(path_type=Path),
    metavar="PACK",
    help="The pack, where it cannot stand last, as in a hook; all arguments are then drafts.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default=FORMATS[0],
    show_default=True,
    help="How to tell what was found.",
)
@output_option
@click.option("--no-notes", is_flag=True, help="Leave out the notes on the writing.")
@click.option(
    "--strict",
    is_flag=True,
    help="Exit 1 on warnings too: misspelt names, opinions that nobody is named for.",
)
@rules_option
@templates_option
@click.pass_context
def check_command(
    context: click.Context,
    paths: tuple[Path, ...],
    *,
    pack: Path | None,
    form: str,
    output: Path | None,
    no_notes: bool,
    strict: bool,
    rules: Path | None,
    templates: Path | None,
) -> None:
    """Hold every claim of each DRAFT against the count in PACK.

    A draft is Markdown, HTML, plain text, a Word file or the JSON edition of Recount; - reads one
    from standard input. Each claim is supported, contradicted, misspelt, an opinion, or not
    covered by the pack, and is told with its reason and the cells that it rests on. The exit code
    is 1 when the count contradicts a claim, 2 when something cannot be read.

    \b
    Example:
      recount check article.md samples/england-2018
      recount check article.docx samples/england-2018 --format html -o report.html
      recount draft samples/england-2018 | recount check - samples/england-2018
    """
    drafts, last = (paths, pack) if pack is not None else (paths[:-1], paths[-1])
    if not drafts:
        raise click.UsageError("Missing argument 'PACK'.", context)
    copies = _read(drafts)
    folder = pack_folder(last)
    from generator.foundation.layers import template_layers  # noqa: PLC0415
    from generator.sayings import known_of  # noqa: PLC0415  (help must not wait for it)

    layers = template_layers(templates)
    with progress(f"Checking against {folder.resolve().name}"):
        known = known_of(folder, rules=rules, templates=templates)
        checked = [_check(copy, known, layers, notes=not no_notes) for copy in copies]
    print_or_write(_told(checked, form, layers, coloured=output is None), output)
    if _found(checked, strict=strict):
        context.exit(FINDING)


def _read(drafts: Sequence[Path]) -> list[Copy]:
    """Read every draft. Raises InputError with the problems of all that cannot be read."""
    copies: list[Copy] = []
    problems: list[Problem] = []
    if drafts.count(GIVEN) > 1:
        raise InputError(Problem("standard input can be read only once", str(GIVEN)))
    for draft in drafts:
        try:
            copies.append(_copy(draft))
        except InputError as unusable:
            problems += unusable.problems
    if problems:
        raise InputError(problems)
    return copies


def _copy(draft: Path) -> Copy:
    from generator.checking.documents import read_document, read_given  # noqa: PLC0415

    return read_given(sys.stdin.buffer.read()) if draft == GIVEN else read_document(draft)


def _check(copy: Copy, known: Known, templates: Layers, *, notes: bool) -> Checked:
    from generator.checking.check import check  # noqa: PLC0415
    from generator.checking.outputs import Checked  # noqa: PLC0415
    from generator.checking.quality import quality_notes  # noqa: PLC0415

    report = check(copy, known)
    if notes:
        found = (*report.notes, *quality_notes(copy, known.rules, templates))
        report = replace(report, notes=found)
    return Checked(copy, report)


def _told(checked: list[Checked], form: str, templates: Layers, *, coloured: bool) -> str:
    """What was found, in a format; text in colours, which only a terminal is shown."""
    from generator.checking.outputs import OUTPUTS, text  # noqa: PLC0415

    if form == "text" and coloured:
        return text.write(checked, templates, _paint)
    return OUTPUTS[form](checked, templates)


def _paint(words: str, name: str) -> str:
    return click.style(words, **COLOURS[name]) if name in COLOURS else words


def _found(checked: Sequence[Checked], *, strict: bool) -> bool:
    """Whether there is something that the exit code tells."""
    from generator.checking.outputs.gravity import gravity_of  # noqa: PLC0415

    telling = {"error", "warning"} if strict else {"error"}
    return any(gravity_of(one) in telling for each in checked for _, one in each.findings)
