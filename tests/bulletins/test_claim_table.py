"""The table of claims speaks of what rules and measures have, and is told of where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.bulletins.agreement import claim_problems
from generator.bulletins.claim_lint import unclaimed
from generator.bulletins.claim_table import load_claims
from generator.facts.rules import RuleSet, load_rules
from generator.foundation.errors import RuleError
from generator.foundation.layers import Layers, rule_layers
from tests.facts.by_hand import load

CLAIMS = """
claims:
  runs: {of: council, value: text, says: "who runs {council}", measure: council.control_after}
  short: {of: [party, council], value: number, says: "how short {party} is in {council}"}
"""


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load_rules(rule_layers())


def layers(folder: Path, **files: str) -> Layers:
    (folder / "agreement").mkdir()
    for name, text in files.items():
        (folder / "agreement" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Layers((folder,))


def faults(folder: Path, **files: str) -> list[str]:
    """What is wrong in tables that cannot be read at all."""
    with pytest.raises(RuleError) as refusal:
        load_claims(layers(folder, **files))
    return [str(one) for one in refusal.value.problems]


def findings(folder: Path, *statements: str, claims: str = CLAIMS) -> list[str]:
    """What lint finds in statements about a kind with these values, by a rule by hand."""
    rules = load(
        "theme: one\ndocumentation: One rule.\nrules:\n"
        "  - kind: seen\n    documentation: Something is seen.\n    about: target\n"
        "    needs: [control_after]\n"
        "    values: {party: party, council: council, holder: control_after, "
        "seats: {is: size, unit: seats}, all: \"collect('other', 'council')\"}\n"
        "  - kind: other\n    documentation: Another thing is seen.\n    about: council\n"
        "    values: {council: council}\n"
    )
    kinds = "kinds:\n  seen:\n" + "".join(f"    - {one}\n" for one in statements)
    return [str(one) for one in claim_problems(rules, layers(folder, claims=claims, kinds=kinds))]


def test_every_claim_of_the_table_is_one_that_rules_can_make(rules: RuleSet):
    assert claim_problems(rules, rule_layers()) == []


def test_every_kind_of_fact_is_in_the_table(rules: RuleSet):
    assert unclaimed(rules, rule_layers()) == []


def test_every_claim_is_made_by_some_kind_of_fact():
    table = load_claims(rule_layers())
    made = {one.claim for statements in table.kinds.values() for one in statements}
    assert sorted(table.claims.keys() - made) == []


def test_a_newsroom_can_add_what_its_own_rules_claim(tmp_path, rules):
    own = layers(tmp_path, mine="kinds:\n  held:\n    - {claim: size, of: council, is: majority}\n")
    with pytest.raises(RuleError, match=r"held stands in agreement/control\.yaml:\d+ already"):
        load_claims(Layers((*rule_layers().folders, *own.folders)))


def test_sound_statements_have_no_findings(tmp_path):
    assert (
        findings(
            tmp_path,
            "{claim: runs, of: council, is: holder}",
            "{claim: runs, of: council, is: =nobody}",
            "{claim: runs, each: all, of: all, is_not: party}",
            "{claim: short, of: [holder, council], minus: seats}",
            "{claim: short, of: [party, council], is: 0}",
        )
        == []
    )


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("{claim: runs, of: counsil, is: holder}", "no value 'counsil' (did you mean 'council'?)"),
        ("{claim: runs, of: council, is: holdr}", "no value 'holdr' (did you mean 'holder'?)"),
        ("{claim: runs, of: council, is: party, if: not up}", "no value 'up'"),
        ("{claim: runs, of: all, is: party}", "all is a list: say each"),
        ("{claim: runs, each: council, of: council, is: party}", "council is no list"),
        ("{claim: runs, of: party, is: holder}", "party is no council"),
        ("{claim: short, of: [council, council], is: seats}", "council is no party"),
        ("{claim: runs, of: council, is: seats}", "seats is a number (seats), and runs is a text"),
    ],
)
def test_what_a_kind_does_not_have_is_found(tmp_path, statement, finding):
    (found,) = findings(tmp_path, statement)
    assert found.startswith("error: agreement/kinds.yaml:3: seen: ")
    assert finding in found


def test_a_kind_that_no_rule_finds_is_found(tmp_path, rules):
    table = CLAIMS + "kinds:\n  hedl: [{claim: runs, of: council, is: party}]\nsilent: [rsik]\n"
    found = [str(one) for one in claim_problems(rules, layers(tmp_path, claims=table))]
    assert found == [
        "error: agreement/claims.yaml:6: no rule finds 'hedl' (did you mean 'held'?)",
        "error: agreement/claims.yaml:7: no rule finds 'rsik' (did you mean 'risk'?)",
    ]


@pytest.mark.parametrize(
    ("claim", "finding"),
    [
        ("{of: council, value: text, says: x, measure: council.owner}", "no measure council.owner"),
        ("{of: council, value: text, says: x, measure: shop.owner}", "no measure shop.owner"),
        (
            "{of: party, value: number, says: x, measure: council.size}",
            "council.size is of council",
        ),
        ("{of: council, value: text, says: x, measure: council.size}", "is a number, not a text"),
    ],
)
def test_a_measure_that_does_not_exist_is_found(tmp_path, rules, claim, finding):
    (found,) = claim_problems(rules, layers(tmp_path, claims=f"claims:\n  runs: {claim}\n"))
    assert finding in str(found)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("kinds: {held: [{claim: rnus, of: council, is: party}]}", "did you mean 'runs'?"),
        ("kinds: {held: [{claim: runs, is: party}]}", "runs is of council"),
        ("kinds: {held: [{claim: runs, of: council}]}", "one of 'is', 'is_not' and 'minus'"),
        ("kinds: {held: [{claim: runs, of: council, is: a, is_not: b}]}", "one of 'is'"),
        ("kinds: {held: []}\nsilent: [held]", "held stands in"),
        ("sums: [{parts: short, whole: rnus, over: party}]", "unknown claim 'rnus'"),
        ("sums: [{parts: short, whole: runs, over: region}]", "does not give runs"),
        ("kidns: {}", "unknown key 'kidns'"),
    ],
)
def test_a_table_that_is_unsound_in_itself_is_refused(tmp_path, more, fault):
    found = faults(tmp_path, claims=CLAIMS + more + "\n")
    assert any(fault in one for one in found)
    assert all("agreement/claims.yaml:" in one for one in found)


def test_a_message_can_only_name_what_a_claim_is_of(tmp_path):
    claims = 'claims:\n  runs: {of: council, value: text, says: "who runs {town}"}\n'
    assert faults(tmp_path, claims=claims) == [
        "error: agreement/claims.yaml:2: runs is not of 'town'"
    ]
