"""The JSON Schema of the JSON edition."""

from __future__ import annotations

from typing import Any

from generator.article import Article

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def article_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) that every JSON edition meets."""
    return {"$schema": DIALECT, **Article.model_json_schema(mode="serialization")}
