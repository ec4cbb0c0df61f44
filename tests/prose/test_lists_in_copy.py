"""Names in copy: joined, grouped by place, cut at four and the rest counted."""

from __future__ import annotations

from pathlib import Path

from generator.story.plan import PlannedSentence
from tests.prose.by_hand import fact, paragraph, phrases, writer

SIX = ["barnet", "brent", "hf", "derby", "lincoln", "swindon"]


def test_four_names_are_all_named(tmp_path: Path) -> None:
    assert paragraph(
        tmp_path, ("{{ councils }}.", {"councils": ["barnet", "brent", "derby", "swindon"]})
    ) == ["Barnet, Brent, Derby and Swindon."]


def test_a_longer_list_is_cut_at_four_and_the_rest_counted(tmp_path: Path) -> None:
    assert paragraph(tmp_path, ("{{ councils }}.", {"councils": SIX})) == [
        "Barnet, Brent, Hammersmith and Fulham, Derby, and two more."
    ]


def test_the_rest_of_a_list_has_the_evidence_of_every_name_left_out(tmp_path: Path) -> None:
    hand = writer(phrases(tmp_path, told="---\n{{ councils }}.\n"))
    sentence = hand.write(PlannedSentence("slot", fact("told", councils=SIX), 0))

    assert sentence is not None
    rest = next(span for span in sentence.spans if span.text == "two more")
    assert [one.value for one in rest.evidence] == ["lincoln", "swindon"]


def test_places_are_grouped_by_where_they_lie(tmp_path: Path) -> None:
    councils = {"councils": ["derby", "swindon", "lincoln"]}

    assert paragraph(tmp_path, ("{{ councils|by_region }}.", councils)) == [
        "Derby and Lincoln in the East Midlands, and Swindon in the South West."
    ]


def test_groups_by_region_are_cut_at_four_names_too(tmp_path: Path) -> None:
    told = paragraph(tmp_path, ("{{ councils|by_region }}.", {"councils": SIX}))[0]

    assert told.endswith("and two more.")
    assert "Lincoln" not in told and "Swindon" not in told


def test_another_word_may_come_last(tmp_path: Path) -> None:
    councils = {"councils": ["barnet", "brent"]}

    assert paragraph(tmp_path, ("{{ councils|listed(last='or') }}.", councils)) == [
        "Barnet or Brent."
    ]


def test_a_list_knows_whether_it_is_one_or_several(tmp_path: Path) -> None:
    wording = "{{ councils }} {% if councils is one %}is{% else %}are{% endif %} won."

    assert paragraph(tmp_path, (wording, {"councils": ["barnet"]})) == ["Barnet is won."]
    assert paragraph(tmp_path / "two", (wording, {"councils": ["barnet", "brent"]})) == [
        "Barnet and Brent are won."
    ]
