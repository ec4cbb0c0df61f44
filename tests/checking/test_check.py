"""What a sub-editor would say of a sentence, the checker says too."""

from __future__ import annotations

import pytest

from generator.checking.check import check
from generator.checking.report import Report, Verdict
from tests.checking.labelled import gravest, known


def checked(text: str, pack: str = "england-2018") -> Report:
    return check(text, known(pack))


def verdict(text: str) -> Verdict | None:
    return gravest(checked(text))


def test_a_council_that_passed_to_a_party_supports_that_it_was_gained() -> None:
    report = checked("Labour took Plymouth from the Conservatives.")
    assert [one.verdict for one in report.findings] == [Verdict.supported]
    cells = [cell for one in report.findings[0].evidence for cell in one.cells]
    assert [(cell.column, cell.value) for cell in cells] == [
        ("control_before", "Conservative"),
        ("control_after", "Labour"),
    ]


def test_one_wrong_council_in_a_list_contradicts_and_the_truth_is_told() -> None:
    report = checked("Labour failed to take Barnet, Hillingdon, Wandsworth and Plymouth.")
    (finding,) = report.findings
    assert finding.verdict is Verdict.contradicted
    assert finding.reason == "Plymouth went from Conservatives to Labour"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Labour lost Derby.", Verdict.supported),
        ("Labour did not lose Derby.", Verdict.contradicted),
        ("Derby was lost by Labour.", Verdict.supported),
        ("Neither Kingston nor Richmond was held by the Tories.", Verdict.supported),
        ("Labour took Plymouth; the Tories, Redditch.", Verdict.supported),
        ("Labour took Plymouth; the Tories, Derby.", Verdict.contradicted),
        ("Labour held Leeds. The party also lost Derby.", Verdict.supported),
        ("Labour held Leeds. The party also lost Sheffield.", Verdict.contradicted),
        ("CON GAIN BASILDON FROM NOC", Verdict.supported),
        ("LAB GAIN BASILDON FROM NOC", Verdict.contradicted),
        ("Tories seize Barnet", Verdict.supported),
        ("The Conservatives were denied a majority in Trafford.", Verdict.supported),
    ],
)
def test_active_passive_denied_elided_and_in_headlines(text: str, expected: Verdict) -> None:
    assert verdict(text) is expected


def test_seats_gained_in_a_council_are_not_the_council_gained() -> None:
    report = checked("The Conservatives won 38 seats in Barnet.")
    assert [one.claim.relation.value for one in report.findings] == ["seats"]


def test_a_short_name_means_the_council() -> None:
    assert verdict("Labour lost control of Nuneaton.") is Verdict.supported


def test_a_name_nearly_right_is_told() -> None:
    (finding,) = [
        one
        for one in checked("The Conservatives held Wandworth.").findings
        if one.verdict is Verdict.misspelt
    ]
    assert finding.reason == "perhaps Wandsworth"


def test_a_council_that_did_not_vote_is_not_covered() -> None:
    assert verdict("Labour held Bristol.") is Verdict.not_covered


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Labour deserved to do better.", True),
        ("Critics of Jeremy Corbyn say Labour deserved to do better.", False),
    ],
)
def test_an_opinion_that_nobody_is_named_for_is_a_warning(text: str, warned: bool) -> None:
    (finding,) = (one for one in checked(text).findings if one.verdict is Verdict.opinion)
    assert finding.warning is warned


def test_a_quotation_is_held_letter_by_letter() -> None:
    said = "“minuses are more evident than the plusses”, John Curtice told the BBC."
    assert verdict(said) is Verdict.supported
    assert verdict(said.replace("minuses", "losses")) is Verdict.contradicted


def test_what_somebody_hoped_for_is_no_claim_about_the_count() -> None:
    assert verdict("Labour had hoped to win Wandsworth.") is not Verdict.contradicted


def test_a_sentence_is_told_where_it_stands() -> None:
    report = checked("A first line.\n\nLabour held Leeds.\nLabour lost Derby.")
    assert [(one.line, one.column) for one in report.sentences] == [(1, 1), (3, 1), (4, 1)]


def test_a_council_that_was_a_target_of_a_party_was_not_run_by_it() -> None:
    said = "Barnet, which was Labour's nearest target, has gone to the Conservatives."
    assert not check(said, known("england-2018")).contradicted


def test_the_biggest_party_in_local_government_is_not_that_of_one_council() -> None:
    said = "Labour won Plymouth. The Tories are the biggest party in local government."
    assert not check(said, known("england-2018")).contradicted
