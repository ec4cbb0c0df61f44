"""Alternatives in a wording, and how they are dealt out over a set of texts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.foundation.errors import TemplateError
from generator.prose.alternatives import NAME, chosen, variants, with_choices
from generator.prose.choose import Turn
from generator.prose.phrases import ENVIRONMENT, load_phrases
from generator.story.plan import PlannedSentence
from tests.prose.by_hand import fact, phrases, writer


def every_text(source: str) -> list[str]:
    """The wording in every variant."""
    changed, options = with_choices(source)
    template = ENVIRONMENT.from_string(changed)
    return [template.render(chosen(options, number)) for number in range(variants(options))]


def test_each_variant_of_a_wording_is_another_text() -> None:
    texts = every_text("has [kept / held on to / retained] it[, as before / ].")

    assert len(set(texts)) == 6
    assert texts[:3] == ["has kept it, as before.", "has held on to it, as before.",
                         "has retained it, as before."]  # fmt: skip


def test_brackets_of_jinja_are_left_alone() -> None:
    source = "{{ ['x / y'][0] }} [a / b]{% if 1 in [1] %} c{% endif %}"

    assert every_text(source) == ["x / y a c", "x / y b c"]


def test_an_option_may_hold_a_value() -> None:
    changed, options = with_choices("[in {{ council }} / there]")

    assert options == (2,)
    assert "{{ council }}" in changed


def test_one_option_alone_is_an_error_with_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as failure:
        load_phrases(phrases(tmp_path, told="---\nfine.\n---\nhas [kept] it.\n"))

    [problem] = failure.value.problems
    assert (problem.file, problem.line) == ("analysis/phrases/told.j2", 3)
    assert "one option only in [kept]" in problem.message


def test_lines_stay_where_they_are_so_that_errors_point_at_them() -> None:
    changed, _ = with_choices("one\n[two / zwei]\nthree [four /\nfive]")

    assert changed.count("\n") == 3


@given(st.lists(st.integers(2, 4), max_size=4))
def test_every_number_is_another_choice(options: list[int]) -> None:
    every = {tuple(chosen(options, number).values()) for number in range(variants(options))}

    assert len(every) == variants(options)
    assert all(NAME.format(place) in chosen(options, 0) for place in range(len(options)))


@given(st.integers(2, 400), st.integers(1, 500), st.integers(0, 20))
def test_no_option_is_dealt_more_often_than_its_share(many: int, options: int, seed: int) -> None:
    dealt = Counter(Turn(position, many).among(options, seed, "held") for position in range(many))

    assert max(dealt.values()) <= -(-many // options)
    assert set(dealt) <= set(range(options))


def test_each_kind_of_sentence_deals_in_an_order_of_its_own() -> None:
    def order(kind: str) -> list[int]:
        return [Turn(position, 150).among(150, 0, kind) for position in range(150)]

    assert order("held") != order("gained")


def test_a_wording_for_the_opening_is_used_there_only_and_one_for_later_never(
    tmp_path: Path,
) -> None:
    text = "--- opening\nthe town speaks.\n--- later\nit goes on.\n"
    hand = writer(phrases(tmp_path, told=text, untold=text))
    first = hand.write(PlannedSentence("one", fact("told"), 0), opens=True)
    second = hand.write(PlannedSentence("two", fact("untold"), 1))

    assert first is not None and first.text == "The town speaks."
    assert second is not None and second.text == "It goes on."
