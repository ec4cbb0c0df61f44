"""A check as one self-contained page: the copy with every claim marked, and what each rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.checking.outputs.checked import Checked
from generator.checking.outputs.marked import marked_blocks
from generator.checking.outputs.words import load_words, summary
from generator.checking.report import GRAVEST_FIRST, CheckedSentence, Finding, Verdict
from generator.foundation.evidence import Cell
from generator.foundation.layers import Layers
from generator.foundation.page import printable, render_page

if TYPE_CHECKING:
    from markupsafe import Markup

PAGE = "check/report.html.j2"
STYLE = "check/report.css"
MOST_CELLS = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A value that a verdict rests on, with its cells; of many cells, `more` are left out."""

    value: str
    measure: str
    formula: str
    cells: tuple[Cell, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """A claim with everything that the page shows of it."""

    id: str
    verdict: Verdict
    words: str
    reason: str
    line: int
    column: int
    evidence: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A piece of copy as the page shows it: its blocks, its claims gravest first, its notes."""

    checked: Checked
    summary: str
    blocks: list[tuple[str, Markup]]
    cards: list[ClaimCard]


def write(checked: Sequence[Checked], templates: Layers) -> str:
    """Return one page that runs no script and asks for nothing over the network."""
    from markupsafe import Markup  # noqa: PLC0415  (only where HTML is wanted)

    words = load_words(templates)
    documents = []
    for number, one in enumerate(checked, 1):
        cards = _cards(one, f"claim-{number}")
        blocks = marked_blocks(one, {id(finding): card for finding, card in cards}, words)
        order = sorted(
            (card for _, card in cards), key=lambda card: GRAVEST_FIRST.index(card.verdict)
        )
        documents.append(DocumentPage(one, summary(one.report, words), blocks, order))
    return render_page(
        templates,
        PAGE,
        documents=documents,
        words=words,
        verdicts=GRAVEST_FIRST,
        title=words.page.title.format(document=", ".join(one.name for one in checked)),
        style=Markup(templates.text(STYLE)),
    )


def _cards(checked: Checked, prefix: str) -> list[tuple[Finding, ClaimCard]]:
    return [
        (finding, _card(checked, sentence, finding, f"{prefix}-{number}"))
        for number, (sentence, finding) in enumerate(checked.findings, 1)
    ]


def _card(checked: Checked, sentence: CheckedSentence, finding: Finding, name: str) -> ClaimCard:
    claim = finding.claim
    region = checked.region(sentence, claim.start, claim.end)
    pieces = tuple(
        Piece(
            printable(one.value),
            one.measure or "",
            one.formula or "",
            tuple(
                Cell(cell.file, cell.row, cell.column, printable(cell.value))
                for cell in one.cells[:MOST_CELLS]
            ),
            max(0, len(one.cells) - MOST_CELLS),
        )
        for one in finding.evidence
    )
    said = printable(sentence.text[claim.start : claim.end])
    return ClaimCard(
        name,
        finding.verdict,
        said,
        printable(finding.reason),
        region.line,
        region.column,
        pieces,
    )
