"""The copy as HTML, every claim marked with its verdict and tied to what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from generator.checking.outputs.checked import Checked
from generator.checking.outputs.words import Words
from generator.checking.report import GRAVEST_FIRST, CheckedSentence, Finding, Verdict
from generator.foundation.page import printable

if TYPE_CHECKING:
    from markupsafe import Markup

TIP_CELLS = 3


class Card(Protocol):
    """What is known of a claim: the name of its place on the page."""

    @property
    def id(self) -> str:
        """The name."""


def marked_blocks(
    checked: Checked, cards: Mapping[int, Card], words: Words
) -> list[tuple[str, Markup]]:
    """Return the kind and the HTML of every block of the copy, in order.

    `cards` has each finding's card by the finding's identity. A sentence that no block has stands
    at the end, in a paragraph of its own.
    """
    from markupsafe import Markup, escape  # noqa: PLC0415  (only where HTML is wanted)

    sentences = checked.report.sentences
    by_block: dict[int, list[tuple[int, CheckedSentence]]] = {}
    for number, (home, at) in checked.places.items():
        by_block.setdefault(home, []).append((at, sentences[number]))
    blocks: list[tuple[str, Markup]] = []
    for number, block in enumerate(checked.copy.blocks):
        html, end = Markup(""), 0
        for at, sentence in sorted(by_block.get(number, ()), key=lambda one: one[0]):
            html += escape(printable(block.text[end:at])) + _sentence(sentence, cards, words)
            end = at + len(sentence.text)
        blocks.append((block.kind, html + escape(printable(block.text[end:]))))
    for number, sentence in enumerate(sentences):
        if number not in checked.places:
            blocks.append(("paragraph", _sentence(sentence, cards, words)))
    return blocks


def _sentence(sentence: CheckedSentence, cards: Mapping[int, Card], words: Words) -> Markup:
    from markupsafe import Markup, escape  # noqa: PLC0415  (only where HTML is wanted)

    html = Markup("")
    for start, end, findings in _segments(sentence):
        text = escape(printable(sentence.text[start:end]))
        html += _marked(text, findings, cards, words) if findings else text
    return html


def _segments(sentence: CheckedSentence) -> Iterator[tuple[int, int, list[Finding]]]:
    """The sentence cut where a claim begins or ends, each part with the claims over it."""
    length = len(sentence.text)
    spans = [
        (max(0, one.claim.start), min(length, one.claim.end), one) for one in sentence.findings
    ]
    cuts = sorted({0, length, *(cut for start, end, _ in spans for cut in (start, end))})
    for start, end in pairwise(cuts):
        yield start, end, [one for first, last, one in spans if first <= start and end <= last]


def _marked(
    text: Markup, findings: list[Finding], cards: Mapping[int, Card], words: Words
) -> Markup:
    """A stretch of copy that claims something: its mark, and a tip that shows on hover or focus."""
    from markupsafe import Markup  # noqa: PLC0415  (only where HTML is wanted)

    verdict = min((one.verdict for one in findings), key=GRAVEST_FIRST.index)
    tip = Markup("").join(_tip(one, cards[id(one)], words) for one in findings)
    return Markup(
        '<span class="claim {verdict}" tabindex="0">{text}'
        '<span class="sign" role="img" aria-label="{name}">{sign}</span>'
        '<span class="tip" role="note">{tip}</span></span>'
    ).format(
        verdict=verdict.value,
        text=text,
        name=words.verdicts[verdict].name,
        sign=words.verdicts[verdict].sign,
        tip=tip,
    )


def _tip(finding: Finding, card: Card, words: Words) -> Markup:
    from markupsafe import Markup  # noqa: PLC0415  (only where HTML is wanted)

    verdict: Verdict = finding.verdict
    cells = [cell for one in finding.evidence for cell in one.cells]
    shown = Markup("").join(
        Markup('<span class="cell">{file}:{row} {column} <b>{value}</b></span>').format(
            file=one.file, row=one.row, column=one.column, value=printable(one.value)
        )
        for one in cells[:TIP_CELLS]
    )
    more = words.page.more.format(count=len(cells) - TIP_CELLS) if len(cells) > TIP_CELLS else ""
    return Markup(
        '<span class="said"><b>{sign} {name}</b> {reason}{cells} <a href="#{id}">{more}</a></span>'
    ).format(
        sign=words.verdicts[verdict].sign,
        name=words.verdicts[verdict].name,
        reason=printable(finding.reason),
        cells=shown,
        id=card.id,
        more=more or words.page.to_card,
    )
