"""Keeps docs/commands.md equal to the real help: `python -m tests.cli.command_docs` rewrites it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

from generator.cli import main

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "commands.md"
_BLOCK = re.compile(r"```console\n\$ recount(?P<words>[a-z ]*) --help\n.*?```", re.DOTALL)


def every_command(
    command: click.Command = main, words: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    """The words of every command, the outermost first."""
    yield words
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from every_command(below, (*words, name))


def help_block(words: tuple[str, ...]) -> str:
    """The help of a command as the document shows it."""
    said = CliRunner().invoke(
        main, [*words, "--help"], prog_name="recount", terminal_width=80, color=False
    )
    call = " ".join(("recount", *words, "--help"))
    return f"```console\n$ {call}\n{said.stdout}```"


def current(document: str) -> str:
    """The document with every help block as it is now."""
    return _BLOCK.sub(lambda block: help_block(tuple(block["words"].split())), document)


def documented(document: str) -> list[tuple[str, ...]]:
    """The words of every command whose help the document shows."""
    return [tuple(block["words"].split()) for block in _BLOCK.finditer(document)]


if __name__ == "__main__":
    DOCUMENT.write_text(current(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
