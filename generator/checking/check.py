"""Check copy against the count: `check(text, known)` gives a report."""

from __future__ import annotations

from generator.checking.copy_text import Copy, plain_copy
from generator.checking.extract import Extractor
from generator.checking.judge import finding, judged
from generator.checking.judge_quantity import quantity
from generator.checking.judging import Judge
from generator.checking.known import Known
from generator.checking.quantities import Context, QuantityReader
from generator.checking.reading import Reader
from generator.checking.report import CheckedSentence, Finding, Report
from generator.checking.units import Sentence, Unit
from generator.checking.values import Values


class Checker:
    """Checks any number of texts against one election."""

    def __init__(self, known: Known) -> None:
        vocabulary = known.vocabulary
        self._reader = Reader(known.pack.election, known.pack.briefing, vocabulary, known.register)
        self._extractor = Extractor(vocabulary)
        self._judge = Judge(known)
        self._quantities = QuantityReader(vocabulary)
        self._values = Values(self._judge)

    def check(self, copy: Copy) -> Report:
        """Return the report of one text."""
        sentences: list[CheckedSentence] = []
        title: Unit | None = None
        for block, read in zip(copy.blocks, self._reader.read(copy), strict=True):
            about: Unit | None = None
            context = Context(title=title)
            for one in read:
                line, column = block.place(one.start)
                sentences.append(
                    CheckedSentence(one.text, line, column, self._findings(one, about, context))
                )
                about = next((u for u in one.units if u.kind == "P"), about)
                place = next((u for u in reversed(one.units) if u.kind in "CRW" and u.kind), None)
                units = [u.quantity.unit for u in one.units if u.quantity and u.quantity.unit]
                context = Context(
                    about, place or context.place, units[-1] if units else context.unit, title
                )
        return Report(copy.name, tuple(sentences))

    def _findings(
        self, sentence: Sentence, about: Unit | None, context: Context
    ) -> tuple[Finding, ...]:
        claims = self._extractor.claims(sentence, about)
        found = [judged(self._judge, claim) for claim in claims]
        for figure in self._quantities.claims(sentence, context):
            found.append(finding(*quantity(self._judge, self._values, figure)))
        return tuple(found)


def check(text: str | Copy, known: Known) -> Report:
    """Find every claim of the text and hold it against the election.

    In: plain text, or copy that a reader made of a file. Out: the report, without notes on the
    writing. Nothing is raised: what cannot be understood is not a claim.
    """
    copy = plain_copy(text) if isinstance(text, str) else text
    return known.checker.check(copy)
