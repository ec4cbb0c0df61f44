"""The Markdown edition: the default of a draft."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.article import Article, Note, Paragraph, Sentence
from generator.foundation.layers import Layers

NOTES_HEADING = "Notes to the editor (not copy)"

_SPECIAL = re.compile(r"[\\`*_\[\]#>{}]")
_SPACE = re.compile(r"\s")
_ENTITIES = {"<": "&lt;", "~": "&#126;"}
_ENTITY_LIKE = re.compile(r"&(?=#?\w+;)")
_BLOCK_OPENER = re.compile(r"^(\d*)([-+.)])")

Tell = Callable[[Sentence], str]


def escape(text: str) -> str:
    """Return the text so that Markdown shows it letter by letter, on one line.

    Every white space becomes one blank, character by character, so that positions stay right.
    """
    plain = _ENTITY_LIKE.sub("&amp;", _SPECIAL.sub(r"\\\g<0>", _SPACE.sub(" ", text)))
    for character, entity in _ENTITIES.items():
        plain = plain.replace(character, entity)
    return plain


def escape_block(text: str) -> str:
    """Escape a text that opens a line, where `-`, `+` and `1.` would start a list."""
    return _BLOCK_OPENER.sub(r"\1\\\2", escape(text).strip())


def write(article: Article, templates: Layers | None = None) -> str:
    """Return the article as Markdown: headline, standfirst, body, disclosure, notes apart."""
    return compose(article, lambda sentence: escape(sentence.text))


def compose(article: Article, tell: Tell) -> str:
    """Return the article as Markdown, each sentence written by `tell` (already escaped)."""
    blocks = [*head(article, tell), *(paragraph_of(one, tell) for one in article.paragraphs)]
    blocks += ["---", escape_block(article.disclosure)]
    if article.notes:
        blocks.append(notes_of(article.notes))
    return "\n\n".join(block for block in blocks if block) + "\n"


def head(article: Article, tell: Tell) -> list[str]:
    """Return the headline as the only first-level heading, and the standfirst in italics."""
    headline = f"# {tell(article.headline).strip()}"
    if article.standfirst is None or not article.standfirst.text.strip():
        return [headline]
    return [headline, f"*{tell(article.standfirst).strip()}*"]


def paragraph_of(paragraph: Paragraph, tell: Tell) -> str:
    """Return one paragraph on one line."""
    together = " ".join(tell(sentence).strip() for sentence in paragraph.sentences)
    return _BLOCK_OPENER.sub(r"\1\\\2", together)


def notes_of(notes: list[Note]) -> str:
    """Return the notes as a quoted list under a heading that says they are not copy."""
    lines = [f"## {NOTES_HEADING}", ""]
    for note in notes:
        place = f" ({escape(note.place)})" if note.place else ""
        lines.append(f"- **{note.kind}**{place}: {escape(note.text).strip()}")
    return "\n".join(f"> {line}".rstrip() for line in lines)
