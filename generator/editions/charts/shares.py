"""Share of the vote: a bar for each party, its change in points in a column at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.editions.charts.board import Board, Text

_ROW, _LINE = 32, 16
_HEAD = 26
_THICK = 18
_GAP = 7


class Share(NamedTuple):
    """One row; `change` is empty where the picture tells of no change at all."""

    label: Text
    y: float
    width: float
    colour: str
    figure: str
    change: str
    base: float
    below: float


@dataclass(frozen=True)
class Shares:
    """The whole chart; `start` is where the bars begin, `head` what the changes are called."""

    height: float
    start: float
    thick: float
    line: float
    head: str
    shares: list[Share]


def plot(board: Board) -> Shares:
    """Return the bars of a shares picture, in its order."""
    lines, start = board.labels()
    items, sizes = board.picture.items, board.style.sizes
    changed = any(item.values.get("points") is not None for item in items)
    head = board.picture.columns.get("points", "") if changed else ""
    figures = [board.printed(item, "share") for item in items]
    room = board.style.width - start - _GAP
    room -= max(board.ruler.width(one, sizes.label, True) for one in figures)
    room -= board.ruler.width(head, sizes.text) + 2 * _GAP if changed else 0
    most = max(board.number(item, "share") for item in items)
    top = float(_HEAD if changed else 0)
    shares = []
    for item, label, figure in zip(items, lines, figures, strict=True):
        height = _ROW + _LINE * (len(label) - 1)
        middle = top + height / 2
        share = Share(
            Text(0, middle + 5 - _LINE / 2 * (len(label) - 1), label),
            middle - _THICK / 2,
            board.number(item, "share") / most * room if most else 0,
            board.paint.fill(item.colour),
            figure,
            board.printed(item, "points") if changed else "",
            middle + 5,
            top + height,
        )
        shares.append(share)
        top += height
    return Shares(top, start, _THICK, _LINE, head, shares)
