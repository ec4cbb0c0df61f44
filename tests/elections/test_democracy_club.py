from __future__ import annotations

from pathlib import Path

import pytest

from generator.elections.models import Election
from tests.elections.packs import PREVIOUS, messages, pack_of, the_council

HEADER_2018 = (
    "election_id,ballot_paper_id,person_id,party_id,party_name,person_name,"
    "ballots_cast,is_winner,spoilt_ballots,turnout,source"
)
ADUR = "local.adur.2018-05-03,local.adur.buckingham.2018-05-03"
HEADER_TODAY = (
    "person_id,person_name,election_id,ballot_paper_id,election_date,party_name,party_id,"
    "post_label,cancelled_poll,seats_contested,votes_cast,elected,tied_vote_winner,"
    "turnout_percentage"
)


def election(folder: Path, *rows: str, header: str = HEADER_2018, top: str = "") -> Election:
    text = top + "\r\n".join([header, *rows]) + "\r\n"
    return pack_of(folder, {"results.csv": ("democracy-club", "results", text)}).election


def test_a_junk_line_above_the_header_is_passed_over_but_counted(tmp_path: Path) -> None:
    row = f"{ADUR},1,PP52,Conservative and Unionist Party,Emma Evans,634,True,,38,"
    (ward,) = the_council(election(tmp_path, row, top="False\n"), "Adur").wards
    assert ward.candidacies[0].origin == ("results.csv", 3)
    assert (ward.candidacies[0].party, ward.candidacies[0].votes) == ("conservative", 634)
    assert ward.turnout == 38


def test_a_line_is_counted_as_an_editor_shows_it_even_after_a_cell_of_two_lines(
    tmp_path: Path,
) -> None:
    first = f'{ADUR},1,PP52,Conservative,Emma Evans,634,True,,38,"one\r\ntwo"'
    second = f"{ADUR},2,PP53,Labour Party,Carol O'Neal,315,False,,38,"
    (ward,) = the_council(election(tmp_path, first, second), "Adur").wards
    assert [one.origin.row for one in ward.candidacies] == [2, 4]


def test_labour_and_co_operative_candidates_are_labour(tmp_path: Path) -> None:
    row = f"{ADUR},1,,Labour and Co-operative Party,Carol O'Neal,315,True,,,"
    assert the_council(election(tmp_path, row), "Adur").won == {"labour": 1}


def test_councils_and_wards_are_named_from_their_slugs(tmp_path: Path) -> None:
    ballot = "local.newcastle-upon-tyne.x,local.newcastle-upon-tyne.byker-and-walker.2018-05-03"
    found = election(tmp_path, f"{ballot},1,PP53,Labour Party,A B,315,True,,,")
    (council,) = found.councils
    assert (council.name, council.code) == ("Newcastle upon Tyne", "newcastle-upon-tyne")
    assert council.wards[0].name == "Byker and Walker"


def test_by_elections_stand_apart(tmp_path: Path) -> None:
    row = f"{ADUR},1,PP52,Conservative,Emma Evans,634,True,,,"
    other = "local.swale.2018-05-03,local.swale.sheppey-east.by.2018-05-03"
    found = election(tmp_path, row, f"{other},2,PP53,Labour Party,A B,12,True,,,")
    assert [one.name for one in found.councils] == ["Adur"]
    assert [(one.name, one.council) for one in found.by_elections] == [("Sheppey East", "swale")]
    assert [one.council_name for one in found.by_elections] == ["Swale"]


def test_mayors_and_members_of_parliament_are_passed_over_and_noted(tmp_path: Path) -> None:
    row = f"{ADUR},1,PP52,Conservative,Emma Evans,634,True,,,"
    mayor = "mayor.hackney.2018-05-03,mayor.hackney.2018-05-03,2,PP53,Labour Party,A B,9,True,,,"
    seat = "parl.2018-05-03,parl.west-tyrone.by.2018-05-03,3,PP39,Sinn Féin,C D,9,True,,,"
    found = election(tmp_path, row, mayor, seat)
    assert [one.name for one in found.councils] == ["Adur"]
    assert any("'mayor'" in message for message in messages(found))
    assert any("'parl'" in message for message in messages(found))


def test_a_delayed_poll_belongs_to_the_election_and_another_day_does_not(tmp_path: Path) -> None:
    row = f"{ADUR},1,PP52,Conservative,Emma Evans,634,True,,,"
    delayed = "local.adur.x,local.adur.churchill.2018-06-14,2,PP53,Labour Party,A B,9,True,,,"
    later = "local.adur.x,local.adur.eastbrook.2019-05-02,3,PP53,Labour Party,C D,9,True,,,"
    wards = the_council(election(tmp_path, row, delayed, later), "Adur").wards
    assert [ward.name for ward in wards] == ["Buckingham", "Churchill"]


