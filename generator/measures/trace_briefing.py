"""Evidence that lies in the briefing: which entry, and on which line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from generator.foundation.evidence import Cell
from generator.measures.briefing_tables import ENTRIES, MEASURED, entry_rows
from generator.measures.cells import Cells
from generator.measures.people import Names
from generator.measures.table import Row

if TYPE_CHECKING:
    from generator.elections.pack import Pack

CellsOf = Callable[[str, Row, str], tuple[Cell, ...]]

_PARTY_FIELDS = {
    "leader": ("leaders", "name"),
    "leader_short": ("leaders", "short"),
    "headwinds": ("headwinds", "what"),
    "standing_councillors": ("standing", "councillors"),
    "standing_councils": ("standing", "councils"),
    "standing_rank": ("standing", "councillors"),
    "projected_share": ("projected_shares", "share"),
    "projected_method": ("projected_shares", "method"),
}
"""Columns of the table `party` that stand in a list of the briefing, and the key there."""

_PARTY_SINGLE = {
    "governs": ("government", "party"),
    "years_in_government": ("government", "since"),
    "opposes": ("opposition", "party"),
}
_COMPUTED = {"headwinds", "standing_rank", "governs", "opposes", "years_in_government"}
_ROLES = ("government", "opposition")


class BriefingTracer:
    """Finds the lines of the briefing behind values, and the targets that it names."""

    def __init__(self, pack: Pack, cells: Cells, names: Names, others: CellsOf) -> None:
        self._pack = pack
        self._briefing = pack.briefing
        self._cells = cells
        self._names = names
        self._others = others
        lists = dict(ENTRIES) | {"expectation": "expectations"}
        self._entries = {
            table: (field, entry_rows(getattr(self._briefing, field), names))
            for table, field in lists.items()
        }

    def cells(self, table: str, row: Row, column: str) -> tuple[Cell, ...] | None:
        """Return the cells, or None when the value does not lie in the briefing."""
        if table == "expectation" and column == "actual":
            return self._others("party", {"party": row["party"]}, MEASURED[row["measure"]])
        if table in self._entries:
            return self._entry(table, row, column)
        if table == "party":
            return self._of_party(str(row["party"]), column)
        if table == "nation":
            return self._of_nation(row, column)
        if table == "target":
            return self._of_target(row, column)
        return None

    def is_direct(self, table: str, column: str) -> bool:
        """Whether the value is read from the briefing as it stands."""
        if table in self._entries:
            return column != "actual"
        listed = table == "party" and column in _PARTY_FIELDS and column not in _COMPUTED
        return listed or (table == "nation" and column in _ROLES)

    def target_codes(self, party: str | None, over: str) -> set[str]:
        """Return the councils that the party set out to win, narrowed by what became of them."""
        found = {code for _, owner, code in self._targets() if owner == party and code}
        return {code for code in found if self._is(code, party, over)}

    def _is(self, code: str, party: str | None, over: str) -> bool:
        council = next(one for one in self._pack.election.councils if one.code == code)
        if over == "targets-undeclared" or not council.declared:
            return over == "targets-undeclared" and not council.declared
        control = council.control_after
        runs = control is not None and control.holder == party
        return over == "targets" or runs == (over == "targets-taken")

    def _targets(self) -> Iterator[tuple[int, str | None, str | None]]:
        for place, one in enumerate(self._briefing.targets):
            yield place, self._names.party(one.party), self._names.council(one.council)

    def _entry(self, table: str, row: Row, column: str) -> tuple[Cell, ...]:
        field, entries = self._entries[table]
        for place, entry in enumerate(entries):
            if all(entry.get(name) == value for name, value in row.items() if name in entry
                   and name != "actual"):  # fmt: skip
                way: tuple[Any, ...] = (field, place, *_way(column))
                return self._cells.of_briefing(*way)
        return ()

    def _of_party(self, party: str, column: str) -> tuple[Cell, ...] | None:
        if column in _PARTY_SINGLE:
            return self._cells.of_briefing(*_PARTY_SINGLE[column])
        if column not in _PARTY_FIELDS:
            return None
        field, key = _PARTY_FIELDS[column]
        entries = getattr(self._briefing, field)
        ranked = column == "standing_rank"
        found = (
            self._cells.of_briefing(field, place, key)
            for place, one in enumerate(entries)
            if ranked or self._names.party(one.party) == party
        )
        return tuple(cell for cells in found for cell in cells)

    def _of_nation(self, row: Row, column: str) -> tuple[Cell, ...] | None:
        if column in _ROLES:
            known = getattr(self._briefing, column) is not None
            return self._cells.of_briefing(column if known else "government", "party")
        role, _, of_party = column.partition("_")
        if role not in _ROLES or row.get(role) is None:
            return None
        return self._others("party", {"party": row[role]}, of_party)

    def _of_target(self, row: Row, column: str) -> tuple[Cell, ...] | None:
        wanted = (row["party"], row["council"])
        if column in ("closeness", "regional_closeness"):
            return self._closeness(row, column)
        if column not in ("party", "council"):
            return None
        for place, party, council in self._targets():
            if (party, council) == wanted:
                return self._cells.of_briefing("targets", place, column)
        return None

    def _closeness(self, row: Row, column: str) -> tuple[Cell, ...]:
        codes = self.target_codes(row["party"], "targets")
        codes |= self.target_codes(row["party"], "targets-undeclared")
        regional = column == "regional_closeness"
        councils = [
            one
            for one in self._pack.election.councils
            if one.code in codes and (not regional or one.region == row["region"])
        ]
        return self._cells.of_councils(councils, [f"before.{row['party']}", "size"])


def _way(column: str) -> tuple[str, ...]:
    """Where a column stands in its entry: `rests_on_kind` is `rests_on`, `fact`."""
    if not column.startswith("rests_on_"):
        return (column,)
    name = column.removeprefix("rests_on_")
    return ("rests_on", "fact" if name == "kind" else name)
