"""Takes a sentence about wards and candidates down to who did what where.

`Labour's Rosalind Ashdown, a newcomer, took both seats in Abbey` is read as `Rosalind Ashdown took
Abbey`, and that she stood for Labour is a claim of its own. So one pattern serves for all the ways
to introduce a candidate or to speak of a ward.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.checking.claims import Claim, Relation
from generator.checking.people_words import PeopleWords
from generator.checking.reading_line import plain_word
from generator.checking.reading_line import sentence as line_of
from generator.checking.units import Sentence, Unit

_MOST_MODIFIERS = 4
_BRACKET = 8
_CLOSED_BY = {"(": ")", ",": ","}
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLACED = frozenset("HW")
_ENDS = frozenset(".?!;:")


class People:
    """Finds candidates' parties and shortens names by the words of `grammar.yaml`."""

    def __init__(self, words: PeopleWords) -> None:
        self._words = words
        self._modifiers = frozenset((*words.modifiers, *words.articles, *words.roles))
        self._asides = frozenset(words.asides)

    def reduced(self, sentence: Sentence) -> tuple[Sentence, list[Claim]]:
        """Return the sentence with its names alone, and a claim for each party of a candidate."""
        if _PLACED.isdisjoint(one.kind for one in sentence.units):
            return sentence, []
        units, claims = list(sentence.units), []
        units = self._without_asides(units)
        for step in (
            self._introduced, self._behind, self._apposed, self._being, self._standing,
        ):  # fmt: skip
            for party, person, kept in _repeated(step, units):
                claims.append(_stands(sentence, party, person))
                units = kept
        claims += self._misplaced(sentence)
        return line_of(
            sentence.text, sentence.start, self._bare_wards(self._unbracketed(units))
        ), claims

    def _misplaced(self, sentence: Sentence) -> list[Claim]:
        """A claim that people stood in the only ward of a sentence, where they are of another.

        It is made whatever the sentence says of them: `Everleigh thanked his helpers in Heath`.
        """
        people = [one for one in sentence.units if one.kind == "H"]
        wards = [at for at, one in enumerate(sentence.units) if one.kind == "W"]
        words = {plain_word(one.text) for one in sentence.units if not one.kind}
        homes = {code.partition("|")[0] for one in people for code in one.ids}
        if len(wards) != 1 or len(homes) != 1 or words & set(self._words.other_places):
            return []
        ward = sentence.units[wards[0]]
        if len(ward.ids) != 1 or ward.ids[0] in homes:
            return []
        if wards[0] and _word(sentence.units, wards[0] - 1) not in self._words.placing:
            return []
        start, end = (people[0].start - sentence.start, people[0].end - sentence.start)
        return [
            Claim(
                Relation.ward_result, start, end, subjects=people[0].ids, places=ward.ids,
                scope="ward", aspect="stood", words=sentence.text[start:end],
            )
        ]  # fmt: skip

    def _introduced(self, units: list[Unit], at: int) -> _Found | None:
        """`Labour's Ashdown`, `the Labour candidate, Ashdown`: the party before the person."""
        if not _is(units, at, "P"):
            return None
        owner = _word(units, at + 1) in self._words.possessive
        step = at + 1 + owner
        words: list[str] = []
        while step < len(units) and not units[step].kind and len(words) < _MOST_MODIFIERS:
            words.append(_word(units, step))
            step += 1
        comma = bool(words) and words[-1] == ","
        said = words[:-1] if comma else words
        if not _is(units, step, "H") or not self._are_roles(said, owner=owner, comma=comma):
            return None
        return units[at], units[step], [*units[:at], *units[step:]]

    def _are_roles(self, words: Sequence[str], *, owner: bool, comma: bool) -> bool:
        """Whether these words only say what somebody is."""
        if not words:
            return not comma
        known = all(word in self._modifiers for word in words)
        named = words[-1] in self._words.roles
        return named and (known or (owner and not self._asides.intersection(words)))

    def _behind(self, units: list[Unit], at: int) -> _Found | None:
        """`Ashdown of Labour`, `Ashdown (Labour)`: the party behind the person."""
        if not _is(units, at, "H"):
            return None
        first = at + 1 + (_word(units, at + 1) == ",")
        if _word(units, first) == "(" and _is(units, first + 1, "P"):
            end = first + 2 + (_word(units, first + 2) == ")")
            return units[first + 1], units[at], [*units[: at + 1], *units[end:]]
        if _word(units, first) in self._words.standing and _is(units, first + 1, "P"):
            end = first + 2
            if first > at + 1 and _word(units, end) == ",":
                end += 1
            return units[first + 1], units[at], [*units[: at + 1], *units[end:]]
        return None

    def _apposed(self, units: list[Unit], at: int) -> _Found | None:
        """`Pike, the Conservative who had held Abbey since 2022, lost`."""
        if not _is(units, at, "H") or _word(units, at + 1) != ",":
            return None
        step = at + 2
        while _word(units, step) in self._modifiers or _is(units, step, "N"):
            step += 1
        if not _is(units, step, "P"):
            return None
        end, follows = step + 1, _word(units, step + 1)
        while _word(units, end) in self._words.roles:
            end += 1
        closing = _next_comma(units, end)
        plain = _word(units, end) in (",", *_ENDS) or end >= len(units)
        if closing and (plain or _word(units, end) in self._words.asides):
            return units[step], units[at], [*units[: at + 1], *units[closing + 1 :]]
        if plain or follows in (*self._words.relative, *self._words.roles):
            return units[step], units[at], [*units[: at + 1], *units[end:]]
        return None

    def _being(self, units: list[Unit], at: int) -> _Found | None:
        """`Ashdown is the new Labour member for Abbey`, `Sedge sits as an independent`."""
        if not _is(units, at, "H"):
            return None
        step = at + 1
        while _word(units, step) in self._words.between:
            step += 1
        if _word(units, step) not in self._words.being:
            return None
        while (word := _word(units, step)) in self._words.being or word in self._modifiers:
            step += 1
        if not _is(units, step, "P"):
            return None
        return units[step], units[at], [*units[:step], *units[step + 1 :]]

    def _standing(self, units: list[Unit], at: int) -> _Found | None:
        """`Ashdown was elected in Abbey for Labour`."""
        if not _is(units, at, "H"):
            return None
        verb = False
        for step in range(at + 1, len(units) - 1):
            unit, word = units[step], _word(units, step)
            if unit.kind in ("H", "P") or word in _ENDS:
                return None
            verb = verb or word in self._words.standing_verbs
            if verb and word in self._words.standing_for and _is(units, step + 1, "P"):
                if _word(units, step - 1) in self._words.not_behind:
                    return None
                return units[step + 1], units[at], [*units[:step], *units[step + 2 :]]
        return None

    def _without_asides(self, units: list[Unit]) -> list[Unit]:
        """The units without what is told of a candidate's past: `Pike, beaten in 2018, …`."""
        for at, unit in enumerate(units):
            if unit.kind != "H" or _word(units, at + 1) != ",":
                continue
            closing = _next_comma(units, at + 2)
            aside = units[at + 2 : closing]
            past = any(
                not one.kind and (one.text.lower() in self._words.ago or _YEAR.fullmatch(one.text))
                for one in aside
            )
            if past and all(one.kind != "P" for one in aside):
                return [*units[: at + 1], *units[closing + 1 :]]
        return units

    def _unbracketed(self, units: Sequence[Unit]) -> list[Unit]:
        """The units without asides of figures: `Castle (44 per cent)`, `Heath, at 40.3,`."""
        found: list[Unit] = []
        at = 0
        while at < len(units):
            end = self._aside_end(units, at)
            found += [] if end else [units[at]]
            at = max(end, at) + 1
        return found

    def _aside_end(self, units: Sequence[Unit], at: int) -> int:
        """The index where an aside of figures that begins here ends; nought where none does."""
        closing = _CLOSED_BY.get(units[at].text)
        if closing is None or units[at].kind:
            return 0
        if closing == "," and _word(units, at + 1) not in self._words.figures_with:
            return 0
        for end in range(at + 1, min(len(units), at + _BRACKET)):
            if units[end].text == closing:
                return end if any(one.kind == "N" for one in units[at:end]) else 0
            if units[end].kind not in ("", "N"):
                return 0
        return 0

    def _ward_before(self, units: Sequence[Unit], at: int) -> bool:
        """Whether a ward stands just before: `Abbey ward`, `Abbey's two seats`."""
        for back in range(1, 4):
            if _is(units, at - back, "W"):
                between = [units[one] for one in range(at - back + 1, at)]
                return not between or plain_word(between[0].text) in self._words.possessive
        return False

    def _drop_count(self, before: list[Unit]) -> None:
        """Take the figure away from `two sitting Conservatives`."""
        at = len(before) - 1
        while at >= 0 and _word(before, at) in self._modifiers:
            at -= 1
        if at >= 0 and before[at].kind == "N":
            del before[at]

    def _bare_wards(self, units: list[Unit]) -> list[Unit]:
        """`both seats in Abbey`, `the Abbey ward`, `Abbey's seat`: the ward alone."""
        words = self._words
        found: list[Unit] = []
        for at, unit in enumerate(units):
            if unit.kind == "P":
                self._drop_count(found)
            if found and found[-1].kind == "P" and _word(units, at) in words.roles:
                continue
            found.append(unit)
            if unit.kind != "W":
                if _word(units, at) in words.seats and self._ward_before(units, at):
                    found.pop()
                    while found[-1].kind != "W":
                        found.pop()
                continue
            lead = len(found) - 2
            if _word(found, lead - 1) == ",":
                del found[lead - 1]
                lead -= 1
            if (
                lead >= 1
                and _word(found, lead) in words.seats_of
                and _word(found, lead - 1) in words.seats
            ):
                first = lead - 1
                while first and (
                    _word(found, first - 1) in words.seats_before or found[first - 1].kind == "N"
                ):
                    first -= 1
                if first < lead - 1:
                    del found[first:-1]
        return found


