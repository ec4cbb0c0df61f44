"""Reader of council tables: one row for each council, as CSV or as a sheet of a workbook.

Fields are columns of their own; seats stand in columns that begin with `won_`, `defended_`,
`before_` or `after_`, followed by a party (`won_con`) or `vacant`. Any other column of numbers is
an area column. A header of two rows is read as `group / column`.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.elections.models import Basis, Cycle
from generator.elections.readers.area_columns import AreaColumns, area_columns
from generator.elections.readers.columns import Columns, Names, find_columns, rows_below
from generator.elections.readers.header import find_header
from generator.elections.readers.reading import Reading
from generator.elections.readers.seat_columns import PREFIXES, SeatColumns, find_seat_columns
from generator.elections.records import Content, CouncilRow
from generator.foundation.errors import Gravity
from generator.foundation.evidence import Cell

COLUMNS: Names = {
    "code": ("code", "ons code", "gss code", "council code"),
    "name": ("name", "council", "council name"),
    "region": ("region",),
    "type": ("type", "council type"),
    "size": ("size",),
    "seats_contested": ("seats_contested",),
    "cycle": ("cycle",),
    "control_before": ("control_before",),
    "control_after": ("control_after",),
    "controlled_before_since": ("controlled_before_since",),
    "before_basis": ("before_basis",),
    "defended_basis": ("defended_basis",),
    "comparable": ("comparable",),
    "declared": ("declared",),
    "turnout": ("turnout",),
}

FIELDS = (*COLUMNS, *PREFIXES)


def read(reading: Reading) -> Content:
    """Return the file's council rows."""
    known = [*(name for names in COLUMNS.values() for name in names)]
    header = find_header(reading, [*known, *reading.entry.columns.values()])
    columns = find_columns(header.titles, COLUMNS, reading, header.line, ("name",))
    taken = set(columns.place.values())
    seats = find_seat_columns(reading, header, taken)
    areas = area_columns(reading, header, taken | seats.places, FIELDS)
    table = _Table(reading, columns, seats, areas)
    rows = [
        table.council(row, line)
        for row, line in rows_below(reading, header.top)
        if _is_council(reading, columns, row, line)
    ]
    return Content(dict(columns.names), councils=rows)


def _is_council(reading: Reading, columns: Columns, row: list[str], line: int) -> bool:
    """Say whether the row is a council's: footnotes are not, and a row without a name is wrong."""
    filled = sum(not reading.register.is_empty(cell) for cell in row)
    if columns.cell(row, "name") and filled > 1:
        return True
    if filled == 1:
        reading.tell(Gravity.note, f"passed over: the row says only {''.join(row).strip()!r}", line)
    elif filled:
        reading.error("no name of a council", line, columns.name("name"), "", "a council's name")
    return False


@dataclass(frozen=True)
class _Table:
    """The columns of one council table."""

    reading: Reading
    columns: Columns
    seats: SeatColumns
    areas: AreaColumns

    def council(self, row: list[str], line: int) -> CouncilRow:
        """Return the council that the row tells of."""
        cell = _Cells(self.reading, self.columns, row, line)
        council = CouncilRow(
            file=self.reading.file,
            row=line,
            code=cell.text("code") or "",
            name=cell.text("name") or "",
            region=cell.ours("region", "regions"),
            type=cell.ours("type", "types"),
            cycle=cell.cycle(),
            size=cell.whole("size"),
            seats_contested=cell.whole("seats_contested"),
            control_before=cell.holder("control_before"),
            control_after=cell.holder("control_after"),
            controlled_before_since=cell.whole("controlled_before_since"),
            before_basis=cell.basis("before_basis"),
            defended_basis=cell.basis("defended_basis"),
            comparable=cell.truth("comparable"),
            declared=cell.truth("declared"),
            turnout=cell.percentage("turnout"),
            cells=cell.evidence(),
        )
        self.seats.fill(self.reading, council, row, line)
        council.areas = self.areas.read(self.reading, row, line, council.cells)
        return council


class _Cells:
    """The cells of one row, each read as the field that it is."""

    def __init__(self, reading: Reading, columns: Columns, row: list[str], line: int) -> None:
        self._reading, self._columns, self._row, self._line = reading, columns, row, line

    def text(self, field: str) -> str | None:
        cell = self._columns.cell(self._row, field)
        return None if self._reading.register.is_empty(cell) else cell

    def ours(self, field: str, kind: str) -> str | None:
        """Our word for the cell, or the cell itself where the register has none."""
        cell = self.text(field)
        return None if cell is None else self._reading.register.word(kind, cell) or cell

    def whole(self, field: str) -> int | None:
        cell = self._columns.cell(self._row, field)
        return self._reading.whole(cell, self._line, self._columns.name(field))

    def truth(self, field: str) -> bool | None:
        cell = self._columns.cell(self._row, field)
        return self._reading.truth(cell, self._line, self._columns.name(field))

    def percentage(self, field: str) -> float | None:
        cell = self._columns.cell(self._row, field)
        return self._reading.percentage(cell, self._line, self._columns.name(field))

    def holder(self, field: str) -> str | None:
        cell = self.text(field)
        if cell is None:
            return None
        reading, column = self._reading, self._columns.name(field)
        return reading.parties.holder(reading.entry.format, cell, reading.file, self._line, column)

    def cycle(self) -> Cycle | None:
        word = self._word("cycle", "cycles", [one.value for one in Cycle])
        return None if word is None else Cycle(word)

    def basis(self, field: str) -> Basis | None:
        word = self._word(field, "bases", [one.value for one in Basis])
        return None if word is None else Basis(word)

    def _word(self, field: str, kind: str, known: list[str]) -> str | None:
        cell = self.text(field)
        word = None if cell is None else self._reading.register.word(kind, cell)
        if cell is not None and word not in known:
            expected = f"one of {', '.join(known)}"
            name = self._columns.name(field)
            self._reading.error(f"no {field} that is known", self._line, name, cell, expected)
            return None
        return word

    def evidence(self) -> dict[str, Cell]:
        file, row = self._reading.file, self._row
        found = {field: self._columns.cell(row, field) for field in self._columns.place}
        return {
            field: Cell(file, self._line, self._columns.name(field), text)
            for field, text in found.items()
            if text
        }
