"""What the tables of the catalogue are written with, and the columns that several share."""

from __future__ import annotations

from collections.abc import Iterable

from generator.measures.schema import Column, TableSchema, Unit

OUTCOMES = ("hold", "gain-from-party", "gain-from-none", "lost-to-none", "stays-none")
TARGET_RESULTS = ("taken", "largest-party", "missed")
BASES = ("last-election", "notional", "eve-of-poll")
CYCLES = ("all-out", "halves", "thirds")


def number(name: str, unit: Unit, documentation: str, formula: str = "") -> Column:
    """Return a column of numbers that every row has; `formula` says how it is worked out."""
    return Column(name, "number", unit, False, (), documentation, formula)


def maybe(name: str, unit: Unit, documentation: str, formula: str = "") -> Column:
    """Return a column of numbers that a row may lack; `formula` says how it is worked out."""
    return Column(name, "number", unit, True, (), documentation, formula)


def truth(name: str, documentation: str, formula: str = "") -> Column:
    """Return a column that holds or does not, in every row."""
    return Column(name, "truth", "", False, (), documentation, formula)


def text(
    name: str,
    unit: Unit,
    documentation: str,
    *,
    optional: bool = False,
    choices: Iterable[str] = (),
) -> Column:
    """Return a column of text: a name, where the unit says of what, or one of `choices`."""
    return Column(name, "text", unit, optional, tuple(choices), documentation)


def schema(name: str, key: tuple[str, ...], documentation: str, *columns: Column) -> TableSchema:
    """Return a table: its key columns, one sentence on what a row is, and its columns."""
    return TableSchema(name, key, {column.name: column for column in columns}, documentation)


COUNCIL_PLACE = (
    text("council", "council", "The council's id."),
    text("region", "region", "Region or nation of the United Kingdom.", optional=True),
    text("council_type", "", "district, London borough, metropolitan borough, …", optional=True),
    text("cycle", "", "How much of the council was elected.", optional=True, choices=CYCLES),
    truth("declared", "Whether the council has declared."),
    maybe("size", "seats", "Seats in the whole council."),
    maybe("seats_contested", "seats", "Seats elected this time."),
    text("control_before", "control", "Who ran it on the eve.", optional=True),
    text("control_after", "control", "Who runs it now.", optional=True),
    text("outcome", "", "What happened to control.", optional=True, choices=OUTCOMES),
    maybe("leave_share", "per cent", "Leave share of valid votes in the referendum of 2016."),
)
"""What the tables with a council in their key say of it."""
