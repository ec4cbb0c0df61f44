"""An article into Markdown, HTML, plain text and JSON: one file for each edition.

To add an edition, write its file beside these and name it in EDITIONS.
"""

from __future__ import annotations

from typing import Protocol

from generator.article import Article
from generator.editions import html, json, markdown, text
from generator.foundation.layers import Layers


class Edition(Protocol):
    """Writes an article. `templates` matters to editions with a page layout; None is built-in."""

    def __call__(self, article: Article, templates: Layers | None = None) -> str:
        """Return the whole edition, ending in a line end."""


EDITIONS: dict[str, Edition] = {
    "markdown": markdown.write,
    "html": html.write,
    "text": text.write,
    "json": json.write,
}
"""Every edition by the name that `recount draft --format` takes; the first is the default."""

__all__ = ["EDITIONS", "Edition"]
