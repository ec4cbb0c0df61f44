"""Reader of area tables: any figures by council, for example a referendum's result.

A code or a name finds the council; every other column of numbers is an area column. Where the
manifest's `columns` names area columns, only those are taken.
"""

from __future__ import annotations

from generator.elections.readers.area_columns import AreaColumns, area_columns
from generator.elections.readers.columns import Columns, Names, find_columns, rows_below
from generator.elections.readers.header import Header, find_header
from generator.elections.readers.reading import Reading
from generator.elections.records import AreaRow, Content
from generator.foundation.evidence import Cell

COLUMNS: Names = {
    "code": ("code", "area_code", "gss code", "ons code"),
    "name": ("name", "area", "council", "area name", "council name"),
    "region": ("region",),
    "type": ("type", "council type"),
}


def read(reading: Reading) -> Content:
    """Return the file's area rows."""
    known = [*(name for names in COLUMNS.values() for name in names)]
    header = find_header(reading, [*known, *reading.entry.columns.values()])
    columns = find_columns(header.titles, COLUMNS, reading, header.line)
    if "code" not in columns.place and "name" not in columns.place:
        expected = f"a column 'code' or 'name'; there are {', '.join(header.titles)}"
        reading.error("no column names the council", header.line, None, None, expected)
        return Content(dict(columns.names))
    areas = _wanted(reading, header, set(columns.place.values()))
    rows = [
        _area(reading, columns, areas, row, line) for row, line in rows_below(reading, header.top)
    ]
    return Content(dict(columns.names), areas=rows)


def _wanted(reading: Reading, header: Header, taken: set[int]) -> AreaColumns:
    found = area_columns(reading, header, taken, COLUMNS)
    named = [name for name in reading.entry.columns if name not in COLUMNS]
    kept = {name: at for name, at in found.places.items() if name in named or not named}
    return AreaColumns(found.titles, kept)


def _area(
    reading: Reading, columns: Columns, areas: AreaColumns, row: list[str], line: int
) -> AreaRow:
    cells: dict[str, Cell] = {}
    values = areas.read(reading, row, line, cells)
    for field in columns.place:
        cells[field] = Cell(reading.file, line, columns.name(field), columns.cell(row, field))
    region, kind = columns.cell(row, "region"), columns.cell(row, "type")
    return AreaRow(
        file=reading.file,
        row=line,
        code=columns.cell(row, "code"),
        name=columns.cell(row, "name"),
        region=reading.register.word("regions", region) or region or None,
        type=reading.register.word("types", kind) or kind or None,
        areas=values,
        cells=cells,
    )
