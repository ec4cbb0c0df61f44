"""A region's councils as equal tiles in rows; those that changed hands have a heavy outline."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from generator.article import PictureItem
from generator.editions.charts.board import Board, Key

_COLUMNS = (5, 4, 3)
"""Tiles in a row: as many as leave room for every name."""
_MOST_LINES = 3
_GAP = 7.0
_HIGH, _LINE = 36.0, 15.0
"""Pixels of a tile above its name, and for each line of the name."""
_INSET = 8.0
_SWATCH = 48.0


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
    line: float
    swatch: float
    tiles: list[Tile]
    legend: list[Key]


def plot(board: Board) -> Tiles:
    """Return the tiles of a tile-map picture, row by row in its order."""
    columns = next((one for one in _COLUMNS if _all_fit(board, one)), _COLUMNS[-1])
    width = _width(board, columns)
    names = [_name(board, item, width) for item in board.picture.items]
    high = _HIGH + _LINE * max(2, *map(len, names), 2)
    tiles = [
        _tile(board, item, width, name, _place(place, columns, width, high))
        for place, (item, name) in enumerate(zip(board.picture.items, names, strict=True))
    ]
    legend = board.legend(_entries(board), tiles[-1].y + high + 10, swatch=_SWATCH + 7)
    return Tiles(legend[-1].y + 12, width, high, _INSET, _LINE, _SWATCH, tiles, legend)


def _width(board: Board, columns: int) -> float:
    return (board.style.width - _GAP * (columns - 1)) / columns


def _place(place: int, columns: int, width: float, high: float) -> tuple[float, float]:
    row, column = divmod(place, columns)
    return column * (width + _GAP), row * (high + _GAP)


def _name(board: Board, item: PictureItem, width: float) -> list[str]:
    size = board.style.sizes.text
    return board.ruler.lines(item.label, size, width - 2 * _INSET, most=_MOST_LINES)


def _all_fit(board: Board, columns: int) -> bool:
    """Whether no name has to be cut."""
    width = _width(board, columns)
    return all(
        " ".join(_name(board, item, width)) == " ".join(item.label.split())
        for item in board.picture.items
    )


def _tile(
    board: Board, item: PictureItem, width: float, name: list[str], corner: tuple[float, float]
) -> Tile:
    sizes, inside = board.style.sizes, width - 2 * _INSET
    mark = board.ruler.line(item.mark, sizes.label, inside, bold=True)
    was = str(item.values.get("was") or "")
    room = inside - board.ruler.width(mark, sizes.label, True) - 2
    return Tile(
        *corner,
        board.paint.fill(item.colour),
        board.paint.on(item.colour),
        bool(item.mark),
        bool(was),
        mark,
        board.ruler.line(was, sizes.text, room),
        name,
    )


def _entries(board: Board) -> list[tuple[str, str, str]]:
    """Colour, letters and name with its number, the most councils first."""
    found = Counter((i.colour, i.mark, str(i.values.get("after"))) for i in board.picture.items)
    ranked = sorted(found.items(), key=lambda one: (-one[1], not one[0][0], one[0][2]))
    size, room = board.style.sizes.text, _SWATCH - 4
    return [
        (colour, board.ruler.line(mark, size, room, bold=True), f"{after} {number}")
        for (colour, mark, after), number in ranked
    ]
