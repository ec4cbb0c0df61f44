"""Plain text: a blank line begins a new paragraph."""

from __future__ import annotations

from generator.checking.copy_text import Copy, plain_copy
from generator.checking.documents.decoding import decode
from generator.checking.documents.own_matter import without_own_matter


def read(data: bytes, name: str) -> Copy:
    """Return the copy of a plain text file. Raises InputError where it is not text."""
    return without_own_matter(plain_copy(decode(data, name), name))
