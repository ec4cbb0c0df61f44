"""What each figure of a sentence says: whose it is, where, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.checking.claims import Claim, Quantity, Relation
from generator.checking.units import Sentence, Unit
from generator.checking.words import QuantityEntry, Vocabulary

_INHERITED = ("seats", "councils", "votes", "majority", "per cent")
_NEXT_PARTY = re.compile(r" (?:and|,) (?=P\d)")
_ROUTE = re.compile(r" from (P\d+) (?:\S+ ){0,4}?(?:to|into) (P\d+) ")
_OWNER = re.compile(r" (?:as|and|while|that) P\d+ ")
_NOBODY = re.compile(r" Z\d+ ")
_FIGURE = re.compile(r"(?<!\S)N\d")
_NEARBY = 34
"""Letters of the line before and after a figure in which `before` and `after` words count."""
_BREAKS = (
    " ; ",
    " — ",
    " – ",
    " while ",
    " but ",
    " although ",
    " whereas ",
    " , and ",
    ". ",
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentences before were about."""

    party: Unit | None = None
    place: Unit | None = None
    unit: str = ""
    titles: tuple[Unit, ...] = ()
    last: Claim | None = None
    parties: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """A claim about a figure, with the entry of `quantities.yaml` that read it.

    `candidates` are the ways it may be meant, the likeliest first; `weak` those in which the
    figure might still be right, of another kind or of another party. There are none where the
    sentence is plain: it names its party and its place.
    """

    claim: Claim
    entry: QuantityEntry
    candidates: tuple[Claim, ...] = ()
    weak: tuple[Claim, ...] = ()
    sure: bool = True


