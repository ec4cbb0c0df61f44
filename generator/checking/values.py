"""The values that a figure may have, by the names in `quantities.yaml`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.claims import Claim
from generator.checking.council_counts import COUNCIL_COUNTS
from generator.checking.judging import Judge
from generator.checking.seat_values import SEAT_VALUES
from generator.checking.share_values import SHARE_VALUES
from generator.checking.value import Finder, Value
from generator.checking.ward_counts import WARD_COUNTS
from generator.checking.ward_votes import WARD_VOTES

SPECIAL: dict[str, Finder] = {
    **COUNCIL_COUNTS,
    **WARD_COUNTS,
    **WARD_VOTES,
    **SEAT_VALUES,
    **SHARE_VALUES,
}
"""What no measure holds as it is, by the name in `quantities.yaml`."""
MINUS = " - "
KEYS = {
    "council": ("council",),
    "party_in_council": ("party", "council"),
    "party": ("party",),
    "party_in_region": ("party", "region"),
    "region": ("region",),
    "nation": (),
    "ward": ("ward",),
    "party_in_ward": ("party", "ward"),
}
"""The tables of measures that a figure may come from, each with what its rows are found by."""


class Values:
    """Looks up what `quantities.yaml` names."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self.fairness = judge.known.vocabulary.numbers.fairness

    def of(self, name: str, claim: Claim, party: str, place: str) -> Iterator[Value]:
        """Yield the values of a name for one party (or none) and one place (or none)."""
        special = SPECIAL.get(name)
        if special is not None:
            yield from special(self._judge, claim, party, place)
            return
        first, minus, second = name.partition(MINUS)
        found = self._one(first, party, place)
        if not minus:
            if found is not None:
                yield found
            return
        other = self._one(second, party, place)
        if found is not None and other is not None:
            evidence = (*found.evidence, *other.evidence)
            yield Value(found.value - other.value, f"{found.says} less {other.says}", evidence)

    def _one(self, name: str, party: str, place: str) -> Value | None:
        if name.isdigit():
            return Value(float(name), name, ())
        sign = -1 if name.startswith("-") else 1
        table, _, column = name.removeprefix("-").partition(".")
        keys = KEYS[table]
        if "party" in keys and not party:
            return None
        key = tuple(party if one == "party" else place for one in keys)
        lookup = self._judge.lookup
        row = lookup.nation if table == "nation" else lookup.row(table, *key)
        value = row.get(column)
        if not row and table == "party_in_council" and column in ("won", "seats_after"):
            # A party without a row in a council that has declared won nothing there.
            value = 0 if lookup.row("council", place).get("declared") else None
        if not isinstance(value, int | float) or isinstance(value, bool):
            return None
        if row.get("declared") is False:
            return None
        says = self._says(table, column, party, place, value)
        return Value(sign * float(value), says, lookup.evidence(table, row, column))

    def _says(self, table: str, column: str, party: str, place: str, value: float) -> str:
        who = ", ".join(
            filter(
                None,
                (
                    self._judge.name(party) if "party" in KEYS[table] else "",
                    self._judge.name(place) if place else "",
                ),
            )
        )
        label = column.replace("_", " ")
        return f"{who}: {label} {value:g}" if who else f"{label} {value:g}"
