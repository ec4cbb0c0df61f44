"""A region's councils as equal tiles in rows; those that changed hands have a heavy outline."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from generator.editions.charts.board import Board, Key

_COLUMNS = 5
_GAP = 7.0
_HIGH = 66.0
_INSET = 9.0
_SWATCH = 42.0


class Tile(NamedTuple):
    """One council: where its tile is, what stands on it, and in which colours."""

    x: float
    y: float
    colour: str
    on: str
    declared: bool
    changed: bool
    mark: str
    was: str
    name: list[str]


@dataclass(frozen=True)
class Tiles:
    """The whole chart; all tiles are `width` by `high`."""

    height: float
    width: float
    high: float
    inset: float
    swatch: float
    tiles: list[Tile]
    legend: list[Key]


def plot(board: Board) -> Tiles:
    """Return the tiles of a tile-map picture, row by row in its order."""
    width = (board.style.width - _GAP * (_COLUMNS - 1)) / _COLUMNS
    tiles = [_tile(board, place, width) for place in range(len(board.picture.items))]
    legend = board.legend(_entries(board), tiles[-1].y + _HIGH + 10, swatch=_SWATCH + 7)
    return Tiles(legend[-1].y + 12, width, _HIGH, _INSET, _SWATCH, tiles, legend)


def _tile(board: Board, place: int, width: float) -> Tile:
    item = board.picture.items[place]
    row, column = divmod(place, _COLUMNS)
    sizes, inside = board.style.sizes, width - 2 * _INSET
    mark = board.ruler.line(item.mark, sizes.label, inside, bold=True)
    was = str(item.values.get("was") or "")
    room = inside - board.ruler.width(mark, sizes.label, True) - 4
    return Tile(
        column * (width + _GAP),
        row * (_HIGH + _GAP),
        board.paint.fill(item.colour),
        board.paint.on(item.colour),
        bool(item.mark),
        bool(was),
        mark,
        board.ruler.line(was, sizes.text, room),
        board.ruler.lines(item.label, sizes.text, inside + 4),
    )


def _entries(board: Board) -> list[tuple[str, str, str]]:
    """Colour, letters and name with its number, the most councils first."""
    found = Counter((i.colour, i.mark, str(i.values.get("after"))) for i in board.picture.items)
    ranked = sorted(found.items(), key=lambda one: (-one[1], one[0]))
    size, room = board.style.sizes.text, _SWATCH - 4
    return [
        (colour, board.ruler.line(mark, size, room, bold=True), f"{after} {number}")
        for (colour, mark, after), number in ranked
    ]
