"""Every file of a site but its bulletins."""

from __future__ import annotations

from collections.abc import Sequence

from generator.article import Article
from generator.editions.site.about import about_page
from generator.editions.site.addresses import ABOUT, FEED, INDEX, SITEMAP
from generator.editions.site.entry import Entry, SetHead
from generator.editions.site.feed import atom_feed
from generator.editions.site.index import index_page
from generator.editions.site.sitemap import sitemap
from generator.foundation.layers import Layers

_ASSETS = {
    "assets/recount.css": ("page/article.css", "charts/figure.css", "site/site.css"),
    "assets/recount.js": ("page/article.js",),
    "assets/index.css": ("site/index.css",),
    "assets/index.js": ("site/index.js",),
}


def assets(layers: Layers) -> dict[str, str]:
    """Return what pages share: the file below the set's folder to its text."""
    return {name: "\n".join(layers.text(part) for part in parts) for name, parts in _ASSETS.items()}


def site_files(
    head: SetHead, entries: Sequence[Entry], layers: Layers, wrap: Article | None = None
) -> dict[str, str]:
    """Return every file of the site but its bulletins: the file below the set's folder to its text.

    A sitemap holds whole addresses only, so there is none when no one said where the site will be.
    """
    files = {
        INDEX: index_page(head, entries, layers, wrap),
        ABOUT: about_page(head, layers),
        FEED: atom_feed(head, entries),
        **assets(layers),
    }
    if head.base_url:
        files[SITEMAP] = sitemap(head, entries)
    return dict(sorted(files.items()))