def test_a_turnout_given_as_a_number_of_voters_is_unknown(tmp_path: Path) -> None:
    row = f"{ADUR},1,PP52,Conservative,Emma Evans,634,True,,4548,"
    found = election(tmp_path, row)
    assert the_council(found, "Adur").wards[0].turnout is None
    assert any("turnouts over 100 per cent" in message for message in messages(found))


TODAY = "2026-05-07,local.adur.buckingham.2018-05-03,2018-05-03"


def test_todays_columns_name_the_ward_the_seats_and_the_lot(tmp_path: Path) -> None:
    rows = [
        f"1,Emma Evans,{TODAY},Conservative,PP52,St. Mary's,f,1,612,t,t,40.3",
        f"2,Carol O'Neal,{TODAY},Labour Party,PP53,St. Mary's,f,1,612,f,f,40.3",
    ]
    found = election(tmp_path, *rows, header=HEADER_TODAY)
    (ward,) = the_council(found, "Adur").wards
    assert (ward.name, ward.seats_contested, ward.turnout) == ("St. Mary's", 1, 40.3)
    assert [one.by_lot for one in ward.candidacies] == [True, False]
    assert messages(found) == []


def test_a_poll_called_off_does_not_keep_a_council_from_being_declared(tmp_path: Path) -> None:
    rows = [
        f"1,Emma Evans,{TODAY},Conservative,PP52,Buckingham,f,1,612,t,f,",
        "2,A B,x,local.adur.churchill.2018-05-03,,Labour Party,PP53,Churchill,t,1,,,,",
    ]
    council = the_council(election(tmp_path, *rows, header=HEADER_TODAY), "Adur")
    assert council.declared
    assert council.seats_contested == 2


def test_a_ward_without_a_winner_keeps_its_council_from_being_declared(tmp_path: Path) -> None:
    rows = [
        f"1,Emma Evans,{TODAY},Conservative,PP52,Buckingham,f,1,612,t,f,",
        "2,A B,x,local.adur.churchill.2018-05-03,,Labour Party,PP53,Churchill,f,1,,,,",
    ]
    council = the_council(election(tmp_path, *rows, header=HEADER_TODAY), "Adur")
    assert not council.declared
    assert council.won == {}


@pytest.mark.parametrize(
    ("elected", "votes", "message"),
    [
        (("t", "t"), (612, 600), "2 elected for 1 seats; the flags are kept"),
        (("f", "t"), (612, 600), "B with 600 votes is elected, A with 612 is not"),
    ],
)
def test_flags_that_do_not_fit_are_reported_and_kept(
    tmp_path: Path, elected: tuple[str, str], votes: tuple[int, int], message: str
) -> None:
    rows = [
        f"1,A,{TODAY},Conservative,PP52,Buckingham,f,1,{votes[0]},{elected[0]},f,",
        f"2,B,{TODAY},Labour Party,PP53,Buckingham,f,1,{votes[1]},{elected[1]},f,",
    ]
    found = election(tmp_path, *rows, header=HEADER_TODAY)
    (ward,) = the_council(found, "Adur").wards
    assert [one.elected for one in ward.candidacies] == [flag == "t" for flag in elected]
    assert any(message in told and told.startswith("warning") for told in messages(found))


def test_a_party_nobody_knows_keeps_its_name_and_is_noted_once(tmp_path: Path) -> None:
    rows = [
        f"1,A,{TODAY},Adur Together,PP99999,Buckingham,f,2,612,t,f,",
        f"2,B,{TODAY},Adur Together,PP99999,Buckingham,f,2,600,t,f,",
    ]
    found = election(tmp_path, *rows, header=HEADER_TODAY)
    assert found.parties["adur-together"].name == "Adur Together"
    assert not found.parties["adur-together"].registered
    assert len([told for told in messages(found) if "Adur Together" in told]) == 1


def test_a_candidate_unopposed_has_no_votes(tmp_path: Path) -> None:
    row = f"1,A,{TODAY},Independent,ynmp-party:2,Buckingham,f,1,,t,f,"
    (ward,) = the_council(election(tmp_path, row, header=HEADER_TODAY), "Adur").wards
    assert ward.uncontested
    assert ward.candidacies[0].votes is None


def test_slugs_of_this_year_are_matched_to_names_of_last_time(tmp_path: Path) -> None:
    ballot = "local.st-helens.x,local.st-helens.st-marys-and-bow.2018-05-03"
    now = f"{HEADER_2018}\n{ballot},1,PP53,Labour Party,A B,315,True,,,\n"
    then = "Ward,Council,Candidate,Party,Votes,Elected\nSt. Mary's & Bow,St Helens,C D,LD,9,1\n"
    files = {
        "now.csv": ("democracy-club", "results", now),
        "then.csv": ("leap", "previous-results", then),
    }
    (council,) = pack_of(tmp_path, files, more=PREVIOUS).election.councils
    assert council.defended == {"liberal-democrat": 1}
    assert council.comparable
    assert council.wards[0].previous is not None
