"""Colours on a chart: what a thing is filled with, and text that can be read on it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.editions.charts.style import ChartStyle, Colours, Scheme

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True)
class Paint:
    """The colours of one scheme of the style."""

    style: ChartStyle
    scheme: Scheme

    @property
    def colours(self) -> Colours:
        """The colours of ink, rules and ground."""
        return self.style.colours[self.scheme]

    def fill(self, colour: str) -> str:
        """Return the colour of a party; that of no overall control for none or a broken one."""
        return colour if _HEX.fullmatch(colour) else self.style.no_overall_control

    def on(self, colour: str) -> str:
        """Return the text colour with the stronger contrast on a fill."""
        fill = self.fill(colour)
        texts = (self.style.light_text, self.style.dark_text)
        return max(texts, key=lambda text: contrast(text, fill))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two `#rrggbb`, 1 to 21, as the web's guidelines count it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
