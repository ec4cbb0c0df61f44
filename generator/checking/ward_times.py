"""Claims on wards that are about the election before: `Pike, who had won Abbey in 2022`."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.checking.claims import Claim, Relation
from generator.checking.people_words import PeopleWords
from generator.checking.report import Finding, Verdict
from generator.checking.units import Sentence

_NO_YEAR = "the pack has no such year"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ENDS = re.compile(r"[,;:.]")
_NEAR = 4
_ANY_YEAR = (Relation.area, Relation.years)
"""Relations that are about other years than that of an election."""
_ONLY_NOW = (
    Relation.turnout,
    Relation.votes,
    Relation.swing,
    Relation.gain_control,
    Relation.win_control,
    Relation.lose_control,
    Relation.hold_control,
    Relation.fail_to_take,
    Relation.ward_result,
)
"""Relations of which the pack holds nothing from the election before."""
_WON = ("won", "held", "gained", "top")
BEFORE, UNKNOWN = "had", "earlier"
"""The aspects of claims on who held a ward before, and of others that nothing here can judge."""


class WardTimes:
    """Tells by the words of `grammar.yaml` which election a claim is about.

    `year` is that of the election, `previous` that of the one before, if the pack holds it.
    """

    def __init__(self, words: PeopleWords, year: int, previous: int | None) -> None:
        self._words, self._year, self._previous = words, year, previous
        phrases = "|".join(re.escape(one) for one in words.earlier)
        openings = "|".join(re.escape(one) for one in words.opening_year)
        self._opening = re.compile(rf"(?:{openings}) ((?:19|20)\d\d)\b")
        self._earlier = re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)
        self._had = re.compile(rf"\b(?:{'|'.join(words.had)})\b")

    def timed(self, claim: Claim, sentence: Sentence) -> Claim:
        """Return the claim, of the election before where its words say so."""
        if claim.relation is not Relation.ward_result or claim.aspect == BEFORE:
            return claim
        text = sentence.text
        end = _ENDS.search(text, claim.end)
        start = claim.start + text[claim.start : claim.end].rfind(",") + 1
        said = text[start : end.start() if end else len(text)]
        fronted = text[_clause_start(text, claim.start) : claim.start].strip()
        opens = self._earlier.match(fronted) is not None
        had = self._had.search(text[start : claim.end]) is not None
        if not (opens or had or self._is_earlier(said)):
            return claim
        return replace(claim, aspect=BEFORE if claim.aspect in _WON else UNKNOWN)

    def of_this_election(self, found: Finding, sentence: Sentence) -> Finding:
        """Return the finding; not covered where it is of a year that the pack does not hold."""
        if found.verdict is not Verdict.contradicted or found.claim.relation in _ANY_YEAR:
            return found
        text, claim = sentence.text, found.claim
        end = _ENDS.search(text, claim.end)
        start = _clause_start(text, claim.start)
        known = {self._year}
        of_ward = claim.scope == "ward" and claim.relation is not Relation.share
        if self._previous is not None and claim.relation not in _ONLY_NOW and not of_ward:
            known.add(self._previous)
        said = text[start : end.start() if end else len(text)]
        opening = self._opening.match(text)
        if opening and int(opening.group(1)) not in known:
            return replace(found, verdict=Verdict.not_covered, reason=_NO_YEAR)
        other = [one for one in _YEAR.finditer(said) if int(one.group()) not in known]
        if not any(self._is_in(said, one) for one in other):
            return found
        return replace(found, verdict=Verdict.not_covered, reason=_NO_YEAR)

    def _is_in(self, said: str, year: re.Match[str]) -> bool:
        """Whether the figure is of that year: `in 2018`, not `since 2018`."""
        before = said[: year.start()].lower().split()[-1:]
        return bool(before) and before[0] in self._words.in_year

    def _is_earlier(self, said: str) -> bool:
        """Whether the words name another year, or the last time, and do not only compare."""
        found = [*self._earlier.finditer(said)]
        found += [one for one in _YEAR.finditer(said) if int(one.group()) != self._year]
        return any(
            not set(said[: one.start()].lower().split()[-_NEAR:]) & set(self._words.not_earlier)
            for one in found
        )


def _clause_start(text: str, at: int) -> int:
    """Where the clause begins in which this place of the text is."""
    return max(text.rfind(sign, 0, at) for sign in ",;:") + 1
