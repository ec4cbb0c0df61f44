"""How wide text is, so that names break or end before they run into something."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from generator.foundation.errors import TemplateError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import read_yaml

FILE = "fonts/widths.yaml"

_MORE = "…"


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    regular: dict[int, str]
    bold: dict[int, str]


class Ruler:
    """Measures text in the shipped font, which is wider than most that a browser may take."""

    def __init__(self, file: _File) -> None:
        self._regular = _by_letter(file.regular)
        self._bold = _by_letter(file.bold)
        self._widest = max(*file.regular, *file.bold)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Return the width of one line, in pixels, at a size in pixels."""
        widths = self._bold if bold else self._regular
        return sum(widths.get(letter, self._widest) for letter in text) * size / 1000

    def lines(
        self, text: str, size: float, width: float, *, most: int = 2, bold: bool = False
    ) -> list[str]:
        """Return the text in at most `most` lines that fit; what is left over ends in `…`."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, size, bold) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        kept, over = lines[:most], lines[most:]
        if over:
            kept[-1] = f"{kept[-1]} {' '.join(over)}"
        return [self.line(line, size, width, bold=bold) for line in kept]

    def balanced(
        self, text: str, size: float, width: float, *, most: int = 2, bold: bool = False
    ) -> list[str]:
        """Return the text in as few lines as `lines` does, of about the same length."""
        lines = self.lines(text, size, width, most=most, bold=bold)
        narrower = width
        while len(lines) > 1 and narrower > width / 2:
            narrower -= width / 20
            closer = self.lines(text, size, narrower, most=most + 1, bold=bold)
            if len(closer) > len(lines) or any(line.endswith(_MORE) for line in closer):
                break
            lines = closer
        return lines

    def line(self, text: str, size: float, width: float, *, bold: bool = False) -> str:
        """Return the text as it stands if it fits in `width`, else its beginning and `…`."""
        if self.width(text, size, bold) <= width:
            return text
        while text and self.width(text + _MORE, size, bold) > width:
            text = text[:-1]
        return text.rstrip() + _MORE


def _by_letter(groups: Mapping[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in groups.items() for letter in letters}


@lru_cache(maxsize=16)
def load_ruler(layers: Layers) -> Ruler:
    """Return the ruler of the shipped font. Raises TemplateError when its file cannot be used."""
    return Ruler(read_yaml(layers.path(FILE), FILE).validate(_File, TemplateError))
