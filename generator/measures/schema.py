"""What a measure is: columns and tables as rules see them, before there is any data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

LUMPED = "other"
"""The id under which a council table counts everybody that it does not name."""

Type = Literal["number", "text", "truth", "date"]
Unit = Literal[
    "",
    "seats",
    "councils",
    "councillors",
    "wards",
    "votes",
    "per cent",
    "points",
    "years",
    "candidates",
    "parties",
    "party",
    "control",
    "council",
    "ward",
    "region",
    "band",
    "year",
    "clause",
]


@dataclass(frozen=True, slots=True)
class Column:
    """A measure: its name, type, unit, whether it can be missing, and how it is computed.

    `unit` says what the value is when it is not a bare number or text: `party`, `council`,
    `region`, … are ids that prose turns into names. `choices` lists the only values a text
    column can have, so that a misspelt comparison is found before anything runs.
    `clause` is text of the briefing, printed as it stands.
    """

    name: str
    type: Type
    unit: Unit = ""
    optional: bool = False
    choices: tuple[str, ...] = ()
    documentation: str = ""
    formula: str = ""


@dataclass(frozen=True)
class TableSchema:
    """The columns of a table and those that name its subject. Known without any data."""

    name: str
    key: tuple[str, ...]
    columns: Mapping[str, Column]
    documentation: str = ""


Catalogue = Mapping[str, TableSchema]
