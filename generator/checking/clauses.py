"""Where the clause of a figure begins and ends, and the words close to the figure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.checking.grammar import ClauseWords
from generator.checking.units import Sentence

_OWNER = r"(?:the|its|their|those|these|all|'s|'|[CPR]\d+)"
"""What may stand between `of` and a whole: `of Plymouth's 57 seats`."""
_ANOTHER = re.compile(r"(?<=\s)N\d+ ")
"""Another figure: the words beyond it are its own."""
_FIGURE = re.compile(r"(?<!\S)N\d+")
_COUNTED = re.compile(r"(?<!\S)(?:N\d+|one)(?= )")
_OWNED = re.compile(r"(?<!\S)(?:P\d+ .*N\d|N\d.* P\d)")
"""A party with a figure."""
_COMMA = ","
_NEARBY = 34
"""Letters of the line before and after a figure in which `before` and `after` words count."""


class Clause(NamedTuple):
    """The clause of a figure: its place in the line, its text, and what stands close by.

    Each text has a space at its beginning, so that words can be found between spaces. `at` is where
    the figure stands in the text, `total` where the whole stands that it is a part of (`two of the
    four`), and `is_total` whether it is such a whole itself. `of_many` says that a whole follows
    without its number: `six of the councils that …`.
    """

    left: int
    right: int
    text: str = " "
    before: str = " "
    after: str = " "
    at: int = 0
    total: int = -1
    is_total: bool = False
    of_many: bool = False

    def binds(self, phrase: str) -> bool:
        """Whether the phrase, which stands in the clause, is about the figure.

        It is where there is no other figure, or none is nearer and no comma stands between.
        """
        rivals = [
            one.span()
            for one in _COUNTED.finditer(self.text)
            if one.start() not in (self.at, self.total)
        ]
        if not rivals:
            return True
        mine = (self.at, self.text.find(" ", self.at))
        place = self.text.find(phrase)
        while place >= 0:
            ends = place, place + len(phrase)
            away = self._away(ends, mine)
            if _COMMA not in self._between(ends, mine) and all(
                away <= self._away(ends, rival) for rival in rivals
            ):
                return True
            place = self.text.find(phrase, place + 1)
        return False

    def leads(self, phrase: str) -> bool:
        """Whether the phrase stands before the figure."""
        return 0 <= self.text.find(phrase) < self.at

    def _away(self, phrase: tuple[int, int], figure: tuple[int, int]) -> int:
        """How many words there are between a phrase and a figure."""
        return len(self._between(phrase, figure).split())

    def _between(self, phrase: tuple[int, int], figure: tuple[int, int]) -> str:
        left, right = sorted((phrase, figure))
        return self.text[left[1] : right[0]]


class Clauses:
    """Finds clauses by the words of `grammar.yaml`."""

    def __init__(self, words: ClauseWords) -> None:
        self._breaks = words.breaks
        self._opening = re.compile(rf"^(?:{any_of(words.opening)}) .*? , (?=P\d)")
        self._unbroken = tuple(f" {one} " for one in words.unbroken)
        self._headings = _spaced(words.headings)
        self._near_before = _spaced(words.near_before)
        self._near_after = _spaced(words.near_after)
        self._next_party = re.compile(rf" (?:{any_of(words.next_party)}) (?=P\d)")
        self._comparing = words.comparing
        self._absolute = re.compile(rf" (?:{any_of(words.absolutes)}) (?=P\d)")
        self._new_owner = re.compile(rf" (?:{any_of(words.new_owner)}) P\d+ ")
        self._some = re.compile(rf"(?:{any_of(words.part_of)}) (?:{any_of(words.whole)}) ")
        part, of = any_of(words.parts), any_of(words.part_of)
        self._part = re.compile(rf"(?<=\s)(N\d+|{part}) (?:\S+ )?(?:{of}) (?:{_OWNER} )*(N\d+) ")

    def of(self, sentence: Sentence, index: int) -> Clause:
        """Return the clause of the unit at this index."""
        left, right = self._bounds(sentence, index)
        line, start = sentence.line, sentence.starts[index]
        end = start + len(line[start:].split(" ", 1)[0]) + 1
        said = self._new_owner.split(" " + line[max(left, start - _NEARBY) : start])[-1]
        before = _nearer(_ANOTHER.split(said), -1, self._near_before)
        said = " " + line[end : min(right, end + _NEARBY)] + " "
        after = _nearer(_ANOTHER.split(said), 0, self._near_after)
        text, at = f" {line[left:right]} ", start - left + 1
        total, is_total = self._total(text, at)
        quantity = sentence.units[index].quantity
        share = quantity is not None and quantity.unit == "per cent"
        of_many = total < 0 and not share and bool(self._some.match(line, end))
        return Clause(left, right, text, before, after, at, total, is_total, of_many)

    def unheaded(self, text: str) -> str:
        """Return the text without a heading: `Barnet : not 12` is what stands behind the colon."""
        for sign in self._headings:
            text = text.rsplit(sign, 1)[-1]
        return text

    def _total(self, text: str, at: int) -> tuple[int, bool]:
        """Where the whole stands of which the figure is a part, and whether it is one itself."""
        total, is_total = -1, False
        for match in self._part.finditer(text):
            total = match.start(2) if match.start(1) == at else total
            is_total = is_total or match.start(2) == at
        return total, is_total

    def _bounds(self, sentence: Sentence, index: int) -> tuple[int, int]:
        at, line = sentence.starts[index], " " + sentence.line
        for phrase in self._unbroken:
            line = line.replace(phrase, phrase[:-1].replace(" ", "_") + " ")
        line = line[1:]
        begins = [line.rfind(sign, 0, at) + len(sign) for sign in self._breaks if sign in line[:at]]
        ends = [line.find(sign, at) for sign in self._breaks if line.find(sign, at) >= 0]
        for sign in self._headings:
            # What stands before a colon is not about what it leads to.
            ends += [line.find(sign, at)] if line.find(sign, at) >= 0 else []
        opened = self._opening.match(line)
        if opened is not None and opened.end() <= at:
            begins.append(opened.end())
        elif opened is not None:
            ends.append(opened.end() - 2)
        left, right = max(begins, default=0), min(ends, default=len(line))
        for match in self._absolute.finditer(line, left, right):
            if match.start() > at:
                right = match.start() + 1
                break
            left = match.start() + 1
        for match in self._next_party.finditer(line, left, right):
            # Two figures of two parties: each has its own clause.
            before, after = line[left : match.start()], line[match.end() : right]
            compared = match.group().strip() in self._comparing and match.group() in before
            if not compared and _OWNED.search(before) and _FIGURE.search(after):
                if match.start() > at:
                    return left, match.start() + 1
                left = match.start() + 1
        return left, right


def any_of(words: Iterable[str]) -> str:
    """Return the alternatives of an expression that fit these words."""
    return "|".join(re.escape(word) for word in words)


def _nearer(parts: list[str], mine: int, signs: tuple[str, ...]) -> str:
    """Return the part beside the figure, up to a sign.

    Of words between two figures without a sign it is only the nearer half.
    """
    said = f" {parts[mine].strip()} "
    for sign in signs:
        said = f"{said.split(sign)[mine]} "
    words = said.split()
    if len(parts) > 1 and said.strip() == parts[mine].strip():
        half = (len(words) + 1) // 2
        words = words[-half:] if mine else words[:half]
    return f" {' '.join(words)} " if words else " "


def _spaced(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(f" {word} " for word in words)
