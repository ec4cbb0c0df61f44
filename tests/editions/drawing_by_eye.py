"""What an eye sees of an SVG: where its texts stand, how large they are, what they stand on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from generator.editions.charts.ruler import load_ruler
from generator.foundation.layers import template_layers

SVG = "{http://www.w3.org/2000/svg}"
_RULER = load_ruler(template_layers())


class Seen(NamedTuple):
    """A text and the box that it fills."""

    text: str
    size: float
    left: float
    right: float
    top: float
    bottom: float

    def touches(self, other: Seen) -> bool:
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


def tree(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def texts(svg: str) -> list[Seen]:
    """Every text of the drawing, in the pixels of its view box."""
    root = tree(svg)
    return list(_texts(root, 0.0, 0.0, float(root.attrib["font-size"])))


def _texts(element: ElementTree.Element, x: float, y: float, size: float) -> Iterator[Seen]:
    moved = re.fullmatch(r"translate\((\S+) (\S+)\)", element.get("transform", ""))
    if moved:
        x, y = x + float(moved[1]), y + float(moved[2])
    for child in element:
        if child.tag == f"{SVG}text":
            yield _seen(child, x, y, float(child.get("font-size", size)))
        else:
            yield from _texts(child, x, y, size)


def _seen(element: ElementTree.Element, x: float, y: float, size: float) -> Seen:
    text = element.text or ""
    width = _RULER.width(text, size, bold=element.get("font-weight") == "700")
    x, base = x + float(element.attrib["x"]), y + float(element.attrib["y"])
    part = {"start": 0.0, "middle": 0.5, "end": 1.0}[element.get("text-anchor", "start")]
    left = x - part * width
    return Seen(text, size, left, left + width, base - 0.74 * size, base + 0.1 * size)
