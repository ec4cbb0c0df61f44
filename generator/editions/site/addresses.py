"""Where the pages of a set stand, and how one reaches another without knowing where the set is."""

from __future__ import annotations

from urllib.parse import quote

from generator.editions.site.entry import Entry, SetHead

INDEX = "index.html"
FEED = "feed.atom"
SITEMAP = "sitemap.xml"
ABOUT = "about.html"
_PAGE = ".html"


def page_of(path: str) -> str:
    """Return the page of the bulletin at `path`, below the set's folder, fit for a link."""
    return quote(f"{path}{_PAGE}")


def way_up(path: str) -> str:
    """Return the way from the page at `path` to the set's folder: `../` for each folder."""
    return "../" * path.count("/")


def address(head: SetHead, entry: Entry) -> str:
    """Return where the bulletin stands on the web; below the set's folder if no one said where."""
    return f"{head.base_url}{page_of(entry.path)}"
