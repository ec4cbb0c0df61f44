"""Reading `templates/pictures.yaml`, and every way in which it can be wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import Formatter

from generator.foundation.errors import Problem, TemplateError
from generator.foundation.layers import Layers
from generator.foundation.nearest import did_you_mean
from generator.foundation.yaml_source import Path_, YamlDocument, read_yaml
from generator.pictures.found import PictureKind
from generator.pictures.kinds import KINDS
from generator.pictures.words import PictureBook

FILE = "pictures.yaml"

_COMMON = {
    "rest": {"number"},
    "within": {"place"},
    "ward": {"ward", "council"},
    "so_far": {"declared", "all"},
}


@lru_cache(maxsize=16)
def load_pictures(templates: Layers) -> PictureBook:
    """Return the book of pictures. Raises TemplateError with every problem of the file."""
    document = read_yaml(templates.path(FILE), FILE)
    book = document.validate(PictureBook, TemplateError)
    problems = [*_of_genres(book, document), *_of_words(book, document), *_of_common(document)]
    if problems:
        raise TemplateError(problems)
    return book


def _of_genres(book: PictureBook, document: YamlDocument) -> Iterator[Problem]:
    for genre, pictures in book.genres.items():
        for place, proof in enumerate(pictures.pictures):
            way = ("genres", genre, "pictures", place)
            kind = KINDS.get(proof.kind)
            if kind is None:
                yield _unknown("a kind of picture", proof.kind, KINDS, document, (*way, "kind"))
            elif proof.of not in kind.levels:
                message = f"no {proof.kind} can be drawn of a {proof.of}"
                expected = f"one of {', '.join(sorted(kind.levels))}"
                line = document.line((*way, "of"))
                yield Problem(message, FILE, line, None, proof.of, expected)


def _of_words(book: PictureBook, document: YamlDocument) -> Iterator[Problem]:
    for name in book.words.keys() - KINDS.keys():
        yield _unknown("a kind of picture", name, KINDS, document, ("words", name))
    for name, kind in KINDS.items():
        if name not in book.words:
            line = document.line(("words",))
            yield Problem(f"the words of {name} are missing", FILE, line)
            continue
        way: Path_ = ("words", name)
        yield from _missing(book, kind, document)
        yield from _in_block(kind, document, way)
        for level in book.words[name].levels:
            yield from _in_block(kind, document, (*way, "levels", level))


def _missing(book: PictureBook, kind: PictureKind, document: YamlDocument) -> Iterator[Problem]:
    words, way = book.words[kind.name], ("words", kind.name)
    for part, wanted, given in (
        ("piece", kind.pieces.keys(), words.pieces.keys()),
        ("column", kind.columns, words.columns.keys()),
    ):
        for name in sorted(wanted - given):
            yield Problem(f"{kind.name} has no {part} {name!r}", FILE, document.line(way))


def _in_block(kind: PictureKind, document: YamlDocument, way: Path_) -> Iterator[Problem]:
    """Unknown pieces, columns and names in one block of words."""
    block = document.data
    for step in way:
        block = block[step]
    for name in block.get("columns") or ():
        if name not in kind.columns:
            yield _unknown("a column", name, kind.columns, document, (*way, "columns", name))
    for name, text in (block.get("pieces") or {}).items():
        where = (*way, "pieces", name)
        if name not in kind.pieces:
            yield _unknown("a piece", name, kind.pieces, document, where)
        else:
            yield from _names(str(text), kind.pieces[name], document, where)


def _of_common(document: YamlDocument) -> Iterator[Problem]:
    for piece, names in _COMMON.items():
        way = ("common", piece)
        yield from _names(document.data["common"][piece], names, document, way)


def _names(
    text: str, known: Iterable[str], document: YamlDocument, way: Path_
) -> Iterator[Problem]:
    """The names in braces that a text may not use."""
    names = set(known)
    try:
        used = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        if used <= names:
            text.format(**dict.fromkeys(names, ""))
    except ValueError as failure:
        yield Problem(f"not a text with names in braces: {failure}", FILE, document.line(way))
        return
    for name in sorted(used - names):
        yield _unknown("a name to fill in", name, names, document, way)


def _unknown(
    what: str, found: str, known: Iterable[str], document: YamlDocument, way: Path_
) -> Problem:
    names = sorted(known)
    message = f"{found!r} is not {what} here{did_you_mean(found, names)}"
    expected = f"one of {', '.join(names)}" if names else "no name"
    return Problem(message, FILE, document.line(way), None, found, expected)
