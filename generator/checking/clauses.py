"""Where the clause of a figure begins and ends, and the words close to the figure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.checking.grammar import ClauseWords
from generator.checking.units import Sentence

_ANOTHER = re.compile(r"(?<=\s)N\d+ ")
"""Another figure: the words beyond it are its own."""
_FIGURE = re.compile(r"(?<!\S)N\d")
_NEARBY = 34
"""Letters of the line before and after a figure in which `before` and `after` words count."""


class Clause(NamedTuple):
    """The clause of a figure: its place in the line, its text, and what stands close by.

    Each text has a space at its beginning, so that words can be found between spaces.
    """

    left: int
    right: int
    text: str = " "
    before: str = " "
    after: str = " "


class Clauses:
    """Finds clauses by the words of `grammar.yaml`."""

    def __init__(self, words: ClauseWords) -> None:
        self._breaks = words.breaks
        # `all but two` is no break: its spaces are hidden, and the line keeps its length.
        self._unbroken = [
            (f" {phrase} ", f" {phrase.replace(' ', '_')} ") for phrase in words.unbroken
        ]
        self._headings = _spaced(words.headings)
        self._near_before = _spaced(words.near_before)
        self._near_after = _spaced(words.near_after)
        self._next_party = re.compile(rf" (?:{any_of(words.next_party)}) (?=P\d)")
        self._absolute = re.compile(rf" (?:{any_of(words.absolutes)}) (?=P\d)")
        self._new_owner = re.compile(rf" (?:{any_of(words.new_owner)}) P\d+ ")

    def of(self, sentence: Sentence, index: int) -> Clause:
        """Return the clause of the unit at this index."""
        left, right = self._bounds(sentence, index)
        line, start = sentence.line, sentence.starts[index]
        end = start + len(line[start:].split(" ", 1)[0]) + 1
        before = " " + line[max(left, start - _NEARBY) : start]
        before = " " + _ANOTHER.split(self._new_owner.split(before)[-1])[-1]
        for sign in self._near_before:
            before = " " + before.rsplit(sign, 1)[-1]
        after = _ANOTHER.split(" " + line[end : min(right, end + _NEARBY)])[0] + " "
        for sign in self._near_after:
            after = after.split(sign, 1)[0] + " "
        return Clause(left, right, " " + line[left:right], before, after)

    def unheaded(self, text: str) -> str:
        """Return the text without a heading: `Barnet : not 12` is what stands behind the colon."""
        for sign in self._headings:
            text = text.rsplit(sign, 1)[-1]
        return text

    def _bounds(self, sentence: Sentence, index: int) -> tuple[int, int]:
        at, line = sentence.starts[index], sentence.line
        for phrase, masked in self._unbroken:
            line = line.replace(phrase, masked)
        begins = [line.rfind(sign, 0, at) + len(sign) for sign in self._breaks if sign in line[:at]]
        ends = [line.find(sign, at) for sign in self._breaks if line.find(sign, at) >= 0]
        left, right = max(begins, default=0), min(ends, default=len(line))
        for match in self._absolute.finditer(line, left, right):
            if match.start() > at:
                right = match.start() + 1
                break
            left = match.start() + 1
        for match in self._next_party.finditer(line, left, right):
            # Two figures of two parties: each has its own clause.
            before, after = line[left : match.start()], line[match.end() : right]
            if _FIGURE.search(before) and _FIGURE.search(after):
                if match.start() > at:
                    return left, match.start() + 1
                left = match.start() + 1
        return left, right


def any_of(words: Iterable[str]) -> str:
    """Return the alternatives of an expression that fit these words."""
    return "|".join(re.escape(word) for word in words)


def _spaced(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(f" {word} " for word in words)
