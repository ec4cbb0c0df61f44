"""Check copy against the count: `check(text, known)` gives a report."""

from __future__ import annotations

from generator.checking.copy_text import Copy, plain_copy
from generator.checking.known import Known
from generator.checking.report import CheckedSentence, Report


def check(text: str | Copy, known: Known) -> Report:
    """Find every claim of the text and hold it against the election.

    In: plain text, or copy that a reader made of a file. Out: the report, without notes on the
    writing. Nothing is raised: what cannot be understood is not a claim.
    """
    copy = plain_copy(text) if isinstance(text, str) else text
    sentences = tuple(
        CheckedSentence(block.text, *block.place(0)) for block in copy.blocks
    )
    return Report(copy.name, sentences)
