"""A picture as PNG, in the shipped font and no other, so that it is the same everywhere."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from generator.article import Picture
from generator.editions.charts.drawing import draw
from generator.foundation.errors import InputError, Problem
from generator.foundation.layers import Layers, template_layers

FONT = "DejaVu Sans"
FONT_FILES = ("fonts/DejaVuSans.ttf", "fonts/DejaVuSans-Bold.ttf")


def png(picture: Picture, layers: Layers | None = None, width: int = 1200) -> bytes:
    """Return the picture as PNG, `width` pixels wide, on its own light ground.

    Raises InputError when the library that draws it is not installed.
    """
    templates = layers or template_layers()
    drawn: bytes = _renderer().svg_to_bytes(
        svg_string=draw(picture, templates, "light"),
        width=width,
        skip_system_fonts=True,
        font_files=[str(templates.path(file)) for file in FONT_FILES],
        font_family=FONT,
        sans_serif_family=FONT,
    )
    return bytes(drawn)


def _renderer() -> Any:
    try:
        return import_module("resvg_py")
    except ImportError:
        message = "pictures as PNG need a library that is not installed"
        raise InputError(Problem(message, expected="pip install 'recount[png]'")) from None
