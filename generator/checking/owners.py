"""Whose a figure is: the party of its clause that has, won or lost it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.checking.clauses import Clause, any_of
from generator.checking.grammar import OwnerWords
from generator.checking.units import Sentence, Unit, word_at

Pair = tuple[Unit | None, Unit | None]
"""Whose a figure is, and the second party of the clause."""
_FAR, _NEAR = 9, 5
"""Units between a figure and a party behind it that may still own it."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure among the units of its sentence, and the parties of its clause."""

    units: Sequence[Unit]
    index: int
    parties: Sequence[int]

    def word(self, away: int) -> str:
        """The word so many units before the figure (below nought), or behind it."""
        return word_at(self.units, self.index + away)

    def figures(self, first: int, end: int) -> bool:
        """Whether one of these units is a figure; both count from this figure."""
        stop = min(len(self.units), self.index + end)
        return any(self.units[at].kind == "N" for at in range(self.index + first, stop))

    def pair(self, first: int, second: int) -> Pair:
        """Two parties of the clause, by their order in it."""
        return self.units[self.parties[first]], self.units[self.parties[second]]


class Owners:
    """Finds owners by the words of `grammar.yaml`."""

    def __init__(self, words: OwnerWords) -> None:
        self._words = words
        self._route = re.compile(
            rf" (?:{any_of(words.route_from)}) (P\d+) (?:\S+ ){{0,4}}?"
            rf"(?:{any_of(words.route_to)}) (P\d+) "
        )
        self._than = re.compile(rf" (?:{any_of(words.than)}) (?:(?:{any_of(words.by)}) )?(P\d+) ")
        self._rules: tuple[Callable[[_Place], Pair | None], ...] = (
            self._to_their,
            self._to_anothers,
            self._directly_behind,
            self._for_whom,
            self._done_by,
            self._who,
            self._relative,
            self._given,
            self._beside,
            self._with_another_behind,
            self._to,
            self._that,
        )

    def of(self, sentence: Sentence, index: int, clause: Clause) -> Pair:
        """Return whose the figure at this index is, and the second party of its clause."""
        parties = sentence.inside(clause.left, clause.right, "P")
        if self._is_somebodys(sentence, index):
            parties = [one for one in parties if one < index]
        if not parties:
            return None, None
        place = _Place(sentence.units, index, parties)
        for rule in self._rules:
            found = rule(place)
            if found is not None:
                return found
        return self._nearest(place)

    def _is_somebodys(self, sentence: Sentence, index: int) -> bool:
        """`the group's 46 councils`: they are no party's that is named behind."""
        units = sentence.units
        return word_at(units, index - 1) in self._words.poss and not units[index - 2].kind

    def route(self, sentence: Sentence, clause: Clause) -> Pair | None:
        """Return to whom and from whom something passed, where the clause says both."""
        match = self._route.search(clause.text)
        if match is None:
            return None
        origin, goal = (sentence.units[int(match.group(n)[1:])] for n in (1, 2))
        return goal, origin

    def is_sure(self, sentence: Sentence, index: int, clause: Clause, owner: Unit | None) -> bool:
        """Whether the figure can be nobody else's: no other party, or no figure between the two."""
        every = sentence.inside(0, len(sentence.line), "P")
        if owner is None or len({sentence.units[at].ids for at in every}) == 1:
            return True
        mine = [at for at in every if sentence.units[at] is owner]
        nearest = min(mine, key=lambda at: abs(at - index), default=index)
        low, high = sorted((nearest, index))
        # A party right behind another figure is that one's: `11 Tories, compared with 26`.
        taken = nearest < index and nearest > 0 and sentence.units[nearest - 1].kind == "N"
        return not taken and all(one.kind != "N" for one in sentence.units[low + 1 : high])

    def compared(self, sentence: Sentence, clause: Clause) -> Pair | None:
        """Return who has so many times as much and as whom, where the clause says both."""
        match = self._than.search(clause.text)
        if match is None:
            return None
        other = sentence.units[int(match.group(1)[1:])]
        parties = [sentence.units[at] for at in sentence.inside(clause.left, clause.right, "P")]
        mine = next((one for one in parties if one.ids != other.ids), None)
        return None if mine is None else (mine, other)

    def _to_their(self, at: _Place) -> Pair | None:
        """`Labour beat the Tories, 12 seats to their 9`: the second figure."""
        words = self._words
        if at.word(-2) in words.to and at.word(-1) in words.their and len(at.parties) == 2:
            return at.pair(1, 0)
        return None

    def _to_anothers(self, at: _Place) -> Pair | None:
        """`With 19 seats to Labour's three, the Conservatives …`: the first figure."""
        for own in range(at.index + 2, at.index + 4):
            score = own in at.parties and word_at(at.units, own - 1) in self._words.to
            if score and word_at(at.units, own + 1) in self._words.poss and at.figures(1, 6):
                others = [one for one in at.parties if one != own]
                earlier = [one for one in others if one < at.index]
                mine = next(iter(earlier[-1:] or others), None)
                return (None if mine is None else at.units[mine]), at.units[own]
        return None

    def _directly_behind(self, at: _Place) -> Pair | None:
        """`four Greens and eight Liberal Democrats`."""
        own = at.index + 1
        if own not in at.parties or at.index - 1 in at.parties:
            return None
        other = next((at.units[one] for one in at.parties if one != own), None)
        return at.units[own], other

    def _given(self, at: _Place) -> Pair | None:
        """`34 per cent for Labour`."""
        own = next((one for one in at.parties if 1 < one - at.index <= _NEAR), None)
        if own is None:
            return None
        between = [word_at(at.units, one) for one in range(at.index + 1, own)]
        passed = " ".join(between[-2:]) in self._words.given_to
        if not passed and between[-1] not in self._words.by_first:
            return None
        if any(word not in self._words.given for word in between):
            return None
        other = next((at.units[one] for one in at.parties if one != own), None)
        return at.units[own], other

    def _for_whom(self, at: _Place) -> Pair | None:
        """`Thirty for the Lib Dems, 18 for the Conservatives`."""
        own = at.index + 2
        if at.word(1) not in self._words.for_whom or own not in at.parties:
            return None
        other = next((at.units[one] for one in at.parties if one != own), None)
        return at.units[own], other

    def _done_by(self, at: _Place) -> Pair | None:
        """`21 run by Labour`, `12 councillors elected by …` is too far."""
        for own in (at.index + 2, at.index + 3):
            if own in at.parties and word_at(at.units, own - 1) in self._words.done_by:
                return at.units[own], next(
                    (at.units[one] for one in at.parties if one != own), None
                )
        return None

    def _who(self, at: _Place) -> Pair | None:
        """`three times that of the Conservatives, who have 22`."""
        earlier = [one for one in at.parties if one < at.index]
        if not earlier or at.index - earlier[-1] > _NEAR + 2:
            return None
        if not any(word_at(at.units, earlier[-1] + step) in self._words.who for step in (1, 2)):
            return None
        others = [one for one in at.parties if at.units[one].ids != at.units[earlier[-1]].ids]
        return at.units[earlier[-1]], at.units[others[0]] if others else None

    def _relative(self, at: _Place) -> Pair | None:
        """`the six councils the Tories lost`, where no party stands before."""
        own = at.index + 2
        if own not in at.parties or min(at.parties) < own or not at.word(1).isalpha():
            return None
        if at.word(1) in self._words.no_noun or not at.word(3).isalpha():
            return None
        return at.units[own], None

    def _beside(self, at: _Place) -> Pair | None:
        """`Labour on 12`, `Labour's 12`."""
        own = at.index - 2
        if at.word(-1) not in self._words.beside or own not in at.parties:
            return None
        other = next((at.units[one] for one in at.parties if one != own), None)
        return at.units[own], other

    def _with_another_behind(self, at: _Place) -> Pair | None:
        """`Labour beat the Tories by 12 seats to 9`: the first figure."""
        ahead = (at.word(1), at.word(2))
        if len(at.parties) == 2 and max(at.parties) < at.index and _any(ahead, self._words.to):
            return at.pair(0, 1) if at.figures(1, 4) else None
        return None

    def _to(self, at: _Place) -> Pair | None:
        """`Labour beat the Tories by 12 seats to 9`: the second figure."""
        if at.word(-1) in self._words.to and len(at.parties) == 2 and at.index > 2:
            return at.pair(1, 0) if at.figures(-3, 0) else None
        return None

    def _that(self, at: _Place) -> Pair | None:
        """`the 12 seats that Labour won`."""
        for one in at.parties:
            if 0 < one - at.index < 6 and word_at(at.units, one - 1) in self._words.that:
                return at.units[one], None
        return None

    def _nearest(self, at: _Place) -> Pair:
        chosen = self._chosen(at)
        mine = at.units[chosen].ids
        others = [one for one in at.parties if one != chosen and at.units[one].ids != mine]
        behind = [one for one in others if one > at.index]
        second = next(iter(behind or others), None)
        return at.units[chosen], None if second is None else at.units[second]

    def _chosen(self, at: _Place) -> int:
        words = self._words
        earlier = [one for one in at.parties if one < at.index]
        later = [one for one in at.parties if one > at.index]
        before = {one: word_at(at.units, one - 1) for one in at.parties}
        by = [one for one in later if before[one] in words.by and one - at.index < _FAR]
        being = [
            one
            for one in later
            if one == at.index + 1 or (one - at.index <= _NEAR and before[one] in words.being)
        ]
        if by and before[by[0]] in words.by_first and not earlier:
            return by[0]
        direct = [one for one in earlier if before[one] not in words.not_behind]
        return (direct[-1:] or being[:1] or by[:1] or earlier[-1:] or later)[0]


def _any(words: Sequence[str], of: Sequence[str]) -> bool:
    return any(word in of for word in words)
