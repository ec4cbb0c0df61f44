"""A council as a half circle: a dot for each seat, party by party, and the majority line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, radians, sin
from typing import NamedTuple

from generator.editions.charts.board import Board, Key, Text

_OUTER, _INNER = 205.0, 88.0
_MOST_ROWS = 14
_LARGEST_DOT = 17.0
_DOT = 0.43
"""Radius of a dot as part of the space that a seat has."""
_NEAREST = 22.0
"""Pixels between the labels of neighbours at least, around the half circle."""


class Seat(NamedTuple):
    """One seat, from the centre; `ringed` sets every second party apart without colours."""

    x: float
    y: float
    colour: str
    vacant: bool
    ringed: bool
    on: str


class Outside(NamedTuple):
    """The letters and number of a party outside the half circle, from its centre."""

    x: float
    y: float
    anchor: str
    words: str


@dataclass(frozen=True)
class Chamber:
    """The whole chart; the centre of the half circle is at `x`, `y`."""

    height: float
    x: float
    y: float
    inner: float
    outer: float
    radius: float
    seats: list[Seat]
    outside: list[Outside]
    line: Text
    legend: list[Key]


def plot(board: Board) -> Chamber:
    """Return the half circle of a chamber picture."""
    counts = [int(board.number(item, "seats")) for item in board.picture.items]
    rows, radius = _rows(sum(counts))
    outside = list(_outside(board, counts, radius))
    x, y = board.style.width / 2, max([_OUTER + radius, *(14 - label.y for label in outside)]) + 6
    inner = rows[-1][0] - radius
    line = board.ruler.lines(board.note("line"), board.style.sizes.text, 2 * inner - 24, most=3)
    legend = board.legend(_entries(board), y + radius + 12, swatch=24)
    return Chamber(
        legend[-1].y + 12,
        x,
        y,
        inner - 6,
        _OUTER + radius + 6,
        radius,
        list(_seats(board, rows, counts)),
        outside,
        Text(x, y - 14 - 16 * (len(line) - 1), line),
        legend,
    )


def _rows(seats: int) -> tuple[list[tuple[float, int]], float]:
    """The rows, outer one first, as radius and number of seats, and the radius of a dot.

    As many rows as leave the middle free, as far from each other as their seats are.
    """
    fitting = [
        rows
        for rows in range(1, _MOST_ROWS + 1)
        if _OUTER - (rows - 1) * _cell(seats, rows) >= _INNER
    ]
    rows, cell = fitting[-1], _cell(seats, fitting[-1])
    radii = [_OUTER - cell * place for place in range(rows)]
    return list(zip(radii, _shared(seats, radii), strict=True)), min(_LARGEST_DOT, _DOT * cell)


def _cell(seats: int, rows: int) -> float:
    """Pixels for a seat along its row, where the rows are as far apart from each other."""
    return pi * rows * _OUTER / (seats + pi * rows * (rows - 1) / 2)


def _shared(seats: int, radii: list[float]) -> list[int]:
    """Seats for each row by its length, adding up to all of them."""
    whole = sum(radii)
    exact = [seats * radius / whole for radius in radii]
    counts = [int(one) for one in exact]
    order = sorted(range(len(radii)), key=lambda row: (counts[row] - round(exact[row], 6), row))
    for row in order[: seats - sum(counts)]:
        counts[row] += 1
    return counts


def _places(rows: list[tuple[float, int]]) -> Iterator[tuple[float, float]]:
    """Angle (minus pi at the left, nought at the right) and distance of each seat."""
    for radius, count in rows:
        for place in range(count):
            part = place / (count - 1) if count > 1 else 0.5
            yield round(pi * (part - 1), 9), radius


def _seats(board: Board, rows: list[tuple[float, int]], counts: list[int]) -> Iterator[Seat]:
    """The seats from left to right, party by party; the centre is at nought."""
    parties = [place for place, count in enumerate(counts) for _ in range(count)]
    for (angle, distance), place in zip(sorted(_places(rows)), parties, strict=True):
        item = board.picture.items[place]
        yield Seat(
            distance * cos(angle),
            distance * sin(angle),
            board.paint.fill(item.colour),
            not item.colour,
            place % 2 == 1,
            board.paint.on(item.colour),
        )


def _entries(board: Board) -> Iterator[tuple[str, str, str]]:
    for item in board.picture.items:
        yield item.colour, item.mark, f"{item.label} {board.printed(item, 'seats')}"


def _outside(board: Board, counts: list[int], radius: float) -> Iterator[Outside]:
    """A label in the middle of each party's seats, unless it would touch the one before it."""
    distance = _OUTER + radius + 14
    begun, last = 0, -360.0
    for item, count in zip(board.picture.items, counts, strict=True):
        angle = 180 * (begun + count / 2) / sum(counts)
        begun += count
        if not item.mark or radians(angle - last) * distance < _NEAREST:
            continue
        last = angle
        anchor = "end" if angle < 80 else "start" if angle > 100 else "middle"
        up = sin(radians(angle))
        x, y = -distance * cos(radians(angle)), -distance * up + 5 * (1 - up)
        yield Outside(x, y, anchor, f"{item.mark} {board.printed(item, 'seats')}")
