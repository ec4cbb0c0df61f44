"""What every command shares: problems in colour, progress on a terminal, whole files or none."""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from generator.foundation.errors import Gravity, InputError, Problem, by_gravity

COLOURS = {Gravity.error: "red", Gravity.warning: "yellow", Gravity.note: "cyan"}


def tell_problems(problems: Iterable[Problem], *, err: bool = True) -> None:
    """Print the problems, gravest first, then how many there are of each gravity.

    Each takes a line; an expression shown with carets follows on lines of its own.
    """
    ordered = by_gravity(problems)
    for problem in ordered:
        gravity, rest = str(problem).split(": ", 1)
        first, *shown = rest.splitlines()
        click.echo(f"{click.style(gravity, fg=COLOURS[problem.gravity])}: {first}", err=err)
        for line in shown:
            click.echo(f"  {line}", err=err)
    click.echo(count_problems(ordered), err=err)


def count_problems(problems: Iterable[Problem]) -> str:
    """Return `2 errors, 1 warning`, or `no problems`."""
    counts = Counter(problem.gravity for problem in problems)
    said = [
        f"{counts[gravity]} {gravity.name}{'' if counts[gravity] == 1 else 's'}"
        for gravity in Gravity
        if counts[gravity]
    ]
    return ", ".join(said) or "no problems"


@contextmanager
def progress(message: str) -> Iterator[None]:
    """Show the message on standard error while the work lasts, on a terminal only."""
    shown = sys.stderr.isatty()
    if shown:
        click.echo(f"{message} …", err=True, nl=False)
    try:
        yield
    finally:
        if shown:
            click.echo("\r\x1b[K", err=True, nl=False)


@contextmanager
def counting(message: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar on standard error while work is done, on a terminal only.

    What it yields is told how much is done, of how much.
    """
    if not sys.stderr.isatty():
        yield lambda done, every: None
        return
    with click.progressbar(length=1, label=message, file=sys.stderr, show_pos=True) as bar:

        def watch(done: int, every: int) -> None:
            bar.length = every
            bar.update(done - bar.pos)

        yield watch


def print_or_write(text: str, target: Path | None) -> None:
    """Print the text, or write it to the file, whole or not at all.

    Raises InputError when the file cannot be written.
    """
    if target is None:
        click.echo(text, nl=False)
        return
    try:
        _write_whole(text, target)
    except OSError as failure:
        raise InputError(Problem(failure.strerror or str(failure), str(target))) from None


def _write_whole(text: str, target: Path) -> None:
    """Write beside the target, then move into place, so that no half file can be seen."""
    if target.is_dir():
        raise IsADirectoryError(None, "this is a folder, not a file")
    handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(beside).chmod(_mode(target))
        Path(beside).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(beside).unlink()
        raise


def _mode(target: Path) -> int:
    """Permissions of the file that is replaced, or of a new file under the user's mask."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
