"""What the rules find: values, evidence, tone, weight, order and what a fact rests on."""

from __future__ import annotations

from generator.foundation.evidence import Evidence
from tests.facts.by_hand import TARGETS, facts, load, missed, row, rule, tables
from tests.facts.test_strata import REGIONAL

BOTH = TARGETS + REGIONAL.partition("rules:")[2]


def one(text, **rows):
    (found,) = facts(text, **rows)["seen"]
    return found


def test_a_missed_target_tells_its_council_holder_and_distance():
    (fact,) = facts(TARGETS, target=[missed("barnet", 2)])["missed-target"]
    assert fact.id == "missed-target/labour/barnet"
    assert fact.subject == ("labour", "barnet")
    assert {name: value.plain for name, value in fact.values.items()} == {
        "party": "labour",
        "council": "barnet",
        "region": "London",
        "holder": "conservative",
        "short": 2,
        "size": 60,
    }
    assert str(fact.rule) == "rules.yaml:5"


def test_nothing_is_found_where_a_needed_measure_is_missing():
    assert not facts(TARGETS, target=[missed("barnet", None)])["missed-target"]


def test_a_value_that_is_missing_is_not_in_the_fact():
    (fact,) = facts(TARGETS, target=[missed("barnet", control_before=None)])["missed-target"]
    assert "holder" not in fact.values
    assert fact.tone == {"labour": -2}


def test_no_tone_is_given_to_no_overall_control():
    target = missed("barnet", control_before="no-overall-control")
    (fact,) = facts(TARGETS, target=[target])["missed-target"]
    assert fact.tone == {"labour": -2}
    assert fact.plain("holder") == "no-overall-control"


def test_the_most_newsworthy_stands_first_and_level_ones_by_id():
    targets = [missed("c", 9), missed("b", 1), missed("a", 9)]
    found = facts(TARGETS, target=targets)["missed-target"]
    assert [fact.plain("council") for fact in found] == ["b", "a", "c"]


def test_order_of_rows_changes_nothing():
    targets = [missed("c", 9), missed("b", 1), missed("a", 9)]
    assert facts(BOTH, target=targets) == facts(BOTH, target=targets[::-1])


def test_a_bare_column_hands_on_its_own_evidence_and_a_name_that_of_the_rule():
    (fact,) = facts(TARGETS, target=[missed("barnet", 2)])["missed-target"]
    assert fact.values["short"].evidence == (Evidence("2"),)
    assert fact.values["council"].evidence == (Evidence("barnet"), Evidence("conservative"))


def test_a_computed_value_names_its_formula():
    (fact,) = facts(TARGETS, target=[missed("barnet", 2)])["missed-target"]
    (evidence,) = fact.values["size"].evidence
    assert evidence.measure == "missed-target.size"
    assert evidence.formula == "size // 1"
    assert fact.values["size"].unit == "seats"


def test_facts_of_one_region_are_gathered_into_one_that_rests_on_them():
    targets = [missed("a", 5), missed("b", 1), missed("c", 1, region="Wales")]
    (fact,) = facts(BOTH, target=targets)["missed-in-region"]
    assert fact.id == "missed-in-region/labour/London"
    assert fact.plain("councils") == ("b", "a")
    assert fact.plain("number") == 2
    assert fact.rests_on == ("missed-target/labour/b", "missed-target/labour/a")
    assert [item.evidence[0].value for item in fact.values["councils"].items] == ["b", "a"]


def test_a_gathered_fact_is_provisional_while_the_nation_is():
    nation = [row("nation", provisional=True)]
    found = facts(BOTH, target=[missed("a"), missed("b")], nation=nation)
    assert found["missed-in-region"][0].provisional
    assert not found["missed-target"][0].provisional


def test_a_total_is_provisional_while_councils_of_that_row_have_still_to_declare():
    text = rule(about="party", values="{party: party}")
    rows = [row("party", party="a", undeclared=2), row("party", party="b")]
    assert [fact.provisional for fact in facts(text, party=rows)["seen"]] == [True, False]


def test_facts_are_counted_summed_collected_and_looked_up_by_their_values():
    text = TARGETS + (
        "  - kind: seen\n"
        "    documentation: What is known of a party's targets.\n"
        "    about: party\n"
        "    when: exists('missed-target', party=party)\n"
        "    values:\n"
        "      number: count('missed-target', party=party, region='London')\n"
        "      short: total('missed-target', 'short', party=party)\n"
        "      councils: collect('missed-target', 'council', party=party)\n"
        "      nearest: first('missed-target', 'council', party=party)\n"
        "      none: first('missed-target', 'council', party=party, council='nowhere')\n"
    )
    targets = [missed("a", 5), missed("b", 1), missed("c", 3, region="Wales")]
    parties = [row("party", party="labour"), row("party", party="green")]
    (fact,) = facts(text, target=targets, party=parties)["seen"]
    assert {name: value.plain for name, value in fact.values.items()} == {
        "number": 2,
        "short": 9,
        "councils": ("b", "c", "a"),
        "nearest": "b",
    }
    assert fact.values["short"].unit == "seats"
    assert set(fact.rests_on) == {f"missed-target/labour/{name}" for name in "abc"}


