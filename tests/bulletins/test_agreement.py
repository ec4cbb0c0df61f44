"""Bulletins of one set never contradict each other, and when they do, both are named."""

from __future__ import annotations

import json
import pickle
from functools import cache
from typing import Any

import pytest

from benchmarks.raw_pack import raw_pack
from generator.article import ArticleFact
from generator.bulletins.agreement import (
    Claim,
    Contradiction,
    claims_of,
    concerning,
    contradictions,
    expected,
)
from generator.bulletins.claim_table import built_in_claims
from generator.pipeline import Night, night
from generator.prose.write import article_fact
from tests.bulletins.articles import article, everything, fact
from tests.real_data import REPOSITORY, needs_real_data

REGIONS = ["London", "North", "South"]


def told(path: str, kind: str, **values: Any) -> list[Claim]:
    """The claims of a text that says one thing, in a sentence named after its path."""
    return claims_of(path, article((f"As {path} has it.", fact(kind, **values))))


def disagreements(*texts: list[Claim], regions: list[str] | None = None) -> list[str]:
    claims = [claim for text in texts for claim in text]
    return [one.message for one in contradictions(claims, regions or [])]


GAINED = {"party": "labour", "council": "barnet", "before": "conservative"}


def test_texts_that_say_the_same_agree():
    london = told("region/london", "gained-in-region", party="labour", region="London",
                  councils=["barnet", "derby"], number=2)  # fmt: skip
    barnet = told("council/barnet", "gained", **GAINED, region="London", majority=3)
    assert disagreements(london, barnet) == []


def test_of_texts_that_agreed_only_what_a_new_one_speaks_of_is_held_against_it():
    barnet = told("council/barnet", "gained", **GAINED)
    derby = told("council/derby", "gained", **{**GAINED, "council": "derby"})
    greens = told("party/green", "gained-councils", party="green", councils=["barnet"], number=1)
    concerned = concerning(greens)
    some = [claim for claim in (*barnet, *derby, *greens) if concerned(claim)]

    assert "council/barnet" in {one.path for one in some}
    assert "derby" not in {of for one in some for of in one.of}
    assert contradictions(some, []) == contradictions([*barnet, *derby, *greens], [])


def test_a_council_cannot_have_gone_to_two_parties():
    barnet = told("council/barnet", "gained", **GAINED)
    greens = told("party/green", "gained-councils", party="green", councils=["barnet"], number=1)
    (message,) = disagreements(barnet, greens)
    assert message == (
        "who runs barnet now is told in two ways: "
        "labour in council/barnet (“As council/barnet has it.”), and "
        "green in party/green (“As party/green has it.”)"
    )


def test_a_contradiction_is_a_problem_with_both_texts_in_it():
    claims = [*told("a", "gained", **GAINED), *told("b", "stays-none", council="barnet")]
    problems = [one.problem for one in contradictions(claims)]
    assert all(one.file == "a" for one in problems)
    assert all("in b (“As b has it.”)" in str(one) for one in problems)


def test_a_party_cannot_have_gained_and_lost_the_same_council():
    gained = told("a", "gained-councils", party="labour", councils=["barnet"], number=1)
    lost = told("b", "lost-councils", party="labour", councils=["barnet", "derby"], number=2)
    messages = disagreements(gained, lost)
    assert any(one.startswith("who ran barnet before") for one in messages)
    assert any(one.startswith("who runs barnet now") for one in messages)
    assert not any("derby" in one for one in messages)


def test_a_party_cannot_have_held_a_council_that_it_gained():
    messages = disagreements(
        told("a", "held", party="labour", council="barnet"), told("b", "gained", **GAINED)
    )
    assert any(one.startswith("whether barnet changed hands") for one in messages)


def test_a_target_that_was_missed_cannot_have_been_gained():
    missed = told("a", "missed-targets", party="labour", councils=["barnet"], number=1)
    (message,) = disagreements(missed, told("b", "gained", **GAINED))
    assert "labour in b" in message
    assert "not labour in a" in message


def test_a_council_cannot_have_two_largest_parties():
    one = told("a", "became-largest", party="labour", council="barnet", seats=20)
    other = told("b", "short-of-majority", party="green", council="barnet", seats=21, short=4)
    assert [message.split(" is told")[0] for message in disagreements(one, other)] == [
        "the largest party in barnet"
    ]


