"""A picture on a page: the drawing, its caption, and its figures as a table."""

from __future__ import annotations

from collections.abc import Iterator

from generator.article import Picture
from generator.editions.charts.drawing import draw
from generator.editions.charts.layout import render
from generator.editions.charts.style import ChartStyle, load_style
from generator.foundation.layers import Layers, template_layers


def figure(picture: Picture, layers: Layers | None = None) -> str:
    """Return the picture as a `<figure>`; it takes its looks from `templates/charts/figure.css`."""
    from markupsafe import Markup  # noqa: PLC0415  (only where HTML is wanted)

    templates = layers or template_layers()
    headings = list(picture.columns.values())
    return render(
        templates,
        "charts/figure.html.j2",
        picture=picture,
        drawing=Markup(draw(picture, templates).strip()),
        headings=headings,
        rows=list(_rows(picture, load_style(templates))),
    )


def _rows(picture: Picture, style: ChartStyle) -> Iterator[list[str]]:
    """The label and the values of each item, as printed."""
    columns = [name for name in picture.columns if name != "label"]
    for item in picture.items:
        yield [item.label, *(style.printed(name, item.values.get(name)) for name in columns)]
