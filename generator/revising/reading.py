"""Files that an editor hands in: an article as JSON, or an edited text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.article import Article
from generator.foundation.errors import InputError, Problem
from generator.revising.edited_copy import EditedCopy, read_copy
from generator.revising.written_on import drafted

PLAIN_TEXT = (".txt", ".text")
MARKDOWN = (".md", ".markdown")


def text_of(path: Path) -> str:
    """Return a file's text. Raises InputError where there is none to read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(
            Problem("not a text in UTF-8", str(path), expected="save it as UTF-8")
        ) from None
    except OSError as failure:
        said = "no such file" if isinstance(failure, FileNotFoundError) else str(failure.strerror)
        raise InputError(Problem(said, str(path))) from None


def is_article(path: Path, text: str) -> bool:
    """Whether a file is meant to be an article as JSON."""
    return path.suffix.lower() == ".json" or text.lstrip().startswith("{")


def article_of(path: Path, text: str) -> Article:
    """Return the article in a file. Raises InputError where it is not one."""
    expected = "an article: recount draft PACK --format json"
    try:
        data: Any = json.loads(text)
    except ValueError as fault:
        line = getattr(fault, "lineno", None)
        raise InputError(Problem("not JSON", str(path), line, expected=expected)) from None
    try:
        article = Article.model_validate(data)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise InputError(
            Problem("not an article of Recount’s", str(path), expected=expected)
        ) from None
    _check_revision(path, article)
    return article


def _check_revision(path: Path, article: Article) -> None:
    revision = article.revision
    if revision is None:
        return
    sentences = sum(len(one.sentences) for one in article.paragraphs)
    many = len(drafted(revision))
    known = all(0 <= one < many for origins in revision.origins for one in origins)
    known = known and len(revision.written_on) == len(article.sentences)
    if len(revision.origins) != sentences or not known:
        message = "`revision` does not belong to these sentences; was the JSON edited by hand?"
        raise InputError(Problem(message, str(path)))


def edited_copy(path: Path, text: str, draft: Article) -> EditedCopy:
    """Return an edited text without its furniture. Raises InputError where nothing is left.

    It is plain text if the file's name says so, or says nothing and no heading opens it.
    """
    if not text.strip():
        raise InputError(Problem("the file is empty", str(path), expected="the edited draft"))
    if is_article(path, text):
        raise InputError(Problem("this is JSON", str(path), expected="the edited text"))
    suffix = path.suffix.lower()
    markdown = suffix in MARKDOWN or (suffix not in PLAIN_TEXT and text.lstrip().startswith("# "))
    return read_copy(text, draft, markdown)
