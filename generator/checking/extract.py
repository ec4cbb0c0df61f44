"""From a sentence of units to its claims, by the patterns of `rules/checking/patterns/`."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from generator.checking.anchors import rarest
from generator.checking.claims import Claim, Relation
from generator.checking.clauses import any_of
from generator.checking.earlier import Earlier, whenever
from generator.checking.insertions import Insertions
from generator.checking.leaning import Leaning, Placed
from generator.checking.matched import denied, last_of, second_number, units_of
from generator.checking.other_meanings import OtherMeanings
from generator.checking.pattern import Compiler
from generator.checking.pattern_rule import PARTICIPLE, Rule
from generator.checking.people import People
from generator.checking.units import Sentence, Unit
from generator.checking.words import PatternEntry, Vocabulary

_SCOPES = {"C": "council", "W": "ward", "R": "region"}


class Extractor:
    """Finds the claims of sentences."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        compiler, self._words = Compiler(vocabulary.words), vocabulary.grammar.claims
        subject = re.compile(rf"^<subject:P> (?=~ ! @(?:{any_of(self._words.elided_verbs)}))")
        said = [(entry, entry.say, False) for entry in vocabulary.patterns]
        said += [
            (entry, subject.sub(f"{self._words.elided} ", entry.say), True)
            for entry in vocabulary.patterns
            if subject.match(entry.say)
        ]
        words = rarest([compiler.required(say) for _, say, _ in said])
        self._rules = [
            Rule(entry, compiler.compile(say), compiler.needs(say), anchors, elided)
            for (entry, say, elided), anchors in zip(said, words, strict=True)
        ]
        self._for_kinds = lru_cache(maxsize=256)(self._rules_for)
        self._leaning = Leaning(self._words, compiler)
        self._other_meanings = OtherMeanings(vocabulary, compiler)
        self._earlier = Earlier(vocabulary.grammar.earlier)
        self._insertions = Insertions(vocabulary.grammar, vocabulary.words)
        self._people = People(vocabulary.grammar.people)

    def claims(
        self, sentence: Sentence, about: Unit | None = None, last: Claim | None = None
    ) -> list[Claim]:
        """Return the claims in the order of the text.

        `about` is the party that the sentence before was about, for a subject left out; `last` is
        its last claim, for `the same goes for Watford`.
        """
        taken: set[tuple[object, ...]] = set()
        sentence, standing = self._people.reduced(sentence)
        parts = self._insertions.parts(sentence)
        read = [
            [
                whenever(one) if part.aside else one
                for one in self._read(part.sentence, about, last, taken)
            ]
            for part in parts
        ]
        claims = [*standing, *(claim for some in read for claim in some)]
        if not parts or not all(read):
            verbs = {(kind, at) for kind, at, *_ in taken if kind == "verb"}
            claims += self._read(sentence, about, last, taken, verbs)
        claims.sort(key=lambda one: one.start)
        return [one for one in claims if not _is_part(one, claims)]

    def _read(
        self,
        sentence: Sentence,
        about: Unit | None,
        last: Claim | None,
        taken: set[tuple[object, ...]],
        verbs: Set[tuple[object, ...]] = frozenset(),
    ) -> list[Claim]:
        """The claims of one reading.

        `taken` is what was read before, and grows; `verbs` are words that are not read again.
        """
        found: list[Placed] = []
        words = frozenset(sentence.line.split())
        for rule in self._for_kinds(frozenset(one.kind for one in sentence.units)):
            if rule.words is not None and rule.words.isdisjoint(words):
                continue
            for match in rule.expression.finditer(sentence.line):
                claim = self._claim(rule, match, sentence, found, about)
                keys = _keys(match, claim, sentence) if claim is not None else set()
                if claim is None or keys & taken or verbs & {key[:2] for key in keys}:
                    continue
                taken |= keys
                found.append((match.start(), claim))
        found += self._leaning.claims(sentence, found, last)
        return [claim for _, claim in found]

    def _rules_for(self, kinds: frozenset[str]) -> tuple[Rule, ...]:
        """The rules that may fit a sentence with units of these kinds."""
        return tuple(one for one in self._rules if not any(kinds.isdisjoint(n) for n in one.needs))

    def _claim(
        self,
        rule: Rule,
        match: re.Match[str],
        sentence: Sentence,
        found: list[Placed],
        about: Unit | None,
    ) -> Claim | None:
        if self._other_meanings.found(rule, match, sentence):
            return None
        units = units_of(match, sentence)
        if rule.entry.relation == Relation.comparison and _is_beside_itself(units):
            return None
        if rule.elided or rule.entry.aspect == PARTICIPLE:
            subject = _subject_before(match.start(), sentence, found) or about
            if subject is None:
                return None
            units["subject"] = subject
        return self._earlier.put(_claim_of(rule.entry, match, sentence, units), match, sentence)


def _claim_of(
    entry: PatternEntry, match: re.Match[str], sentence: Sentence, units: dict[str, Unit]
) -> Claim:
    read = sentence.units[sentence.at(match.start()) : last_of(sentence, match.end()) + 1]
    start = min(one.start for one in read) - sentence.start
    end = max(one.end for one in read) - sentence.start
    place, subject = units.get("place"), units.get("subject")
    positive = entry.positive != denied(match)
    for unit in (subject, place):
        if unit is not None and unit.joined == "neither":
            positive = not positive
    number, second = units.get("number"), second_number(match, sentence)
    return Claim(
        relation=Relation(entry.relation),
        start=start,
        end=end,
        subjects=_ids(subject),
        others=_ids(units.get("other")),
        places=_ids(place),
        scope=entry.scope or _SCOPES.get(place.kind if place else "", "nation"),
        quantity=number.quantity if number else None,
        second_quantity=second.quantity if second else None,
        region=next(iter(_ids(units.get("region"))), ""),
        people=_ids(units.get("person")),
        second_places=_ids(units.get("second_place")),
        direction=entry.direction,
        positive=positive,
        aspect=entry.aspect,
        either=place is not None and place.joined == "or",
        words=sentence.text[start:end],
        figure_start=number.start - sentence.start if number else -1,
    )


def _is_beside_itself(units: dict[str, Unit]) -> bool:
    """Whether a party would be compared with itself: `Labour, which now leads it`."""
    subject, other = units.get("subject"), units.get("other")
    return subject is not None and other is not None and subject.ids == other.ids


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


def _keys(match: re.Match[str], claim: Claim, sentence: Sentence) -> set[tuple[object, ...]]:
    """What a claim uses up: no other pattern may read the same words again."""
    verbs = {
        ("verb", _written(match.start(name), sentence), claim.places, claim.quantity)
        for name, text in match.groupdict().items()
        if name.startswith("verb_") and text
    }
    said = claim.subjects or (claim.relation.value,)
    return verbs | {("pair", said, claim.places, claim.quantity, claim.scope)}


def _written(at: int, sentence: Sentence) -> int:
    """Where the text has what begins at this place of the line."""
    return sentence.units[sentence.at(at)].start


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
