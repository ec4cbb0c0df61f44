"""Whether a figure in copy is the figure of its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.article import Span, SpanEvidence
from generator.foundation.layers import template_layers
from generator.prose import english
from generator.prose.house_style import load_house_style

STYLE = load_house_style(template_layers())

NOUNS = ("seat", "gain", "council", "councillor", "target", "ward", "vote", "year", "candidate")
BETWEEN = ("", "more ", "fewer ")
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]


def agrees(span: Span) -> bool:
    """Whether the span says, in the forms of house style, a value that its evidence holds."""
    said = span.text[:1].lower() + span.text[1:]
    if said.endswith(" more") and said.removesuffix(" more") in _rest_of_a_list(span):
        return True
    return any(said in set(forms(value)) for value in _values(span.evidence))


def forms(value: float) -> Iterator[str]:
    """Every way in which copy may write the value."""
    plain = english.number(value, STYLE.numbers_in_words_up_to, STYLE.decimals)
    yield from (plain, f"{plain} more", f"{value:g}")
    amount = "no" if value == 0 else plain
    for noun in NOUNS:
        word = noun if value == 1 else english.plural(noun)
        yield from (f"{amount} {between}{word}" for between in BETWEEN)
    digits = english.number(value, 0, STYLE.decimals)
    yield from (f"{digits} {STYLE.per_cent}", f"{digits} points")
    yield from _rounded(value)
    yield from _durations(value)
    yield from _decades(value)
    if value == int(value) and 1 <= value <= len(ORDINALS):
        yield ORDINALS[int(value) - 1]


def _rounded(value: float) -> Iterator[str]:
    if value == int(value) and value > 0:
        floor = english.rounded_down(int(value))
        if floor < value:
            yield f"more than {english.number(floor, STYLE.numbers_in_words_up_to)}"


def _durations(value: float) -> Iterator[str]:
    """A year is almost reached from eight tenths, and more than passed above two tenths."""
    whole, part = divmod(value, 1)
    for hedge, years, suits in (
        ("almost ", int(whole) + 1, part >= 0.8),
        ("more than ", int(whole), 0.2 <= part < 0.8),
        ("", int(whole), part <= 0.2),
    ):
        if suits:
            amount = english.number(years, STYLE.numbers_in_words_up_to)
            yield f"{hedge}{amount} {'year' if years == 1 else 'years'}"


def _decades(value: float) -> Iterator[str]:
    """Whole decades from three: `more than` where years are over, or nothing before `or more`."""
    whole, over = divmod(int(value), 10)
    if whole >= 3:
        amount = english.number(whole, STYLE.numbers_in_words_up_to)
        yield from (f"{amount} decades", *([f"more than {amount} decades"] if over else []))


def _values(evidence: list[SpanEvidence]) -> Iterator[float]:
    for one in evidence:
        for text in (one.value, *(cell.value for cell in one.cells[:1])):
            if re.fullmatch(r"-?\d+(\.\d+)?", text):
                yield float(text)


def _rest_of_a_list(span: Span) -> set[str]:
    """How many names the evidence of `three more` can stand for: one piece or more for each."""
    return {
        english.number(rest, STYLE.numbers_in_words_up_to)
        for rest in range(1, len(span.evidence) + 1)
    }
