"""Which reader reads which file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.checking.copy_text import Copy
from generator.checking.documents import article_json, markdown, plain, web, word
from generator.foundation.errors import InputError, Problem

Reader = Callable[[bytes, str], Copy]
"""From the bytes of a file and its name to its copy. Raises InputError where it cannot be read."""

READERS: dict[str, Reader] = {
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": web.read,
    ".htm": web.read,
    ".txt": plain.read,
    ".docx": word.read,
    ".json": article_json.read,
}

GIVEN = "stdin"
"""What copy that came through a pipe is called."""


def read_document(path: Path) -> Copy:
    """Return the copy of a file, read as its ending says.

    Raises InputError where there is no such file, or none of the readers can read it.
    """
    name = str(path)
    reader = READERS.get(path.suffix.lower())
    if path.is_dir():
        raise InputError(Problem("this is a folder", name, expected="a file of copy"))
    if reader is None:
        found = path.suffix or "no ending"
        known = ", ".join(READERS)
        message = "no reader for this kind of file"
        raise InputError(Problem(message, name, found=found, expected=f"one of {known}"))
    try:
        data = path.read_bytes()
    except OSError as failure:
        reason = "no such file" if isinstance(failure, FileNotFoundError) else failure.strerror
        raise InputError(Problem(reason or str(failure), name)) from None
    return reader(data, name)


def read_given(data: bytes) -> Copy:
    """Return copy that came through a pipe: a Word file, an article, a page, or else Markdown.

    Plain text reads as Markdown does. Raises InputError where the reader cannot read it.
    """
    return READERS[_ending(data)](data, GIVEN)


def _ending(data: bytes) -> str:
    start = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(b"pk\x03\x04"):
        return ".docx"
    if start.startswith((b"<!doctype html", b"<html")):
        return ".html"
    if start.startswith(b'{"') or (start.startswith(b"{") and start[1:].lstrip()[:1] == b'"'):
        return ".json"
    return ".md"
