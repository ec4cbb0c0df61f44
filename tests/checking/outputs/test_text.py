from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from generator.checking.outputs.text import WIDTH, write
from generator.checking.report import Verdict
from tests.checking.outputs.by_hand import TEMPLATES, checked, nothing, one_claim


def test_each_claim_is_underlined_with_verdict_reason_and_evidence() -> None:
    text = write([checked()], TEMPLATES)
    assert text.startswith(
        "copy/draft.md:1:3\n"
        "  Labour holds Oakham\n"
        "  ~~~~~~~~~~~~~~~~~~~\n"
        "  ✓ supported [1:3] So it is.\n"
        "\n"
        "copy/draft.md:3:1\n"
        "  Labour lost control of Oakham, and the Greens won twelve seats in Elmlea.\n"
        "  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "  ✗ contradicted [3:1] Labour held Oakham.\n"
        "      councils.csv:4 control_after lab\n"
    )


def test_of_many_cells_only_the_first_are_shown() -> None:
    text = write([checked()], TEMPLATES)
    assert (
        "      party.seats = 12 (all seats added up)\n"
        "      wards.csv:2 seats 1\n"
        "      wards.csv:3 seats 1\n"
        "      wards.csv:4 seats 1\n"
        "      wards.csv:5 seats 1\n"
        "      and 16 more\n"
    ) in text


def test_notes_stand_after_the_claims_and_the_last_line_counts_everything() -> None:
    assert write([checked()], TEMPLATES).endswith(
        "copy/draft.md:3:1 Placeholder: Fill it in. | Labour, TK: 100%\n"
        "copy/draft.md:4:1 House style: The house writes “12”. | twelve\n"
        "\n"
        "copy/draft.md: 6 claims: 2 supported, 1 contradicted, 1 not covered, 1 opinion,"
        " 1 misspelt; 2 notes on the writing\n"
    )


def test_copy_that_claims_nothing_takes_a_line() -> None:
    assert write([nothing()], TEMPLATES) == "empty.md: 0 claims\n"


def test_a_long_sentence_is_wrapped_and_the_marks_stay_under_the_words() -> None:
    words = "Labour held every one of them"
    text = write([one_claim(f"{'So it went on, ' * 6}{words} until the night.", words)], TEMPLATES)
    shown = [line[2:] for line in text.splitlines()]
    assert max(len(line) for line in shown) <= WIDTH
    marked = [
        "".join(letter for letter, mark in zip(line, below, strict=False) if mark == "~")
        for line, below in pairwise(shown)
        if below and set(below) <= {" ", "~"}
    ]
    assert " ".join(marked) == words


def test_colours_are_asked_for_by_verdict_and_a_warning_has_its_own() -> None:
    asked: list[str] = []

    def paint(text: str, name: str) -> str:
        asked.append(name)
        return text

    assert write([checked()], TEMPLATES, paint) == write([checked()], TEMPLATES)
    assert set(asked) == {"supported", "contradicted", "not-covered", "warning", "place", "note"}


def test_nothing_else_than_the_copy_is_needed_to_see_a_verdict() -> None:
    for verdict in Verdict:
        text = write([one_claim("Labour won.", "Labour", verdict=verdict)], TEMPLATES)
        assert verdict.value.replace("-", " ") in text


def test_several_opinions_are_counted_as_opinions() -> None:
    one = checked()
    twice = replace(one.report, sentences=one.report.sentences * 2)
    assert ", 2 opinions, 2 misspelt;" in write([replace(one, report=twice)], TEMPLATES)
