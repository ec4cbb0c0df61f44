"""Checks made by hand, so that the tests of outputs are about outputs alone."""

from __future__ import annotations

from generator.checking.claims import Claim, Hedge, Quantity, Relation
from generator.checking.copy_text import Copy
from generator.checking.documents.markdown import read
from generator.checking.outputs import Checked
from generator.checking.report import CheckedSentence, Finding, QualityNote, Report, Verdict
from generator.foundation.evidence import Cell, Evidence
from generator.foundation.layers import template_layers

TEMPLATES = template_layers()

SOURCE = """\
# Labour *holds* Oakham

Labour lost **control of Oakham**, and the Greens won
twelve seats in Elmlea. A triumph, plainly. The rest
is told elsewhere.

- The Greens have three seats.
"""

CONTROL = Cell("councils.csv", 4, "control_after", "lab")
SEATS = tuple(Cell("wards.csv", row, "seats", "1") for row in range(2, 22))


def finding(
    text: str,
    words: str,
    verdict: Verdict,
    reason: str = "",
    *,
    warning: bool = False,
    evidence: tuple[Evidence, ...] = (),
    quantity: Quantity | None = None,
) -> Finding:
    """A finding on `words`, which stand in `text` once."""
    start = text.index(words)
    claim = Claim(
        Relation.hold_control, start, start + len(words), ("lab",), quantity=quantity, words=words
    )
    return Finding(claim, verdict, reason, evidence, warning)


def checked(name: str = "copy/draft.md") -> Checked:
    """Four sentences with a claim of every verdict, two notes, and claims behind markup."""
    copy = read(SOURCE.encode(), name)
    head, _, item = copy.blocks
    lost = "Labour lost control of Oakham, and the Greens won twelve seats in Elmlea."
    twelve = Quantity(12, "seats", Hedge.exactly, "twelve")
    sentences = (
        _sentence(
            copy, 0, head.text, (finding(head.text, head.text, Verdict.supported, "So it is."),)
        ),
        _sentence(
            copy,
            1,
            lost,
            (
                finding(
                    lost,
                    "Labour lost control of Oakham",
                    Verdict.contradicted,
                    "Labour held Oakham.",
                    evidence=(Evidence("lab", (CONTROL,)),),
                ),
                finding(
                    lost,
                    "the Greens won twelve seats in Elmlea",
                    Verdict.not_covered,
                    "The pack has no Elmlea.",
                    evidence=(Evidence("12", SEATS, "party.seats", "all seats added up"),),
                    quantity=twelve,
                ),
                finding(lost, "Elmlea", Verdict.misspelt, "The pack has Elmley.", warning=True),
            ),
        ),
        _sentence(
            copy,
            1,
            "A triumph, plainly.",
            (
                finding(
                    "A triumph, plainly.",
                    "A triumph",
                    Verdict.opinion,
                    "Who says so?",
                    warning=True,
                ),
            ),
        ),
        _sentence(copy, 1, "The rest is told elsewhere.", ()),
        _sentence(copy, 2, item.text, (finding(item.text, item.text, Verdict.supported, "Yes."),)),
    )
    notes = (
        QualityNote("placeholder", "Fill it in.", 3, 1, "Labour, TK: 100%"),
        QualityNote("house-style", "The house writes “12”.", 4, 1, "twelve"),
    )
    return Checked(copy, Report(name, sentences, notes))


def nothing() -> Checked:
    """Copy in which nothing is claimed."""
    copy = read(b"Good morning.", "empty.md")
    return Checked(copy, Report("empty.md", (CheckedSentence("Good morning.", 1, 1),)))


def one_claim(
    text: str, words: str, reason: str = "No.", verdict: Verdict = Verdict.contradicted
) -> Checked:
    """One sentence with one claim."""
    copy = Copy("a.md", read(text.encode(), "a.md").blocks)
    (block,) = copy.blocks
    sentence = CheckedSentence(
        block.text, *block.place(0), (finding(block.text, words, verdict, reason),)
    )
    return Checked(copy, Report("a.md", (sentence,)))


def _sentence(copy: Copy, block: int, text: str, findings: tuple[Finding, ...]) -> CheckedSentence:
    one = copy.blocks[block]
    return CheckedSentence(text, *one.place(one.text.index(text)), findings)
