"""Whether what a figure counts is narrowed by words that nothing reads: `councils in which …`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.checking.clauses import Clause
from generator.checking.figure_tests import Signs, signs
from generator.checking.part import Phrases
from generator.checking.words import NarrowedEntry, QuantityEntry

_COUNTED = re.compile(r" N\d+ (?:\S+ )?$")
"""A figure just before a word, with another word between at most."""


class Narrowing:
    """Looks for the words of `narrowed` in `quantities.yaml`."""

    def __init__(self, entries: tuple[NarrowedEntry, ...], classes: Mapping[str, Phrases]) -> None:
        self._near: dict[str, list[Signs]] = {}
        self._uncounted: dict[str, list[Signs]] = {}
        self._classes = classes
        for entry in entries:
            for unit in entry.units:
                self._near.setdefault(unit, []).append(signs(entry.near, classes))
                self._uncounted.setdefault(unit, []).append(signs(entry.uncounted, classes))

    def unread(self, unit: str, clause: Clause, entry: QuantityEntry) -> bool:
        """Whether the clause narrows a figure of this unit by what the entry does not name."""
        read = set(signs((*entry.near, *entry.before, *entry.after), self._classes).phrases)
        text = clause.text
        if any(set(one.found(text)) - read for one in self._near.get(unit, ())):
            return True
        return any(
            _has_no_figure(text, phrase)
            for one in self._uncounted.get(unit, ())
            for phrase in set(one.found(text)) - read
        )


def _has_no_figure(text: str, phrase: str) -> bool:
    """Whether the phrase stands somewhere in the text without a figure of its own."""
    at = text.find(phrase)
    while at >= 0:
        if not _COUNTED.search(text[: at + 1]):
            return True
        at = text.find(phrase, at + 1)
    return False
