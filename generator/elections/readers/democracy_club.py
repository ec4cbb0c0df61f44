"""Reader of Democracy Club's candidate CSV: the columns of 2018 and today's.

One row for each candidate. Councils and wards are slugs in the ballot's id
(`local.<council>.<ward>[.by].<date>`); today's files name the ward in `post_label` too.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

from generator.elections.readers.columns import (
    Columns,
    Names,
    find_columns,
    refuse_unknown,
    rows_below,
)
from generator.elections.readers.reading import Reading, number
from generator.elections.records import CandidateLine, Content, Contest
from generator.foundation.errors import Gravity

COLUMNS: Names = {
    "ballot": ("ballot_paper_id",),
    "name": ("person_name",),
    "party": ("party_name",),
    "party_id": ("party_id",),
    "votes": ("votes_cast", "ballots_cast"),
    "elected": ("elected", "is_winner"),
    "ward": ("post_label",),
    "seats": ("seats_contested",),
    "turnout": ("turnout_percentage", "turnout"),
    "cancelled": ("cancelled_poll",),
    "lot": ("tied_vote_winner",),
}
REQUIRED = ("ballot", "name", "party", "votes", "elected")

DELAYED_WITHIN = 92
"""Days after polling day within which a poll counts as a delayed one of the same election."""


class _Ballot(NamedTuple):
    kind: str
    council: str
    ward: str
    by_election: bool
    day: date | None


def read(reading: Reading) -> Content:
    """Return the file's contests. Mayors and parliamentary seats are passed over, and noted."""
    table = reading.table
    refuse_unknown(reading, COLUMNS)
    known = [
        *(name for names in COLUMNS.values() for name in names),
        *reading.entry.columns.values(),
    ]
    top = table.header(known, least=3) or 0
    columns = find_columns(table.rows[top], COLUMNS, reading, table.lines[top], REQUIRED)
    if any(field not in columns.place for field in REQUIRED):
        return Content(dict(columns.names))
    contests = _contests(reading, columns, top)
    shown = {**columns.names, "council": columns.name("ballot")}
    shown.setdefault("ward", columns.name("ballot"))
    return Content(shown, contests=contests)


def _contests(reading: Reading, columns: Columns, top: int | None) -> list[Contest]:
    contests: dict[str, Contest | None] = {}
    passed_over: Counter[str] = Counter()
    for row, line in rows_below(reading, top):
        ballot = columns.cell(row, "ballot")
        if ballot not in contests:
            contests[ballot] = _contest(reading, columns, row, line, passed_over)
        contest = contests[ballot]
        if contest is not None:
            contest.candidates.append(_candidate(reading, columns, row, line))
    for kind, count in sorted(passed_over.items()):
        reading.tell(Gravity.note, f"passed over: {kind}: {count}")
    return [contest for contest in contests.values() if contest is not None]


def _contest(
    reading: Reading, columns: Columns, row: list[str], line: int, passed_over: Counter[str]
) -> Contest | None:
    """Return the contest that a ballot opens, or None when it is none of this election's."""
    ballot = _ballot(columns.cell(row, "ballot"))
    if ballot is None:
        name, found = columns.name("ballot"), columns.cell(row, "ballot")
        reading.error("not a ballot's id", line, name, found, "local.<council>.<ward>.<date>")
        return None
    if ballot.kind != "local":
        passed_over[f"ballots of the kind {ballot.kind!r}, not of councils"] += 1
        return None
    if ballot.day is not None and not _of_this_election(ballot.day, reading):
        passed_over[f"ballots of {ballot.day.isoformat()}"] += 1
        return None
    ward = columns.cell(row, "ward")
    return Contest(
        file=reading.file,
        council=ballot.council.replace("-", " "),
        council_code="",
        ward=ward or reading.register.spoken(ballot.ward),
        ward_code="",
        row=line,
        council_slug=True,
        by_election=ballot.by_election,
        seats=reading.whole(columns.cell(row, "seats"), line, columns.name("seats")),
        turnout=_turnout(reading, columns, row, line, passed_over),
        cancelled=bool(
            reading.truth(columns.cell(row, "cancelled"), line, columns.name("cancelled"))
        ),
    )


def _turnout(
    reading: Reading, columns: Columns, row: list[str], line: int, passed_over: Counter[str]
) -> float | None:
    """Return the turnout in per cent. Some councils gave the number of voters: that is not one."""
    text, name = columns.cell(row, "turnout"), columns.name("turnout")
    value = number(text)
    if value is not None and value > 100:
        passed_over[f"turnouts over 100 per cent ({name})"] += 1
        return None
    return reading.percentage(text, line, name)


def _ballot(text: str) -> _Ballot | None:
    """Take a ballot's id apart: `local.torridge.bideford-east.by.2018-05-03`."""
    parts = text.split(".")
    if len(parts) < 2 or not all(parts):
        return None
    try:
        day = date.fromisoformat(parts[-1])
    except ValueError:
        return None
    by_election = parts[-2] == "by"
    middle = parts[1 : -2 if by_election else -1]
    if parts[0] == "local" and len(middle) != 2:
        return None
    council, ward = [*middle, "", ""][:2]
    return _Ballot(parts[0], council, ward, by_election, day)


def _of_this_election(day: date, reading: Reading) -> bool:
    """Say whether the poll was held on the election's day, or put off for a short while."""
    if reading.entry.role == "previous-results":
        return True
    return 0 <= (day - reading.election_date).days <= DELAYED_WITHIN


def _candidate(reading: Reading, columns: Columns, row: list[str], line: int) -> CandidateLine:
    elected = reading.truth(columns.cell(row, "elected"), line, columns.name("elected"))
    lot = reading.truth(columns.cell(row, "lot"), line, columns.name("lot"))
    return CandidateLine(
        name=columns.cell(row, "name"),
        party=_party(reading, columns, row, line),
        votes=reading.whole(columns.cell(row, "votes"), line, columns.name("votes")),
        elected=bool(elected),
        lot=bool(lot),
        row=line,
    )


def _party(reading: Reading, columns: Columns, row: list[str], line: int) -> str:
    """Return the party: by its id where the register has it, else by its name.

    Labour and Co-operative candidates have no id in the files of 2018.
    """
    code = columns.cell(row, "party_id")
    name = columns.cell(row, "party")
    if code and reading.parties.knows(reading.entry.format, code):
        return reading.party(code, line, columns.name("party_id"))
    if not name and not code:
        reading.error("no party", line, columns.name("party"), "", "a party's name")
        return ""
    return reading.party(name or code, line, columns.name("party"))
