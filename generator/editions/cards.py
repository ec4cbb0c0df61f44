"""Evidence cards: what a reader of the HTML page sees on asking where a claim comes from.

Cards are plain tuples, which layouts take apart by position: with thousands of pages to write,
looking up every cell's parts by name would take most of the time.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.article import Article, ArticleFact, CellReference, Sentence, Span, SpanEvidence

MOST_CELLS = 8
MOST_PIECES = 8


class Piece(NamedTuple):
    """One value with its measure, its formula and the first cells under it."""

    value: str
    measure: str | None
    formula: str | None
    cells: tuple[CellReference, ...]
    more: int


class EvidenceCard(NamedTuple):
    """Where one claim comes from. Claims that rest on the same evidence share a card."""

    id: str
    pieces: list[Piece]
    more: int


class FactLine(NamedTuple):
    """One fact in short: its kind, the place of its rule and what the rule says."""

    kind: str
    rule: str
    says: str
    provisional: bool


class FactsCard(NamedTuple):
    """The facts that a sentence states. Sentences that state the same facts share a card."""

    id: str
    facts: list[FactLine]


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
        card = self._evidence.get(key)
        if card is None:
            pieces = _pieces(key)
            more = len(pieces) - MOST_PIECES
            name = f"evidence-{len(self._evidence) + 1}"
            card = EvidenceCard(name, pieces[:MOST_PIECES], max(more, 0))
            self._evidence[key] = card
        return card.id

    def facts(self, sentence: Sentence) -> str | None:
        """Return the id of the card that shows the sentence's facts, or None if it has none."""
        key = tuple(dict.fromkeys(one for one in sentence.facts if one in self._facts_by_id))
        if not key:
            return None
        if key not in self._facts:
            facts = [_line(self._facts_by_id[one]) for one in key]
            self._facts[key] = FactsCard(f"facts-{len(self._facts) + 1}", facts)
        return self._facts[key].id


def _line(fact: ArticleFact) -> FactLine:
    return FactLine(fact.kind, fact.rule, fact.says, fact.provisional)


def _pieces(evidence: tuple[SpanEvidence, ...]) -> list[Piece]:
    """Return a piece for each value of each measure; equal ones share one, with all their cells."""
    cells: dict[tuple[str, str | None, str | None], dict[CellReference, None]] = {}
    for one in evidence:
        together = cells.setdefault((one.value, one.measure, one.formula), {})
        together.update(dict.fromkeys(one.cells))
    return [_piece(*key, tuple(found)) for key, found in cells.items()]


def _piece(
    value: str, measure: str | None, formula: str | None, cells: tuple[CellReference, ...]
) -> Piece:
    shown = cells[:MOST_CELLS]
    return Piece(value, measure, formula, shown, len(cells) - len(shown))
