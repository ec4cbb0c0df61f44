"""Layouts of charts: coordinates the same on every machine, no character that XML cannot hold."""

from __future__ import annotations

import re
from typing import Any

from generator.foundation.layers import Layers
from generator.foundation.page import render_page

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def render(layers: Layers, layout: str, **context: Any) -> str:
    """Render a layout of `templates/charts/`; characters that XML cannot hold become U+FFFD.

    Raises TemplateError with the file and line of the layout at fault.
    """
    return _NOT_XML.sub("\ufffd", render_page(layers, layout, at=fixed, **context))


def fixed(value: float) -> str:
    """Return a coordinate with one decimal.

    Rounding in two steps takes off what machines may differ by before it decides.
    """
    return f"{round(round(value, 6), 1) + 0.0:.1f}"
