"""Recount turns election result files into copy that an editor can trust.

>>> from generator import EDITIONS, draft
>>> article = draft("samples/england-2018")        # doctest: +SKIP
>>> print(EDITIONS["markdown"](article))           # doctest: +SKIP

Everything here is loaded when it is first asked for: importing Recount loads no pandas.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.article import Article
    from generator.editions import EDITIONS
    from generator.editions.schema import article_schema
    from generator.elections.pack import load_pack
    from generator.foundation.errors import (
        InputError,
        PackError,
        Problem,
        RecountError,
        RuleError,
        TemplateError,
    )
    from generator.pipeline import draft, facts_of

__version__ = "0.1.0"

_HOMES = {
    "Article": "generator.article",
    "EDITIONS": "generator.editions",
    "InputError": "generator.foundation.errors",
    "PackError": "generator.foundation.errors",
    "Problem": "generator.foundation.errors",
    "RecountError": "generator.foundation.errors",
    "RuleError": "generator.foundation.errors",
    "TemplateError": "generator.foundation.errors",
    "article_schema": "generator.editions.schema",
    "draft": "generator.pipeline",
    "facts_of": "generator.pipeline",
    "load_pack": "generator.elections.pack",
}

__all__ = [
    "EDITIONS",
    "Article",
    "InputError",
    "PackError",
    "Problem",
    "RecountError",
    "RuleError",
    "TemplateError",
    "article_schema",
    "draft",
    "facts_of",
    "load_pack",
]


def __getattr__(name: str) -> Any:
    """Load one of the names above from where it lives."""
    if name not in _HOMES:
        raise AttributeError(f"module 'generator' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
