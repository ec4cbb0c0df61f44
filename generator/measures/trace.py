"""Evidence: from a value of a measure table back to the cells it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

import pandas as pd

from generator.elections.models import NO_OVERALL_CONTROL, Council, Ward
from generator.foundation.evidence import Cell, Evidence
from generator.measures.cells import MOST_CANDIDACIES, Cells
from generator.measures.frames import is_compared
from generator.measures.people import Names
from generator.measures.schema import TableSchema
from generator.measures.sources import SOURCES, WARD_SOURCES, WARD_TABLES, Source
from generator.measures.table import Row
from generator.measures.trace_briefing import BriefingTracer

if TYPE_CHECKING:
    from generator.elections.pack import Pack

Trace = Callable[[Row, str], Evidence]
_OF_A_PARTY = frozenset({"ran-before", "ran-after", "ran", "gained", "lost"})


class Tracer:
    """Gives the evidence of values, only when asked, and works each out once."""

    def __init__(self, pack: Pack, bands: pd.DataFrame) -> None:
        self._pack = pack
        self._bands = bands
        self._cells = Cells(pack)
        self._names = Names(pack.election)
        self._briefing = BriefingTracer(pack, self._cells, self._names, self.cells)
        self._known: dict[tuple[Any, ...], Evidence] = {}
        self._of_wards: dict[tuple[str, tuple[str, ...]], tuple[Cell, ...]] = {}
        self._chosen: dict[tuple[str, str | None], set[str]] = {}

    def of(self, schema: TableSchema) -> Trace:
        """Return the `trace` of one table: (row, column) to evidence."""

        def trace(row: Row, column: str) -> Evidence:
            key = (schema.name, column, *(row.get(part) for part in schema.key))
            if key not in self._known:
                self._known[key] = self._evidence(schema, row, column)
            return self._known[key]

        return trace

    def cells(self, table: str, row: Row, column: str) -> tuple[Cell, ...]:
        """Return the cells under one value: of the briefing, of a ward or of councils."""
        briefed = self._briefing.cells(table, row, column)
        if briefed is not None:
            return briefed
        if table in WARD_TABLES or column.startswith("wards_"):
            return self._ward_cells(table, row, column)
        source = SOURCES.get(table, {}).get(_here(column))
        if source is None:
            return ()
        councils = self._councils(table, _there(row, column), source)
        fields = [field for field in map(_filled(row), source.fields) if field]
        return self._cells.of_councils(councils, fields)

    def _evidence(self, schema: TableSchema, row: Row, column: str) -> Evidence:
        value = row.get(column)
        shown = "" if value is None else str(value)
        cells = self.cells(schema.name, row, column)
        described = schema.columns[column]
        if self._is_direct(schema.name, column) and _says(cells, shown, described.type):
            return Evidence(shown, cells)
        formula = described.formula or described.documentation
        return Evidence(shown, cells, f"{schema.name}.{column}", formula)

    def _is_direct(self, table: str, column: str) -> bool:
        if self._briefing.is_direct(table, column):
            return True
        source = SOURCES.get(table, {}).get(column)
        return (table in WARD_TABLES and column == "ward") or (source is not None and source.direct)

    def _councils(self, table: str, row: Row, source: Source) -> list[Council]:
        """The councils of the row that the source sums over, in the order of the file."""
        if "council" in row:
            council = self._by_code.get(str(row["council"]))
            return [] if council is None else [council]
        chosen = self._members(table, row)
        party = row.get("party")
        if source.over.startswith("targets"):
            codes = self._briefing.target_codes(party, source.over)
            narrowed = [one for one in chosen if one.code in codes]
        else:
            codes = self._codes(source.over, party)
            narrowed = [one for one in chosen if one.code in codes]
        # That there is none of a kind can only be seen from all of them.
        found = narrowed or list(chosen)
        return found[:1] if source.first else found

    def _members(self, table: str, row: Row) -> Iterable[Council]:
        councils: Iterable[Council] = self._pack.election.councils
        if table == "beneficiary":
            return [one for one in councils if self._lost_seats(one, str(row["loser"]))]
        if "region" in row:
            return [one for one in councils if one.region == row["region"]]
        if "band" in row:
            codes = self._band_codes.get((row["dimension"], row["band"]), set())
            return [one for one in councils if one.code in codes]
        return councils

    def _codes(self, over: str, party: str | None) -> set[str]:
        """The councils of the whole election that `over` means for the party."""
        key = (over, party if over in _OF_A_PARTY else None)
        if key not in self._chosen:
            councils = self._pack.election.councils
            self._chosen[key] = {one.code for one in councils if self._counts(one, over, party)}
        return self._chosen[key]

    def _counts(self, one: Council, over: str, party: str | None) -> bool:
        """Whether the council is one of those that `over` means."""
        before = one.control_before.holder if one.control_before else None
        after = one.control_after.holder if one.control_after and one.declared else None
        changed = before is not None and after is not None and before != after
        ran_before, runs = before == party, after == party
        return {
            "all": True,
            "declared": one.declared,
            "undeclared": not one.declared,
            "compared": is_compared(one, self._pack.election),
            "changed": changed,
            "none-before": one.declared and before == NO_OVERALL_CONTROL,
            "none-after": after == NO_OVERALL_CONTROL,
            "ran-before": one.declared and ran_before,
            "ran-after": runs,
            "ran": one.declared and (ran_before or runs),
            "gained": changed and runs,
            "lost": changed and ran_before,
        }[over]

    def _lost_seats(self, one: Council, party: str) -> bool:
        defended = (one.defended or {}).get(party, 0)
        return is_compared(one, self._pack.election) and one.won.get(party, 0) < defended

    def _ward_cells(self, table: str, row: Row, column: str) -> tuple[Cell, ...]:
        if table in WARD_TABLES:
            return self._cells_of_ward(row["ward"], WARD_SOURCES[column])
        every = [ward for one in self._members(table, row) for ward in one.wards]
        gainer = str(row["gainer"]) if column == "wards_taken" else None
        # That none was taken can only be seen from all of them.
        wards = [one for one in every if _lost_by(one, str(row["loser"]), gainer)] or every
        fields = ("elected", "elected_before")
        cells = [c for ward in wards for field in fields for c in self._cells.of_ward(ward, field)]
        return tuple(dict.fromkeys(cells))[:MOST_CANDIDACIES]

    def _cells_of_ward(self, code: str, fields: tuple[str, ...]) -> tuple[Cell, ...]:
        """The cells of some fields of one ward: the same tuple for every column that has them."""
        key = (code, fields)
        if key not in self._of_wards:
            ward = self._wards.get(code)
            parts = [self._cells.of_ward(ward, field) for field in fields] if ward else []
            found = parts[0] if len(parts) == 1 else tuple(dict.fromkeys(chain(*parts)))
            self._of_wards[key] = found[:MOST_CANDIDACIES]
        return self._of_wards[key]

    @cached_property
    def _by_code(self) -> dict[str, Council]:
        return {one.code: one for one in self._pack.election.councils}

    @cached_property
    def _wards(self) -> dict[str, Ward]:
        ordinary = {w.code: w for one in self._pack.election.councils for w in one.wards}
        return {w.code: w for w in self._pack.election.by_elections} | ordinary

    @cached_property
    def _band_codes(self) -> dict[tuple[str, str], set[str]]:
        found: dict[tuple[str, str], set[str]] = {}
        columns = self._bands[["dimension", "band", "council"]]
        for dimension, band, council in columns.itertuples(index=False):
            found.setdefault((dimension, band), set()).add(council)
        return found


def _lost_by(ward: Ward, loser: str, gainer: str | None) -> bool:
    """Whether the loser held seats of the ward, and the gainer, if one is given, won some."""
    held = any(one.elected and one.party == loser for one in ward.previous or ())
    won = gainer is None or any(one.elected and one.party == gainer for one in ward.candidacies)
    return held and won


def _says(cells: tuple[Cell, ...], shown: str, type_: str) -> bool:
    """Whether one cell states the value: a number as it is, a name perhaps in another spelling."""
    return len(cells) == 1 and (type_ != "number" or cells[0].value.strip() == shown)


def _here(column: str) -> str:
    """The column that an `opposite_` column repeats from the opposite kind of area."""
    return column.removeprefix("opposite_") if column != "opposite" else "band"


def _there(row: Row, column: str) -> Row:
    return {**row, "band": row["opposite"]} if column.startswith("opposite_") else row


def _filled(row: Row) -> Callable[[str], str | None]:
    """Fill the columns of the row into a field; None when the row has no such value."""

    def fill(field: str) -> str | None:
        if "{" not in field:
            return field
        prefix, _, column = field.partition("{")
        value = row.get(column.rstrip("}"))
        return None if value is None else f"{prefix}{value}"

    return fill
