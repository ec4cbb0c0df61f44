"""Second mentions: they vary, and nobody loses who is meant."""

from __future__ import annotations

from pathlib import Path

from tests.prose.by_hand import fact, paragraph, phrases, writer

LABOUR, TORIES = {"party": "labour"}, {"party": "conservative"}


def test_the_party_is_the_one_named_last(tmp_path: Path) -> None:
    told = paragraph(
        tmp_path, ("{{ party }} won.", LABOUR), ("{{ party|again }} was glad.", LABOUR)
    )

    assert told == ["Labour won.", "The party was glad."]


def test_a_party_is_named_again_once_another_has_been_named_since(tmp_path: Path) -> None:
    told = paragraph(
        tmp_path,
        ("{{ party }} won.", LABOUR),
        ("{{ party }} lost.", TORIES),
        ("{{ party|again }} was glad.", LABOUR),
    )

    assert told[-1] == "Labour was glad."


def test_the_party_never_follows_a_sentence_that_named_two(tmp_path: Path) -> None:
    told = paragraph(
        tmp_path,
        ("{{ other }} lost to {{ party }}.", {"party": "labour", "other": "conservative"}),
        ("{{ party|again }} was glad.", LABOUR),
    )

    assert told[-1] == "Labour was glad."


def test_a_paragraph_does_not_open_with_the_party(tmp_path: Path) -> None:
    assert paragraph(tmp_path, ("{{ party|again }} was glad.", LABOUR)) == ["Labour was glad."]


def test_the_party_does_not_come_twice_running(tmp_path: Path) -> None:
    told = paragraph(
        tmp_path,
        ("{{ party }} won.", LABOUR),
        ("{{ party|again }} was glad.", LABOUR),
        ("{{ party|again }} will go on.", LABOUR),
    )

    assert told[-1] == "Labour will go on."


def test_a_new_paragraph_names_its_parties_anew(tmp_path: Path) -> None:
    layers = phrases(
        tmp_path, won="---\n{{ party }} won.\n", glad="---\n{{ party|again }} is glad.\n"
    )
    hand = writer(layers)
    from generator.story.plan import PlannedSentence  # noqa: PLC0415

    hand.write(PlannedSentence("one", fact("won", party="labour"), 0))
    hand.new_paragraph()
    sentence = hand.write(PlannedSentence("two", fact("glad", party="labour"), 0))

    assert sentence is not None and sentence.text == "Labour is glad."


def test_names_take_turns_within_a_sentence(tmp_path: Path) -> None:
    told = paragraph(tmp_path, ("{{ party }}, {{ party }} and {{ party }}.", TORIES))

    assert told == ["The Conservatives, the Conservatives and the Tories."]


def test_verbs_and_pronouns_agree_with_the_party_named_last(tmp_path: Path) -> None:
    wording = (
        "{{ party }} {{ verb('has lost') }} {{ its() }} seats, and {{ it() }} {{ verb('is') }} out."
    )

    assert paragraph(tmp_path, (wording, TORIES)) == [
        "The Conservatives have lost their seats, and they are out."
    ]
    assert paragraph(tmp_path / "labour", (wording, LABOUR)) == [
        "Labour has lost its seats, and it is out."
    ]


def test_the_party_is_singular_whatever_its_name(tmp_path: Path) -> None:
    told = paragraph(
        tmp_path,
        ("{{ party }} won.", TORIES),
        ("{{ party|again }} {{ verb('has') }} {{ its() }} prize.", TORIES),
    )

    assert told[-1] == "The party has its prize."


def test_possessives(tmp_path: Path) -> None:
    told = paragraph(
        tmp_path,
        ("{{ party|possessive }} day, not {{ other|possessive }}.", LABOUR | {"other": "green"}),
    )

    assert told == ["Labour’s day, not the Greens’."]
