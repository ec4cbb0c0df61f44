"""Recount's own JSON edition: headline, standfirst and body, and nothing else of the article."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.article import Article
from generator.checking.copy_text import Copy
from generator.checking.documents.decoding import decode
from generator.checking.documents.json_strings import Way, strings_of
from generator.checking.documents.letters import Letter, block_of
from generator.foundation.errors import InputError, Problem

_EXPECTED = "an article that `recount draft --format json` wrote"


def read(data: bytes, name: str) -> Copy:
    """Return the copy of an article. Raises InputError where the file is no article."""
    text = decode(data, name)
    article = _article(text, name)
    strings = strings_of(text)
    blocks = [
        block_of(_joined([strings[way] for way in ways]), kind) for ways, kind in _places(article)
    ]
    return Copy(name, tuple(block for block in blocks if block is not None))


def _article(text: str, name: str) -> Article:
    from pydantic import ValidationError  # noqa: PLC0415  (only where an article is read)

    try:
        return Article.model_validate(json.loads(text))
    except json.JSONDecodeError as failure:
        problem = Problem(f"not valid JSON: {failure.msg}", name, failure.lineno)
        raise InputError(problem) from None
    except ValidationError as invalid:
        first = invalid.errors()[0]
        key = ".".join(str(step) for step in first["loc"])
        message = f"not an article of Recount: {first['msg']}"
        raise InputError(Problem(message, name, column=key, expected=_EXPECTED)) from None
    except RecursionError:
        raise InputError(Problem("not valid JSON: lists within lists without end", name)) from None
    except (KeyError, TypeError):
        raise InputError(Problem("not an article of Recount", name, expected=_EXPECTED)) from None


def _places(article: Article) -> Iterator[tuple[list[Way], str]]:
    """Where the sentences of each block stand in the file, and its kind."""
    yield [("headline", "text")], "heading"
    if article.standfirst is not None:
        yield [("standfirst", "text")], "paragraph"
    for one, section in enumerate(article.sections):
        for two, paragraph in enumerate(section.paragraphs):
            start: Way = ("sections", one, "paragraphs", two, "sentences")
            ways: list[Way] = [(*start, place, "text") for place in range(len(paragraph.sentences))]
            yield ways, "paragraph"


def _joined(sentences: list[list[Letter]]) -> Iterator[Letter]:
    """The letters of all sentences, with a line end between them."""
    for place, sentence in enumerate(sentences):
        if place and sentence:
            yield sentence[0]._replace(character="\n")
        yield from sentence
