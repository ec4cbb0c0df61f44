"""Reader of the Local Elections Archive Project's CSV, with and without a header.

One row for each candidate. Without a header the columns are: council, council code, ward, ward
code, candidate, party, votes, elected. Parties are short codes (`C`, `Lab`, `LD`).
"""

from __future__ import annotations

from generator.elections.readers.columns import (
    Columns,
    Names,
    by_position,
    find_columns,
    refuse_unknown,
    rows_below,
)
from generator.elections.readers.reading import Reading
from generator.elections.records import CandidateLine, Content, Contest
from generator.foundation.errors import Gravity

COLUMNS: Names = {
    "council": ("Council", "Authority"),
    "council_code": ("Council code", "Council_code"),
    "ward": ("Ward",),
    "ward_code": ("Ward code", "Ward_code"),
    "name": ("Candidate",),
    "party": ("Party",),
    "votes": ("Votes",),
    "elected": ("Elected",),
}
REQUIRED = ("council", "ward", "name", "party", "votes", "elected")


def read(reading: Reading) -> Content:
    """Return the file's contests. Rows that hold only NULL are passed over, and noted."""
    refuse_unknown(reading, COLUMNS)
    columns, top = _columns(reading)
    if any(field not in columns.place for field in REQUIRED):
        return Content(dict(columns.names))
    return Content(dict(columns.names), contests=_contests(reading, columns, top))


def _columns(reading: Reading) -> tuple[Columns, int | None]:
    """Return the columns and the place of the header, None without one."""
    table = reading.table
    known = [*(name for names in COLUMNS.values() for name in names)]
    top = table.header([*known, *reading.entry.columns.values()], least=2)
    if top is not None:
        header = table.rows[top]
        return find_columns(header, COLUMNS, reading, table.lines[top], REQUIRED), top
    width = len(table.rows[0])
    if width != len(COLUMNS):
        expected = f"a header, or {len(COLUMNS)} columns: {', '.join(COLUMNS)}"
        reading.error("no header, and not the usual columns", 1, None, f"{width} columns", expected)
        return Columns({}, {}), None
    return by_position(COLUMNS), None


def _contests(reading: Reading, columns: Columns, top: int | None) -> list[Contest]:
    contests: dict[tuple[str, str, str], Contest] = {}
    nameless: dict[str, list[int]] = {}
    for row, line in rows_below(reading, top):
        council, ward = columns.cell(row, "council"), columns.cell(row, "ward")
        if _nothing(reading, columns, row) or reading.register.is_empty(ward):
            nameless.setdefault(council, []).append(line)
            continue
        key = (council, ward, columns.cell(row, "ward_code"))
        contest = contests.get(key)
        if contest is None:
            contest = contests[key] = _contest(reading, columns, row, line)
        contest.candidates.append(_candidate(reading, columns, row, line))
    for council, lines in nameless.items():
        rows = "1 row names" if len(lines) == 1 else f"{len(lines)} rows name"
        message = f"passed over: {rows} no ward or no candidate, under {council!r}"
        reading.tell(Gravity.note, message, lines[0])
    return list(contests.values())


def _nothing(reading: Reading, columns: Columns, row: list[str]) -> bool:
    """Say whether the row has neither candidate nor party nor votes: a seat still to be told."""
    empty = reading.register.is_empty
    return all(empty(columns.cell(row, field)) for field in ("name", "party", "votes"))


def _contest(reading: Reading, columns: Columns, row: list[str], line: int) -> Contest:
    code, ward_code = columns.cell(row, "council_code"), columns.cell(row, "ward_code")
    empty = reading.register.is_empty
    return Contest(
        file=reading.file,
        council=columns.cell(row, "council"),
        council_code="" if empty(code) else code,
        ward=columns.cell(row, "ward"),
        ward_code="" if empty(ward_code) else ward_code,
        row=line,
    )


def _candidate(reading: Reading, columns: Columns, row: list[str], line: int) -> CandidateLine:
    party, party_column = columns.cell(row, "party"), columns.name("party")
    if reading.register.is_empty(party):
        reading.error("no party", line, party_column, party, "a party's code or name")
        party = ""
    elected = reading.truth(columns.cell(row, "elected"), line, columns.name("elected"))
    return CandidateLine(
        name=columns.cell(row, "name"),
        party=reading.party(party, line, party_column) if party else party,
        votes=reading.whole(columns.cell(row, "votes"), line, columns.name("votes")),
        elected=bool(elected),
        lot=False,
        row=line,
    )