def test_a_council_level_at_the_top_has_no_largest_party():
    level = told("a", "level-at-top", council="barnet", seats=20)
    largest = told("b", "became-largest", party="labour", council="barnet", seats=20)
    assert len(disagreements(level, largest)) == 1


def test_the_seats_of_a_chamber_are_those_that_its_parties_have():
    chamber = told("a", "chamber-now", council="barnet", parties=["labour", "green"],
                   seats=["20", "19"], number=2)  # fmt: skip
    twenty = told("b", "became-largest", party="labour", council="barnet", seats=20)
    eighteen = told("c", "first-seats", party="green", council="barnet", seats=18)
    assert disagreements(chamber, twenty) == []
    (message,) = disagreements(chamber, eighteen)
    assert message.startswith("the seats of green in barnet now")


def test_a_loss_is_a_change_below_nothing():
    lost = told("a", "lost-seats-here", party="ukip", council="derby", seats=4, won=1)
    same = told("b", "biggest-loss-anywhere", party="ukip", council="derby", seats=4)
    gain = told("c", "biggest-gain-anywhere", party="ukip", council="derby", seats=4)
    assert disagreements(lost, same) == []
    assert len(disagreements(lost, gain)) == 1


def test_what_only_sometimes_is_claimed_is_claimed_only_then():
    up = told("a", "against-the-tide", party="ukip", council="derby", seats=4, up=True)
    down = told("b", "against-the-tide", party="ukip", council="derby", seats=4, up=False)
    assert [one.value for one in up] == [4]
    assert [one.value for one in down] == [-4]
    runs = told("c", "gain-where-collapsed", loser="ukip", gainer="green", council="derby",
                lost=2, gained=2, runs=False)  # fmt: skip
    assert "control-after" not in {one.what for one in runs}


def test_a_value_that_a_fact_lacks_is_not_claimed():
    assert {one.what for one in told("a", "stays-none", council="derby", largest=None)} == {
        "control-before",
        "control-after",
        "changed",
        "declared",
    }


def test_a_kind_that_nothing_is_known_of_claims_nothing():
    assert told("a", "wipe-out", party="ukip", council="derby", seats=4) == []


def test_only_what_a_sentence_states_is_claimed():
    carried = fact("held", party="labour", council="derby")
    text = article(("Barnet falls.", fact("gained", **GAINED)), more=(carried,))
    assert {one.of for one in claims_of("a", text) if one.what == "control-after"} == {("barnet",)}


def test_one_text_can_contradict_itself():
    text = article(
        ("Labour has it.", fact("gained", **GAINED)),
        ("Nobody has it.", fact("stays-none", council="barnet")),
    )
    messages = [one.message for one in contradictions(claims_of("a", text))]
    assert any("“Labour has it.”" in one and "“Nobody has it.”" in one for one in messages)


def test_the_same_contradiction_is_told_once_however_many_say_it():
    many = [told(f"ward/{number}", "held", party="green", council="barnet") for number in range(9)]
    messages = disagreements(told("a", "gained", **GAINED), *many)
    assert len(messages) == len(set(messages)) == 3


def net(region: str, seats: int) -> list[Claim]:
    kind = "region-seats-up" if seats > 0 else "region-seats-down"
    return told(region, kind, party="labour", region=region, seats=abs(seats), councils=3)


def test_changes_in_every_region_add_up_to_that_of_the_country():
    regions = [net("London", 10), net("North", -4), net("South", 1)]
    right = told("party/labour", "party-night-seats-up", party="labour", seats=7, councils=9)
    wrong = told("party/labour", "party-night-seats-up", party="labour", seats=8, councils=9)
    assert disagreements(*regions, right, regions=REGIONS) == []
    (message,) = disagreements(*regions, wrong, regions=REGIONS)
    assert message.startswith("the net change of labour in seats is 8 in party/labour")
    assert "the regions come to 7: 10 in London (“As London has it.”); -4 in North" in message


def test_changes_are_added_up_only_where_every_region_tells_its_own():
    some = [net("London", 10), net("North", -4)]
    whole = told("party/labour", "party-night-seats-up", party="labour", seats=8, councils=9)
    assert disagreements(*some, whole, regions=REGIONS) == []
    assert disagreements(*some, net("South", 1), whole, regions=[]) == []