class QuantityReader:
    """Reads figures by the table of `quantities.yaml`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._entries = vocabulary.quantities
        self._classes = vocabulary.words.classes

    def claims(self, sentence: Sentence, context: Context) -> list[FigureClaim]:
        """Return a claim for each figure that an entry of the table fits."""
        found: list[FigureClaim] = []
        unit = context.unit
        for index, one in enumerate(sentence.units):
            if one.kind != "N" or one.quantity is None:
                continue
            quantity = one.quantity
            if _is_scoreboard(sentence):
                quantity = replace(quantity, unit="scoreboard")
            elif not quantity.unit:
                quantity = replace(quantity, unit=self._unit(sentence, index, unit))
            unit = quantity.unit if quantity.unit in _INHERITED else unit
            claim = self._claim(sentence, index, quantity, context)
            if claim is not None:
                found.append(claim)
                if claim.entry.relation == "majority":
                    unit = "majority"
        return found

    def _unit(self, sentence: Sentence, index: int, before: str) -> str:
        before_it = " " + sentence.line[: sentence.starts[index]]
        nouns = {
            "councils": before_it.rfind(" councils "),
            "seats": max(before_it.rfind(" seats "), before_it.rfind(" councillors ")),
            "votes": before_it.rfind(" votes "),
            "wards": max(before_it.rfind(" wards "), before_it.rfind(" ward by ward ")),
        }
        nearest = max(nouns, key=lambda noun: nouns[noun])
        if nouns[nearest] >= 0:
            return nearest
        later = next(
            (
                one.quantity.unit
                for one in sentence.units[index + 1 : index + 5]
                if one.quantity is not None and one.quantity.unit
            ),
            "",
        )
        if not later and not _stands_alone(sentence, index):
            return "unknown"
        if before == "majority" and (
            sum(one.kind == "N" for one in sentence.units) > 1
            or _word(sentence.units, index - 1) not in ("has", "have")
        ):
            before = "seats"
        return later or (before if before != "per cent" else "seats") or "seats"

    def _claim(
        self, sentence: Sentence, index: int, quantity: Quantity, context: Context
    ) -> FigureClaim | None:
        left, right = _clause(sentence, index)
        start = sentence.starts[index]
        end = start + len(sentence.line[start:].split(" ", 1)[0]) + 1
        line = sentence.line
        clause = " " + line[left:right]
        before = " " + line[max(left, start - _NEARBY) : start]
        after = " " + line[end : min(right, end + _NEARBY)]
        before = " " + _OWNER.split(before)[-1]
        for sign in (" , ", " and ", " with "):
            after = after.split(sign, 1)[0] + " "
        before = " " + before.rsplit(" , ", 1)[-1]
        explicit = _is_sure(sentence, index)
        subject, other = self._parties(sentence, index, left, right)
        route = _ROUTE.search(clause)
        directed = route is not None
        if route is not None:
            origin, goal = (sentence.units[int(route.group(n)[1:])] for n in (1, 2))
            subject, other = goal, origin
        if quantity.unit == "scoreboard":
            owner = sentence.units[index - 1] if index else None
            subject = owner if owner is not None and owner.kind == "P" else None
        if quantity.text == "single" and not _affirmed(clause, *_NONE_WORDS):
            quantity = replace(quantity, value=0.0)
            clause = before = after = " "
        whole = _aspect(sentence, index) == "whole"
        if any(f" {words} " in clause for words in _COMPLEMENTS):
            return None
        if _word(sentence.units, index + 1) == "more" and _ends_a_list(sentence, index):
            return None
        places = self._places(sentence, index, left, right)
        for entry in self._entries:
            if quantity.unit not in entry.units:
                continue
            if entry.needs and other is None:
                continue
            if not self._fits(entry, clause, before, after):
                continue
            if entry.subset and whole:
                continue
            if entry.whole and not whole and subject is not None:
                continue
            wide = entry.relation in _WIDE
            if wide and places is not None and places.kind in ("C", "W"):
                places = None
            inherited = subject is None
            who = (
                None
                if entry.subjects == "none"
                else (subject or self._inherited(sentence, index, context))
            )
            claim = Claim(
                relation=Relation(entry.relation),
                start=sentence.units[index].start - sentence.start,
                end=sentence.units[index].end - sentence.start,
                subjects=who.ids if who else (),
                others=other.ids if other else (),
                places=places.ids if places else (),
                scope=_SCOPES[places.kind if places else ""],
                quantity=quantity,
                direction=entry.direction,
                positive=_affirmed(f" {before.rsplit(' : ', 1)[-1]} {after}"),
                either=bool(who and who.joined == "and" and len(who.ids) > 1)
                and not any(f" {word} " in clause for word in ("each", "both", "apiece")),
                aspect="directed" if directed else _aspect(sentence, index),
                words=sentence.text,
            )
            candidates = [claim]
            if places is None or places.kind == "R":
                near = [
                    one
                    for one in (context.place, *context.titles)
                    if one is not None and (one.kind == "R" or not wide)
                ]
                moved = [replace(claim, places=one.ids, scope=_SCOPES[one.kind]) for one in near]
                candidates = [*moved, claim] if places is None else [claim, *moved]
            if inherited and claim.subjects:
                candidates += [replace(one, subjects=()) for one in candidates]
            weak = self._weak(sentence, context, claim, candidates)
            plain = subject is not None and (wide or places is not None) and explicit
            keyed = bool(entry.near or entry.before or entry.after)
            if plain:
                weak = [] if keyed else candidates
            if claim.aspect in ("before", "after", "all"):
                weak = []
            return FigureClaim(claim, entry, tuple(candidates), tuple(weak), explicit)
        return None

    def _weak(
        self, sentence: Sentence, context: Context, claim: Claim, ways: list[Claim]
    ) -> list[Claim]:
        """The claim said of the other parties of the sentence, and of nobody."""
        units = (*sentence.units, *context.parties)
        others = [u for u in units if u.kind == "P" and u.ids != claim.subjects]
        return [
            *ways,
            *(replace(one, subjects=other.ids) for other in others for one in ways),
            *(replace(one, subjects=()) for one in ways),
        ]

    def _fits(self, entry: QuantityEntry, clause: str, before: str, after: str) -> bool:
        if not (entry.near or entry.before or entry.after):
            return True
        if entry.together and not self._holds(entry.together, clause):
            return False
        return (
            self._holds(entry.near, clause)
            or self._holds(entry.before, before)
            or self._directly(entry.before, before)
            or self._holds(entry.after, after)
        )

    def _holds(self, words: Sequence[str], text: str) -> bool:
        return any(
            bool(_NOBODY.search(text)) if one == "<Z>" else f" {one} " in text
            for one in self._spelt(words)
        )

    def _directly(self, words: Sequence[str], before: str) -> bool:
        """Whether one of the words marked `^` stands right before the figure."""
        return any(one[0] == "^" and before.endswith(f" {one[1:]} ") for one in words)

    def _spelt(self, words: Sequence[str]) -> Iterator[str]:
        for word in words:
            if word.startswith("@"):
                yield from self._classes[word[1:]]
            else:
                yield word

    def _parties(
        self, sentence: Sentence, index: int, left: int, right: int
    ) -> tuple[Unit | None, Unit | None]:
        """Whose figure it is, and the second party of the clause."""
        units, starts = sentence.units, sentence.starts
        inside = [i for i, at in enumerate(starts) if left <= at < right and units[i].kind == "P"]
        if not inside:
            return None, None
        if (_word(units, index - 2), _word(units, index - 1)) in (("to", "their"), ("to", "its")):
            if len(inside) == 2:
                return units[inside[1]], units[inside[0]]
        if _word(units, index - 1) in ("on", "with", "at") and index - 2 in inside:
            return units[index - 2], next((units[i] for i in inside if i != index - 2), None)
        if _word(units, index - 1) in ("'s", "’s", "'", "’") and index - 2 in inside:
            return units[index - 2], next((units[i] for i in inside if i != index - 2), None)
        ahead = [_word(units, i) for i in range(index + 1, min(len(units), index + 3))]
        if (
            len(inside) == 2
            and max(inside) < index
            and "to" in ahead
            and any(units[i].kind == "N" for i in range(index + 1, min(len(units), index + 4)))
        ):
            return units[inside[0]], units[inside[1]]
        if _word(units, index - 1) == "to" and len(inside) == 2 and index - 2 > 0:
            if any(units[i].kind == "N" for i in range(index - 3, index)):
                return units[inside[1]], units[inside[0]]
        earlier = [i for i in inside if i < index]
        later = [i for i in inside if i > index]
        by = next(
            (i for i in later if _word(units, i - 1) in ("by", "to", "for") and i - index < 9), None
        )
        owner = next(
            (
                i
                for i in later
                if i == index + 1
                or (i - index <= 5 and _word(units, i - 1) in ("are", "is", "of", "now"))
            ),
            None,
        )
        running = next((i for i in later if _word(units, i - 1) == "that" and i - index < 6), None)
        if running is not None:
            return units[running], None
        direct = [
            i
            for i in earlier
            if _word(units, i - 1) not in ("from", "than", "to", "over", "behind", "against", "of")
        ]
        if direct:
            chosen = direct[-1]
        elif owner is not None:
            chosen = owner
        elif by is not None:
            chosen = by
        elif earlier:
            chosen = earlier[-1]
        else:
            chosen = later[0]
        if by is not None and _word(units, by - 1) in ("by", "for") and not earlier:
            chosen = by
        others = [i for i in inside if i != chosen and units[i].ids != units[chosen].ids]
        after = [i for i in others if i > index]
        second = next(iter(after or others), None)
        return units[chosen], None if second is None else units[second]

    def _places(self, sentence: Sentence, index: int, left: int, right: int) -> Unit | None:
        units, starts = sentence.units, sentence.starts
        for kinds in ("W", "C", "R"):
            inside = [
                i for i, at in enumerate(starts) if left <= at < right and units[i].kind == kinds
            ]
            after = [i for i in inside if i > index]
            if inside:
                return units[(after or inside[::-1])[0]]
        strange = [
            i
            for i, at in enumerate(starts)
            if left <= at < right and units[i].kind == "X" and _word(units, i - 1) in _PLACING
        ]
        if strange:
            return units[strange[0]]
        for kinds in ("W", "C", "R"):
            every = [i for i in range(len(units)) if units[i].kind == kinds]
            before = [i for i in every if i < index]
            if every:
                return units[before[-1] if before else every[0]]
        return None

    def _inherited(self, sentence: Sentence, index: int, context: Context) -> Unit | None:
        before = [one for one in sentence.units[:index] if one.kind == "P"]
        return before[-1] if before else context.party


_SCOPES = {"C": "council", "R": "region", "W": "ward", "X": "elsewhere", "": "nation"}
_WIDE = ("councils-count", "share-of-councils", "targets")
"""Relations that are never about one council."""
_PLACING = ("in", "of", "for", "at")
_COMPLEMENTS = ("other than", "apart from", "except", "outside the ranks of")
"""Words after which everybody else is meant."""


_AFTER_ALONE = (
    *(",", ".", ";", ":", "!", "?", ")", "", "in", "to", "and", "of", "up", "down", "more", "less"),
    *("fewer", "for", "at", "on", "now", "from", "with", "short", "ahead", "behind", "but", "each"),
    *("is", "are", "was", "were", "had", "have", "went", "after", "before", "against", "by", "net"),
    *("clear", "not", "or", "than", "apiece", "while", "too", "there", "so", "last", "this", "-"),
)


def _stands_alone(sentence: Sentence, index: int) -> bool:
    """Whether a figure without a unit is one of seats, as in `eight down`; `two leading …` is not."""
    if index + 1 >= len(sentence.units):
        return True
    following = sentence.units[index + 1]
    return bool(following.kind and following.kind != "X") or following.text.lower() in _AFTER_ALONE


def _is_scoreboard(sentence: Sentence) -> bool:
    """`LAB 74 CON 46 LD 9`: nothing but names and figures."""
    kinds = [one.kind for one in sentence.units]
    pairs = sum(kinds[at : at + 2] == ["P", "N"] for at in range(len(kinds)))
    words = [one.kind for one in sentence.units if one.kind or one.text.isalnum()]
    return pairs >= 3 or (pairs >= 2 and set(words) <= {"P", "N", "Z"})


def _aspect(sentence: Sentence, index: int) -> str:
    if _all_of(sentence, index):
        return "all"
    before = _word(sentence.units, index - 1)
    if before in ("its", "their", "'s", "’s", "'", "’"):
        return "own"
    if before in ("the", "these", "those") or (
        before == "of" and _follows_a_figure(sentence, index)
    ):
        return "whole"
    return _turn(sentence, index)


def _is_sure(sentence: Sentence, index: int) -> bool:
    """Whether the sentence itself says of what the figure is."""
    return any(
        one.quantity is not None and one.quantity.unit for one in sentence.units[: index + 1]
    )


def _follows_a_figure(sentence: Sentence, index: int) -> bool:
    """`two of four`, `none of 29`."""
    earlier = sentence.units[max(0, index - 3) : index - 1]
    return any(one.kind == "N" or one.text.lower() in ("none", "all", "out") for one in earlier)


def _ends_a_list(sentence: Sentence, index: int) -> bool:
    """`Dudley and 10 more`, `UKIP three and one more`."""
    if _word(sentence.units, index - 1) not in ("and", "or") or index < 2:
        return False
    return sentence.units[index - 2].kind in ("C", "W", "N", "P")


def _all_of(sentence: Sentence, index: int) -> bool:
    """Whether the figure is said in full: `all of the four seats`."""
    words = [_word(sentence.units, at) for at in range(index - 3, index)]
    words += sentence.units[index].text.lower().split()[:1]
    return "all" in words or "every" in words or "each" in words


def _turn(sentence: Sentence, index: int) -> str:
    """Whether a figure is where something began or where it ended: `from 36 to a dozen`."""
    units = sentence.units
    if _word(units, index - 1) == "from" and any(
        _word(units, at) == "to" and at + 1 < len(units) and units[at + 1].kind == "N"
        for at in range(index + 1, min(len(units), index + 4))
    ):
        return "before"
    if _word(units, index - 1) == "to" and any(
        units[at].kind == "N" and _word(units, at - 1) == "from"
        for at in range(max(1, index - 4), index)
    ):
        return "after"
    return ""


def _word(units: Sequence[Unit], at: int) -> str:
    return units[at].text.lower() if 0 <= at < len(units) and not units[at].kind else ""


def _clause(sentence: Sentence, index: int) -> tuple[int, int]:
    """Where the clause of a unit begins and ends in the line."""
    at, line = sentence.starts[index], sentence.line
    left = max(
        (line.rfind(sign, 0, at) + len(sign) for sign in _BREAKS if sign in line[:at]), default=0
    )
    ends = [line.find(sign, at) for sign in _BREAKS if line.find(sign, at) >= 0]
    right = min(ends, default=len(line))
    for match in _NEXT_PARTY.finditer(line, left, right):
        # Two figures of two parties: each has its own clause.
        if _FIGURE.search(line[left : match.start()]) and _FIGURE.search(line[match.end() : right]):
            if match.start() > at:
                return left, match.start() + 1
            left = match.start() + 1
    return left, right


_DENIALS = ("not", "n't", "never", "nor", "hardly")
_NONE_WORDS = ("no longer", "without", "no")


def _affirmed(clause: str, *more: str) -> bool:
    return not any(f" {word} " in clause for word in (*_DENIALS, *more))
