"""The briefing of 2018: sourced throughout, attributed where contested, about these councils."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from generator.elections.briefing import Briefing
from generator.facts.rules import load_rules
from generator.foundation.layers import rule_layers
from tests.real_data import SHARED
from tests.samples.tables import briefing_of_2018, councils_of_2018

SOURCE_ARTICLE = SHARED.parent / "reference" / "source-article.txt"
PRINTED = ("claim", "holder", "what", "credit", "credited_by", "risk")


def entries(part: Any) -> Iterator[dict[str, Any]]:
    """Walk through every mapping of the briefing, its sources left out."""
    if isinstance(part, dict):
        yield part
        for key, value in part.items():
            if key != "sources":
                yield from entries(value)
    elif isinstance(part, list):
        for item in part:
            yield from entries(item)


def test_every_entry_names_one_of_its_sources() -> None:
    briefing = briefing_of_2018()
    for name, part in briefing.items():
        if name == "sources":
            continue
        for entry in part if isinstance(part, list) else [part]:
            assert entry["source"] in briefing["sources"], entry


def test_every_source_is_used() -> None:
    briefing = briefing_of_2018()
    used = {entry["source"] for entry in entries(briefing) if "source" in entry}

    assert used == set(briefing["sources"])


def test_it_names_only_councils_that_voted() -> None:
    named = {entry["council"] for entry in entries(briefing_of_2018()) if "council" in entry}

    assert named <= set(councils_of_2018())


def test_everything_contested_has_a_holder() -> None:
    briefing = Briefing.model_validate(briefing_of_2018())

    assert all(argument.holder for argument in briefing.arguments)
    assert all(event.holder for event in briefing.calendar if event.risk)
    assert all(person.credited_by for person in briefing.people if person.credit)


def test_nothing_printed_as_it_stands_holds_a_figure() -> None:
    for entry in entries(briefing_of_2018()):
        for key in PRINTED:
            assert not re.search(r"\d", str(entry.get(key, ""))), entry


def test_labours_targets_are_the_seven_reported_before_the_poll() -> None:
    targets = Briefing.model_validate(briefing_of_2018()).targets

    assert {target.party for target in targets} == {"labour"}
    assert {target.council for target in targets} == {
        "Barnet",
        "Hillingdon",
        "Wandsworth",
        "Westminster",
        "Plymouth",
        "Trafford",
        "Swindon",
    }


def test_every_fact_that_an_entry_rests_on_is_one_the_rules_can_find() -> None:
    known = set(load_rules(rule_layers()).by_kind)
    rests_on = {
        entry["rests_on"]["fact"] for entry in entries(briefing_of_2018()) if "rests_on" in entry
    }

    assert rests_on <= known


@pytest.mark.skipif(
    not SOURCE_ARTICLE.is_file(), reason="the source article is not on this machine"
)
def test_the_quotations_are_letter_by_letter_those_that_were_published() -> None:
    published = SOURCE_ARTICLE.read_text(encoding="utf-8")
    for quotation in Briefing.model_validate(briefing_of_2018()).quotations:
        assert f"‘{quotation.text}’" in published
        assert quotation.speaker in published
