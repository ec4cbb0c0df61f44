"""From a sentence of units to its claims, by the patterns of `rules/checking/patterns.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.checking.claims import Claim, Relation
from generator.checking.pattern import Compiler
from generator.checking.units import Sentence, Unit
from generator.checking.words import PatternEntry, Vocabulary

_LEADING_SUBJECT = re.compile(
    r"^<subject:P> (?=~ ! @(?:take|win|hold|lose|fail|wiped|increase|reduce|swings))"
)
_ELIDED = "(and|but|then|while|yet|,|;|after|before|by|having|despite|when|without|as well as) "
_GAPPED = re.compile(r"(?<!\S)(?:;|,|and|while|but) (?:the )?(P\d+) (?:, )?(C\d+) (?=[.;,]|and |$)")
_ECHO = re.compile(
    r"(?<!\S)(?:so (?:did|was|were|too did|has|have) |as (?:did|was|were|has|have) |likewise |"
    r"the same (?:goes|went|is true|was true|happened|applies) (?:for|of|in|to) )(C\d+) "
)
_BUT_NOT = re.compile(r"(?<!\S)(?:but|though|and) not (?:in )?(C\d+) ")
_PASSIVE_GAP = re.compile(r"(?<!\S)(?:;|,|and|while|but) (C\d+) (?:, )?by (P\d+) ")
_NAMED = (
    "subject",
    "other",
    "place",
    "second_place",
    "number",
    "second",
    "control",
    "person",
    "region",
)
_LEADING_IN = ("in", "of", "at", "on", "for", "from", "across")


@dataclass(frozen=True, slots=True)
class _Rule:
    entry: PatternEntry
    expression: re.Pattern[str]
    elided: bool


class Extractor:
    """Finds the claims of sentences."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        made = Compiler(vocabulary.words)
        self._rules: list[_Rule] = []
        for entry in vocabulary.patterns:
            self._rules.append(_Rule(entry, made.compile(entry.say), False))
        for entry in vocabulary.patterns:
            if _LEADING_SUBJECT.match(entry.say):
                say = _LEADING_SUBJECT.sub(_ELIDED, entry.say)
                self._rules.append(_Rule(entry, made.compile(say), True))

    def claims(
        self, sentence: Sentence, about: Unit | None = None, last: Claim | None = None
    ) -> list[Claim]:
        """Return the claims in the order of the text.

        `about` is the party that the sentence before was about, for a subject left out; `last` is
        its last claim, for `the same goes for Watford`.
        """
        found: list[tuple[int, Claim]] = []
        taken: set[tuple[object, ...]] = set()
        for rule in self._rules:
            for match in rule.expression.finditer(sentence.line):
                claim = self._claim(rule, match, sentence, found, about)
                if claim is None:
                    continue
                keys = _keys(match, claim)
                if keys & taken:
                    continue
                taken |= keys
                found.append((match.start(), claim))
        found += list(_gapped(sentence, found))
        found += list(_exceptions(sentence, found))
        found += list(_echoes(sentence, found, last))
        claims = [claim for _, claim in sorted(found, key=lambda one: one[0])]
        return [one for one in claims if not _is_part(one, claims)]

    def _claim(
        self,
        rule: _Rule,
        match: re.Match[str],
        sentence: Sentence,
        found: list[tuple[int, Claim]],
        about: Unit | None,
    ) -> Claim | None:
        groups = match.groupdict()
        say = rule.entry.say
        leads = say.startswith("<place:") and ", where" not in say and "before|" not in say
        if leads and _word_before(sentence, match) in _LEADING_IN:
            return None
        if _word_before(sentence, match) in ("seat", "seats") and "verb_hold" in match.groupdict():
            return None
        if _is_hypothetical(sentence, match):
            return None
        units: dict[str, Unit] = {}
        for name, text in groups.items():
            plain = name.split("__")[0]
            if text and plain in _NAMED and plain not in units:
                units[plain] = sentence.units[sentence.at(match.start(name))]
        subject = units.get("subject")
        if rule.elided:
            subject = _subject_before(match.start(), sentence, found) or about
            if subject is None:
                return None
        first = sentence.units[sentence.at(match.start())]
        last = sentence.units[_last(sentence, match.end())]
        place, other = units.get("place"), units.get("other")
        positive = rule.entry.positive != bool(groups.get("negated"))
        for unit in (subject, place):
            if unit is not None and unit.joined == "neither":
                positive = not positive
        return Claim(
            relation=Relation(rule.entry.relation),
            start=first.start - sentence.start,
            end=last.end - sentence.start,
            subjects=() if subject is None else subject.ids,
            others=() if other is None else other.ids,
            places=() if place is None else place.ids,
            scope=rule.entry.scope or _scope(place),
            quantity=units["number"].quantity if "number" in units else None,
            region=units["region"].ids[0] if "region" in units else "",
            people=units["person"].ids if "person" in units else (),
            second_places=units["second_place"].ids if "second_place" in units else (),
            second=units["second"].quantity if "second" in units else None,
            direction=rule.entry.direction,
            positive=positive,
            aspect=rule.entry.aspect,
            either=place is not None and place.joined == "or",
            words=sentence.text[first.start - sentence.start : last.end - sentence.start],
        )


