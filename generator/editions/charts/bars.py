"""Net change in seats: bars to the right of a zero line for gains, to its left for losses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.editions.charts.board import Board, Text

_THICK = 18
_ROW, _LINE = 32, 16
_GAP = 7
_WIDEST_SEAT = 36
"""Pixels for one seat at most, so that a change of one seat does not look like a landslide."""


class Bar(NamedTuple):
    """One row: its label, its bar, and the figure at the bar's end."""

    label: Text
    x: float
    y: float
    width: float
    colour: str
    figure: str
    figure_x: float
    anchor: str
    base: float
    below: float


@dataclass(frozen=True)
class Bars:
    """The whole chart; `zero` is where the zero line stands."""

    height: float
    zero: float
    thick: float
    line: float
    bars: list[Bar]


class _Scale(NamedTuple):
    zero: float
    seat: float


def plot(board: Board) -> Bars:
    """Return the bars of a net-change picture, in its order."""
    lines, column = board.labels()
    scale = _scale(board, column)
    bars, top = [], 0.0
    for item, label in zip(board.picture.items, lines, strict=True):
        height = _ROW + _LINE * (len(label) - 1)
        change = board.number(item, "change")
        x = scale.zero + min(change, 0) * scale.seat
        middle = top + height / 2
        loss = change < 0
        bar = Bar(
            Text(0, middle + 5 - _LINE / 2 * (len(label) - 1), label),
            x,
            middle - _THICK / 2,
            abs(change) * scale.seat,
            board.paint.fill(item.colour),
            board.printed(item, "change"),
            x - _GAP if loss else scale.zero + change * scale.seat + _GAP,
            "end" if loss else "start",
            middle + 5,
            top + height,
        )
        bars.append(bar)
        top += height
    return Bars(top, scale.zero, _THICK, _LINE, bars)


def _scale(board: Board, column: float) -> _Scale:
    """Where nought stands and how wide a seat is, with room for the figures at both ends."""
    changes = [board.number(item, "change") for item in board.picture.items]
    gain, loss = max(0, *changes, 0), max(0, *(-one for one in changes), 0)
    left = _room(board, loss=True) if loss else 0
    right = _room(board, loss=False)
    room = board.style.width - column - left - right
    seat = min(_WIDEST_SEAT, room / (gain + loss)) if gain + loss else 0
    spare = room - seat * (gain + loss)
    return _Scale(column + left + seat * loss + spare / 2 * (loss > 0), seat)


def _room(board: Board, *, loss: bool) -> float:
    """The width of the widest figure on one side."""
    size = board.style.sizes.label
    figures = [
        board.printed(item, "change")
        for item in board.picture.items
        if (board.number(item, "change") < 0) is loss
    ]
    return max((board.ruler.width(one, size, True) for one in figures), default=0) + _GAP
