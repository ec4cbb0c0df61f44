"""The checker's pattern language: `<subject:P> ~ ! @take ~ <place:C>` becomes one expression.

| element | stands for |
|---|---|
| `word` | the word |
| `@take` | any phrase of the kind `take` in `words.yaml` |
| `<subject:P>` | a unit of one of these kinds, under this name |
| `~` | up to seven words, no unit among them and no end of a clause, no denial |
| `~~` | up to fourteen words or units, no end of a clause |
| `!` | a denial, which may be missing |
| `[ … ]` | may be missing |
| `( … \\| … )` | one of these |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checking.anchors import Element, required
from generator.checking.clauses import any_of
from generator.checking.words import Words
from generator.foundation.nearest import did_you_mean

KINDS = "PCRWHZN"
"""Party, council, region, ward, person, no overall control, number."""
UNKNOWN_NAME = "X"
"""The kind of a word that looks like a name and is none that is known."""
NAMES = (
    "subject", "other", "place", "second_place", "number", "control", "person", "region",
)  # fmt: skip
"""What a unit of a pattern may be called: the part that it has in the claim."""

NEGATED = "negated"
"""The group of a denial; a second one of a pattern is `negated__1`."""

_ELEMENT = re.compile(r"<([^:<>]*):([^<>]*)>|@(\w+)|(~~|~|!|\[|\]|\(|\)|\|)|([^\s()\[\]|]+)")
_CLOSED_BY = {"[": "]", "(": ")"}


class PatternError(ValueError):
    """A pattern that cannot be read: `found` is what in it is wrong."""

    def __init__(self, message: str, found: str) -> None:
        super().__init__(message)
        self.found = found


class Compiler:
    """Compiles patterns over the kinds of words of one vocabulary."""

    def __init__(self, words: Words) -> None:
        self._phrases = words.classes
        self._classes = {name: _any(phrases) for name, phrases in words.classes.items()}
        ends = any_of(words.clause_ends)
        denials = self._classes["not"]
        stops = f"(?:{ends}) |{denials}|{self._classes['gap_stops']}"
        self._gap = rf"(?:(?![{KINDS}]\d|{stops})\S+ ){{0,7}}?"
        self._wide = rf"(?:(?!(?:{ends}) )\S+ ){{0,14}}?"
        self._denial = rf"(?:(?P<{NEGATED}>{denials}){self._classes['adverb']}?)?"

    def compile(self, say: str) -> re.Pattern[str]:
        """Return the expression over a sentence's line. Raises PatternError."""
        return re.compile(self.expression(say))

    def expression(self, say: str) -> str:
        """Return the text of the expression. Raises PatternError."""
        wrong = self.wrong(say)
        if wrong:
            raise wrong[0]
        seen: set[str] = set()
        return r"(?<!\S)" + "".join(self._part(one, seen) for one in _ELEMENT.finditer(say))

    def needs(self, say: str) -> tuple[frozenset[str], ...]:
        """Return the kinds of units without which a pattern fits nowhere: one of each set."""
        found: list[frozenset[str]] = []
        depth = 0
        for name, kinds, _, sign, _ in (one.groups() for one in _ELEMENT.finditer(say)):
            depth += {"[": 1, "(": 1, "]": -1, ")": -1}.get(sign, 0)
            if sign == "|" and not depth:
                return ()
            if name and not depth:
                found.append(frozenset(kinds))
        return tuple(found)

    def required(self, say: str) -> list[frozenset[str]]:
        """Return sets of words of each of which a line has one that the pattern fits."""
        found = (one.groups() for one in _ELEMENT.finditer(say))
        elements = (
            Element(name or "", kind or "", sign or "", word or "")
            for name, _, kind, sign, word in found
        )
        return required(elements, self._phrases)

    def wrong(self, say: str) -> list[PatternError]:
        """Return everything that is wrong in a pattern."""
        found = list(_bracket_errors(say))
        for element in _ELEMENT.finditer(say):
            try:
                self._part(element, set())
            except PatternError as wrong:
                found.append(wrong)
        return found

    def _part(self, element: re.Match[str], seen: set[str]) -> str:
        """What stands for one element; `seen` are the labels before it."""
        name, kinds, kind, sign, word = element.groups()
        if name is not None:
            return self._unit(name, kinds, element.group(), seen)
        if kind:
            return self._class(kind, seen)
        if sign:
            return self._sign(sign, seen)
        if word.startswith(("<", "@")):
            raise PatternError("this is neither a word nor a unit", word)
        return re.escape(word) + " "

    def _unit(self, name: str, kinds: str, element: str, seen: set[str]) -> str:
        if name not in NAMES:
            near = did_you_mean(name, NAMES)
            raise PatternError(f"no unit of a claim is called {name!r}{near}", element)
        if not kinds or set(kinds) - set(KINDS + UNKNOWN_NAME):
            every = ", ".join(KINDS + UNKNOWN_NAME)
            raise PatternError(f"{kinds!r} are no kinds of units; there are {every}", element)
        times = sum(one.split("__")[0] == name for one in seen)
        label = f"{name}__{times}" if times else name
        seen.add(label)
        return f"(?P<{label}>[{kinds}]\\d+) "

    def _class(self, kind: str, seen: set[str]) -> str:
        if kind not in self._classes:
            near = did_you_mean(kind, self._classes)
            raise PatternError(f"no kind of words is called {kind!r}{near}", f"@{kind}")
        label = f"verb_{kind}"
        if label in seen:
            return self._classes[kind]
        seen.add(label)
        return f"(?P<{label}>{self._classes[kind]})"

    def _sign(self, sign: str, seen: set[str]) -> str:
        if sign == "!":
            times = sum(one.startswith("!") for one in seen)
            seen.add(f"!{times}")
            label = f"{NEGATED}__{times}" if times else NEGATED
            return self._denial.replace(f"?P<{NEGATED}>", f"?P<{label}>")
        signs = {"~": self._gap, "~~": self._wide, "[": "(?:", "]": ")?", "(": "(?:", ")": ")"}
        return signs.get(sign, "|")


def _bracket_errors(say: str) -> Iterator[PatternError]:
    brackets: list[str] = []
    for sign in (found.group(4) for found in _ELEMENT.finditer(say)):
        if sign in _CLOSED_BY:
            brackets.append(sign)
        elif sign in _CLOSED_BY.values() and (not brackets or _CLOSED_BY[brackets.pop()] != sign):
            yield PatternError("a bracket is closed that was not opened", sign)
            return
    if brackets:
        yield PatternError("a bracket is not closed", brackets[-1])


def _any(phrases: tuple[str, ...]) -> str:
    longest_first = sorted(set(phrases), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(one) + " " for one in longest_first) + ")"
