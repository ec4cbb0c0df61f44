"""A check for the terminal: each claim underlined, with its verdict, its reason, its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from textwrap import TextWrapper

from generator.checking.outputs.checked import Checked
from generator.checking.outputs.evidence import evidence_lines
from generator.checking.outputs.gravity import gravity_of
from generator.checking.outputs.words import Words, load_words, summary
from generator.checking.report import CheckedSentence, Finding
from generator.foundation.layers import Layers

WIDTH = 98
MOST_CELLS = 4
"""Cells of one value that are shown; JSON has all."""

Paint = Callable[[str, str], str]
"""Colours a text: by verdict (`contradicted`), or as `note` or `place`."""


def _plain(text: str, name: str) -> str:
    return text


def write(checked: Sequence[Checked], templates: Layers, paint: Paint = _plain) -> str:
    """Return every claim in the order of the copy, the notes on the writing, and a last line."""
    words = load_words(templates)
    lines = [line for one in checked for line in _document(one, words, paint)]
    return "\n".join(lines) + "\n"


def _document(checked: Checked, words: Words, paint: Paint) -> Iterator[str]:
    for sentence in checked.report.sentences:
        if sentence.findings:
            yield paint(f"{checked.name}:{sentence.line}:{sentence.column}", "place")
            yield from _sentence(checked, sentence, words, paint)
            yield ""
    for note in checked.report.notes:
        place = paint(f"{checked.name}:{note.line}:{note.column}", "place")
        excerpt = f" | {note.excerpt}" if note.excerpt else ""
        yield f"{place} {paint(words.note(note.rule).name, 'note')}: {note.text}{excerpt}"
    if checked.report.notes:
        yield ""
    yield f"{checked.name}: {summary(checked.report, words)}"


def _sentence(
    checked: Checked, sentence: CheckedSentence, words: Words, paint: Paint
) -> Iterator[str]:
    """The sentence and its first claim, then the lines of the other claims."""
    for number, finding in enumerate(sentence.findings):
        colour = _colour(finding)
        for line, is_marks in _underlined(sentence, finding, whole=number == 0):
            yield f"  {paint(line, colour) if is_marks else line}"
        named = words.verdicts[finding.verdict]
        verdict = paint(f"{named.sign} {named.name}", colour)
        region = checked.region(sentence, finding.claim.start, finding.claim.end)
        place = paint(f"[{region.line}:{region.column}]", "place")
        yield f"  {verdict} {place} {finding.reason}".rstrip()
        for line in evidence_lines(finding.evidence, MOST_CELLS, words.page.more):
            yield f"      {line}"


def _colour(finding: Finding) -> str:
    return "warning" if gravity_of(finding) == "warning" else finding.verdict.value


def _underlined(
    sentence: CheckedSentence, finding: Finding, *, whole: bool
) -> Iterator[tuple[str, bool]]:
    """The lines of a sentence, and under each that has letters of the claim a line of marks (True).

    Without `whole` only the lines that the claim stands in.
    """
    claim = finding.claim
    for start, line in _wrapped(sentence.text):
        first, last = max(claim.start, start), min(claim.end, start + len(line))
        touched = first < last
        if whole or touched:
            yield line, False
        if touched:
            yield " " * (first - start) + "~" * (last - first), True


def _wrapped(text: str) -> Iterator[tuple[int, str]]:
    """The text in lines that fit a terminal, each with its place in the text."""
    wrapper = TextWrapper(
        WIDTH,
        break_long_words=False,
        break_on_hyphens=False,
        replace_whitespace=False,
        expand_tabs=False,
    )
    at = 0
    for line in wrapper.wrap(text):
        at = text.index(line, at)
        yield at, line
        at += len(line)