def gains(region: str, *councils: str) -> list[Claim]:
    return told(region, "gained-in-region", party="labour", region=region,
                councils=list(councils), number=len(councils))  # fmt: skip


def test_some_regions_alone_cannot_gain_more_councils_than_the_country():
    country = told("party/labour", "gained-councils", party="labour", councils=["a"], number=1)
    assert disagreements(gains("London", "a"), country, regions=REGIONS) == []
    (message,) = disagreements(gains("London", "a", "b"), country, regions=REGIONS)
    assert "some of the regions alone come to 2" in message


def test_councils_that_changed_hands_add_up_over_the_regions():
    regions = [told(name, "region-changed-hands", region=name, number=2, all=9) for name in REGIONS]
    assert (
        disagreements(*regions, told("n", "changed-hands", number=6, all=27), regions=REGIONS) == []
    )
    wrong = told("n", "changed-hands", number=7, all=26)
    assert len(disagreements(*regions, wrong, regions=REGIONS)) == 2


def test_a_claim_is_the_same_after_a_journey_to_a_worker_and_through_a_file():
    claims = told("a", "gained", **GAINED, majority=3)
    assert pickle.loads(pickle.dumps(claims)) == claims
    read = [
        Claim(*(tuple(one) if isinstance(one, list) else one for one in fields))
        for fields in json.loads(json.dumps(claims))
    ]
    assert read == claims


def test_shares_are_the_same_however_they_were_worked_out():
    one = told("a", "vote-up-here", party="green", council="derby", points=0.1 + 0.2)
    other = told("b", "vote-up-here", party="green", council="derby", points=0.3)
    assert disagreements(one, other) == []


@cache
def sample() -> Night:
    return night(REPOSITORY / "samples" / "england-2018")


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Night:
    folder = raw_pack(tmp_path_factory.mktemp("raw"))
    assert folder is not None
    return night(folder)


def facts_of(found: Night) -> list[ArticleFact]:
    return [article_fact(one) for group in found.facts.values() for one in group]


def regions_of(found: Night) -> list[str]:
    return sorted({one.region for one in found.pack.election.councils if one.region})


def wrong_claims(found: Night, claims: list[Claim]) -> list[str]:
    """Claims whose measure says something else."""
    rows = {
        name: {tuple(str(row[key]) for key in table.schema.key): row for row in table.rows}
        for name, table in found.measures.items()
    }
    wrong = []
    for one in expected(claims):
        given = dict(one.key)
        key = tuple(given[name] for name in found.measures[one.table].schema.key)
        value = rows[one.table][key][one.column]
        if value != one.value:
            wrong.append(f"{one.table}.{one.column} of {key} is {value}: {one.claim}")
    return wrong


def test_everything_that_can_be_said_of_the_sample_agrees_and_is_so():
    claims = claims_of("sample", everything(facts_of(sample())))
    assert len(claims) > 5000
    assert contradictions(claims, regions_of(sample())) == []
    assert wrong_claims(sample(), claims) == []


@needs_real_data
def test_everything_that_can_be_said_of_the_elections_of_2018_agrees_and_is_so(raw: Night):
    claims = claims_of("raw", everything(facts_of(raw)))
    assert len(claims) > 50_000
    assert contradictions(claims, regions_of(raw)) == []
    assert wrong_claims(raw, claims) == []


def tampered(value: Any) -> Any:
    """Another value of the same sort."""
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int | float) else f"not-{value}"


def found_out(one: ArticleFact, name: str) -> list[Contradiction]:
    """What contradicts a text in which one value of a fact was changed."""
    other = one.model_copy(update={"values": {**one.values, name: tampered(one.values[name])}})
    claims = [*claims_of("so", everything([one])), *claims_of("not so", everything([other]))]
    return contradictions(claims)


def test_a_figure_that_is_changed_in_one_text_contradicts_the_others():
    unseen = []
    for kind, statements in built_in_claims().kinds.items():
        names = {one.same or one.minus for one in statements if not one.condition} - {None}
        for one in sample().facts.get(kind, [])[:1]:
            plain = article_fact(one)
            for name in sorted(str(name) for name in names if name in plain.values):
                if not isinstance(plain.values[name], list | None) and not found_out(plain, name):
                    unseen.append(f"{kind}.{name}")
    assert unseen == []
