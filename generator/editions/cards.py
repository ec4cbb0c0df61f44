"""Evidence cards: what a reader of the HTML page sees on asking where a claim comes from."""

from __future__ import annotations

from dataclasses import dataclass

from generator.article import Article, ArticleFact, CellReference, Sentence, Span, SpanEvidence

MOST_CELLS = 8


@dataclass(frozen=True)
class Piece:
    """One value with its measure, its formula and the first cells under it."""

    value: str
    measure: str | None
    formula: str | None
    cells: tuple[CellReference, ...]
    more: int


@dataclass(frozen=True)
class EvidenceCard:
    """Where one claim comes from. Claims that rest on the same evidence share a card."""

    id: str
    pieces: list[Piece]


@dataclass(frozen=True)
class FactsCard:
    """The facts that a sentence states. Sentences that state the same facts share a card."""

    id: str
    facts: list[ArticleFact]


class Cards:
    """Every card of an article, each written once."""

    def __init__(self, article: Article) -> None:
        self._facts_by_id = {fact.id: fact for fact in article.facts}
        self._evidence: dict[tuple[SpanEvidence, ...], EvidenceCard] = {}
        self._facts: dict[tuple[str, ...], FactsCard] = {}

    @property
    def of_evidence(self) -> list[EvidenceCard]:
        """The cards of spans, in the order in which they are first needed."""
        return list(self._evidence.values())

    @property
    def of_facts(self) -> list[FactsCard]:
        """The cards of sentences, in the order in which they are first needed."""
        return list(self._facts.values())

    def evidence(self, span: Span) -> str:
        """Return the id of the card that shows the span's evidence."""
        key = span.evidence
        if key not in self._evidence:
            pieces = [_piece(one) for one in span.evidence]
            self._evidence[key] = EvidenceCard(f"evidence-{len(self._evidence) + 1}", pieces)
        return self._evidence[key].id

    def facts(self, sentence: Sentence) -> str | None:
        """Return the id of the card that shows the sentence's facts, or None if it has none."""
        key = tuple(dict.fromkeys(one for one in sentence.facts if one in self._facts_by_id))
        if not key:
            return None
        if key not in self._facts:
            facts = [self._facts_by_id[one] for one in key]
            self._facts[key] = FactsCard(f"facts-{len(self._facts) + 1}", facts)
        return self._facts[key].id


def _piece(evidence: SpanEvidence) -> Piece:
    shown = evidence.cells[:MOST_CELLS]
    more = len(evidence.cells) - len(shown)
    return Piece(evidence.value, evidence.measure, evidence.formula, shown, more)
