"""Which stretches of a text are names, and what each of them means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from generator.checking.grammar import NamingWords
from generator.checking.surfaces import Named, Surfaces, local_surfaces, surnames
from generator.checking.units import Unit
from generator.elections.models import Council, Election, Ward

_MOST_PLACES, _MOST_REGIONS = 6, 2
"""Places and regions that a text may be about."""
_PREFERRED = "CPRZWHh"
_WARD, _PERSON, _SHORT = "W", "H", "h"
"""Kinds of names: `h` is a candidate by the surname alone."""
_Short = frozenset[Named]


class Stretch(NamedTuple):
    """Tokens of a block from `start` to before `end` that are a name, and all it may mean."""

    start: int
    end: int
    means: tuple[Named, ...]


@dataclass(frozen=True)
class TextNames:
    """The names of one text: the stretches of each block, and every name that is known in it.

    `council` is the code of the council that the text is about; empty where there is none.
    `codes` are those of the councils and by-elections whose wards and candidates are known.
    """

    stretches: list[list[Stretch]]
    known: Surfaces
    council: str = ""
    codes: frozenset[str] = frozenset()

    @property
    def subjects(self) -> tuple[Named, ...]:
        """What the text may be about: places of its first two blocks, or parties of its first.

        A text whose headline names a council or a ward is about these and their region.
        """
        head, both = (
            [
                one
                for block in self.stretches[:end]
                for stretch in _longest(block)
                for one in stretch.means
            ]
            for end in (1, 2)
        )
        places = [one for one in head if one.kind in ("C", _WARD)]
        regions = [one for one in both if one.kind == "R"][:_MOST_REGIONS]
        parties = dict.fromkeys(one for one in head if one.kind == "P")
        return tuple(dict.fromkeys([*(places[:_MOST_PLACES] if places else parties), *regions]))


class Naming:
    """Finds the names of one election; wards and candidates only of councils in the text.

    Those of by-elections are found in texts that speak of by-elections.
    """

    def __init__(
        self,
        election: Election,
        names: Surfaces,
        words: NamingWords,
        language: Language,
        common: frozenset[str],
    ) -> None:
        self._names = names
        self._words = words
        self._before_surnames = common | frozenset(words.titles)
        self._language = language
        self._matcher = self._matching(names)
        self._councils: dict[str, Council] = {one.code: one for one in election.councils}
        self._by_elections: dict[str, Ward] = {one.code: one for one in election.by_elections}
        self._local = lru_cache(maxsize=64)(self._names_within)

    def of(self, docs: Sequence[Doc]) -> TextNames:
        """Return the names of one text, of which `docs` are the blocks."""
        found = [self._found(doc, self._matcher, self._names) for doc in docs]
        councils = [list(_councils(block)) for block in found]
        named = frozenset(code for block in councils for code in block)
        alone = len(self._councils) == 1
        every = frozenset((*self._councils, *self._by_elections))
        codes = every if alone else named | self._by_elections_of(docs)
        codes = codes or self._of_wards(docs[:1])
        matcher, local, short = self._local(codes)
        if local:
            met = [self._found(doc, matcher, local) for doc in docs]
            certain = _certain(met, short)
            for stretches, more in zip(found, met, strict=True):
                stretches += [one for one in more if not (set(one.means) <= short - certain)]
        known = {**self._names}
        for surface, means in local.items():
            if short.issuperset(means):
                continue
            known[surface] = (*known.get(surface, ()), *(one for one in means if one not in short))
        return TextNames(found, known, self._council_of(councils), codes)

    def local(self, codes: frozenset[str]) -> Surfaces:
        """Return the names of wards and candidates of councils and by-elections."""
        return self._local(codes)[1]

    def units(self, doc: Doc, stretches: Sequence[Stretch], about: str) -> dict[int, Unit | None]:
        """Return the unit that begins at each token; None for the other tokens of a name.

        The longest names come first. `about` is the council that the text is about.
        """
        means: defaultdict[tuple[int, int], list[Named]] = defaultdict(list)
        for one in stretches:
            means[one.start, one.end] += one.means
        found: dict[int, Unit | None] = {}
        for start, end in sorted(means, key=lambda one: (one[0] - one[1], one[0])):
            if any(token in found for token in range(start, end)):
                continue
            unit = self._unit(doc, start, end, means[start, end], about)
            if unit is not None:
                found.update(dict.fromkeys(range(start, end)))
                found[start] = unit
        return found

    def _unit(
        self, doc: Doc, start: int, end: int, means: Sequence[Named], about: str
    ) -> Unit | None:
        span, kinds = doc[start:end], {one.kind for one in means}
        following = doc[end].text.lower() if end < len(doc) else ""
        if following in self._words.verbs.get(span.text.lower(), ()):
            return None
        is_ward = _WARD in kinds and following in self._words.wards
        elsewhere = bool(about) and {"C", _WARD} <= kinds and Named("C", about) not in means
        order = _WARD if is_ward or elsewhere else _PREFERRED
        kind = next((one for one in order if one in kinds), "")
        if not kind:
            return None
        ids = tuple(dict.fromkeys(one.id for one in means if one.kind == kind))
        if kind == _SHORT and self._has_first_name(doc, start):
            return None
        kind = _PERSON if kind == _SHORT else kind
        return Unit(span.text, span.start_char, span.end_char, kind, ids, either=len(ids) > 1)

    def _has_first_name(self, doc: Doc, at: int) -> bool:
        """Whether another first name stands before a surname: somebody else is meant."""
        before = doc[at - 1] if at else None
        return (
            before is not None
            and before.is_alpha
            and before.text[:1].isupper()
            and before.text.lower() not in self._before_surnames
        )

    def _council_of(self, councils: list[list[str]]) -> str:
        """The council that a text is about: named in its first block, and most often of those.

        Where a ward's council and a council of the ward's name are both named, it is the former.
        """
        first = dict.fromkeys(councils[0] if councils else ())
        for code in first:
            wards = {ward.name for ward in self._councils[code].wards}
            if any(other != code and self._councils[other].name in wards for other in first):
                return code
        counted = Counter(code for block in councils for code in block if code in first)
        most = counted.most_common(2)
        alone = len(most) == 1 or (len(most) == 2 and most[0][1] > most[1][1])
        return most[0][0] if alone else ""

    def _by_elections_of(self, docs: Sequence[Doc]) -> frozenset[str]:
        """The by-elections that a text may be about: it says so, or names their council."""
        if not self._by_elections:
            return frozenset()
        text = " ".join(doc.text for doc in docs)
        lower = text.lower()
        said = any(word in lower for word in self._words.by_elections)
        return frozenset(
            one.code
            for one in self._by_elections.values()
            if said
            or (one.council_name and one.council_name in text)
            or any(candidacy.name in text for candidacy in one.candidacies)
        )

    def _of_wards(self, docs: Sequence[Doc]) -> frozenset[str]:
        """The councils of the wards that the heading of a text names which names no council."""
        matcher, wards = self._every_ward
        found = (one for doc in docs for one in self._found(doc, matcher, wards))
        return frozenset(named.id for one in found for named in one.means)

    @cached_property
    def _every_ward(self) -> tuple[PhraseMatcher, Surfaces]:
        """What matches every ward that no other name is like, with the councils of its name."""
        found: defaultdict[str, dict[Named, None]] = defaultdict(dict)
        for council in self._councils.values():
            for ward in council.wards:
                if ward.name not in self._names:
                    found[ward.name][Named("C", council.code)] = None
        names = {surface: tuple(means) for surface, means in found.items()}
        return self._matching(names), names

    def _names_within(self, codes: frozenset[str]) -> tuple[PhraseMatcher, Surfaces, _Short]:
        """What matches the wards and candidates of these councils and by-elections.

        Last the candidates by their surnames alone, which only count where a text names their
        ward or somebody who stood there: see `_certain`.
        """
        wards = [
            ward
            for code in sorted(codes)
            for ward in (
                (self._by_elections[code],) if code in self._by_elections
                else self._councils[code].wards
            )
        ]  # fmt: skip
        found: defaultdict[str, dict[Named, None]] = defaultdict(dict)
        for surface, named in local_surfaces(wards):
            found[surface][named] = None
        short = {one: _shortened(named) for one, named in surnames(wards) if one not in found}
        for surface, named in short.items():
            if surface not in self._names:
                found[surface][named] = None
        names = {surface: tuple(means) for surface, means in found.items()}
        return self._matching(names), names, frozenset(short.values())

    def _matching(self, names: Surfaces) -> PhraseMatcher:
        matcher = PhraseMatcher(self._language.vocab)
        if names:
            matcher.add("name", [self._language.make_doc(surface) for surface in names])
        return matcher

    def _found(self, doc: Doc, matcher: PhraseMatcher, names: Surfaces) -> list[Stretch]:
        return [Stretch(start, end, names[doc[start:end].text]) for _, start, end in matcher(doc)]


def _shortened(named: Named) -> Named:
    """A candidate by the surname alone."""
    return Named(_SHORT, named.id)


def _certain(met: Sequence[Sequence[Stretch]], short: _Short) -> frozenset[Named]:
    """The surnames whose owner the text makes sure of, by the ward or anybody who stood there."""
    named = {one for block in met for stretch in block for one in stretch.means}
    sure = {_ward_of(one) for one in named if one.kind in (_PERSON, _WARD)}
    return frozenset(one for one in named & short if _ward_of(one) in sure)


def _ward_of(one: Named) -> str:
    """The code of a ward, or of a candidate's ward."""
    return one.id.partition("|")[0]


def _longest(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """The stretches that are no part of a longer one: `North East`, not `North`."""
    for one in stretches:
        if not any(
            other.start <= one.start
            and one.end <= other.end
            and other.end - other.start > one.end - one.start
            for other in stretches
        ):
            yield one


def _councils(stretches: Sequence[Stretch]) -> Iterator[str]:
    return (one.id for stretch in stretches for one in stretch.means if one.kind == "C")
