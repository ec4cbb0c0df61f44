from __future__ import annotations

import pytest

from generator.article import Span
from generator.foundation.evidence import Cell, Evidence
from generator.revising.evidence import carried
from generator.revising.segments import sentences_in


def spans(text: str, *words: str) -> list[Span]:
    """Spans in order, each with evidence of its own."""
    found, here = [], 0
    for number, one in enumerate(words):
        start = text.index(one, here)
        here = start + len(one)
        rests = (Evidence(one, (Cell("a.csv", number, "x", one),)),)
        found.append(Span(start, here, one, "number", rests))
    return found


def kept(before: str, after: str, *words: str) -> list[tuple[int, int] | None]:
    """Where each span stands after the edit: start, and the number of its evidence."""
    return [
        None if one is None else (one.start, one.evidence[0].cells[0].row)
        for one in carried(spans(before, *words), before, after)
    ]


def test_of_two_equal_figures_the_one_that_was_left_keeps_its_own_evidence() -> None:
    before, after = "It won 3 of 3 seats there.", "It won all of 3 seats there."

    assert kept(before, after, "3", "3") == [None, (14, 1)]


def test_each_occurrence_is_taken_once() -> None:
    before, after = "From 3 it went to 3.", "So 3 was all."

    assert kept(before, after, "3", "3") == [(3, 0), None]


@pytest.mark.parametrize("after", ["It has 13 seats.", "It has 3,000 seats.", "It has 1.3 seats."])
def test_a_figure_within_another_is_not_that_figure(after: str) -> None:
    assert kept("The party took 3.", after, "3") == [None]


def test_a_name_may_begin_a_sentence_or_no_longer() -> None:
    (moved,) = carried(
        spans("The Tories won.", "The Tories"), "The Tories won.", "So the Tories won."
    )

    assert moved is not None
    assert (moved.start, moved.end, moved.text) == (3, 13, "the Tories")


def test_a_span_in_another_place_is_found_again() -> None:
    before, after = "Labour took Barnet from the Tories.", "Barnet fell, and Labour is glad."

    assert kept(before, after, "Labour", "Barnet", "the Tories") == [(17, 0), (0, 1), None]


def test_a_sentence_of_the_draft_is_never_cut() -> None:
    known = ["It was close. Very close.", "Nobody won."]

    assert sentences_in("It was close. Very close. Nobody won.", known) == known


def test_titles_initials_and_figures_end_no_sentence() -> None:
    text = "Mr. Smith met J. Corbyn at 5.30 a.m. today. ‘Why?’ he asked. Then 3 left."

    assert sentences_in(text, []) == [
        "Mr. Smith met J. Corbyn at 5.30 a.m. today.",
        "‘Why?’ he asked.",
        "Then 3 left.",
    ]
