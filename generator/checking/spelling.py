"""Names that are nearly right: `Wandworth` for Wandsworth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from generator.checking.claims import Claim, Relation
from generator.checking.report import Finding, Verdict
from generator.checking.units import Sentence

_SHORTEST = 6
_ALIKE = 0.87
_WIDEST = 4


class Spelling:
    """Compares capitalised words that name nothing known with the names of the election."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[int, list[str]] = {}
        for name in sorted(set(names)):
            if len(name) >= _SHORTEST:
                self._names.setdefault(len(name), []).append(name)
        self._near = lru_cache(maxsize=4096)(self._nearest)

    def findings(self, sentence: Sentence) -> Iterator[Finding]:
        """Yield a finding for each name that is nearly one of the election."""
        units = sentence.units
        covered = -1
        for at, unit in enumerate(units):
            if at <= covered or not _strange(sentence, at):
                continue
            for first in range(max(0, at - 2), at + 1):
                found = None
                for end in range(min(len(units), first + _WIDEST), at, -1):
                    start, stop = units[first].start, units[end - 1].end
                    text = sentence.text[start - sentence.start : stop - sentence.start]
                    meant = self._near(text)
                    if meant:
                        found = (start, stop, text, meant, end)
                        break
                if found:
                    start, stop, text, meant, end = found
                    covered = end - 1
                    claim = Claim(
                        Relation.name, start - sentence.start, stop - sentence.start, words=text
                    )
                    yield Finding(claim, Verdict.misspelt, f"perhaps {meant}", warning=True)
                    break

    def _nearest(self, text: str) -> str:
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


def _strange(sentence: Sentence, at: int) -> bool:
    unit = sentence.units[at]
    return unit.kind == "X" or (
        at == 0 and not unit.kind and unit.text[:1].isupper() and len(unit.text) >= _SHORTEST
    )
