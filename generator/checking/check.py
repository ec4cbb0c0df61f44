"""Check copy against the count: `check(text, known)` gives a report."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.checking.claims import Claim, Relation
from generator.checking.copy_text import Copy, plain_copy
from generator.checking.extract import Extractor
from generator.checking.judge import finding, judged
from generator.checking.judge_quantity import quantity
from generator.checking.judging import Judge
from generator.checking.known import Known
from generator.checking.opinions import OpinionFinder
from generator.checking.own_words import OwnWords
from generator.checking.quantities import Context, QuantityReader
from generator.checking.quotations import Quotations, Quoted, quoted
from generator.checking.reading import Reader
from generator.checking.reading_line import sentence as line_sentence
from generator.checking.report import CheckedSentence, Finding, Report, Verdict
from generator.checking.spelling import Spelling
from generator.checking.units import Sentence, Unit
from generator.checking.values import Values


class Checker:
    """Checks any number of texts against one election."""

    def __init__(self, known: Known) -> None:
        vocabulary = known.vocabulary
        self._reader = Reader(known.pack.election, known.pack.briefing, vocabulary, known.register)
        self._extractor = Extractor(vocabulary)
        self._known = known
        self._judge = Judge(known)
        self._quantities = QuantityReader(vocabulary)
        self._values = Values(self._judge)
        self._entries = vocabulary.quantities
        self._spelling = Spelling(self._reader.names)
        self._quotations = Quotations(known.pack.briefing)
        self._opinions = OpinionFinder(vocabulary.opinions)

    def check(self, copy: Copy) -> Report:
        """Return the report of one text."""
        sentences: list[CheckedSentence] = []
        every = self._reader.read(copy)
        named = _titles(every)
        titles = tuple(one for one in named if one.kind != "P")
        parties = tuple(one for one in named if one.kind == "P")
        own = self._own_words(copy, named)
        for block, read in zip(copy.blocks, every, strict=True):
            about: Unit | None = None
            pieces = quoted(block.text)
            context = Context(titles=titles, parties=parties)
            for one in read:
                line, column = block.place(one.start)
                end = one.start + len(one.text)
                inside = [piece for piece in pieces if one.start <= piece.start < end]
                findings = self._findings(one, about, context, inside, own)
                sentences.append(CheckedSentence(one.text, line, column, findings))
                about = next((u for u in one.units if u.kind == "P"), about)
                place = next((u for u in reversed(one.units) if u.kind in ("C", "R", "W")), None)
                units = [u.quantity.unit for u in one.units if u.quantity and u.quantity.unit]
                if any(f.claim.relation is Relation.majority for f in findings):
                    units = ["majority"]
                context = Context(
                    about,
                    place or context.place,
                    units[-1] if units else context.unit,
                    titles,
                    next((f.claim for f in reversed(findings) if f.claim.places), None),
                    parties,
                )
        return Report(copy.name, tuple(sentences))

    def _findings(
        self,
        sentence: Sentence,
        about: Unit | None,
        context: Context,
        pieces: list[Quoted],
        own: OwnWords | None,
    ) -> tuple[Finding, ...]:
        recognised = own.finding(sentence.text) if own else None
        if recognised is not None:
            return (recognised,)
        found = [*self._spelling.findings(sentence)]
        if pieces:
            found += self._quotations.findings(pieces, sentence.start)
            sentence = _without(sentence, pieces)
        facts = self._facts(sentence, about, context)
        elsewhere = self._opinions.elsewhere(sentence)
        if elsewhere:
            facts = [_not_covered(one) for one in facts]
        opinion = self._opinions.finding(sentence)
        if opinion is not None and facts and all(_is_unknown(one) for one in facts):
            facts = []
        found += facts
        if not facts and not pieces:
            if opinion is not None:
                found.append(opinion)
            elif not found and not elsewhere and _only_parties(sentence):
                found.append(_vague(sentence))
            elif not found and any(one.kind and one.kind != "X" for one in sentence.units):
                found.append(_nothing(sentence))
        return tuple(found)

    def _own_words(self, copy: Copy, named: tuple[Unit, ...]) -> OwnWords | None:
        """The sentences that Recount would write about what a text is about."""
        sayings = self._known.sayings
        if sayings is None or not copy.blocks:
            return None
        about = self._reader.subjects
        return OwnWords(
            sayings(about, _words(copy)),
            self._reader.local_names,
            self._known.second_mention,
            self._known.connectives,
            self._reader.figures,
        )

    def _facts(self, sentence: Sentence, about: Unit | None, context: Context) -> list[Finding]:
        claims = self._extractor.claims(sentence, about, context.last)
        found = [judged(self._judge, placed(claim, sentence, context)) for claim in claims]
        figures = self._quantities.claims(sentence, context)
        found += [finding(*quantity(self._values, one, self._entries)) for one in figures]
        return sorted(found, key=lambda one: one.claim.start)


def _council(context: Context) -> Unit | None:
    """The one council that the text is about."""
    councils = [one for one in context.titles if one.kind == "C" and len(one.ids) == 1]
    return councils[0] if councils else None


def _titles(blocks: list[list[Sentence]]) -> tuple[Unit, ...]:
    """What the text is about: the places that its first two blocks name, each once."""
    found: dict[tuple[str, tuple[str, ...]], Unit] = {}
    for block in blocks[:2]:
        for one in block:
            for unit in one.units:
                if unit.kind in ("C", "R", "P") and not unit.pronoun:
                    found.setdefault((unit.kind, unit.ids), unit)
    return tuple(found.values())


def _words(copy: Copy) -> frozenset[str]:
    """The words of a text, in lower case."""
    return frozenset(
        word for block in copy.blocks for word in re.findall(r"[a-z]+", block.text.lower())
    )


def placed(claim: Claim, sentence: Sentence, context: Context) -> Claim:
    """Return the claim with a place, where it needs one and only its surroundings name it."""
    if claim.places or claim.relation not in NEEDS_A_PLACE:
        return claim
    inside = [
        one
        for one in sentence.units
        if one.kind in ("C", "W", "R") and one.start - sentence.start < claim.end
    ]
    place = inside[-1] if inside else None
    if claim.relation is Relation.record:
        councils = [one for one in inside if one.kind == "C"]
        place = councils[-1] if councils else _council(context)
        if place is None or place.kind != "C":
            return claim
    if claim.relation is Relation.ward_result and any("|" in one for one in claim.subjects):
        return claim
    if place is None and claim.relation is not Relation.comparison:
        place = context.place or _council(context)
    elif place is None:
        place = _council(context)
    if place is None:
        return claim
    scope = {"C": "council", "W": "ward", "R": "region"}[place.kind]
    return replace(claim, places=place.ids, scope=scope)


NEEDS_A_PLACE = (
    Relation.largest_party,
    Relation.wiped_out,
    Relation.majority_change,
    Relation.ward_result,
    Relation.comparison,
    Relation.all_seats,
    Relation.record,
)


def _without(sentence: Sentence, pieces: list[Quoted]) -> Sentence:
    """The sentence without what stands in quotation marks: others' words are not our claims."""
    kept = [
        one
        for one in sentence.units
        if not any(piece.start <= one.start < piece.end for piece in pieces)
    ]
    return line_sentence(sentence.text, sentence.start, kept)


def _only_parties(sentence: Sentence) -> bool:
    kinds = {one.kind for one in sentence.units} - {""}
    return kinds == {"P"}


def _vague(sentence: Sentence) -> Finding:
    claim = Claim(Relation.opinion, 0, len(sentence.text), words=sentence.text)
    return Finding(claim, Verdict.opinion, "nothing that results can show", warning=True)


def _is_unknown(found: Finding) -> bool:
    return found.verdict is Verdict.not_covered


def _not_covered(found: Finding) -> Finding:
    return Finding(found.claim, Verdict.not_covered, "these results do not hold it")


def _nothing(sentence: Sentence) -> Finding:
    claim = Claim(Relation.elsewhere, 0, len(sentence.text), words=sentence.text)
    return Finding(claim, Verdict.not_covered, "nothing in the pack speaks of this")


def check(text: str | Copy, known: Known) -> Report:
    """Find every claim of the text and hold it against the election.

    In: plain text, or copy that a reader made of a file. Out: the report, without notes on the
    writing. Nothing is raised: what cannot be understood is not a claim.
    """
    copy = plain_copy(text) if isinstance(text, str) else text
    return known.checker.check(copy)
