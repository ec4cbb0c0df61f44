"""Reads an HTML edition back: its text, its claims and its cards."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Claim:
    """A span of the page that can be asked where it comes from."""

    card: str
    focusable: bool
    text: str = ""


@dataclass
class Page:
    """What a browser would make of the page."""

    claims: list[Claim] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    described_by: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str]] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    balanced: bool = True


class _Reader(HTMLParser):
    VOID = frozenset(("meta", "br", "hr", "link", "img", "input"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        page, kind = self.page, found.get("class", "")
        page.tags.append(tag)
        page.attributes += found.items()
        if "id" in found:
            page.ids.append(found["id"])
        if "aria-describedby" in found:
            page.described_by.append(found["aria-describedby"])
        if tag in ("h1", "h2", "h3", "h4"):
            page.headings.append((int(tag[1]), ""))
        if kind == "claim":
            page.claims.append(Claim(found["aria-describedby"], found.get("tabindex") == "0"))
        if kind == "sentence":
            page.sentences.append("")
        if tag not in self.VOID:
            self.open.append((tag, kind))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            self.page.balanced = False
            return
        self.open.pop()

    def handle_data(self, data: str) -> None:
        kinds = [kind for _, kind in self.open]
        if "why" in kinds:
            return
        if "claim" in kinds:
            self.page.claims[-1].text += data
        if "sentence" in kinds:
            self.page.sentences[-1] += data
        if any(tag in ("h1", "h2", "h3", "h4") for tag, _ in self.open):
            level, text = self.page.headings[-1]
            self.page.headings[-1] = (level, text + data)


def read_page(html: str) -> Page:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.page.balanced = reader.page.balanced and not reader.open
    return reader.page
