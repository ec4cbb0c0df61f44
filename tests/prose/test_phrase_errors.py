"""A phrase that cannot be used is told with its file and line, in words that help to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.foundation.errors import Problem, TemplateError
from generator.pipeline import draft
from generator.prose.phrases import load_phrases
from generator.story.plan import PlannedSentence
from tests.articles.packs import SAMPLE
from tests.prose.by_hand import fact, phrases, writer

FILE = "analysis/phrases/told.j2"


def problems(folder: Path, text: str) -> list[Problem]:
    """Everything found wrong when the phrase is loaded, linted or written."""
    with pytest.raises(TemplateError) as found:
        hand = writer(phrases(folder, told=text))
        hand.write(PlannedSentence("slot", fact("told", party="labour", number=3), 0))
    return found.value.problems


def test_a_missing_brace(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, "{# told #}\n---\n{{ party } won.\n")

    assert (problem.file, problem.line) == (FILE, 3)
    assert "told" in problem.message


def test_an_unknown_filter_with_the_nearest_right_name(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, "---\n{{ party|agian }} won.\n")

    assert (problem.file, problem.line) == (FILE, 2)
    assert "did you mean 'again'?" in problem.message


def test_an_undefined_name_with_the_fact_and_the_names_it_has(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, "---\n{{ partty }} won.\n")

    assert (problem.file, problem.line) == (FILE, 2)
    assert "told/labour/3" in problem.message
    assert "did you mean 'party'?" in problem.message
    assert problem.expected == "one of number, party"


@pytest.mark.parametrize("typed", ["{{ party }} won 12 seats.", "{{ party }} won two seats."])
def test_a_typed_figure(tmp_path: Path, typed: str) -> None:
    [problem] = problems(tmp_path, f"---\n{typed}\n")

    assert (problem.file, problem.line) == (FILE, 2)
    assert problem.found in ("1", "12", "two")
    assert "figure" in problem.message


def test_a_word_after_the_dashes_that_means_nothing(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, "--- headlin\n{{ party }} won.\n")

    assert (problem.file, problem.line) == (FILE, 1)
    assert "did you mean 'headline'?" in problem.message


def test_a_file_without_a_wording(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, "{{ party }} won.\n")

    assert problem.file == FILE
    assert "three dashes" in problem.message


def test_phrases_cannot_reach_python(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, "---\n{{ party.__class__.__mro__ }} won.\n")

    assert (problem.file, problem.line) == (FILE, 2)


def test_every_built_in_phrase_loads(tmp_path: Path) -> None:
    assert len(load_phrases(phrases(tmp_path))) > 50


def test_a_phrase_that_is_wrong_stops_the_whole_draft(tmp_path: Path) -> None:
    phrases(tmp_path, status_quo="---\n{{ partyy }} won.\n--- standfirst\n{{ partyy }} won.\n")

    with pytest.raises(TemplateError, match=r"status-quo\.j2:[24].*partyy"):
        draft(SAMPLE, templates=tmp_path)
