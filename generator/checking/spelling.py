"""Names that are nearly right: `Wandworth` for Wandsworth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from generator.checking.claims import Claim, Relation
from generator.checking.report import Finding, Verdict
from generator.checking.units import Sentence

_SHORTEST = 6
_ALIKE = 0.85
_WIDEST = 4


class _Misspelt(NamedTuple):
    """The units from `first` to before `end`, which are nearly the name that is meant."""

    first: int
    end: int
    meant: str


class Spelling:
    """Compares capitalised words that name nothing known with the names of the election."""

    def __init__(
        self, names: Iterable[str], ordinary: Iterable[str] = (), wider: Spelling | None = None
    ) -> None:
        """Take the names, words that are none however they are written, and a wider spelling.

        The names of `wider` are tried first.
        """
        self._ordinary = frozenset(ordinary)
        self._wider = wider
        self._names: dict[int, list[str]] = {}
        for name in sorted(set(names)):
            if len(name) >= _SHORTEST and not name.isupper():
                self._names.setdefault(len(name), []).append(name)
        self.nearest = lru_cache(maxsize=4096)(self._nearest)

    def findings(self, sentence: Sentence) -> Iterator[Finding]:
        """Yield a finding for each name that is nearly one of the election."""
        covered = -1
        for at in range(len(sentence.units)):
            known = sentence.units[at].text.lower() in self._ordinary
            if at > covered and not known and _strange(sentence, at):
                found = self._around(sentence, at)
                if found is not None:
                    covered = found.end - 1
                    yield _finding(sentence, found)

    def _around(self, sentence: Sentence, at: int) -> _Misspelt | None:
        """The longest stretch around a strange word that is nearly a name."""
        units = sentence.units
        for first in range(max(0, at - 2), at + 1):
            for end in range(min(len(units), first + _WIDEST), at, -1):
                meant = self.nearest(_text(sentence, first, end))
                if meant:
                    return _Misspelt(first, end, meant)
        return None

    def _nearest(self, text: str) -> str:
        wider = self._wider.nearest(text) if self._wider else ""
        if wider:
            return wider
        folded = text.casefold()
        best, ratio = "", _ALIKE
        for size in range(len(text) - 2, len(text) + 3):
            for name in self._names.get(size, ()):
                other = name.casefold()
                if other == folded:
                    return ""
                if sorted(other) == sorted(folded) and other[:2] == folded[:2]:
                    return name
                matcher = SequenceMatcher(None, folded, other)
                if matcher.real_quick_ratio() > ratio and matcher.quick_ratio() > ratio:
                    alike = matcher.ratio()
                    if alike > ratio:
                        best, ratio = name, alike
        return best


def _finding(sentence: Sentence, found: _Misspelt) -> Finding:
    start = sentence.units[found.first].start - sentence.start
    text = _text(sentence, found.first, found.end)
    claim = Claim(Relation.name, start, start + len(text), words=text)
    return Finding(claim, Verdict.misspelt, f"perhaps {found.meant}", warning=True)


def _text(sentence: Sentence, first: int, end: int) -> str:
    """The text of the units from one to before another."""
    start, stop = sentence.units[first].start, sentence.units[end - 1].end
    return sentence.text[start - sentence.start : stop - sentence.start]


def _strange(sentence: Sentence, at: int) -> bool:
    unit = sentence.units[at]
    return unit.kind == "X" or (
        at == 0 and not unit.kind and unit.text[:1].isupper() and len(unit.text) >= _SHORTEST
    )
