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

from generator.checking.words import Words

KINDS = "PCRWHZN"
"""Party, council, region, ward, person, no overall control, number."""

_ELEMENT = re.compile(r"<(\w+):([A-Z^]+)>|@(\w+)|(~~|~|!|\[|\]|\(|\)|\|)|([^\s()\[\]|]+)")


class PatternError(ValueError):
    """A pattern that cannot be read, with what is wrong."""


class Compiler:
    """Compiles patterns over the kinds of words of one vocabulary."""

    def __init__(self, words: Words) -> None:
        self._classes = {name: _any(phrases) for name, phrases in words.classes.items()}
        ends = "|".join(re.escape(one) for one in words.clause_ends)
        denials = self._classes["not"]
        stops = f"(?:{ends}) |{denials}|{self._classes['gap_stops']}"
        self._gap = rf"(?:(?![{KINDS}]\d|{stops})\S+ ){{0,7}}?"
        self._wide = rf"(?:(?!(?:{ends}) )\S+ ){{0,14}}?"
        self._denial = rf"(?:(?P<negated>{denials}){self._classes['adverb']}?)?"

    def compile(self, say: str) -> re.Pattern[str]:
        """Return the expression over a sentence's line. Raises PatternError."""
        seen: set[str] = set()
        return re.compile(r"(?<!\S)" + "".join(self._parts(say, seen)))

    def _parts(self, say: str, seen: set[str]) -> Iterator[str]:
        depth = 0
        for found in _ELEMENT.finditer(say):
            name, kinds, kind, sign, word = found.groups()
            if name:
                times = sum(one.split("__")[0] == name for one in seen)
                label = f"{name}__{times}" if times else name
                group = f"(?P<{label}>"
                seen.add(label)
                yield f"{group}[{kinds}]\\d+) "
            elif kind:
                if kind not in self._classes:
                    raise PatternError(f"no kind of words is called {kind!r}")
                mark = kind if f"verb_{kind}" not in seen else ""
                seen.add(f"verb_{kind}")
                yield f"(?P<verb_{mark}>{self._classes[kind]})" if mark else self._classes[kind]
            elif sign:
                depth += {"[": 1, "(": 1, "]": -1, ")": -1}.get(sign, 0)
                yield self._sign(sign, seen)
            else:
                yield re.escape(word) + " "
        if depth:
            raise PatternError("a bracket is not closed")

    def _sign(self, sign: str, seen: set[str]) -> str:
        if sign == "!":
            denial = self._denial if "!" not in seen else self._denial.replace("?P<negated>", "?:")
            seen.add("!")
            return denial
        signs = {"~": self._gap, "~~": self._wide, "[": "(?:", "]": ")?", "(": "(?:", ")": ")"}
        return signs.get(sign, "|")


def _any(phrases: tuple[str, ...]) -> str:
    longest_first = sorted(set(phrases), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(one) + " " for one in longest_first) + ")"
