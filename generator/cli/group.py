"""Command groups that import a command only when it is used, and tell errors to people."""

from __future__ import annotations

import atexit
import gc
import os
import traceback
from importlib import import_module
from typing import Any

import click

from generator.cli.output import tell_problems
from generator.foundation.errors import InputError

FINDING = 1
BAD_INPUT = 2
FAULT = 3
INTERRUPTED = 130


class LazyGroup(click.Group):
    """A group whose commands are named by where they live: `package.module:attribute`."""

    def __init__(self, *args: Any, commands_at: dict[str, str] | None = None, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.commands_at = commands_at or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(self.commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command, or return None when there is none of that name."""
        if cmd_name not in self.commands_at:
            return None
        module, attribute = self.commands_at[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command


class CarefulGroup(LazyGroup):
    """The outermost group: turns what went wrong into a message and an exit code."""

    def main(self, *given: Any, **named: Any) -> Any:
        """Run as click does. Without arguments the whole process is one command: start quickly."""
        if not given and named.get("args") is None:
            _make_haste()
        return super().main(*given, **named)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; see the exit codes in `generator.cli`."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except InputError as unusable:
            tell_problems(unusable.problems)
            ctx.exit(BAD_INPUT)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except Exception as fault:
            _tell_fault(fault)
            ctx.exit(FAULT)


def _make_haste() -> None:
    """Spare a process that is over in a second what only long ones need.

    Nothing is collected that the end of the process frees anyway, and nobody's installed packages
    are searched for plugins of pydantic.
    """
    gc.disable()
    atexit.register(gc.freeze)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _tell_fault(fault: Exception) -> None:
    if os.environ.get("RECOUNT_DEBUG") == "1":
        click.echo(traceback.format_exc(), err=True, nl=False)
        return
    summary = " ".join(f"{type(fault).__name__}: {fault}".split())
    click.echo(f"recount: a fault in Recount itself: {summary}", err=True)
    click.echo("Please report it; RECOUNT_DEBUG=1 shows where it arose.", err=True)
