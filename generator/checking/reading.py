"""Reads copy into sentences of units: a blank spaCy pipeline and the names of one election."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import spacy
from spacy.tokens import Doc, Span, Token

from generator.checking.addresses import Addresses
from generator.checking.copy_text import Copy
from generator.checking.figures import NAME, Figure, FigureFinder
from generator.checking.naming import Naming
from generator.checking.pronouns import resolved
from generator.checking.reading_line import plain_word, sentence
from generator.checking.reading_lists import joined
from generator.checking.surfaces import Named, Surfaces, surfaces
from generator.checking.units import Sentence, Unit
from generator.checking.words import Vocabulary
from generator.elections.briefing import Briefing
from generator.elections.models import Election
from generator.elections.register import CouncilRegister

_LONGEST_OPENING = 5
_Units = Mapping[int, Unit | None]


class Text(NamedTuple):
    """A text as it was read: the sentences of each block, what it is about, its names, and
    the codes of the councils and by-elections whose wards and candidates are among these."""

    blocks: list[list[Sentence]]
    subjects: tuple[Named, ...]
    names: Surfaces
    codes: frozenset[str]


class Reader:
    """Reads any copy about one election."""

    def __init__(
        self,
        election: Election,
        briefing: Briefing,
        vocabulary: Vocabulary,
        register: CouncilRegister,
    ) -> None:
        words = vocabulary.names
        self.names: Surfaces = surfaces(election, briefing, words, register)
        """Every name of the election that is known wherever copy is about."""
        self.figures = FigureFinder(vocabulary.numbers)
        self._words = vocabulary.grammar.naming
        self._pronouns = words.pronouns
        self.addresses = Addresses(vocabulary.grammar.addresses, election)
        self._language = spacy.blank("en")
        self._language.add_pipe("sentencizer", config={"punct_chars": [".", "?", "!", "…"]})
        self._common = _common(vocabulary)
        self._naming = Naming(election, self.names, self._words, self._language, self._common)
        self._before = {tuple(one.lower().split()) for one in words.council_before}
        self._after = {tuple(one.split()) for one in words.council_after}

    def read(self, copy: Copy) -> Text:
        """Return the text with its sentences, in which pronouns stand for what they mean."""
        docs = [self._language(block.text) for block in copy.blocks]
        names = self._naming.of(docs)
        blocks = [
            list(self._sentences(doc, self._naming.units(doc, stretches, names.council)))
            for doc, stretches in zip(docs, names.stretches, strict=True)
        ]
        blocks = resolved(blocks, self._pronouns, self.addresses)
        return Text(blocks, names.subjects, names.known, names.codes)

    def local_names(self, codes: frozenset[str]) -> tuple[str, ...]:
        """Return the names of wards and candidates of some councils and by-elections."""
        return tuple(self._naming.local(codes))

    def _sentences(self, doc: Doc, named: _Units) -> Iterator[Sentence]:
        for span in doc.sents:
            if span.text.strip():
                units = list(self._units(span, named))
                yield sentence(span.text, span.start_char, joined(units, self._words))

    def _units(self, span: Span, named: _Units) -> Iterator[Unit]:
        tokens = list(span)
        words = [NAME if one.i in named else plain_word(one.text) for one in tokens]
        figures = {one.first: one for one in self.figures.find(words)}
        at = 0
        while at < len(tokens):
            unit = named.get(tokens[at].i)
            if unit is not None:
                yield unit
                at = _behind(tokens, at, named)
                at = self._with_council_word(tokens, at, unit)
            elif at in figures:
                yield _figure(tokens, figures[at])
                at = figures[at].end
            else:
                if not tokens[at].is_space and not self._opens_a_name(tokens, at, named):
                    yield self._word(tokens[at], first=not at)
                at += 1

    def _word(self, token: Token, *, first: bool) -> Unit:
        """The unit of a word, which may look like a name that is not known."""
        text, start = token.text, token.idx
        strange = text[:1].isupper() and token.is_alpha and text.lower() not in self._common
        if strange and not first:
            return Unit(text, start, start + len(text), "X", (text,))
        return Unit(text, start, start + len(text))

    def _with_council_word(self, tokens: list[Token], at: int, unit: Unit) -> int:
        """Step over `Council` behind a council's name."""
        if unit.kind != "C":
            return at
        for words in self._after:
            if tuple(one.text for one in tokens[at : at + len(words)]) == words:
                return at + len(words)
        return at

    def _opens_a_name(self, tokens: list[Token], at: int, named: _Units) -> bool:
        """Whether the word only leads to a name: `the` Tories, `the London borough of` Barnet."""
        if tokens[at].text.lower() not in self._words.openings:
            return False
        ahead = [token.text.lower() for token in tokens[at : at + _LONGEST_OPENING]]
        for before in self._before:
            size = len(before)
            if tuple(ahead[:size]) == before and at + size < len(tokens):
                follower = named.get(tokens[at + size].i)
                if follower is not None and (size == 1 or follower.kind == "C"):
                    return True
        return False


def _behind(tokens: Sequence[Token], at: int, named: _Units) -> int:
    """The index behind the name that begins at this one."""
    at += 1
    while at < len(tokens) and tokens[at].i in named and named[tokens[at].i] is None:
        at += 1
    return at


def _figure(tokens: list[Token], figure: Figure) -> Unit:
    first, last = tokens[figure.first], tokens[figure.end - 1]
    end = last.idx + len(last)
    text = first.doc.text[first.idx : end]
    return Unit(text, first.idx, end, "N", quantity=figure.quantity)


def _common(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that patterns know, which are no names."""
    phrases = (one for some in vocabulary.words.classes.values() for one in some)
    return frozenset(word for phrase in phrases for word in phrase.split())
