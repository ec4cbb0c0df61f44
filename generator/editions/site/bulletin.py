"""The page of one bulletin."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from generator.article import Article
from generator.editions.claims import copy_of
from generator.editions.markdown import NOTES_HEADING
from generator.editions.site.addresses import FEED, INDEX, address, page_of, way_up
from generator.editions.site.around import Around, Link
from generator.editions.site.entry import Entry, SetHead
from generator.editions.site.linked_data import linked_data
from generator.editions.site.words import SiteWords, load_words
from generator.foundation.layers import Layers
from generator.foundation.page import render_page

LAYOUT = "site/bulletin.html.j2"


class Reference(NamedTuple):
    """A link as it is printed."""

    href: str
    title: str
    note: str


class Alternate(NamedTuple):
    """The same bulletin in another format."""

    href: str
    name: str
    type: str


def bulletin_page(
    article: Article, entry: Entry, head: SetHead, around: Around, layers: Layers
) -> str:
    """Return the page of one bulletin, which finds its style and script in the set's folder."""
    from markupsafe import Markup  # noqa: PLC0415  (only where HTML is wanted)

    words, root = load_words(layers), way_up(entry.path)
    return render_page(
        layers,
        LAYOUT,
        article=article,
        copy=copy_of(article, layers),
        entry=entry,
        outcome=words.outcome(entry),
        election=head.election,
        root=root,
        index=f"{root}{INDEX}",
        feed=f"{root}{FEED}",
        canonical=address(head, entry) if head.base_url else "",
        alternates=_alternates(entry, words, root),
        up=[_reference(link, root, words) for link in around.up],
        down=[_reference(link, root, words) for link in around.down],
        below=words.levels[entry.about.level].below,
        linked_data=Markup(linked_data(article, entry, head)),
        notes_heading=NOTES_HEADING,
    )


def _reference(link: Link, root: str, words: SiteWords) -> Reference:
    return Reference(f"{root}{page_of(link.path)}", link.title, words.name_of(link.note))


def _alternates(entry: Entry, words: SiteWords, root: str) -> list[Alternate]:
    """Return every format of the bulletin but this page; one without a name keeps its own."""
    found = []
    for name, file in entry.files.items():
        if name != "html":
            known = words.formats.get(name)
            shown = (known.name, known.type) if known else (name, "")
            found.append(Alternate(f"{root}{quote(file)}", *shown))
    return found
