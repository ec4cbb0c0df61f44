"""Word (.docx): paragraphs in order, with tracked insertions and without deletions.

Tables, drawings, text boxes, footnotes, headers and footers are left out. A Word file has no lines:
`line` is the number of the paragraph, counted from 1 with the empty ones and without tables, and
`column` counts its letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from generator.checking.copy_text import Block, Copy
from generator.checking.documents.letters import Letter, block_of
from generator.checking.documents.own_matter import without_own_matter
from generator.foundation.errors import InputError, Problem

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_TEXT = f"{_WORD}t"
_ONE_CHARACTER = {
    f"{_WORD}tab": " ",
    f"{_WORD}br": " ",
    f"{_WORD}cr": " ",
    f"{_WORD}noBreakHyphen": "-",
}
_LEFT_OUT = frozenset(
    (
        *(
            f"{_WORD}{tag}"
            for tag in ("del", "moveFrom", "drawing", "pict", "object", "pPr", "tbl")
        ),
        f"{_COMPATIBLE}AlternateContent",
    )
)
_KINDS = (
    ("heading", "heading"),
    ("title", "heading"),
    ("subtitle", "heading"),
    ("list", "item"),
    ("quote", "quotation"),
    ("intense quote", "quotation"),
    ("caption", "caption"),
)


def read(data: bytes, name: str) -> Copy:
    """Return the copy of a Word file.

    Raises InputError where it is none, or where `python-docx` is not installed.
    """
    blocks = [
        block
        for number, paragraph in enumerate(_paragraphs(_body(data, name)), 1)
        if (block := _block(paragraph, number)) is not None
    ]
    return without_own_matter(Copy(name, tuple(blocks)))


def _body(data: bytes, name: str) -> Any:
    try:
        from docx import Document  # noqa: PLC0415  (only where a Word file is to be read)
    except ImportError:
        message = "a Word file needs python-docx, which is not installed"
        raise InputError(Problem(message, name, expected="pip install 'recount[docx]'")) from None
    try:
        return Document(BytesIO(data)).element.body
    except Exception:  # what a broken archive or broken XML raises is not documented
        expected = "a file that Word saved as .docx"
        raise InputError(Problem("not a Word file", name, expected=expected)) from None


def _paragraphs(parent: Any) -> Iterator[Any]:
    """Every paragraph below `parent` in order, also in content controls, never in tables."""
    for child in parent:
        if child.tag == f"{_WORD}p":
            yield child
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            yield from _paragraphs(child)


def _block(paragraph: Any, number: int) -> Block | None:
    characters = (one for text in _texts(paragraph) for one in text)
    letters = (Letter(one, number, column) for column, one in enumerate(characters, 1))
    return block_of(letters, _kind(paragraph))


def _texts(parent: Any) -> Iterable[str]:
    """What the paragraph shows, run by run."""
    for child in parent:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _ONE_CHARACTER:
            yield _ONE_CHARACTER[child.tag]
        elif child.tag not in _LEFT_OUT and not _vanished(child):
            yield from _texts(child)


def _vanished(run: Any) -> bool:
    """Whether a run is formatted as hidden text."""
    mark = run.find(f"{_WORD}rPr/{_WORD}vanish")
    return mark is not None and mark.get(f"{_WORD}val") not in ("0", "false", "off")


def _kind(paragraph: Any) -> str:
    """The kind of block, by the name of the paragraph's style."""
    style = (paragraph.style or "").lower().replace("-", " ")
    named = next((kind for start, kind in _KINDS if style.startswith(start)), None)
    if named is None and paragraph.find(f"{_WORD}pPr/{_WORD}numPr") is not None:
        return "item"
    return named or "paragraph"