_Found = tuple[Unit, Unit, list[Unit]]
"""A party, its candidate, and the units without the party."""


def _repeated(step: object, units: list[Unit]) -> list[_Found]:
    """Everything a step finds, each in what the one before left."""
    assert callable(step)
    every: list[_Found] = []
    at = 0
    while at < len(units):
        found: _Found | None = step(units, at)
        if found is None:
            at += 1
            continue
        units = found[2]
        every.append(found)
        at = max(0, at)
    return every


def _stands(sentence: Sentence, party: Unit, person: Unit) -> Claim:
    start = min(party.start, person.start) - sentence.start
    end = max(party.end, person.end) - sentence.start
    return Claim(
        Relation.affiliation, start, end, subjects=party.ids, people=person.ids,
        words=sentence.text[start:end],
    )  # fmt: skip


def _is(units: Sequence[Unit], at: int, kind: str) -> bool:
    return 0 <= at < len(units) and units[at].kind == kind


def _word(units: Sequence[Unit], at: int) -> str:
    inside = 0 <= at < len(units) and not units[at].kind
    return plain_word(units[at].text) if inside else ""


def _next_comma(units: Sequence[Unit], at: int) -> int:
    """The index of the comma that closes an apposition; nought where none does."""
    for step in range(at, len(units) - 1):
        if _word(units, step) in _ENDS:
            return 0
        if _word(units, step) == ",":
            return step
    return 0
