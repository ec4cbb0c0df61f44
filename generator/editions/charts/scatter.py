"""A dot for each council, its Leave share against a net change, and the line through them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor
from typing import NamedTuple

from generator.article import PictureItem
from generator.editions.charts.board import Board

_LEFT, _TOP, _HIGH = 44.0, 34.0, 330.0
_BELOW = 46.0
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
_MOST_TICKS = 8
_RADIUS = 4.5
_HALF = 50


class Tick(NamedTuple):
    """A rule across the plot and its figure; `strong` marks nought and half."""

    at: float
    figure: str
    strong: bool


class Dot(NamedTuple):
    """One council, with its name if it is told apart."""

    x: float
    y: float
    colour: str
    name: str
    name_x: float
    anchor: str


class Line(NamedTuple):
    """The line through the dots, from end to end."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Scatter:
    """The whole chart; the plot runs from `left`, `top` to `right`, `bottom`."""

    height: float
    left: float
    top: float
    right: float
    bottom: float
    radius: float
    up_words: str
    across_words: str
    link: str
    across: list[Tick]
    up: list[Tick]
    dots: list[Dot]
    line: Line | None


class _Axis(NamedTuple):
    """From values to pixels."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def plot(board: Board) -> Scatter:
    """Return the dots of a scatter picture."""
    right, bottom = board.style.width - 10, _TOP + _HIGH
    across, across_step = _axis(board, "leave", _LEFT, right)
    up, up_step = _axis(board, "rate", bottom, _TOP)
    size, link = board.style.sizes.text, board.note("link")
    beside = right - board.ruler.width(link, size, True) - 16
    return Scatter(
        bottom + _BELOW,
        _LEFT,
        _TOP,
        right,
        bottom,
        _RADIUS,
        board.ruler.line(board.note("y"), size, beside),
        board.ruler.line(board.note("x"), size, right),
        link,
        list(_ticks(board, "leave", across, across_step, _HALF)),
        list(_ticks(board, "rate", up, up_step, 0)),
        list(_dots(board, across, up)),
        _line(board, across, up),
    )


def _axis(board: Board, column: str, start: float, end: float) -> tuple[_Axis, float]:
    """An axis that begins and ends on round figures, and the step between its figures."""
    values = [board.number(item, column) for item in board.picture.items]
    least, most = min(values), max(values)
    wide = [step for step in _STEPS if (most - least) / step <= _MOST_TICKS]
    step = wide[0] if wide else _STEPS[-1]
    low = floor(least / step) * step
    return _Axis(low, max(ceil(most / step) * step, low + step), start, end), step


def _ticks(board: Board, column: str, axis: _Axis, step: float, strong: float) -> Iterator[Tick]:
    style = board.style.columns.get(column)
    signed = style is not None and style.signed
    for place in range(round((axis.high - axis.low) / step) + 1):
        value = axis.low + place * step
        sign = "−" if value < 0 else "+" if signed and value > 0 else ""
        yield Tick(axis.at(value), f"{sign}{abs(value):.0f}", value == strong)


def _dots(board: Board, across: _Axis, up: _Axis) -> Iterator[Dot]:
    named = _told_apart(board)
    middle = (across.start + across.end) / 2
    for item in board.picture.items:
        x, y = across.at(board.number(item, "leave")), up.at(board.number(item, "rate"))
        side = -1 if x > middle else 1
        name = item.label if id(item) in named else ""
        anchor = "end" if side < 0 else "start"
        colour = board.paint.fill(item.colour)
        yield Dot(x, y, colour, name, x + side * (_RADIUS + 5), anchor)


def _told_apart(board: Board) -> set[int]:
    """The councils with the highest and the lowest change."""
    items = board.picture.items

    def key(item: PictureItem) -> tuple[float, float, str]:
        return board.number(item, "rate"), board.number(item, "leave"), item.label

    return {id(max(items, key=key)), id(min(items, key=key))}


def _line(board: Board, across: _Axis, up: _Axis) -> Line | None:
    """The line through the dots over the range of the dots, as far as it stays in the plot."""
    slope, intercept = board.figure("slope"), board.figure("intercept")
    if not slope:
        return None
    shares = [board.number(item, "leave") for item in board.picture.items]
    ends = sorted((edge - intercept) / slope for edge in (up.low, up.high))
    first, last = max(min(shares), ends[0]), min(max(shares), ends[1])
    heights = [up.at(slope * one + intercept) for one in (first, last)]
    return Line(across.at(first), heights[0], across.at(last), heights[1])
