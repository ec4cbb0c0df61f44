"""Reads copy into sentences of units: a blank spaCy pipeline and the names of one election."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span, Token

from generator.checking.copy_text import Block, Copy
from generator.checking.figures import FigureFinder
from generator.checking.pronouns import resolved
from generator.checking.reading_line import plain_word, sentence
from generator.checking.surfaces import Named, Surfaces, local_surfaces, surfaces
from generator.checking.units import Sentence, Unit
from generator.checking.words import Vocabulary
from generator.elections.briefing import Briefing
from generator.elections.models import Council, Election
from generator.elections.register import CouncilRegister

MOST_SUBJECTS = 6
_PREFERRED = "CPRZWH"


class Reader:
    """Reads any copy about one election."""

    def __init__(
        self,
        election: Election,
        briefing: Briefing,
        vocabulary: Vocabulary,
        register: CouncilRegister,
    ) -> None:
        self._election = election
        self._vocabulary = vocabulary
        self._names: Surfaces = surfaces(election, briefing, vocabulary.names, register)
        self._about = ""
        self.figures = FigureFinder(vocabulary.numbers)
        self.local_names: Surfaces = {}
        self.subjects: tuple[Named, ...] = ()
        self._nlp = spacy.blank("en")
        self._nlp.add_pipe("sentencizer", config={"punct_chars": [".", "?", "!", "…"]})
        self._matcher = self._matching(self._names)
        self._common = {
            word
            for phrases in vocabulary.words.classes.values()
            for phrase in phrases
            for word in phrase.split()
        }
        self._before = {tuple(one.lower().split()) for one in vocabulary.names.council_before}
        self._after = {tuple(one.split()) for one in vocabulary.names.council_after}

    @property
    def names(self) -> Surfaces:
        """Every name of the election that is known wherever copy is about."""
        return self._names

    @cached_property
    def _councils(self) -> dict[str, Council]:
        return {one.code: one for one in self._election.councils}

    def read(self, copy: Copy) -> list[list[Sentence]]:
        """Return the sentences of each block, with pronouns standing for what they mean."""
        docs = [self._nlp(block.text) for block in copy.blocks]
        self._about = self._council_of(docs) if docs else ""
        self.local_names = dict(self._names)
        local = self._local(docs)
        self.subjects = self._subjects(docs[:2], local)
        return resolved(
            [
                list(self._sentences(doc, block, local))
                for doc, block in zip(docs, copy.blocks, strict=True)
            ],
            self._vocabulary.names.pronouns,
        )

    def _council_of(self, docs: list[Doc]) -> str:
        """The council that a text is about: named in its first block, and most often of those.

        Where a ward's council and a council of the ward's name are both named, it is the former.
        """
        first = dict.fromkeys(self._named_councils(docs[0]))
        for code in first:
            wards = {ward.name for ward in self._councils[code].wards}
            if any(other != code and self._councils[other].name in wards for other in first):
                return code
        counted = Counter(
            code for doc in docs for code in self._named_councils(doc) if code in first
        )
        most = counted.most_common(2)
        alone = len(most) == 1 or (len(most) == 2 and most[0][1] > most[1][1])
        return most[0][0] if most and alone else ""

    def _subjects(
        self, docs: list[Doc], local: tuple[PhraseMatcher, Surfaces] | None
    ) -> tuple[Named, ...]:
        """What a text may be about: places of its first two blocks, or parties of its first.

        A text whose headline names a council or a ward is about these and their region.
        """
        head = list(self._meant(docs[:1], local))
        both = list(self._meant(docs, local))
        places = [one for one in head if one.kind in ("C", "W")]
        regions = [one for one in both if one.kind == "R"]
        if places:
            return tuple(dict.fromkeys([*places[:MOST_SUBJECTS], *regions[:2]]))
        parties = dict.fromkeys(one for one in head if one.kind == "P")
        return tuple(dict.fromkeys([*parties, *regions[:2]]))

    def _meant(
        self, docs: list[Doc], local: tuple[PhraseMatcher, Surfaces] | None
    ) -> Iterator[Named]:
        for doc in docs:
            for _, start, end in self._matcher(doc):
                yield from self._names.get(doc[start:end].text, ())
            if local is not None:
                for _, start, end in local[0](doc):
                    yield from local[1].get(doc[start:end].text, ())

    def _named_councils(self, doc: Doc) -> Iterator[str]:
        for _, start, end in self._matcher(doc):
            for named in self._names.get(doc[start:end].text, ()):
                if named.kind == "C":
                    yield named.id

    def _local(self, docs: Iterable[Doc]) -> tuple[PhraseMatcher, Surfaces] | None:
        """What matches the wards and candidates of the councils that the copy names."""
        codes = {
            named.id
            for doc in docs
            for _, start, end in self._matcher(doc)
            for named in self._names.get(doc[start:end].text, ())
            if named.kind == "C"
        }
        if len(self._election.councils) == 1:
            codes = {self._election.councils[0].code}
        found: defaultdict[str, dict[Named, None]] = defaultdict(dict)
        for code in sorted(codes):
            for surface, named in local_surfaces(self._councils[code]):
                found[surface][named] = None
        names = {surface: tuple(means) for surface, means in found.items()}
        for surface, means in names.items():
            self.local_names[surface] = (*self.local_names.get(surface, ()), *means)
        return (self._matching(names), names) if names else None

    def _matching(self, names: Surfaces) -> PhraseMatcher:
        matcher = PhraseMatcher(self._nlp.vocab)
        matcher.add("name", [self._nlp.make_doc(surface) for surface in names])
        return matcher

    def _sentences(
        self, doc: Doc, block: Block, local: tuple[PhraseMatcher, Surfaces] | None
    ) -> Iterator[Sentence]:
        named = self._named(doc, local)
        for span in _whole(doc):
            units = list(self._units(span, named))
            yield sentence(span.text, span.start_char, _merged(units))

    def _named(
        self, doc: Doc, local: tuple[PhraseMatcher, Surfaces] | None
    ) -> dict[int, tuple[int, Unit]]:
        """From a token to the unit that begins there, and the token after it."""
        matches = [(s, e, self._names[doc[s:e].text]) for _, s, e in self._matcher(doc)]
        if local is not None:
            matches += [(s, e, local[1][doc[s:e].text]) for _, s, e in local[0](doc)]
        found: dict[int, tuple[int, Unit]] = {}
        taken: set[int] = set()
        for start, end in sorted(
            {(s, e) for s, e, _ in matches}, key=lambda one: (one[0] - one[1], one[0])
        ):
            if any(place in taken for place in range(start, end)):
                continue
            means = [one for s, e, all_ in matches if (s, e) == (start, end) for one in all_]
            unit = self._unit(doc, start, end, means)
            if unit is None:
                continue
            taken.update(range(start, end))
            found[start] = (end, unit)
        return found

    def _unit(self, doc: Doc, start: int, end: int, means: Sequence[Named]) -> Unit | None:
        following = doc[end].text.lower() if end < len(doc) else ""
        kinds = {one.kind for one in means}
        order = _PREFERRED
        if doc[start:end].text.lower() == "hung" and following in ("on", "up"):
            return None
        if "W" in kinds and following in ("ward", "wards"):
            order = "W"
        if {"C", "W"} <= kinds and self._about and Named("C", self._about) not in means:
            order = "W"
        kind = next((one for one in order if one in kinds), "")
        if not kind:
            return None
        ids = tuple(dict.fromkeys(one.id for one in means if one.kind == kind))
        span = doc[start:end]
        return Unit(span.text, span.start_char, span.end_char, kind, ids, either=len(ids) > 1)

    def _units(self, span: Span, named: dict[int, tuple[int, Unit]]) -> Iterator[Unit]:
        tokens = list(span)
        words = [_word(token) for token in tokens]
        covered = {
            place
            for start, (end, _) in named.items()
            for place in range(start, end)
            if span.start <= start < span.end
        }
        blotted = ["\0" if t.i in covered else w for t, w in zip(tokens, words, strict=True)]
        figures = {one.first: one for one in self.figures.find(blotted)}
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.i in named:
                end, unit = named[token.i]
                at = end - span.start
                at = self._with_council_word(tokens, at, unit)
                yield unit
            elif at in figures:
                figure = figures[at]
                last = tokens[figure.end - 1]
                stretch = span.doc.text[token.idx : last.idx + len(last)]
                yield Unit(stretch, token.idx, last.idx + len(last), "N", quantity=figure.quantity)
                at = figure.end
            else:
                if not token.is_space and not self._opens_a_name(tokens, at, named):
                    kind = "X" if at and self._is_strange(token) else ""
                    ids = (token.text,) if kind else ()
                    yield Unit(token.text, token.idx, token.idx + len(token), kind, ids)
                at += 1

    def _is_strange(self, token: Token) -> bool:
        """Whether the word looks like a name that is not known."""
        text = token.text
        return text[:1].isupper() and token.is_alpha and text.lower() not in self._common

    def _with_council_word(self, tokens: list[Token], at: int, unit: Unit) -> int:
        """Step over `Council` behind a council's name."""
        if unit.kind != "C":
            return at
        for words in self._after:
            if tuple(one.text for one in tokens[at : at + len(words)]) == words:
                return at + len(words)
        return at

    def _opens_a_name(
        self, tokens: list[Token], at: int, named: dict[int, tuple[int, Unit]]
    ) -> bool:
        """Whether the word only leads up to a name: `the` Tories, `the London borough of` Barnet."""
        word = tokens[at].text.lower()
        if word not in ("the", "london", "borough", "royal", "of", "city"):
            return False
        ahead = [token.text.lower() for token in tokens[at : at + 5]]
        for before in self._before:
            size = len(before)
            if tuple(ahead[:size]) == before and at + size < len(tokens):
                follower = named.get(tokens[at + size].i)
                if follower and (size == 1 or follower[1].kind == "C"):
                    return True
        return False


