"""The JSON edition: the whole article, facts and evidence included."""

from __future__ import annotations

from generator.article import Article
from generator.foundation.layers import Layers


def write(article: Article, templates: Layers | None = None) -> str:
    """Return the article as JSON in the order of its schema, indented by two."""
    return article.model_dump_json(indent=2) + "\n"
