"""From a sentence of units to its claims, by the patterns of `rules/checking/patterns/`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.checking.claims import Claim, Relation
from generator.checking.clauses import any_of
from generator.checking.leaning import Leaning, Placed
from generator.checking.pattern import NAMES, Compiler
from generator.checking.people import People
from generator.checking.units import Sentence, Unit
from generator.checking.words import PatternEntry, Vocabulary

_PARTICIPLE = "participle"
"""The aspect of patterns whose subject stands before: `Losing Derby was a blow.`"""
_LEADING_PLACE = "<place:"
_MODAL_REACH = 4
_OF_COUNCILS_TOO = "top"
"""The aspect of claims on wards that may be about a council: who topped the poll."""
_OF_CONTROL = ("gain-control", "win-control", "hold-control", "lose-control")
_SCOPES = {"C": "council", "W": "ward", "R": "region"}


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern with its expression; `elided` is whether it lacks its subject.

    `needs` are kinds of units: one of each set must be in a sentence that it fits.
    """

    entry: PatternEntry
    expression: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    elided: bool

    @property
    def leads(self) -> bool:
        """Whether the pattern begins with a place that no preposition may stand before."""
        return self.entry.say.startswith(_LEADING_PLACE) and not self.entry.after_preposition

    @property
    def of_council(self) -> bool:
        """Whether the pattern is about a council's control."""
        return self.entry.relation in _OF_CONTROL


