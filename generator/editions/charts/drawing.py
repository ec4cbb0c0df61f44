"""A picture as SVG."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.article import Picture
from generator.editions.charts import bars, chamber, pairs, scatter, shares, tiles
from generator.editions.charts.board import Board
from generator.editions.charts.layout import render
from generator.editions.charts.paint import Paint
from generator.editions.charts.ruler import load_ruler
from generator.editions.charts.style import Scheme, load_style
from generator.foundation.errors import InputError, Problem
from generator.foundation.layers import Layers, template_layers

PLOTS: Mapping[str, Callable[[Board], Any]] = {
    "net-change": bars.plot,
    "councils-held": pairs.plot,
    "chamber": chamber.plot,
    "shares": shares.plot,
    "tile-map": tiles.plot,
    "scatter": scatter.plot,
}
"""How each kind of picture is laid out; its layout is `templates/charts/KIND.svg.j2`."""

_TITLE_LINE, _SUBTITLE_LINE = 22, 18


def draw(picture: Picture, layers: Layers | None = None, scheme: Scheme = "page") -> str:
    """Return the picture as one `<svg>` element that needs nothing else.

    `page` takes its colours from the page it stands in, light or dark; `light` has its own.
    Raises InputError for a kind that nobody can draw, TemplateError for a layout at fault.
    """
    templates = layers or template_layers()
    plot = PLOTS.get(picture.kind)
    if plot is None or not picture.items:
        expected = f"one of {', '.join(PLOTS)}, with items"
        raise InputError(Problem("no such picture", found=picture.kind, expected=expected))
    style = load_style(templates)
    board = Board(picture, style, load_ruler(templates), Paint(style, scheme))
    plotted = plot(board)
    return render(
        templates,
        f"charts/{picture.kind}.svg.j2",
        picture=picture,
        name=board.name,
        style=style,
        paint=board.paint,
        head=_head(board),
        plot=plotted,
    )


def _head(board: Board) -> dict[str, Any]:
    """Title and subtitle in lines, with where they stand, and what stands at the foot."""
    style = board.style
    title = board.ruler.balanced(board.picture.title, style.sizes.title, style.width, bold=True)
    small = board.ruler.balanced(board.note("subtitle"), style.sizes.text, style.width, most=3)
    under = _TITLE_LINE * len(title)
    return {
        "title": title,
        "title_line": _TITLE_LINE,
        "subtitle": small,
        "subtitle_top": under + _SUBTITLE_LINE - 2,
        "subtitle_line": _SUBTITLE_LINE,
        "foot": board.ruler.line(board.note("election"), style.sizes.text, style.width),
        "height": under + _SUBTITLE_LINE * len(small) + 16,
    }
