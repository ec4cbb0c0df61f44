"""Where a match of a pattern claims nothing: what was hoped for, of somebody else, of seats."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.checking.claims import Relation
from generator.checking.matched import is_denied, last_of
from generator.checking.part import Phrases
from generator.checking.pattern import Compiler
from generator.checking.pattern_rule import PARTICIPLE, Rule
from generator.checking.units import Sentence, word_at
from generator.checking.words import Vocabulary

_POSSESSIVE = "@poss"
_LEADING_SUBJECT = "<subject:P>"
_BY_SO_MANY = ("more-by", "fewer-by")
"""Aspects whose figure is no difference before a second one: `by six seats to five`."""
_MODAL_REACH = 4


class OtherMeanings:
    """Tells by the words of `claims` in `grammar.yaml` which matches claim nothing."""

    def __init__(self, vocabulary: Vocabulary, compiler: Compiler) -> None:
        self._words = vocabulary.grammar.claims
        self._possessive = " ".join(vocabulary.words.classes["poss"])
        self._somewhere = tuple(f"{one} " for one in self._words.somewhere)
        self._otherwise = _spaced(self._words.otherwise)
        self._other_subjects = tuple(f"{one} " for one in self._words.not_subject_behind)
        self._relative = vocabulary.grammar.insertions.links
        self._not_behind = _spaced(self._words.not_behind)
        self._counted_otherwise = _spaced(self._words.counted_otherwise)
        self._control_left = tuple(f" {one} " for one in self._words.control_left)
        self._score = compiler.compile(self._words.score)
        self._unreal = tuple(f" {word} " for word in self._words.unreal)
        self._exceptions = compiler.compile(self._words.exceptions)
        self._qualified = _spaced(self._words.qualified)
        self._open = tuple(f" {one} " for one in self._words.hypothetical)
        self._hoped = tuple(one for one in self._open if " " in one.strip())
        self._done = tuple(f" {one} " for one in self._words.achieved)

    def found(self, rule: Rule, match: re.Match[str], sentence: Sentence) -> bool:
        """Return whether the words around a match, or its verb, say that nothing is claimed."""
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
            or (not is_denied(match, sentence) and self._is_unreal(rule, match))
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

    def _is_lost_already(self, rule: Rule, match: re.Match[str], sentence: Sentence) -> bool:
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
        behind = last_of(sentence, match.end()) + 1
        units, at = sentence.units, sentence.at(match.start())
        owned = units[behind - 1].kind == "C" and word_at(units, behind) in self._words.owned
        of_ward = word_at(units, at - 1) == "," and at > 1 and units[at - 2].kind == "W"
        number = behind < len(units) and units[behind].kind == "N"
        return (
            owned
            or (of_ward and units[at].kind == "C")
            or (behind < len(units) and units[behind].kind == "W")
            or word_at(units, behind + number) in self._words.gained_else
            or any(f" {one} " in match.group() for one in self._words.gained_place)
        )

    def _is_of_another(self, rule: Rule, match: re.Match[str], sentence: Sentence) -> bool:
        """Whether another party or place is meant: `than Labour …`, `in which Labour …`."""
        if not rule.entry.say.startswith(_LEADING_SUBJECT):
            return False
        before = sentence.line[: match.start()]
        placed = any(text for name, text in match.groupdict().items() if name.startswith("place"))
        return before.endswith(self._other_subjects) or (
            not placed and before.endswith(self._somewhere)
        )

    def _goes_on(self, rule: Rule, match: re.Match[str], sentence: Sentence) -> bool:
        """Whether what follows changes the match: `every seat bar two`, `by six seats to five`."""
        if self._exceptions.match(sentence.line, match.end()):
            return True
        so_many = rule.entry.aspect in _BY_SO_MANY
        return so_many and self._score.match(sentence.line, match.end()) is not None

    def _is_unreal(self, rule: Rule, match: re.Match[str]) -> bool:
        """Whether words that the pattern does not name tell what was only wanted or feared."""
        say = rule.entry.say.replace(_POSSESSIVE, self._possessive)
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
            for kind, ends in self._qualified.items()
        )

    def _is_hypothetical(self, rule: Rule, sentence: Sentence, match: re.Match[str]) -> bool:
        """Whether the verb only tells what somebody wanted or might do: `hoped to win Barnet`."""
        groups = match.groupdict()
        if is_denied(match, sentence):
            return False
        for name, text in groups.items():
            if text and name.removeprefix("verb_") in self._words.hypothetical_verbs:
                return self._is_open(sentence.line[: match.start(name)])
        before = sentence.line[: match.start()]
        participle = rule.entry.aspect == PARTICIPLE
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


def _spaced(table: Mapping[str, Phrases]) -> dict[str, tuple[str, ...]]:
    """The phrases of a table, each to be found between blanks."""
    return {name: tuple(f" {one} " for one in phrases) for name, phrases in table.items()}
