"""JSON that remembers where each letter of its strings stood."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.checking.documents.letters import Letter

Way = tuple[str | int, ...]
"""Keys and list positions that lead to a value."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
_PIECE = re.compile(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u.{4}|\\.|.")


def strings_of(text: str) -> dict[Way, list[Letter]]:
    """Return the letters of every string value by the way to it. The text must be good JSON."""
    tokens = _TOKEN.finditer(text)
    starts = _line_starts(text)
    return dict(_value(next(tokens), tokens, (), starts))


def _value(
    token: re.Match[str], tokens: Iterator[re.Match[str]], way: Way, starts: list[int]
) -> Iterator[tuple[Way, list[Letter]]]:
    if token[0] == "{":
        yield from _object(tokens, way, starts)
    elif token[0] == "[":
        yield from _list(tokens, way, starts)
    elif token[0].startswith('"'):
        yield way, list(_letters(token, starts))


def _object(
    tokens: Iterator[re.Match[str]], way: Way, starts: list[int]
) -> Iterator[tuple[Way, list[Letter]]]:
    for token in tokens:
        if token[0] == "}":
            return
        if token[0] != ",":
            next(tokens)
            yield from _value(next(tokens), tokens, (*way, json.loads(token[0])), starts)


def _list(
    tokens: Iterator[re.Match[str]], way: Way, starts: list[int]
) -> Iterator[tuple[Way, list[Letter]]]:
    place = 0
    for token in tokens:
        if token[0] == "]":
            return
        if token[0] != ",":
            yield from _value(token, tokens, (*way, place), starts)
            place += 1


def _letters(token: re.Match[str], starts: list[int]) -> Iterator[Letter]:
    """The characters that a string shows, each where it was written."""
    line = bisect_right(starts, token.start())
    column = token.start() - starts[line - 1] + 2
    for piece in _PIECE.finditer(token[0][1:-1]):
        written = piece[0]
        shown = json.loads(f'"{written}"') if written.startswith("\\") else written
        for character in shown:
            yield Letter(character, line, column + piece.start())


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]
