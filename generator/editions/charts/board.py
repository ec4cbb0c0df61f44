"""What a chart is drawn with: its picture, the style, the ruler, and parts that several share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from generator.article import Picture, PictureItem
from generator.editions.charts.paint import Paint
from generator.editions.charts.ruler import Ruler
from generator.editions.charts.style import ChartStyle

_GAP = 12
"""Pixels between a column of labels and what it labels."""


class Text(NamedTuple):
    """Lines of text under one another; `y` is the base line of the first."""

    x: float
    y: float
    lines: list[str]


class Key(NamedTuple):
    """An entry of a legend: a swatch at `x`, its words after it; `y` is the base line."""

    x: float
    y: float
    colour: str
    mark: str
    words: str
    place: int


@dataclass(frozen=True)
class Board:
    """One picture about to be drawn."""

    picture: Picture
    style: ChartStyle
    ruler: Ruler
    paint: Paint

    @property
    def name(self) -> str:
        """An id that no other picture has, the same wherever this one is drawn."""
        picture = self.picture
        known = "\n".join((picture.kind, picture.fact, picture.title))
        return f"picture-{sha256(known.encode(errors='replace')).hexdigest()[:12]}"

    def number(self, item: PictureItem, column: str) -> float:
        """Return a number of an item; nought where it has none."""
        value = item.values.get(column)
        return float(value) if isinstance(value, int | float) else 0.0

    def printed(self, item: PictureItem, column: str) -> str:
        """Return a value of an item as it is printed."""
        return self.style.printed(column, item.values.get(column))

    def note(self, name: str) -> str:
        """Return a text of the picture's notes, or nothing."""
        value = self.picture.notes.get(name, "")
        return value if isinstance(value, str) else ""

    def figure(self, name: str) -> float:
        """Return a number of the picture's notes, or nought."""
        value = self.picture.notes.get(name, 0)
        return float(value) if isinstance(value, int | float) else 0.0

    def labels(self, widest: float = 190) -> tuple[list[list[str]], float]:
        """Return the items' labels in lines, and the width of their column with its gap."""
        size = self.style.sizes.label
        lines = [self.ruler.lines(item.label, size, widest) for item in self.picture.items]
        width = max((self.ruler.width(one, size) for some in lines for one in some), default=0)
        return lines, width + _GAP

    def legend(
        self, entries: Iterable[tuple[str, str, str]], top: float, swatch: float
    ) -> list[Key]:
        """Return entries (colour, mark, words) laid out line by line, first one under `top`.

        `swatch` is the room from a swatch to its words.
        """
        return list(self._laid_out(entries, top, swatch))

    def _laid_out(
        self, entries: Iterable[tuple[str, str, str]], top: float, swatch: float
    ) -> Iterator[Key]:
        x, y, size = 0.0, top + 18, self.style.sizes.text
        for place, (colour, mark, words) in enumerate(entries):
            shown = self.ruler.line(words, size, self.style.width - swatch)
            width = swatch + self.ruler.width(shown, size)
            if x and x + width > self.style.width:
                x, y = 0.0, y + 26
            yield Key(x, y, colour, mark, shown, place)
            x += width + 20
