from __future__ import annotations

from pathlib import Path

from generator.elections.models import Election
from tests.elections.packs import PREVIOUS, messages, pack_of, the_council

HEADER = "Ward,Council,Candidate,Party,Votes,Elected\n"


def election(folder: Path, text: str | bytes) -> Election:
    return pack_of(folder, {"results.csv": ("leap", "results", text)}).election


def test_a_file_without_a_header_names_columns_by_position(tmp_path: Path) -> None:
    text = '"Adur","E07000223","Buckingham","E05007562","Emma Evans","C","634","1"\n'
    found = election(tmp_path, text)
    (ward,) = the_council(found, "Adur").wards
    assert (ward.code, ward.council) == ("E05007562", "E07000223")
    assert ward.origin == ("results.csv", 1)
    assert found.files["results.csv"].columns["votes"] == "column 7"


def test_rows_of_null_are_passed_over_and_noted(tmp_path: Path) -> None:
    text = (
        '"Adur","E07000223","Buckingham","E05007562","Emma Evans","C","634","1"\n'
        '"Adur","E07000223","Elected Mayor",NULL,NULL,NULL,NULL,NULL\n'
    )
    found = election(tmp_path, text)
    assert len(the_council(found, "Adur").wards) == 1
    assert any("names no ward or no candidate" in message for message in messages(found))


def test_latin_1_is_read_as_it_was_written(tmp_path: Path) -> None:
    text = f"{HEADER}Bückingham,Adur,Zoë Évans,C,634,1\n".encode("latin-1")
    (ward,) = the_council(election(tmp_path, text), "Adur").wards
    assert (ward.name, ward.candidacies[0].name) == ("Bückingham", "Zoë Évans")


def test_carriage_returns_alone_end_lines(tmp_path: Path) -> None:
    text = f"{HEADER}Buckingham,Adur,A,C,634,1\nChurchill,Adur,B,Lab,9,1\n".replace("\n", "\r")
    wards = the_council(election(tmp_path, text), "Adur").wards
    assert [ward.origin.row for ward in wards] == [2, 3]


def test_mixed_line_ends_do_not_shift_the_count(tmp_path: Path) -> None:
    text = f"{HEADER}Buckingham,Adur,A,C,634,1\r\nChurchill,Adur,B,Lab,9,1\r"
    wards = the_council(election(tmp_path, text), "Adur").wards
    assert [ward.origin.row for ward in wards] == [2, 3]


def test_level_votes_at_the_last_seat_are_a_lot_and_no_conflict(tmp_path: Path) -> None:
    rows = "Heath,Adur,A,C,700,1\nHeath,Adur,B,C,612,1\nHeath,Adur,C,Lab,612,0\n"
    found = election(tmp_path, HEADER + rows)
    (ward,) = the_council(found, "Adur").wards
    assert [one.by_lot for one in ward.candidacies] == [False, True, False]
    assert messages(found) == []


def test_the_seats_contested_are_the_winners(tmp_path: Path) -> None:
    rows = "Heath,Adur,A,C,700,1\nHeath,Adur,B,C,612,1\nHeath,Adur,C,Lab,600,0\n"
    assert the_council(election(tmp_path, HEADER + rows), "Adur").wards[0].seats_contested == 2


def both(folder: Path, now: str, then: str, *, table: str = "") -> Election:
    files: dict[str, tuple[str, str, str | bytes]] = {
        "now.csv": ("leap", "results", HEADER + now),
        "then.csv": ("leap", "previous-results", HEADER + then),
    }
    if table:
        files["councils.csv"] = ("council-table", "councils", table)
    return pack_of(folder, files, more=PREVIOUS).election


def test_a_council_with_the_same_wards_is_compared(tmp_path: Path) -> None:
    now = "One,Adur,A,C,7,1\nTwo,Adur,B,C,6,1\n"
    council = the_council(both(tmp_path, now, now.replace(",C,", ",UKIP,")), "Adur")
    assert council.defended == {"ukip": 2}
    assert council.defended_basis == "last-election"


def test_one_ward_with_a_new_name_is_not_compared_and_nor_is_the_whole(tmp_path: Path) -> None:
    now = "".join(f"Ward {ward},Adur,A,C,7,1\n" for ward in "abcdefgh")
    council = the_council(both(tmp_path, now, now.replace("Ward h", "Ward x")), "Adur")
    assert [ward.previous is None for ward in council.wards] == [False] * 7 + [True]
    assert not council.comparable
    assert council.defended is None


def test_a_ward_with_other_seats_is_not_compared(tmp_path: Path) -> None:
    now = "One,Adur,A,C,7,1\nOne,Adur,B,C,6,1\n"
    council = the_council(both(tmp_path, now, "One,Adur,A,C,7,1\n"), "Adur")
    assert council.wards[0].previous is None


def test_a_redrawn_council_compares_no_ward_even_where_a_name_stayed(tmp_path: Path) -> None:
    now = "One,Adur,A,C,7,1\nTwo,Adur,B,C,6,1\n"
    found = both(tmp_path, now, "One,Adur,A,C,7,1\nThree,Adur,B,C,6,1\n")
    assert all(ward.previous is None for ward in the_council(found, "Adur").wards)
    assert any("other wards or seats" in message for message in messages(found))


def test_wards_of_a_council_that_the_table_does_not_have_are_by_elections(tmp_path: Path) -> None:
    table = "name,size,control_after\nAdur,29,Conservative\n"
    now = "One,Adur,A,C,7,1\nHaverhill,St Edmundsbury,B,C,6,1\n"
    found = both(tmp_path, now, now, table=table)
    assert [one.name for one in found.councils] == ["Adur"]
    assert [one.name for one in found.by_elections] == ["Haverhill"]


def test_the_table_is_kept_where_the_candidates_say_otherwise_and_that_is_noted(
    tmp_path: Path,
) -> None:
    table = "name,size,control_after,won_con,won_oth\nAdur,29,Conservative,2,0\n"
    now = "One,Adur,A,C,7,1\nTwo,Adur,B,Ind,6,1\n"
    found = both(tmp_path, now, now, table=table)
    assert the_council(found, "Adur").won == {"conservative": 2, "other": 0}
    (message,) = [one for one in messages(found) if "differ" in one]
    assert message.endswith("Conservative 2, not 1, other 0, not 1")
