"""A result file as rows of text: CSV with any line ends and encoding, or a sheet of a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.foundation.errors import PackError, Problem
from generator.foundation.nearest import did_you_mean

LONGEST_RECORD = 20
"""Lines that one record may span: more of them, and a quotation mark was never closed."""

HEADER_WITHIN = 10
"""The header is looked for in so many rows that hold anything."""

_WORKBOOK = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class TextTable:
    """Rows of text cells. `lines[i]` is the line in the file on which `rows[i]` begins.

    Lines are counted from 1 as an editor counts them; empty rows are left out of `rows`.
    """

    file: str
    rows: list[list[str]]
    lines: list[int]

    def header(self, known: Iterable[str], least: int) -> int | None:
        """Return the place of the first row with at least `least` of the known names, or None.

        Names are compared in lower case. Junk above the header is passed over.
        """
        names = {name.casefold() for name in known}
        for place, row in enumerate(self.rows[:HEADER_WITHIN]):
            if len(names & {cell.strip().casefold() for cell in row}) >= least:
                return place
        return None


def read_table(
    path: Path, file: str, *, encoding: str | None = None, sheet: str | None = None
) -> TextTable:
    """Read a file as rows of text. `file` is its name in messages and evidence.

    Raises PackError when the file is missing, empty, not what its name says, or not text.
    """
    try:
        raw = path.read_bytes()
    except OSError as failure:
        reason = "no such file" if isinstance(failure, FileNotFoundError) else "cannot be read"
        raise PackError(Problem(reason, file, expected="a file that the manifest names")) from None
    is_workbook = raw.startswith((_WORKBOOK, _OLD_WORKBOOK))
    if path.suffix.casefold() in (".xlsx", ".xlsm"):
        _insist(is_workbook, "not an Excel workbook", file, "an .xlsx file, or the ending .csv")
        table = _sheet(path, file, sheet)
    else:
        found = "an Excel workbook where text was named"
        _insist(not is_workbook, found, file, "a CSV file, or the ending .xlsx for a workbook")
        table = _text(_decode(raw, file, encoding), file)
    _insist(bool(table.rows), "the file is empty", file, "a header and rows")
    return table


def _insist(holds: bool, message: str, file: str, expected: str) -> None:
    if not holds:
        raise PackError(Problem(message, file, expected=expected))


def _decode(raw: bytes, file: str, encoding: str | None) -> str:
    """Text of the bytes: in the encoding named, else UTF-8, else Windows, else Latin-1."""
    tried = [encoding] if encoding else ["utf-8-sig", "cp1252", "latin-1"]
    for name in tried:
        try:
            return raw.decode(name)
        except UnicodeDecodeError as failure:
            line = raw[: failure.start].count(b"\n") + 1
        except LookupError:
            raise PackError(Problem(f"no such encoding: {name}", file)) from None
    raise PackError(Problem(f"the file is not {encoding}", file, line))


def _text(text: str, file: str) -> TextTable:
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise PackError(Problem("not a text file: it holds a null byte", file, line))
    one_line_end = text.replace("\r\n", "\n").replace("\r", "\n")
    reader = csv.reader(io.StringIO(one_line_end))
    rows: list[list[str]] = []
    lines: list[int] = []
    begin = 1
    for row in reader:
        if reader.line_num - begin > LONGEST_RECORD:
            raise PackError(Problem("a quotation mark opened here is never closed", file, begin))
        if len(row) > 1 or (row and row[0].strip()):
            rows.append(row)
            lines.append(begin)
        begin = reader.line_num + 1
    return _without_empty(TextTable(file, rows, lines))


def _without_empty(table: TextTable) -> TextTable:
    """Drop rows in which every cell is empty; spreadsheets leave them below their last row."""
    if all(map(any, table.rows)):
        return table
    kept = [(row, line) for row, line in zip(table.rows, table.lines, strict=True) if any(row)]
    return TextTable(table.file, [row for row, _ in kept], [line for _, line in kept])


def _sheet(path: Path, file: str, sheet: str | None) -> TextTable:
    """Rows of a workbook's sheet. Whole numbers lose the `.0` that workbooks give them."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  (few packs need it)

    try:
        workbook = CalamineWorkbook.from_path(str(path))
        names = workbook.sheet_names
        if sheet is not None and sheet not in names:
            message = f"no sheet {sheet!r}{did_you_mean(sheet, names)}"
            raise PackError(Problem(message, file, expected=f"one of {', '.join(names)}"))
        cells = workbook.get_sheet_by_name(sheet or names[0]).to_python(skip_empty_area=False)
    except CalamineError as failure:
        raise PackError(Problem(f"the workbook cannot be read: {failure}", file)) from None
    rows = [[_plain(cell) for cell in row] for row in cells]
    return _without_empty(TextTable(file, rows, list(range(1, len(rows) + 1))))


def _plain(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
