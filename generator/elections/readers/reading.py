"""What every reader is given, and the cells that all readers read alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.elections.manifest import FileEntry
from generator.elections.parties import PartyBook
from generator.elections.register import CouncilRegister
from generator.elections.text_table import TextTable
from generator.foundation.errors import Gravity, Problem


@dataclass
class Reading:
    """One file on its way through a reader. Problems are collected, never raised one by one."""

    entry: FileEntry
    table: TextTable
    parties: PartyBook
    register: CouncilRegister
    election_date: date
    problems: list[Problem]

    @property
    def file(self) -> str:
        """The file's name in messages and evidence: its path as the manifest writes it."""
        return self.entry.path

    def error(
        self, message: str, line: int | None, column: str | None, found: str | None, expected: str
    ) -> None:
        """Note a cell that cannot be read; the pack is then refused as a whole."""
        self.problems.append(Problem(message, self.file, line, column, found, expected))

    def tell(self, gravity: Gravity, message: str, line: int | None = None) -> None:
        """Note something that does not stop the reading."""
        self.problems.append(Problem(message, self.file, line, gravity=gravity))

    def party(self, alias: str, line: int, column: str) -> str:
        """Return the id of the party that the cell names."""
        return self.parties.id(self.entry.format, alias, self.file, line, column)

    def whole(self, text: str, line: int, column: str) -> int | None:
        """Return the whole number in a cell, None when it is empty. Wrong cells become errors.

        `1,234` and a workbook's `12.0` are whole numbers; `-3` and `12.5` are not.
        """
        if text.isascii() and text.isdigit():
            return int(text)
        if self.register.is_empty(text):
            return None
        bare = text.strip().replace(",", "").removesuffix(".0")
        if bare.isascii() and bare.isdigit():
            return int(bare)
        is_negative = bare.startswith("-") and bare[1:].isdigit()
        message = "a negative number" if is_negative else "not a whole number"
        self.error(message, line, column, text, "a whole number, 0 or more")
        return None

    def percentage(self, text: str, line: int, column: str) -> float | None:
        """Return the percentage in a cell, None when it is empty. Wrong cells become errors."""
        if self.register.is_empty(text):
            return None
        value = number(text.strip().removesuffix("%"))
        if value is None or not 0 <= value <= 100:
            self.error("not a percentage", line, column, text, "a number from 0 to 100")
            return None
        return value

    def truth(self, text: str, line: int, column: str) -> bool | None:
        """Return the yes or no in a cell, None when it is empty. Wrong cells become errors."""
        if self.register.is_empty(text):
            return None
        value = self.register.truth(text)
        if value is None:
            self.error("neither yes nor no", line, column, text, "yes or no")
        return value


def number(text: str) -> float | None:
    """Return the plain decimal number that the text is, or None."""
    bare = text.strip().replace(",", "")
    try:
        return float(bare) if bare and bare[-1].isdigit() and "_" not in bare else None
    except ValueError:
        return None
