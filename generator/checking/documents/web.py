"""HTML: the text of a page as a browser shows it, without what is not copy.

Scripts, menus, tables, drawings and fields are left out, and so are what is hidden and what Recount
puts around its own copy: evidence, notes to the editor, the disclosure.
"""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

from generator.checking.copy_text import Block, Copy
from generator.checking.documents.decoding import decode
from generator.checking.documents.letters import Letter, block_of, letters_of
from generator.checking.documents.own_matter import without_own_matter


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HEADINGS = _names("h1 h2 h3 h4 h5 h6")
_ITEMS = _names("li dt dd")
_CAPTIONS = _names("figcaption caption")
_OTHER_BLOCKS = _names(
    "address article aside blockquote body center details div dl fieldset figure footer form"
    " header hgroup hr html main nav ol p pre section summary table ul"
)
_BLOCKS = _HEADINGS | _ITEMS | _CAPTIONS | _OTHER_BLOCKS
_NOT_COPY = _names(
    "audio button canvas datalist footer iframe label legend map math nav noscript object script"
    " select style summary svg table template textarea title video"
)
_EMPTY = _names("area base br col embed hr img input link meta param source track wbr")
_NOT_COPY_CLASSES = _names("why card cards notes disclosure election")
_NOT_COPY_IDS = _names("cards")
_CLOSED_BY_BLOCKS = _HEADINGS | {"p"}
_CLOSED_BY_THEIR_LIKE = {"li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd")}


def read(data: bytes, name: str) -> Copy:
    """Return the copy of a page. Raises InputError where it is not text."""
    text = decode(data, name)
    page = _Page(text)
    page.feed(text)
    page.close()
    page.end_block()
    return without_own_matter(Copy(name, tuple(page.blocks)))


class _Page(HTMLParser):
    """Gathers letters until a block ends. `open` holds the open elements, outermost first."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.lines = text.split("\n")
        self.blocks: list[Block] = []
        self.letters: list[Letter] = []
        self.open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element opens: it may end the block before it, and itself be no copy."""
        if tag in _BLOCKS:
            self.end_block()
            self._close_implied(tag)
        if tag == "br":
            self._add("\n")
        if tag not in _EMPTY:
            self.open.append((tag, tag in _NOT_COPY or _aside(dict(attrs))))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag with a slash at its end: HTML reads past the slash, drawings do not matter."""
        self.handle_starttag(tag, attrs)
        if self._hidden and tag not in _EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element closes, with everything that is still open in it."""
        if not any(tag == name for name, _ in self.open):
            return
        if tag in _BLOCKS:
            self.end_block()
        while self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Text as it stands in the file."""
        line, column = self.getpos()
        if not self._hidden:
            self.letters += letters_of(data, line, column + 1)

    def handle_entityref(self, name: str) -> None:
        """`&amp;` and its like; a name that is none stays as it stands."""
        self._entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """`&#8217;` and its like."""
        self._entity(f"&#{name}")

    def end_block(self) -> None:
        """Finish the block that is being read, if there is one."""
        block = block_of(self.letters, self._kind(), collapse=True)
        if block is not None:
            self.blocks.append(block)
        self.letters = []

    def _entity(self, start: str) -> None:
        """Read a reference; it may end in a semicolon, which the parser has passed over."""
        line, column = self.getpos()
        end = column + len(start)
        written = start + (";" if self.lines[line - 1][end : end + 1] == ";" else "")
        shown = unescape(written)
        if shown == written and not self._hidden:
            self.letters += letters_of(written, line, column + 1)
        else:
            self._add(shown)

    def _add(self, characters: str) -> None:
        """Add characters that all have one place in the file."""
        if not self._hidden:
            line, column = self.getpos()
            self.letters += [Letter(one, line, column + 1) for one in characters]

    @property
    def _hidden(self) -> bool:
        return any(hidden for _, hidden in self.open)

    def _kind(self) -> str:
        names = {name for name, _ in self.open}
        kinds = (
            (_HEADINGS, "heading"),
            (_CAPTIONS, "caption"),
            (_names("blockquote"), "quotation"),
            (_ITEMS, "item"),
        )
        return next((kind for tags, kind in kinds if names & tags), "paragraph")

    def _close_implied(self, tag: str) -> None:
        """Close a paragraph that a block ends, and an item that the next one ends."""
        if self.open and self.open[-1][0] in _CLOSED_BY_BLOCKS:
            self.open.pop()
        if self.open and self.open[-1][0] in _CLOSED_BY_THEIR_LIKE.get(tag, ()):
            self.open.pop()


def _aside(attributes: dict[str, str | None]) -> bool:
    """Whether an element is hidden, or one that Recount puts around its copy."""
    classes = set((attributes.get("class") or "").split())
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or "display:none" in style
        or bool(classes & _NOT_COPY_CLASSES)
        or attributes.get("id") in _NOT_COPY_IDS
    )
