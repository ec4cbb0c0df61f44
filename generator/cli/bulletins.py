"""`recount bulletins`: a folder of bulletins, a site and a feed, in one command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from generator.cli.group import FINDING
from generator.cli.options import (
    pack_argument,
    pack_folder,
    rules_option,
    seed_option,
    templates_option,
)
from generator.cli.output import counting, tell_problems
from generator.foundation.errors import InputError, Problem

if TYPE_CHECKING:
    from generator.bulletins.order import Order, Report
    from generator.story.subjects import By

LEVELS = ("region", "council", "ward", "party")
FORMATS = ("html", "markdown", "text", "json", "svg", "png")
USUAL = "html,json"


def _formats(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(one.strip() for one in value.split(",") if one.strip()))
    wrong = [one for one in named if one not in FORMATS]
    if wrong or not named:
        shown = ", ".join(wrong) or "nothing"
        raise click.BadParameter(f"{shown} is not among {', '.join(FORMATS)}")
    return named


@click.command("bulletins")
@pack_argument
@click.option(
    "--by",
    "levels",
    type=click.Choice(LEVELS),
    multiple=True,
    help="One bulletin for each of these; give it several times.  [default: region, council]",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIR",
    help="The folder, put in place as a whole when everything is written.",
)
@click.option(
    "--formats",
    default=USUAL,
    show_default=True,
    callback=_formats,
    metavar="LIST",
    help=f"Of {', '.join(FORMATS)}, with commas. html brings the site and its feed.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that write.  [default: one for each processor]",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Write on a Dask cluster instead: the address of its scheduler, tcp://….",
)
@click.option("--only-changed", is_flag=True, help="Keep bulletins that nothing has changed for.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when the folder is stale.")
@click.option(
    "--base-url",
    default="",
    metavar="URL",
    help="Where the site will stand: for its sitemap, and whole addresses in its feed.",
)
@rules_option
@templates_option
@seed_option
@click.pass_context
def bulletins_command(
    context: click.Context,
    pack: Path,
    *,
    levels: tuple[str, ...],
    out: Path,
    formats: tuple[str, ...],
    jobs: int | None,
    cluster: str | None,
    only_changed: bool,
    check: bool,
    base_url: str,
    rules: Path | None,
    templates: Path | None,
    seed: int,
) -> None:
    """Write a bulletin for every region, council, ward or party of PACK, as files and as a site.

    All bulletins are checked against each other first: if two contradict, the folder stays as it
    was. A bulletin that cannot be written is listed, and the others are written. Either way the
    exit code is then 1.

    \b
    Example:
      recount bulletins samples/england-2018 --by council --by region --out site
      recount bulletins samples/england-2018 --by council --out site --only-changed
    """
    folder = pack_folder(pack)
    from generator.bulletins.order import Order  # noqa: PLC0415  (help must not wait for it)
    from generator.bulletins.workers import processors  # noqa: PLC0415

    order = Order(
        folder,
        out,
        cast("tuple[By, ...]", levels or ("region", "council")),
        formats,
        _base(base_url),
        jobs or processors(),
        cluster,
        only_changed,
        rules,
        templates,
        seed,
    )
    if check:
        _check(context, order)
    else:
        _write(context, order)


def _base(url: str) -> str:
    if url and not url.startswith(("http://", "https://")):
        raise InputError(Problem("not an address of the web", "--base-url", found=url))
    return url if not url or url.endswith("/") else f"{url}/"


def _check(context: click.Context, order: Order) -> None:
    from generator.bulletins.stale import stale  # noqa: PLC0415

    lines = stale(order)
    for line in lines:
        click.echo(line)
    click.echo(f"{order.out} is {'stale' if lines else 'up to date'}")
    if lines:
        context.exit(FINDING)


def _write(context: click.Context, order: Order) -> None:
    from generator.bulletins.run import write_set  # noqa: PLC0415

    with counting(f"Writing {order.out}") as watch:
        report = write_set(order, watch)
    for failure in report.failures:
        click.echo(f"{click.style('failed', fg='red')}: {failure.path}: {failure.reason}", err=True)
    if report.contradictions:
        tell_problems(report.contradictions)
    click.echo(_summary(order, report))
    if not report.good:
        context.exit(FINDING)


def _summary(order: Order, report: Report) -> str:
    if report.contradictions:
        return f"Bulletins contradict each other: {order.out} is as it was."
    parts = [f"{len(report.written)} written"]
    if report.kept:
        parts.append(f"{len(report.kept)} kept")
    if report.gone:
        parts.append(f"{len(report.gone)} gone")
    if report.failures:
        parts.append(f"{len(report.failures)} failed")
    return f"{order.out}: {', '.join(parts)}"
