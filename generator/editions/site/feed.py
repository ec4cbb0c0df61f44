"""The feed of a set (Atom, RFC 4287): every bulletin, councils that changed hands first."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import quote, urlsplit

from generator.editions.site.addresses import FEED, address
from generator.editions.site.entry import Entry, SetHead
from generator.foundation.page import printable

_LEVELS = ("council", "nation", "region", "party", "ward")
# A name that can belong to nobody (RFC 2606), where no one said where the site will stand.
_NOBODY = "recount.invalid"


def atom_feed(head: SetHead, entries: Sequence[Entry]) -> str:
    """Return the feed. It is as of polling day, so that the same set gives the same bytes."""
    told = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
        f"<id>{_id(head, '')}</id>",
        f"<title>{_text(head.election)}</title>",
        f"<subtitle>{_text(head.disclosure)}</subtitle>",
        f"<updated>{_polling_day(head)}</updated>",
        "<author><name>Recount</name></author>",
        "<generator>Recount</generator>",
        f'<link rel="self" type="application/atom+xml" href="{_text(head.base_url + FEED)}"/>',
        f'<link rel="alternate" type="text/html" href="{_text(head.base_url or "index.html")}"/>',
    ]
    told += [_entry(head, entry) for entry in sorted(entries, key=news_order)]
    return "\n".join((*told, "</feed>")) + "\n"


def news_order(entry: Entry) -> tuple[bool, int, float, str]:
    """Sort key: councils that changed hands, then by level; the most newsworthy of each first."""
    level = _LEVELS.index(entry.about.level)
    return not (entry.changed and level == 0), level, -entry.newsworthiness, entry.path


def _entry(head: SetHead, entry: Entry) -> str:
    changed = '<category term="changed-hands"/>' if entry.changed else ""
    summary = f"<summary>{_text(entry.summary)}</summary>" if entry.summary else ""
    return (
        f"<entry><id>{_id(head, entry.path)}</id><title>{_text(entry.headline)}</title>"
        f"<updated>{_polling_day(head)}</updated>"
        f'<link rel="alternate" type="text/html" href="{_text(address(head, entry))}"/>'
        f'<category term="{entry.about.level}"/>{changed}{summary}</entry>'
    )


def _id(head: SetHead, path: str) -> str:
    """Return a tag URI (RFC 4151): whose it is, since when, and what."""
    host = urlsplit(head.base_url).hostname or _NOBODY
    return _text(f"tag:{host},{head.date}:/{quote(path)}")


def _polling_day(head: SetHead) -> str:
    return f"{_text(head.date)}T00:00:00Z"


def _text(text: str) -> str:
    return escape(printable(text))