class Extractor:
    """Finds the claims of sentences."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        compiler, self._words = Compiler(vocabulary.words), vocabulary.grammar.claims
        self._rules = [_rule(entry, entry.say, compiler) for entry in vocabulary.patterns]
        subject = re.compile(rf"^<subject:P> (?=~ ! @(?:{any_of(self._words.elided_verbs)}))")
        self._rules += [
            _rule(entry, subject.sub(f"{self._words.elided} ", entry.say), compiler, elided=True)
            for entry in vocabulary.patterns
            if subject.match(entry.say)
        ]
        self._for_kinds = lru_cache(maxsize=256)(self._rules_for)
        self._leaning = Leaning(self._words, compiler)
        self._people = People(vocabulary.grammar.people)

    def claims(
        self, sentence: Sentence, about: Unit | None = None, last: Claim | None = None
    ) -> list[Claim]:
        """Return the claims in the order of the text.

        `about` is the party that the sentence before was about, for a subject left out; `last` is
        its last claim, for `the same goes for Watford`.
        """
        found: list[Placed] = []
        taken: set[tuple[object, ...]] = set()
        sentence, standing = self._people.reduced(sentence)
        for rule in self._for_kinds(frozenset(one.kind for one in sentence.units)):
            for match in rule.expression.finditer(sentence.line):
                claim = self._claim(rule, match, sentence, found, about)
                keys = _keys(match, claim) if claim is not None else set()
                if claim is None or keys & taken:
                    continue
                taken |= keys
                found.append((match.start(), claim))
        found += self._leaning.claims(sentence, found, last)
        claims = [*standing, *(claim for _, claim in sorted(found, key=lambda one: one[0]))]
        return [one for one in claims if not _is_part(one, claims)]

    def _rules_for(self, kinds: frozenset[str]) -> tuple[_Rule, ...]:
        """The rules that may fit a sentence with units of these kinds."""
        return tuple(one for one in self._rules if not any(kinds.isdisjoint(n) for n in one.needs))

    def _claim(
        self,
        rule: _Rule,
        match: re.Match[str],
        sentence: Sentence,
        found: list[Placed],
        about: Unit | None,
    ) -> Claim | None:
        if self._means_something_else(rule, match, sentence):
            return None
        units = _units(match, sentence)
        if rule.elided:
            subject = _subject_before(match.start(), sentence, found) or about
            if subject is None:
                return None
            units["subject"] = subject
        if rule.entry.aspect == _PARTICIPLE:
            subject = _subject_before(match.start(), sentence, found) or about
            if subject is None:
                return None
            units["subject"] = subject
        return _claim_of(rule.entry, match, sentence, units)

    def _means_something_else(self, rule: _Rule, match: re.Match[str], sentence: Sentence) -> bool:
        """Whether the words around the match, or its verb, say that nothing is claimed."""
        at = sentence.at(match.start())
        before = sentence.units[at - 1].text.lower() if at else ""
        if rule.leads and before in self._words.prepositions:
            return True
        if before in self._words.not_holding and f"verb_{self._words.holding}" in match.groupdict():
            return True
        of_people = rule.entry.relation == Relation.ward_result
        if of_people and any(one in sentence.line[: match.end()] for one in self._words.nobody):
            return True
        if rule.of_council and _ward_follows(sentence, match.end()):
            return True
        return self._is_hypothetical(sentence, match)

    def _is_hypothetical(self, sentence: Sentence, match: re.Match[str]) -> bool:
        """Whether the verb only tells what somebody wanted or might do: `hoped to win Barnet`."""
        groups = match.groupdict()
        if groups.get("negated"):
            return False
        for name, text in groups.items():
            if text and name.removeprefix("verb_") in self._words.hypothetical_verbs:
                before = sentence.line[: match.start(name)]
                if any(before.endswith(f"{lead} ") for lead in self._words.achieved):
                    return False
                return self._is_modal(before.split()[-_MODAL_REACH:])
        return False

    def _is_modal(self, before: list[str]) -> bool:
        """Whether the words before a verb end in `should`, `might have`, `would easily have`."""
        for word in reversed(before):
            if word in self._words.hypothetical:
                return True
            if word not in self._words.hypothetical_between:
                return False
        return False


def _rule(entry: PatternEntry, say: str, compiler: Compiler, *, elided: bool = False) -> _Rule:
    needs = compiler.needs(say)
    if entry.relation == Relation.ward_result and entry.aspect != _OF_COUNCILS_TOO:
        needs = (*needs, frozenset("HW"))
    return _Rule(entry, compiler.compile(say), needs, elided)


def _claim_of(
    entry: PatternEntry, match: re.Match[str], sentence: Sentence, units: dict[str, Unit]
) -> Claim:
    first = sentence.units[sentence.at(match.start())]
    last = sentence.units[_last(sentence, match.end())]
    start, end = first.start - sentence.start, last.end - sentence.start
    place, subject = units.get("place"), units.get("subject")
    positive = entry.positive != bool(match.groupdict().get("negated"))
    for unit in (subject, place):
        if unit is not None and unit.joined == "neither":
            positive = not positive
    number = units.get("number")
    return Claim(
        relation=Relation(entry.relation),
        start=start,
        end=end,
        subjects=_ids(subject),
        others=_ids(units.get("other")),
        places=_ids(place),
        scope=entry.scope or _SCOPES.get(place.kind if place else "", "nation"),
        quantity=number.quantity if number else None,
        region=next(iter(_ids(units.get("region"))), ""),
        people=_ids(units.get("person")),
        second_places=_ids(units.get("second_place")),
        direction=entry.direction,
        positive=positive,
        aspect=entry.aspect,
        either=place is not None and place.joined == "or",
        words=sentence.text[start:end],
    )


def _units(match: re.Match[str], sentence: Sentence) -> dict[str, Unit]:
    """The units of a match by their names; of two of a name the first."""
    units: dict[str, Unit] = {}
    for name, text in match.groupdict().items():
        plain = name.split("__")[0]
        if text and plain in NAMES and plain not in units:
            units[plain] = sentence.units[sentence.at(match.start(name))]
    return units


def _ids(unit: Unit | None) -> tuple[str, ...]:
    return () if unit is None else unit.ids


def _is_part(one: Claim, claims: list[Claim]) -> bool:
    """Whether another claim says the same and names the place too."""
    return not one.places and any(
        other.places
        and other.relation is one.relation
        and other.start <= one.start
        and one.end <= other.end
        for other in claims
    )


def _ward_follows(sentence: Sentence, end: int) -> bool:
    """Whether a ward stands just behind a match: `Thornmere: Labour gain Heath`."""
    behind = _last(sentence, end) + 1
    return behind < len(sentence.units) and sentence.units[behind].kind == "W"


def _last(sentence: Sentence, end: int) -> int:
    return max(index for index, start in enumerate(sentence.starts) if start < end)


def _keys(match: re.Match[str], claim: Claim) -> set[tuple[object, ...]]:
    """What a claim uses up: no other pattern may read the same words again."""
    verbs = {
        ("verb", match.start(name), claim.places, claim.quantity)
        for name, text in match.groupdict().items()
        if name.startswith("verb_") and text
    }
    return verbs | {("pair", claim.subjects, claim.places, claim.quantity, claim.scope)}


def _subject_before(at: int, sentence: Sentence, found: list[Placed]) -> Unit | None:
    """The party that the words before are about: the subject of the claim before, or the first."""
    earlier = [claim for start, claim in found if start < at and claim.subjects]
    before = [
        unit
        for start, unit in zip(sentence.starts, sentence.units, strict=True)
        if unit.kind == "P" and start < at
    ]
    if earlier:
        last = max(earlier, key=lambda one: one.start)
        for unit in reversed(before):
            if unit.ids == last.subjects:
                return unit
    return before[0] if before else None
