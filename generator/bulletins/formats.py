"""The formats of a bulletin: each a file beside the others, under its own ending."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from generator.article import Article
from generator.editions import EDITIONS
from generator.editions.charts import draw, png
from generator.editions.site.around import Around
from generator.editions.site.bulletin import bulletin_page
from generator.editions.site.entry import Entry, SetHead
from generator.foundation.layers import Layers


class Printing(NamedTuple):
    """What a format may print: the article, its row of the index, and what stands around it."""

    article: Article
    entry: Entry
    head: SetHead
    links: Around
    layers: Layers


Print = Callable[[Printing], str | bytes | None]


class Format(NamedTuple):
    """A file ending, and what writes the file; nothing where the article has no such thing."""

    ending: str
    write: Print


def _page(one: Printing) -> str:
    return bulletin_page(one.article, one.entry, one.head, one.links, one.layers)


def _compact(one: Printing) -> str:
    """The JSON edition on one line: a set holds thousands of them."""
    return one.article.model_dump_json() + "\n"


def _edition(name: str) -> Print:
    return lambda one: EDITIONS[name](one.article, one.layers)


def _drawing(one: Printing) -> str | None:
    pictures = one.article.pictures
    return draw(pictures[0], one.layers, "light") if pictures else None


def _photograph(one: Printing) -> bytes | None:
    pictures = one.article.pictures
    return png(pictures[0], one.layers) if pictures else None


FORMATS: Mapping[str, Format] = {
    "html": Format("html", _page),
    "markdown": Format("md", _edition("markdown")),
    "text": Format("txt", _edition("text")),
    "json": Format("json", _compact),
    "svg": Format("svg", _drawing),
    "png": Format("png", _photograph),
}
"""Every format of a bulletin; `svg` and `png` are its first picture, where it has one."""

USUAL = ("html", "json")
"""What is written when nobody says otherwise: the site, and a file for a content system."""


def files_of(path: str, formats: Iterable[str], has_pictures: bool) -> dict[str, str]:
    """Return the file of each format, below the set's folder."""
    pictures = {"svg", "png"}
    return {
        name: f"{path}.{FORMATS[name].ending}"
        for name in formats
        if has_pictures or name not in pictures
    }
