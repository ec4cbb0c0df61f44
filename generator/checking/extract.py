"""From a sentence of units to its claims, by the patterns of `rules/checking/patterns/`."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from generator.checking.anchors import rarest
from generator.checking.claims import Claim, Relation
from generator.checking.clauses import any_of
from generator.checking.earlier import Earlier, whenever
from generator.checking.insertions import Insertions
from generator.checking.leaning import Leaning, Placed
from generator.checking.pattern import NAMES, NEGATED, Compiler
from generator.checking.people import People
from generator.checking.units import Sentence, Unit, word_at
from generator.checking.words import PatternEntry, Vocabulary

_PARTICIPLE = "participle"
"""The aspect of patterns whose subject stands before: `Losing Derby was a blow.`"""
_POSSESSIVE = "@poss"
_LEADING_PLACE = "<place:"
_LEADING_SUBJECT = "<subject:P>"
_BY_SO_MANY = ("more-by", "fewer-by")
"""Aspects whose figure is no difference before a second one: `by six seats to five`."""
_MODAL_REACH = 4
_OF_COUNCILS_TOO = "top"
"""The aspect of claims on wards that may be about a council: who topped the poll."""
_OF_CONTROL = ("gain-control", "win-control", "hold-control", "lose-control")
_SCOPES = {"C": "council", "W": "ward", "R": "region"}


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern with its expression; `elided` is whether it lacks its subject.

    `needs` are kinds of units: one of each set must be in a sentence that it fits, and so must one
    of `words`, where there are such.
    """

    entry: PatternEntry
    expression: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    words: frozenset[str] | None
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
        subject = re.compile(rf"^<subject:P> (?=~ ! @(?:{any_of(self._words.elided_verbs)}))")
        said = [(entry, entry.say, False) for entry in vocabulary.patterns]
        said += [
            (entry, subject.sub(f"{self._words.elided} ", entry.say), True)
            for entry in vocabulary.patterns
            if subject.match(entry.say)
        ]
        words = rarest([compiler.required(say) for _, say, _ in said])
        self._rules = [
            _Rule(entry, compiler.compile(say), compiler.needs(say), anchors, elided)
            for (entry, say, elided), anchors in zip(said, words, strict=True)
        ]
        self._somewhere = tuple(f"{one} " for one in self._words.somewhere)
        self._otherwise = {
            relation: tuple(f" {one} " for one in words)
            for relation, words in self._words.otherwise.items()
        }
        self._other_subjects = tuple(f"{one} " for one in self._words.not_subject_behind)
        self._relative = vocabulary.grammar.insertions.links
        self._not_behind = {
            relation: tuple(f" {one} " for one in words)
            for relation, words in self._words.not_behind.items()
        }
        self._counted_otherwise = {
            relation: tuple(f" {one} " for one in words)
            for relation, words in self._words.counted_otherwise.items()
        }
        self._control_left = tuple(f" {one} " for one in self._words.control_left)
        self._score = compiler.compile(self._words.score)
        self._unreal = tuple(f" {word} " for word in self._words.unreal)
        self._exceptions = compiler.compile(self._words.exceptions)
        self._qualified = [
            (kind, tuple(f" {word} " for word in words))
            for kind, words in self._words.qualified.items()
        ]
        self._for_kinds = lru_cache(maxsize=256)(self._rules_for)
        self._leaning = Leaning(self._words, compiler)
        self._open = tuple(f" {one} " for one in self._words.hypothetical)
        self._hoped = tuple(one for one in self._open if " " in one.strip())
        self._done = tuple(f" {one} " for one in self._words.achieved)
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
        if rule.entry.relation == Relation.comparison and _is_beside_itself(units):
            return None
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
        return self._earlier.put(_claim_of(rule.entry, match, sentence, units), match, sentence)

    def _means_something_else(self, rule: _Rule, match: re.Match[str], sentence: Sentence) -> bool:
        """Whether the words around the match, or its verb, say that nothing is claimed."""
        at = sentence.at(match.start())
        before = sentence.units[at - 1].text.lower() if at else ""
        if rule.leads and before in self._words.prepositions:
            return True
        if self._is_of_seats(match, sentence) or self._is_lost_already(rule, match, sentence):
            return True
        of_people = rule.entry.relation == Relation.ward_result
        if of_people and any(one in sentence.line[: match.end()] for one in self._words.nobody):
            return True
        otherwise = self._otherwise.get(rule.entry.relation, ())
        if any(one in f" {sentence.line} " for one in otherwise):
            return True
        if rule.of_council and self._is_of_something_there(match, sentence):
            return True
        return (
            self._is_of_another(rule, match, sentence)
            or self._goes_on(rule, match, sentence)
            or (not _is_denied(match, sentence) and self._is_unreal(rule, match))
            or self._is_qualified(sentence, match)
            or self._is_hypothetical(rule, sentence, match)
        )

    def _is_of_seats(self, match: re.Match[str], sentence: Sentence) -> bool:
        """Whether seats are what was held or won: `the seats that it had won in Derby`."""
        verbs = {f"verb_{kind}" for kind in self._words.holding}
        at = sentence.at(match.start())
        links = word_at(sentence.units, at - 1) in self._relative
        return (
            not verbs.isdisjoint(match.groupdict())
            and word_at(sentence.units, at - 1 - links) in self._words.not_holding
        )

    def _is_lost_already(self, rule: _Rule, match: re.Match[str], sentence: Sentence) -> bool:
        """Whether the words before say that there is nothing to change: `lost their majority`."""
        counted = self._counted_otherwise.get(rule.entry.relation, ())
        if any(one in f" {sentence.line}" for one in counted):
            return True
        ends = self._not_behind.get(rule.entry.relation)
        if ends and f" {sentence.line[: match.start()]}".endswith(ends):
            return True
        control = match.groupdict().get("control")
        if not control or rule.entry.relation != Relation.no_overall_control:
            return False
        at = match.start("control")
        stated = any(word in rule.entry.say for word in self._words.control_left)
        return not stated and f" {sentence.line[:at]}".endswith(self._control_left)

    def _is_of_something_there(self, match: re.Match[str], sentence: Sentence) -> bool:
        """Whether not the council is meant: `Thornmere: Labour gain Heath`, `Newham's seats`."""
        behind = _last(sentence, match.end()) + 1
        units, at = sentence.units, sentence.at(match.start())
        owned = units[behind - 1].kind == "C" and word_at(units, behind) in self._words.owned
        of_ward = word_at(units, at - 1) == "," and at > 1 and units[at - 2].kind == "W"
        number = behind < len(units) and units[behind].kind == "N"
        return (
            owned
            or (of_ward and units[at].kind == "C")
            or _ward_follows(sentence, match.end())
            or word_at(units, behind + number) in self._words.gained_else
            or any(f" {one} " in match.group() for one in self._words.gained_place)
        )

    def _is_of_another(self, rule: _Rule, match: re.Match[str], sentence: Sentence) -> bool:
        """Whether another party or place is meant: `than Labour …`, `in which Labour …`."""
        if not rule.entry.say.startswith(_LEADING_SUBJECT):
            return False
        before = sentence.line[: match.start()]
        placed = any(text for name, text in match.groupdict().items() if name.startswith("place"))
        return before.endswith(self._other_subjects) or (
            not placed and before.endswith(self._somewhere)
        )

    def _goes_on(self, rule: _Rule, match: re.Match[str], sentence: Sentence) -> bool:
        """Whether what follows changes the match: `every seat bar two`, `by six seats to five`."""
        if self._exceptions.match(sentence.line, match.end()):
            return True
        so_many = rule.entry.aspect in _BY_SO_MANY
        return so_many and self._score.match(sentence.line, match.end()) is not None

    def _is_unreal(self, rule: _Rule, match: re.Match[str]) -> bool:
        """Whether words that the pattern does not name tell what was only wanted or feared."""
        say = rule.entry.say.replace(_POSSESSIVE, "'s ' ")
        return any(
            word in match.group() and not all(part in say for part in word.split())
            for word in self._unreal
        )

    def _is_qualified(self, sentence: Sentence, match: re.Match[str]) -> bool:
        """Whether the word before changes what a kind of words means: `second-largest party`."""
        return any(
            f"verb_{kind}" in match.groupdict()
            and match.start(f"verb_{kind}") > 0
            and sentence.line[: match.start(f"verb_{kind}")].endswith(ends)
            for kind, ends in self._qualified
        )

    def _is_hypothetical(self, rule: _Rule, sentence: Sentence, match: re.Match[str]) -> bool:
        """Whether the verb only tells what somebody wanted or might do: `hoped to win Barnet`."""
        groups = match.groupdict()
        if _is_denied(match, sentence):
            return False
        for name, text in groups.items():
            if text and name.removeprefix("verb_") in self._words.hypothetical_verbs:
                return self._is_open(sentence.line[: match.start(name)])
        before = sentence.line[: match.start()]
        participle = rule.entry.aspect == _PARTICIPLE
        return f" {before}".endswith(self._hoped) or (participle and self._is_open(before))

    def _is_open(self, before: str) -> bool:
        """Whether the words before a verb leave open that it was done."""
        before = f" {before}"
        if before.endswith(self._done):
            return False
        return before.endswith(self._open) or self._is_modal(before.split()[-_MODAL_REACH:])

    def _is_modal(self, before: list[str]) -> bool:
        """Whether the words before a verb end in `should`, `might have`, `would easily have`."""
        for word in reversed(before):
            if word in self._words.hypothetical:
                return True
            if word not in self._words.hypothetical_between:
                return False
        return False


