"""What is said of the time before the election: `Derby, Labour-run until Thursday`."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.checking.claims import Claim, Quantity, Relation
from generator.checking.clauses import any_of
from generator.checking.grammar import EarlierWords
from generator.checking.units import Sentence

_STATES = {
    Relation.runs: Relation.ran_before,
    Relation.hold_control: Relation.ran_before,
    Relation.gain_control: Relation.ran_before,
    Relation.win_control: Relation.ran_before,
}
_LOST = Relation.lose_control
_NONE = Relation.no_overall_control
_MISSED = Relation.fail_to_take
_OTHERS = (_NONE, _LOST, _MISSED, Relation.ran_before)
_NONE_NOW = ("now", "")
SINCE = "since"
"""The unit of the year since when a council had been run."""

WHENEVER = "whenever"
"""The aspect of a state that is told without its time: before the election or after it."""


def whenever(claim: Claim) -> Claim:
    """Return the claim of an apposition: `Derby, a hung council, …` was so before, or is so now."""
    state = claim.relation is Relation.runs or (
        claim.relation is _NONE and claim.aspect in _NONE_NOW
    )
    return replace(claim, aspect=WHENEVER) if state and claim.positive else claim


class Earlier:
    """Tells by the words of `grammar.yaml` what is said of an earlier time."""

    def __init__(self, words: EarlierWords) -> None:
        self._told = re.compile(rf"(?<!\S)(?:{any_of(words.told)}) ")
        self._year = re.compile(rf"(?<!\S)(?:{any_of(words.in_year)}) (?:19|20)\d\d ")
        self._before = re.compile(rf"(?<!\S)(?:{any_of(words.before)}) (?:[^\W\d]+ ){{0,2}}$")
        self._missed = re.compile(rf"(?<!\S)(?:{any_of(words.pluperfect)}) ")
        self._clause = re.compile(rf"(?<=\s)(?:{any_of(words.clause)}) ")
        self._since = re.compile(rf"(?<!\S)(?:{any_of(words.since)}) ((?:19|20)\d\d) ")
        self._ends = re.compile(rf"(?<=\s)(?:{any_of(words.ends)}) ")

    def put(self, claim: Claim, match: re.Match[str], sentence: Sentence) -> Claim:
        """Return the claim as one of its time; one of nowhere where the count does not reach it.

        What was run, gained or held earlier was run before this election; `since 2012` stands in
        the claim's quantity.
        """
        if claim.relation not in _STATES and claim.relation not in _OTHERS:
            return claim
        start, line = match.start(), sentence.line
        stop = self._ends.search(line, match.end() - 1)
        inner = [one.end() for one in self._ends.finditer(line, start, match.end() - 2)]
        said = line[max([start, *inner]) : stop.end() if stop else len(line)]
        said = self._clause.split(said)[0]
        since = self._since.search(said)
        if since and claim.relation is not _NONE:
            year = Quantity(float(since.group(1)), SINCE, text=since.group(1))
            claim = replace(claim, quantity=year)
        past = bool(
            self._year.search(said) or self._told.search(said) or self._before.search(line[:start])
        )
        if claim.relation is _MISSED:
            missed = self._missed.search(line[start : match.end()])
            return replace(claim, relation=Relation.elsewhere) if missed else claim
        if not past:
            return claim
        if claim.relation is _LOST:
            long_ago = self._year.search(said)
            return replace(claim, relation=Relation.elsewhere) if long_ago else claim
        if claim.relation is _NONE:
            return replace(claim, aspect="was") if claim.aspect in _NONE_NOW else claim
        return replace(claim, relation=_STATES.get(claim.relation, claim.relation), others=())
