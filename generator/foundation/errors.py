"""Every error that Recount raises on purpose.

RecountError
└── InputError            something a person wrote cannot be used; carries all its problems
    ├── PackError         the election pack or one of its files
    ├── RuleError         a file in rules/
    └── TemplateError     a file in templates/
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Gravity(IntEnum):
    """How serious a problem is: an error stops the work, a warning and a note do not."""

    error = 0
    warning = 1
    note = 2


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place, told to the person who wrote it."""

    message: str
    file: str = ""
    line: int | None = None
    column: str | None = None
    found: str | None = None
    expected: str | None = None
    gravity: Gravity = Gravity.error

    @property
    def place(self) -> str:
        """Where the problem stands: file, line and column as far as they are known."""
        line = "" if self.line is None else f":{self.line}"
        column = f", {self.column}" if self.column else ""
        return f"{self.file}{line}{column}"

    def __str__(self) -> str:
        """One line: gravity, place, message, what stood there and what was expected."""
        place = f"{self.place}: " if self.place else ""
        found = "" if self.found is None else f"; found {self.found!r}"
        expected = "" if self.expected is None else f"; expected {self.expected}"
        return f"{self.gravity.name}: {place}{self.message}{found}{expected}"


def by_gravity(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems, gravest first, then by file and line; the same problem only once."""
    unique = dict.fromkeys(problems)
    return sorted(unique, key=lambda problem: (problem.gravity, problem.file, problem.line or 0))


class RecountError(Exception):
    """Base of every error raised on purpose."""


class InputError(RecountError):
    """Something a person wrote cannot be used. `problems` holds everything found, gravest first."""

    def __init__(self, problems: Iterable[Problem] | Problem) -> None:
        found = [problems] if isinstance(problems, Problem) else list(problems)
        self.problems = by_gravity(found)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class PackError(InputError):
    """The election pack, or a file it names, cannot be used."""


class RuleError(InputError):
    """A rule file cannot be used."""


class TemplateError(InputError):
    """A template, phrase or shape file cannot be used."""