def _claim_of(
    entry: PatternEntry, match: re.Match[str], sentence: Sentence, units: dict[str, Unit]
) -> Claim:
    read = sentence.units[sentence.at(match.start()) : _last(sentence, match.end()) + 1]
    start = min(one.start for one in read) - sentence.start
    end = max(one.end for one in read) - sentence.start
    place, subject = units.get("place"), units.get("subject")
    positive = entry.positive != _denied(match)
    for unit in (subject, place):
        if unit is not None and unit.joined == "neither":
            positive = not positive
    number, second = units.get("number"), _second_number(match, sentence)
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


def _units(match: re.Match[str], sentence: Sentence) -> dict[str, Unit]:
    """The units of a match by their names; of two of a name the first."""
    units: dict[str, Unit] = {}
    for name, text in match.groupdict().items():
        plain = name.split("__")[0]
        if text and plain in NAMES and plain not in units:
            units[plain] = sentence.units[sentence.at(match.start(name))]
    return units


def _is_beside_itself(units: dict[str, Unit]) -> bool:
    """Whether a party would be compared with itself: `Labour, which now leads it`."""
    subject, other = units.get("subject"), units.get("other")
    return subject is not None and other is not None and subject.ids == other.ids


def _second_number(match: re.Match[str], sentence: Sentence) -> Unit | None:
    """The second figure of a match: `by six seats to five`."""
    found = match.groupdict().get("number__1")
    return sentence.units[sentence.at(match.start("number__1"))] if found else None


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


def _keys(match: re.Match[str], claim: Claim, sentence: Sentence) -> set[tuple[object, ...]]:
    """What a claim uses up: no other pattern may read the same words again."""
    verbs = {
        ("verb", _written(match.start(name), sentence), claim.places, claim.quantity)
        for name, text in match.groupdict().items()
        if name.startswith("verb_") and text
    }
    said = claim.subjects or (claim.relation.value,)
    return verbs | {("pair", said, claim.places, claim.quantity, claim.scope)}


def _denied(match: re.Match[str]) -> bool:
    """Whether a denial stands in one of the places that the pattern has for it."""
    return any(text for name, text in match.groupdict().items() if name.startswith(NEGATED))


def _is_denied(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a match is denied, or said of neither party."""
    of_two = match.groupdict().get("subject")
    return _denied(match) or bool(
        of_two and sentence.units[sentence.at(match.start("subject"))].joined == "neither"
    )


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
