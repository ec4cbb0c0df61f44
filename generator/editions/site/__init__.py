"""A set of bulletins as a small site: index, pages, feed and sitemap, with nothing from afar."""

from __future__ import annotations

from generator.editions.site.around import Around, Link
from generator.editions.site.bulletin import bulletin_page
from generator.editions.site.entry import Entry, SetHead
from generator.editions.site.feed import atom_feed
from generator.editions.site.files import assets, site_files
from generator.editions.site.index import index_page
from generator.editions.site.sitemap import sitemap

__all__ = [
    "Around",
    "Entry",
    "Link",
    "SetHead",
    "assets",
    "atom_feed",
    "bulletin_page",
    "index_page",
    "site_files",
    "sitemap",
]
