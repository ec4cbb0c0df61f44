"""The plain text edition: wrapped at 80 characters, notes to the editor marked."""

from __future__ import annotations

from textwrap import fill

from generator.article import Article, Note
from generator.editions.markdown import NOTES_HEADING
from generator.foundation.layers import Layers

WIDTH = 80


def write(article: Article, templates: Layers | None = None) -> str:
    """Return the article as plain text; nothing but the notes is marked up."""
    blocks = [_wrap(article.headline.text)]
    if article.standfirst is not None:
        blocks.append(_wrap(article.standfirst.text))
    blocks += [_wrap(paragraph.text) for paragraph in article.paragraphs]
    blocks += ["-" * WIDTH, _wrap(article.disclosure)]
    if article.notes:
        blocks.append(_notes(article.notes))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _wrap(text: str, first: str = "", rest: str = "") -> str:
    # A URL or a double-barrelled name is never broken.
    return fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _notes(notes: list[Note]) -> str:
    lines = [f"[{NOTES_HEADING.upper()}]", ""]
    for note in notes:
        place = f" ({note.place})" if note.place else ""
        lines.append(_wrap(f"[{note.kind}]{place} {note.text}", "  * ", "    "))
    return "\n".join(lines)