def test_another_table_is_asked_by_its_keys():
    text = rule(
        about="party_in_council", values="{size: \"measure('council', 'size', council=council)\"}"
    )
    rows = {"party_in_council": [row("party_in_council", party="a", council="b")]}
    assert one(text, council=[row("council", council="b", size=45)], **rows).plain("size") == 45
    assert "size" not in one(text, council=[row("council", council="c", size=45)], **rows).values


def test_a_row_that_is_not_there_does_not_govern():
    text = rule("not measure('party', 'governs', party=party)", about="party_in_council")
    assert one(text, party_in_council=[row("party_in_council", party="new")])


def test_a_division_by_zero_finds_nothing_and_is_reported_once():
    text = rule("won / councils > 1", about="party", values="{party: party}")
    problems = []
    parties = [row("party", party=name, councils=some) for name, some in (("a", 0), ("b", 0))]
    assert not facts(text, problems, party=parties)["seen"]
    (problem,) = problems
    assert "division by zero" in problem.message
    assert (problem.file, problem.line) == ("rules.yaml", 4)


def test_a_guarded_division_is_never_made():
    text = rule(
        "councils > 0 and won / councils > 1 or councils == 0",
        about="party",
        values="{party: party}",
    )
    problems = []
    assert len(facts(text, problems, party=[row("party", party="a", councils=0)])["seen"]) == 1
    assert not problems


def test_outlierness_measures_the_distance_from_the_middle_of_the_peers():
    text = rule("size == 40", needs="[size]", newsworthiness="outlier(size)")
    sizes = [20, 22, 24, 26, 40, None]
    councils = [row("council", council=str(at), size=size) for at, size in enumerate(sizes)]
    assert one(text, council=councils).newsworthiness == 5
    near = rule("size == 26", needs="[size]", newsworthiness="outlier(size)")
    # The middle is 24, the distances 4, 2, 0, 2 and 16: their middle is 2.
    assert one(near, council=councils).newsworthiness == round(2 / (1.4826 * 2), 9)


def test_peers_that_are_all_alike_make_nobody_an_outlier():
    text = rule(needs="[size]", newsworthiness="1 + outlier(size)")
    councils = [row("council", council=name, size=50) for name in "abc"]
    assert {fact.newsworthiness for fact in facts(text, council=councils)["seen"]} == {1}


def test_of_two_rules_that_find_the_same_fact_the_first_is_kept():
    again = rule(newsworthiness="9").partition("rules:\n")[2]
    found = facts(rule(newsworthiness="2") + "\n" + again, council=[row("council", council="a")])
    assert [fact.newsworthiness for fact in found["seen"]] == [2]


def test_a_list_keeps_each_name_once_when_asked():
    text = BOTH + (
        "  - kind: seen\n"
        "    documentation: Parties and regions of missed targets.\n"
        "    gather: missed-target\n"
        "    values:\n"
        "      regions: distinct(all_of(region))\n"
        "      many: size(all_of(region))\n"
        "      furthest: sum_of(short)\n"
        "      nearest: top(council)\n"
        "      in_london: \"'London' in all_of(region)\"\n"
    )
    (fact,) = facts(text, target=[missed("a", 4), missed("b", 1)])["seen"]
    assert fact.id == "seen"
    assert {name: value.plain for name, value in fact.values.items()} == {
        "regions": ("London",),
        "many": 2,
        "furthest": 5,
        "nearest": "b",
        "in_london": True,
    }


def test_a_whole_number_of_seats_has_no_decimals():
    text = rule(
        needs="[size, turnout]", values="{half: {is: size / 2, unit: seats}, turnout: turnout}"
    )
    fact = one(text, council=[row("council", size=60, turnout=40.0)])
    assert repr(fact.plain("half")) == "30"
    assert repr(fact.plain("turnout")) == "40.0"


def test_a_kind_without_facts_is_there_and_empty():
    assert facts(TARGETS, target=[])["missed-target"] == []
    assert facts(TARGETS)["missed-target"] == []


def test_the_values_of_a_kind_tell_type_unit_and_whether_they_can_be_missing():
    kind = load(BOTH).kinds["missed-in-region"]
    assert kind.values["councils"].is_list
    assert kind.values["councils"].unit == "council"
    assert kind.values["number"].unit == "councils"
    assert load(BOTH).kinds["missed-target"].values["holder"].optional


def test_a_value_missing_in_one_of_two_rules_of_a_kind_can_be_missing():
    again = rule(values="{council: council}").partition("rules:\n")[2]
    rules = load(rule(values="{council: council, party: largest_after}") + "\n" + again)
    assert rules.kinds["seen"].values["party"].optional
    assert not rules.kinds["seen"].values["council"].optional
    assert tables(council=[])["council"].rows == []
