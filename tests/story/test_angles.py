"""A bulletin opens on what is most newsworthy there, ranked among its peers."""

from __future__ import annotations

from typing import Any

from generator.article import Subject
from generator.facts.models import Facts
from generator.story.about import FactIndex
from generator.story.angles import angles, rarity
from generator.story.plan import Plan, plan
from generator.story.shape import Shape
from tests.prose.by_hand import fact

TOWN = Subject(level="council", id="town", name="Town")
PEERS = 8

SHAPE: dict[str, Any] = {
    "genre": "hand",
    "about": "council",
    "angles": [
        {"theme": "control", "kinds": ["gained", "held"]},
        {"theme": "seats", "kinds": ["up"]},
    ],
    "sections": [
        {
            "name": "only",
            "paragraphs": [
                {
                    "name": "control",
                    "moves": [
                        {"slot": "outcome", "kinds": ["gained", "held"]},
                        {"slot": "majority", "kinds": ["majority"]},
                    ],
                },
                {"name": "seats", "moves": [{"slot": "up", "kinds": ["up"], "most": 2}]},
            ],
        }
    ],
}


def made(facts: Facts, angle: int = 1, **shape: Any) -> Plan:
    return plan(Shape.model_validate(SHAPE | shape), facts, TOWN, peers=PEERS, angle=angle)


def story(of: Plan) -> list[str]:
    return [one.fact.id for one in of.sentences]


def everywhere(kind: str, **values: Any) -> list[Any]:
    """A fact of the kind for every one of the peers, the town among them."""
    places = ["town", *(f"place-{number}" for number in range(PEERS - 1))]
    return [fact(kind, council=place, **values) for place in places]


HELD = everywhere("held", party="labour")
UP = fact("up", council="town", party="green")


def test_what_is_so_everywhere_is_no_news_anywhere() -> None:
    ranked = angles(Shape.model_validate(SHAPE), FactIndex({"held": HELD, "up": [UP]}), TOWN, PEERS)

    assert [one.fact.id for one in ranked] == [UP.id, HELD[0].id]
    assert [one.rarity for one in ranked] == [1.5, 0.0]
    assert [one.holds_of for one in ranked] == [1, PEERS]


def test_the_text_opens_on_the_first_angle_and_does_not_tell_it_again() -> None:
    of = made({"held": HELD, "up": [UP]})

    assert of.headline is not None and of.headline.fact is UP
    assert story(of) == [UP.id, HELD[0].id]


def test_the_paragraph_on_the_angles_theme_comes_first() -> None:
    second = fact("up", council="town", party="ukip")
    of = made({"held": HELD, "up": [UP, second]})

    assert [one.name for section in of.sections for one in section.paragraphs] == [
        "seats",
        "control",
    ]
    assert story(of) == [UP.id, second.id, HELD[0].id]


def test_another_angle_can_be_taken_and_past_the_last_the_last_is() -> None:
    facts: Facts = {"held": HELD, "up": [UP]}

    assert made(facts, angle=2).headline.fact is HELD[0]  # type: ignore[union-attr]
    assert made(facts, angle=99).headline.fact is HELD[0]  # type: ignore[union-attr]


def test_facts_about_another_place_are_never_told() -> None:
    elsewhere = fact("up", name="city", council="city", party="green")

    assert story(made({"held": HELD, "up": [elsewhere]})) == [HELD[0].id]


def test_without_any_fact_about_its_subject_there_is_no_headline() -> None:
    assert made({"held": HELD[1:]}).headline is None


def test_of_facts_that_say_nearly_the_same_one_kind_is_told() -> None:
    gained = fact("gained", council="town", party="green")
    alike = [{"kinds": ["gained", "up"], "on": ["party"]}]
    other = fact("up", council="town", party="ukip")
    facts: Facts = {"gained": [gained], "up": [UP, other]}

    assert set(story(made(facts))) == {gained.id, UP.id, other.id}
    assert set(story(made(facts, alike=alike))) in ({gained.id, other.id}, {UP.id, other.id})


def test_facts_of_one_kind_do_not_hinder_each_other() -> None:
    second = fact("up", council="town", party="green", number=2)
    alike = [{"kinds": ["held", "up"], "on": ["party"]}]

    assert story(made({"up": [UP, second]}, alike=alike)) == [UP.id, second.id]


def test_paragraphs_come_in_the_order_of_their_news_but_pinned_ones_stay() -> None:
    big = fact("up", weight=9.0, council="town", party="green")
    small = fact("majority", weight=1.0, council="town", party="labour")
    sections = [dict(SHAPE["sections"][0], by_newsworthiness=True)]
    facts: Facts = {"held": HELD, "majority": [small], "up": [big]}

    def order(**control: Any) -> list[str]:
        paragraphs = [SHAPE["sections"][0]["paragraphs"][0] | control, sections[0]["paragraphs"][1]]
        shape = {"sections": [dict(sections[0], paragraphs=paragraphs)], "angles": []}
        of = made(facts, **shape, headline=[{"slot": "headline", "kinds": ["held"]}])
        return [one.name for section in of.sections for one in section.paragraphs]

    assert order() == ["seats", "control"]
    assert order(pinned=True) == ["control", "seats"]


def test_one_place_more_or_less_hardly_ever_changes_how_rare_a_thing_is() -> None:
    changes = sum(rarity(150, many) != rarity(150, many + 1) for many in range(1, 150))

    assert changes <= 8
    assert rarity(150, 0) == rarity(150, 200) == 0
