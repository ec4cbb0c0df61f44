"""A plan takes for each slot the first kind that has a fact, and tells no fact twice."""

from __future__ import annotations

from typing import Any

from generator.facts.models import Facts
from generator.story.plan import Plan, plan
from generator.story.shape import Shape
from generator.story.trim import spare, without
from tests.prose.by_hand import fact

HEAD = [{"slot": "headline", "kinds": ["won", "lost"]}]


def planned(facts: Facts, *moves: dict[str, Any], **shape: Any) -> Plan:
    paragraph = {"name": "first", "moves": moves} | shape.pop("paragraph", {})
    data = {
        "genre": "hand",
        "headline": HEAD,
        "sections": [{"name": "only", "paragraphs": [paragraph]}],
    }
    return plan(Shape.model_validate(data | shape), facts)


def told(of: Plan) -> list[str]:
    return [one.fact.id for one in of.sentences]


WON = fact("won", party="labour")
WON_TOO = fact("won", party="green")
LOST = fact("lost", party="conservative")


def test_the_first_kind_with_a_fact_takes_the_slot() -> None:
    made = planned(
        {"lost": [LOST], "won": [WON]}, {"slot": "one", "kinds": ["gone", "lost", "won"]}
    )

    assert told(made) == [LOST.id]


def test_no_fact_is_told_twice_in_the_body() -> None:
    slots = [{"slot": name, "kinds": ["won"]} for name in ("one", "two", "three")]

    assert told(planned({"won": [WON, WON_TOO]}, *slots)) == [WON.id, WON_TOO.id]


def test_the_headline_may_be_told_again_below_it() -> None:
    made = planned({"won": [WON]}, {"slot": "one", "kinds": ["won"]})

    assert made.headline is not None and made.headline.fact is WON
    assert told(made) == [WON.id]


def test_a_move_may_ask_for_the_party_of_a_fact_told_before() -> None:
    moves = (
        {"slot": "one", "kinds": ["lost"]},
        {"slot": "two", "kinds": ["won"], "with": {"party": "one.party"}},
    )
    same = fact("won", party="conservative", number=4)

    assert told(planned({"lost": [LOST], "won": [WON, same]}, *moves)) == [LOST.id, same.id]
    assert told(planned({"lost": [LOST], "won": [WON]}, *moves)) == [LOST.id]


def test_a_move_may_ask_for_another_party_than_one_told_before() -> None:
    moves = (
        {"slot": "one", "kinds": ["won"]},
        {"slot": "two", "kinds": ["won"], "unlike": {"party": "one.party"}},
    )
    same = fact("won", party="labour", number=4)

    assert told(planned({"won": [WON, same, WON_TOO]}, *moves)) == [WON.id, WON_TOO.id]


def test_a_move_waits_for_what_it_needs_and_yields_to_what_it_must() -> None:
    needs = {"slot": "two", "kinds": ["won"], "needs": ["one"]}
    unless = {"slot": "two", "kinds": ["won"], "unless": ["one"]}
    first = {"slot": "one", "kinds": ["lost"]}

    assert told(planned({"won": [WON]}, first, needs)) == []
    assert told(planned({"won": [WON], "lost": [LOST]}, first, needs)) == [LOST.id, WON.id]
    assert told(planned({"won": [WON], "lost": [LOST]}, first, unless)) == [LOST.id]


def test_a_paragraph_without_its_topic_is_left_out_and_its_facts_stay_free() -> None:
    made = planned(
        {"won": [WON]},
        {"slot": "one", "kinds": ["lost"]},
        {"slot": "two", "kinds": ["won"]},
        paragraph={"topic": ["one"]},
    )

    assert told(made) == []


def test_a_move_takes_no_more_facts_than_it_may() -> None:
    facts = {"won": [WON, WON_TOO, fact("won", party="ukip")]}

    assert len(told(planned(facts, {"slot": "one", "kinds": ["won"], "most": 2}))) == 2


def test_what_can_be_spared_goes_first_and_the_essential_never() -> None:
    made = planned(
        {"won": [WON], "lost": [LOST]},
        {"slot": "one", "kinds": ["won"], "importance": "essential"},
        {"slot": "two", "kinds": ["lost"], "importance": "spare"},
    )
    first = spare(made)

    assert first is not None and first.fact is LOST
    shorter = without(made, first)
    assert told(shorter) == [WON.id]
    assert spare(shorter) is None