def _is_part(one: Claim, claims: list[Claim]) -> bool:
    """Whether another claim says the same and names the place too."""
    return not one.places and any(
        other.places
        and other.relation is one.relation
        and other.start <= one.start
        and one.end <= other.end
        for other in claims
    )


def _scope(place: Unit | None) -> str:
    return {"C": "council", "W": "ward", "R": "region"}.get(place.kind if place else "", "nation")


def _last(sentence: Sentence, end: int) -> int:
    return max(index for index, start in enumerate(sentence.starts) if start < end)


def _keys(match: re.Match[str], claim: Claim) -> set[tuple[object, ...]]:
    """What a claim uses up: no other pattern may read the same words again."""
    groups = match.groupdict()
    verbs = {
        ("verb", match.start(name), claim.places, claim.quantity)
        for name, text in groups.items()
        if name.startswith("verb_") and text
    }
    return verbs | {("pair", claim.subjects, claim.places, claim.quantity, claim.scope)}


def _subject_before(at: int, sentence: Sentence, found: list[tuple[int, Claim]]) -> Unit | None:
    """The party that the words before are about: the subject of the claim before, or the first."""
    earlier = [claim for start, claim in found if start < at and claim.subjects]
    before = [
        unit
        for start, unit in zip(sentence.starts, sentence.units, strict=True)
        if unit.kind == "P" and start < at
    ]
    if earlier:
        last = max((c for c in earlier), key=lambda one: one.start)
        for unit in reversed(before):
            if unit.ids == last.subjects:
                return unit
    return before[0] if before else None


_HYPOTHETICAL = ("to", "would", "could", "might", "may", "should", "will", "if", "can")


def _is_hypothetical(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the verb only tells what somebody wanted or might do: `hoped to win Barnet`."""
    if match.groupdict().get("negated"):
        return False
    for name, text in match.groupdict().items():
        if text and name in ("verb_take", "verb_win", "verb_hold", "verb_lose"):
            before = sentence.line[: match.start(name)].rsplit(" ", 2)[-2:]
            return before[0] in _HYPOTHETICAL
    return False


def _word_before(sentence: Sentence, match: re.Match[str]) -> str:
    at = sentence.at(match.start())
    return sentence.units[at - 1].text.lower() if at else ""


def _exceptions(sentence: Sentence, found: list[tuple[int, Claim]]) -> Iterator[tuple[int, Claim]]:
    """`Labour held Bury but not Oldham.` `Exeter was held by Labour; Hart, by the Tories.`"""
    for match in _BUT_NOT.finditer(sentence.line):
        earlier = [pair for pair in found if pair[0] < match.start()]
        if earlier:
            pattern = max(earlier, key=lambda one: one[0])[1]
            place = sentence.units[sentence.at(match.start(1))]
            yield match.start(), replace(
                pattern, places=place.ids, positive=not pattern.positive,
                start=place.start - sentence.start, end=place.end - sentence.start,
            )  # fmt: skip
    for match in _PASSIVE_GAP.finditer(sentence.line):
        earlier = [pair for pair in found if pair[0] < match.start()]
        if earlier:
            pattern = max(earlier, key=lambda one: one[0])[1]
            place = sentence.units[sentence.at(match.start(1))]
            party = sentence.units[sentence.at(match.start(2))]
            yield match.start(), replace(
                pattern, places=place.ids, subjects=party.ids, others=(),
                start=place.start - sentence.start, end=party.end - sentence.start,
            )  # fmt: skip


def _echoes(
    sentence: Sentence, found: list[tuple[int, Claim]], last: Claim | None
) -> Iterator[tuple[int, Claim]]:
    """`Kingston went Lib Dem, as did Richmond.` `The same goes for Maidstone.`"""
    for match in _ECHO.finditer(sentence.line):
        earlier = [pair for pair in found if pair[0] < match.start()]
        pattern = max(earlier, key=lambda one: one[0])[1] if earlier else last
        if pattern is None:
            continue
        place = sentence.units[sentence.at(match.start(1))]
        start = sentence.units[sentence.at(match.start())].start
        yield (
            match.start(),
            replace(
                pattern, places=place.ids, start=start - sentence.start,
                end=place.end - sentence.start,
            ),
        )  # fmt: skip


def _gapped(sentence: Sentence, found: list[tuple[int, Claim]]) -> Iterator[tuple[int, Claim]]:
    """`Labour took Plymouth; the Tories, Redditch.`"""
    for match in _GAPPED.finditer(sentence.line):
        earlier = [(start, claim) for start, claim in found if start < match.start()]
        if not earlier:
            continue
        _, pattern = max(earlier, key=lambda one: one[0])
        subject = sentence.units[sentence.at(match.start(1))]
        place = sentence.units[sentence.at(match.start(2))]
        yield (
            match.start(),
            replace(
                pattern,
                subjects=subject.ids,
                places=place.ids,
                others=(),
                start=subject.start - sentence.start,
                end=place.end - sentence.start,
            ),
        )
