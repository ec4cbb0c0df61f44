"""The files of a set that belong to no single bulletin: index, site, feed, flashes, round-up."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic_core import to_json

import generator
from generator.article import Article
from generator.bulletins.formats import FORMATS, Printing
from generator.bulletins.jobs import Shared
from generator.editions.site.around import Around
from generator.editions.site.entry import Entry
from generator.editions.site.files import site_files
from generator.foundation.layers import Layers

INDEX = "index.json"
FLASHES = "flashes.txt"


def extra_files(
    shared: Shared, entries: Sequence[Entry], wrap: Article | None, layers: Layers
) -> dict[str, str | bytes]:
    """Return every file beside the bulletins, by its name below the set's folder.

    The site is there when bulletins are written as HTML.
    """
    files: dict[str, str | bytes] = {INDEX: index_text(shared, entries)}
    flashes = flash_lines(entries)
    if flashes:
        files[FLASHES] = flashes
    if wrap is not None:
        files.update(_wrap_files(shared, wrap, layers))
    if "html" in shared.formats:
        files.update(site_files(shared.head, entries, layers, wrap))
    return files


def index_text(shared: Shared, entries: Sequence[Entry]) -> str:
    """Return the index as JSON: what the set is, and a row for each bulletin."""
    head = shared.head.model_dump(mode="json")
    about = {"made_by": "recount", "version": generator.__version__, **head}
    return to_json({**about, "bulletins": entries}, indent=1).decode() + "\n"


def flash_lines(entries: Sequence[Entry]) -> str:
    """Return the flashes, a line each, those that matter most first."""
    told = [one for one in entries if one.flash]
    ordered = sorted(told, key=lambda one: (not one.changed, -one.newsworthiness, one.path))
    return "".join(f"{one.flash}\n" for one in ordered)


def _wrap_files(shared: Shared, wrap: Article, layers: Layers) -> dict[str, str | bytes]:
    """The round-up in every format but the page, which the index of the site is."""
    entry = Entry(path="wrap", genre="wrap", about=wrap.about, headline="", summary="")
    printing = Printing(wrap, entry, shared.head, Around(), layers)
    files = {}
    for name in shared.formats:
        if name in ("markdown", "text", "json"):
            content = FORMATS[name].write(printing)
            if content is not None:
                files[f"wrap.{FORMATS[name].ending}"] = content
    return files
