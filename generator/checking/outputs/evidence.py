"""Evidence for people: the cells that a verdict rests on, and how a value came from them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.foundation.evidence import Evidence


def evidence_lines(evidence: Iterable[Evidence], most_cells: int, more: str) -> list[str]:
    """Return a line for each computed value and for each cell: `file:row column value`.

    Of many cells under one value, the first only; `more` says how many are left out.
    """
    lines: list[str] = []
    for one in evidence:
        if one.measure:
            formula = f" ({one.formula})" if one.formula else ""
            lines.append(f"{one.measure} = {one.value}{formula}")
        lines += [
            f"{cell.file}:{cell.row} {cell.column} {cell.value}".rstrip()
            for cell in one.cells[:most_cells]
        ]
        if len(one.cells) > most_cells:
            lines.append(more.format(count=len(one.cells) - most_cells))
    return list(dict.fromkeys(lines))
