"""The tables that carry the briefing to the rules: one row for each entry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd
from pydantic import BaseModel

from generator.elections.briefing import Briefing
from generator.elections.models import Election
from generator.measures.people import Names

MEASURED = {
    "net_councils": "net_councils",
    "net_seats": "net_change",
    "councils_controlled": "controlled_after",
    "targets_taken": "targets_taken",
}
"""The column of the table `party` that each kind of expectation is held against."""

ENTRIES = {
    "argument": "arguments",
    "headwind": "headwinds",
    "person": "people",
    "quotation": "quotations",
    "event": "calendar",
}
"""The list of the briefing behind each table that only repeats it."""


def entry_rows(entries: Iterable[BaseModel], names: Names) -> list[dict[str, Any]]:
    """Return briefing entries as rows: parties and councils as ids, empty text as missing."""
    return [_row(one.model_dump(), names) for one in entries]


def _row(entry: dict[str, Any], names: Names) -> dict[str, Any]:
    rests_on = entry.pop("rests_on", None) or {}
    row = {key: None if value == "" else value for key, value in entry.items()}
    row |= _ids(row, names)
    asked = {"kind": rests_on.get("fact"), **_ids(rests_on, names)}
    asked["region"] = rests_on.get("region")
    return row | {f"rests_on_{key}": value for key, value in asked.items()}


def _ids(entry: dict[str, Any], names: Names) -> dict[str, str | None]:
    written = entry.get("council")
    council = names.council(written)
    return {"party": names.party(entry.get("party")), "council": council or written}


def briefing_frames(briefing: Briefing, election: Election) -> dict[str, pd.DataFrame]:
    """Return the frames of every table that only repeats the briefing."""
    names = Names(election)
    return {
        table: pd.DataFrame(entry_rows(getattr(briefing, field), names))
        for table, field in ENTRIES.items()
    }


def expectation_frame(
    briefing: Briefing, election: Election, parties: pd.DataFrame
) -> pd.DataFrame:
    """Return each expectation beside what came of it, from the party's totals.

    Councils controlled count only where control is known for every declared council.
    """
    rows = entry_rows(briefing.expectations, Names(election))
    known = parties.set_index("party")
    for row in rows:
        row["actual"] = _actual(known, row["party"], row["measure"])
    return pd.DataFrame(rows)


def _actual(parties: pd.DataFrame, party: str, measure: str) -> float | None:
    if party not in parties.index:
        return None
    found = parties.loc[party]
    if measure == "councils_controlled" and not found["after_known"]:
        return None
    value = found[MEASURED[measure]]
    return None if pd.isna(value) else float(value)
