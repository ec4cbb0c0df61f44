"""The sitemap of a set: every page of it, for search engines."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from generator.editions.site.addresses import address
from generator.editions.site.entry import Entry, SetHead

_OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def sitemap(head: SetHead, entries: Sequence[Entry]) -> str:
    """Return the sitemap: the index, then each bulletin in the order given, as of polling day."""
    places = [head.base_url, *(address(head, entry) for entry in entries)]
    return _OPENING + "".join(_place(place, head.date) for place in places) + "</urlset>\n"


def _place(address: str, date: str) -> str:
    return f"<url><loc>{escape(address)}</loc><lastmod>{escape(date)}</lastmod></url>\n"
