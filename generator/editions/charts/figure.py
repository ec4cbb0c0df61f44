"""A picture on a page: the drawing, its caption, and its figures as a table."""

from __future__ import annotations

from generator.article import Picture
from generator.editions.charts.drawing import draw
from generator.editions.charts.layout import render
from generator.editions.charts.style import load_style
from generator.foundation.layers import Layers, template_layers


def figure(picture: Picture, layers: Layers | None = None) -> str:
    """Return the picture as a `<figure>`; it takes its looks from `templates/charts/figure.css`."""
    from markupsafe import Markup  # noqa: PLC0415  (only where HTML is wanted)

    templates = layers or template_layers()
    style = load_style(templates)
    columns = [column for column in picture.columns if column != "label"]
    return render(
        templates,
        "charts/figure.html.j2",
        picture=picture,
        drawing=Markup(draw(picture, templates).strip()),
        columns=columns,
        words=[column for column in columns if _is_words(picture, column)],
        printed=style.printed,
    )


def _is_words(picture: Picture, column: str) -> bool:
    """Whether a column has words and not figures."""
    return any(isinstance(item.values.get(column), str) for item in picture.items)
