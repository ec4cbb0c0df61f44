"""What search engines read about a bulletin: a NewsArticle of schema.org, as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from generator.article import Article
from generator.editions.site.addresses import address
from generator.editions.site.entry import Entry, SetHead

# Inside <script> no character may end the element or open a comment.
_UNSAFE = {ord(one): f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"}


def json_for_script(data: Any) -> str:
    """Return the data as JSON that may stand inside a script element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def linked_data(article: Article, entry: Entry, head: SetHead) -> str:
    """Return the bulletin as JSON-LD, dated by polling day, for a script element."""
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline.text,
        "description": entry.summary,
        "datePublished": head.date,
        "inLanguage": "en-GB",
        "about": {"@type": _type_of(entry), "name": entry.about.name},
        "isPartOf": {"@type": "CreativeWorkSeries", "name": head.election},
        "isBasedOn": [_source(title, url) for title, url in _sources(article)],
    }
    if head.base_url:
        told["url"] = address(head, entry)
    return json_for_script({key: value for key, value in told.items() if value})


def _type_of(entry: Entry) -> str:
    return "Organization" if entry.about.level == "party" else "AdministrativeArea"


def _sources(article: Article) -> list[tuple[str, str]]:
    return list(dict.fromkeys((source.title, source.url) for source in article.sources))


def _source(title: str, url: str) -> dict[str, str]:
    told = {"@type": "CreativeWork", "name": title, "url": url}
    return {key: value for key, value in told.items() if value}
