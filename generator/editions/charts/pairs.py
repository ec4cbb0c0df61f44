"""Councils run: a hollow bar for before and a full one for after, one pair in each row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.editions.charts.board import Board, Text

_KEY = 30
_ROW, _LINE = 50, 16
_BEFORE, _AFTER = 12, 18
_GAP = 7
_WIDEST_COUNCIL = 36


class Pair(NamedTuple):
    """One row. `y` is its top; lengths are in pixels from the start of the bars."""

    label: Text
    y: float
    colour: str
    before: float
    after: float
    before_figure: str
    after_figure: str
    below: float


@dataclass(frozen=True)
class Pairs:
    """The whole chart; `start` is where the bars begin."""

    height: float
    start: float
    line: float
    before_words: str
    after_words: str
    after_key: float
    pairs: list[Pair]


def plot(board: Board) -> Pairs:
    """Return the pairs of a councils-held picture, in its order."""
    lines, start = board.labels()
    items, size = board.picture.items, board.style.sizes.label
    most = max(board.number(item, column) for item in items for column in ("before", "after"))
    figures = [board.printed(item, column) for item in items for column in ("before", "after")]
    room = board.style.width - start - _GAP
    room -= max(board.ruler.width(one, size, True) for one in figures)
    scale = min(_WIDEST_COUNCIL, room / most) if most else 0
    pairs = [
        Pair(
            Text(0, _KEY + _ROW * place + _ROW / 2 + 5 - _LINE / 2 * (len(label) - 1), label),
            _KEY + _ROW * place,
            board.paint.fill(item.colour),
            board.number(item, "before") * scale,
            board.number(item, "after") * scale,
            board.printed(item, "before"),
            board.printed(item, "after"),
            _KEY + _ROW * (place + 1),
        )
        for place, (item, label) in enumerate(zip(items, lines, strict=True))
    ]
    words = board.note("before"), board.note("after")
    after_key = start + 28 + board.ruler.width(words[0], board.style.sizes.text) + 24
    return Pairs(_KEY + _ROW * len(items), start, _LINE, *words, after_key, pairs)
