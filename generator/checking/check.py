"""Check copy against the count: `check(text, known)` gives a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checking.context import Context
from generator.checking.copy_text import Block, Copy, plain_copy
from generator.checking.extract import Extractor
from generator.checking.judge import finding, judged
from generator.checking.judge_comparison import BY_FIGURE
from generator.checking.judge_quantity import quantity
from generator.checking.judging import Judge
from generator.checking.known import Known
from generator.checking.masks import Masker
from generator.checking.opinions import OpinionFinder
from generator.checking.own_words import OwnWords
from generator.checking.placing import placed
from generator.checking.plain_findings import not_held, unclaimed
from generator.checking.quantities import QuantityReader
from generator.checking.quotations import Quotations, Quoted, quoted
from generator.checking.reading import Reader, Text
from generator.checking.reading_line import sentence as line_sentence
from generator.checking.report import CheckedSentence, Finding, Report, Verdict
from generator.checking.spelling import Spelling
from generator.checking.units import Sentence
from generator.checking.values import Values
from generator.checking.vetting import vet
from generator.checking.ward_times import WardTimes


class Checker:
    """Checks any number of texts against one election."""

    def __init__(self, known: Known) -> None:
        vet(known.rules)
        vocabulary, judge = known.vocabulary, Judge(known)
        self._known = known
        self._judge = judge
        self._reader = Reader(known.pack.election, known.pack.briefing, vocabulary, known.register)
        self._extractor = Extractor(vocabulary)
        self._quantities = QuantityReader(vocabulary)
        self._values = Values(judge)
        self._entries = vocabulary.quantities
        self._clause_ends = vocabulary.words.clause_ends
        self._agreeing = vocabulary.grammar.agreeing
        self._ordinary = vocabulary.grammar.insertions.fronted
        self._all_spelling = Spelling(self._reader.names, self._ordinary)
        self._spelling = lru_cache(maxsize=64)(self._spelling_of)
        self._quotations = Quotations(known.pack.briefing)
        self._opinions = OpinionFinder(vocabulary.opinions)
        election = known.pack.election
        previous = election.previous.date.year if election.previous else None
        self._times = WardTimes(vocabulary.grammar.people, election.date.year, previous)

    def check(self, copy: Copy) -> Report:
        """Return the report of one text."""
        text = self._reader.read(copy)
        bare = [[self._reader.addresses.without(one) for one in block] for block in text.blocks]
        context, own = Context.of(text.blocks, bare), self._own_words(copy, text)
        spelling = self._spelling(text.codes)
        return Report(
            copy.name,
            tuple(
                checked
                for block, sentences in zip(copy.blocks, bare, strict=True)
                for checked in self._block(block, sentences, context, own, spelling)
            ),
        )

    def _block(
        self,
        block: Block,
        sentences: list[Sentence],
        context: Context,
        own: OwnWords | None,
        spelling: Spelling,
    ) -> Iterator[CheckedSentence]:
        pieces = quoted(block.text)
        for one in sentences:
            end = one.start + len(one.text)
            inside = [piece for piece in pieces if one.start <= piece.start < end]
            recognised = own.finding(one.text) if own else None
            findings = (
                (recognised,) if recognised else self._findings(one, context, inside, spelling)
            )
            yield CheckedSentence(one.text, *block.place(one.start), findings)
            context = context.after(one, findings)

    def _findings(
        self, sentence: Sentence, context: Context, pieces: list[Quoted], spelling: Spelling
    ) -> tuple[Finding, ...]:
        found = [*spelling.findings(sentence)]
        if pieces:
            found += self._quotations.findings(pieces, sentence.start)
            sentence = _without(sentence, pieces)
        facts, opinion = self._facts(sentence, context), self._opinions.finding(sentence)
        elsewhere = self._opinions.elsewhere(sentence)
        if self._opinions.conditional(sentence):
            facts = [not_held(one) for one in facts]
        if elsewhere:
            facts = [not_held(one) for one in facts]
        if found:
            facts = [one if one.claim.places else not_held(one) for one in facts]
        if opinion is not None and all(one.verdict is Verdict.not_covered for one in facts):
            facts = []
        found += facts
        if not facts and not pieces:
            empty = None if found else unclaimed(sentence, elsewhere=elsewhere)
            found += [one for one in (opinion or empty,) if one is not None]
        return tuple(found)

    def _facts(self, sentence: Sentence, context: Context) -> list[Finding]:
        claims = self._extractor.claims(sentence, context.party, context.last)
        found = [
            judged(
                self._judge,
                self._times.timed(placed(claim, sentence, context, self._clause_ends), sentence),
            )
            for claim in claims
        ]
        figures = self._quantities.claims(sentence, context)
        found = [one for one in found if not _left_to_figures(one)]
        used = {one.claim.figure_start for one in found if one.claim.aspect in BY_FIGURE}
        found += [
            finding(*quantity(self._values, one, self._entries))
            for one in figures
            if one.candidates[0].start not in used
        ]
        found = [self._times.of_this_election(one, sentence) for one in found]
        return sorted(found, key=lambda one: one.claim.start)

    def _spelling_of(self, codes: frozenset[str]) -> Spelling:
        """What tells misspelt names, of wards and candidates of these councils too."""
        local = self._reader.local_names(codes)
        return Spelling(local, self._ordinary, self._all_spelling) if local else self._all_spelling

    def _own_words(self, copy: Copy, text: Text) -> OwnWords | None:
        """The sentences that Recount would write about what a text is about."""
        known = self._known
        if known.sayings is None or not copy.blocks:
            return None
        figures = self._reader.figures
        masker = Masker(text.names, known.second_mention, figures, self._agreeing)
        return OwnWords(known.sayings(text.subjects, _words(copy)), masker, known.connectives)


def _left_to_figures(one: Finding) -> bool:
    """Whether a claim with a figure could not be judged: the figure by itself may be."""
    return one.claim.aspect in BY_FIGURE and one.verdict is Verdict.not_covered


def _words(copy: Copy) -> frozenset[str]:
    """The words of a text, in lower case."""
    return frozenset(
        word for block in copy.blocks for word in re.findall(r"[a-z]+", block.text.lower())
    )


def _without(sentence: Sentence, pieces: list[Quoted]) -> Sentence:
    """The sentence without what stands in quotation marks: others' words are not our claims."""
    kept = [
        one
        for one in sentence.units
        if not any(piece.start <= one.start < piece.end for piece in pieces)
    ]
    return line_sentence(sentence.text, sentence.start, kept)


@lru_cache(maxsize=4)
def checker_of(known: Known) -> Checker:
    """Return what checks texts against an election, made once for it.

    Raises RuleError with every problem of `rules/checking/`.
    """
    return Checker(known)


def check(text: str | Copy, known: Known) -> Report:
    """Find every claim of the text and hold it against the election.

    In: plain text, or copy that a reader made of a file. Out: the report, without notes on the
    writing. What cannot be understood is not a claim. Raises RuleError when `rules/checking/`
    cannot be used.
    """
    copy = plain_copy(text) if isinstance(text, str) else text
    return checker_of(known).check(copy)
