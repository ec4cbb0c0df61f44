"""The HTML edition: one self-contained page, every claim tied to its evidence."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from generator.article import Article
from generator.editions.claims import copy_of
from generator.editions.markdown import NOTES_HEADING
from generator.foundation.layers import Layers, template_layers
from generator.foundation.page import render_page

PAGE = "page/article.html.j2"
STYLES = ("page/article.css", "charts/figure.css")
SCRIPT = "page/article.js"


def write(article: Article, templates: Layers | None = None) -> str:
    """Return one self-contained page that asks for nothing over the network."""
    from markupsafe import Markup  # noqa: PLC0415  (only where HTML is wanted)

    layers = templates or template_layers()
    script = layers.text(SCRIPT)
    return render_page(
        layers,
        PAGE,
        article=article,
        copy=copy_of(article, layers),
        style=Markup("\n".join(layers.text(one) for one in STYLES)),
        script=Markup(script),
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
        notes_heading=NOTES_HEADING,
    )