def _whole(doc: Doc) -> Iterator[Span]:
    """The sentences of a text; a quotation mark that ends one belongs to it."""
    yield from (span for span in doc.sents if span.text.strip())


def _word(token: Token) -> str:
    return plain_word(token.text)


_JOINERS = {"and": "and", "or": "or", "nor": "neither", "&": "and"}
_LEADERS = {"both": "and", "neither": "neither", "either": "or"}


def _merged(units: list[Unit]) -> list[Unit]:
    """Join names in a list into one unit: `Barnet, Hillingdon and Westminster`."""
    found: list[Unit] = []
    at = 0
    while at < len(units):
        unit = units[at]
        if unit.kind not in ("C", "W", "R", "P", "H") or not unit.kind:
            found.append(unit)
            at += 1
            continue
        members, end, joined = _list(units, at)
        if len(members) > 1:
            ids = tuple(dict.fromkeys(code for one in members for code in one.ids))
            either = any(one.either for one in members)
            leader = found[-1].text.lower() if found and not found[-1].kind else ""
            if leader in _LEADERS:
                found.pop()
                joined = _LEADERS[leader]
            last = members[-1]
            unit = replace(
                unit, ids=ids, end=last.end, joined=joined, text=", ".join(m.text for m in members)
            )
            if either:
                unit = replace(unit, ids=tuple(_least(members)), either=False)
        found.append(unit)
        at = end
    return found


def _least(members: list[Unit]) -> Iterator[str]:
    for one in members:
        yield "|".join(one.ids) if one.either else one.ids[0]


def _list(units: list[Unit], at: int) -> tuple[list[Unit], int, str]:
    kind, members, joined = units[at].kind, [units[at]], ""
    end = at + 1
    while end < len(units):
        step = end
        if units[step].text == ",":
            step += 1
        word = units[step].text.lower() if step < len(units) else ""
        last = word in _JOINERS and not units[step].kind
        if last:
            step += 1
            comma = units[end].text == ","
            if (
                not comma
                and step + 1 < len(units)
                and units[step].text.lower() in ("in", "at", "on", "from")
            ):
                step += 1 if units[step + 1].kind == kind else 0
        if step == end or step >= len(units) or units[step].kind != kind:
            break
        if kind == "P" and not last:
            break
        members.append(units[step])
        end = step + 1
        if last:
            joined = _JOINERS[word]
            break
    return members, end, joined or ("and" if len(members) > 1 else "")
