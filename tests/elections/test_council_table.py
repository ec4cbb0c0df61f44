from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from generator.elections.models import Basis, Composition, Cycle
from tests.elections.packs import PREVIOUS, council_table, messages, pack_of, the_council


def test_every_field_of_a_row_is_read_with_its_cell(tmp_path: Path) -> None:
    text = (
        "code,name,region,type,size,seats_contested,cycle,control_before,control_after,"
        "controlled_before_since,before_basis,defended_basis,comparable,turnout,"
        "won_con,won_lab,defended_con,defended_lab,before_con,before_lab,before_vacant,"
        "after_con,after_lab,leave_share\n"
        "E07000223,Adur,South East,district,29,14,half,Conservative,NOC,2002,eve,notional,yes,38.5,"
        "9,5,8,6,14,14,1,14,15,54.57\n"
    )
    found = council_table(tmp_path, text, more=PREVIOUS)
    adur = the_council(found, "Adur")
    assert (adur.code, adur.region, adur.type) == ("E07000223", "South East", "district")
    assert (adur.size, adur.seats_contested, adur.cycle) == (29, 14, Cycle.halves)
    assert adur.before == Composition(
        size=29, seats={"conservative": 14, "labour": 14}, vacant=1, basis=Basis.eve_of_poll
    )
    assert (adur.won, adur.defended) == (
        {"conservative": 9, "labour": 5},
        {"conservative": 8, "labour": 6},
    )
    assert adur.defended_basis is Basis.notional
    assert adur.areas == {"leave_share": 54.57}
    assert adur.cells["won.labour"] == ("councils.csv", 2, "won_lab", "5")
    assert adur.cells["areas.leave_share"] == ("councils.csv", 2, "leave_share", "54.57")
    assert adur.cells["control_after"] == ("councils.csv", 2, "control_after", "NOC")


def test_the_manifest_says_what_the_file_calls_a_column_or_a_prefix(tmp_path: Path) -> None:
    text = "council,seats_total,contested,control_after,won_con,previous_con\nBury,51,third,C,9,8\n"
    columns = "{size: seats_total, cycle: contested, defended: previous}"
    bury = the_council(council_table(tmp_path, text, columns=columns), "Bury")
    assert (bury.size, bury.cycle, bury.defended) == (51, Cycle.thirds, {"conservative": 8})
    assert bury.cells["size"].column == "seats_total"
    assert bury.cells["defended.conservative"].column == "previous_con"


def test_control_stated_against_the_seats_is_kept_marked_and_reported(tmp_path: Path) -> None:
    found = council_table(tmp_path, "name,size,control_after,after_lab,after_con\nBury,5,Lab,2,3\n")
    control = the_council(found, "Bury").control_after
    assert control is not None
    assert (control.holder, control.stated) == ("labour", True)
    assert messages(found) == [
        "warning: councils.csv:2, control_after: Bury: control after is stated as Labour, but the "
        "seats give Conservative; the stated one is kept; correct whichever is wrong"
    ]


@pytest.mark.parametrize(
    ("basis", "gravity", "of_when"),
    [
        ("last-election", "note", "of the last election"),
        ("notional", "note", "of the last election, worked out for the new boundaries,"),
        ("eve-of-poll", "warning", "on the eve of poll"),
    ],
)
def test_control_before_is_held_against_the_seats_of_a_named_day_in_plain_words(
    tmp_path: Path, basis: str, gravity: str, of_when: str
) -> None:
    header = "name,size,before_control,before_lab,before_con,before_basis"
    text = f"{header}\nBury,4,Con,2,2,{basis}\n"
    columns = "{control_before: before_control}"
    (message,) = messages(council_table(tmp_path, text, columns=columns))

    assert message.startswith(f"{gravity}: councils.csv:2, before_control: Bury: ")
    told = f"stated as Conservative, but the seats {of_when} give no overall control; "
    assert told in message
    explained = "unless by-elections or defections since then explain it" in message
    assert explained == (basis != "eve-of-poll")


def test_control_follows_from_the_seats_where_nobody_states_it(tmp_path: Path) -> None:
    text = "name,size,won_lab,after_lab,after_con\nBury,5,1,3,2\nAdur,4,1,2,2\n"
    found = council_table(tmp_path, text)
    held = [one.control_after.holder for one in found.councils if one.control_after]
    assert held == ["labour", "no-overall-control"]


def test_half_of_the_seats_is_no_majority(tmp_path: Path) -> None:
    found = council_table(tmp_path, "name,size,won_lab,after_lab,after_con\nAdur,4,1,2,2\n")
    control = the_council(found, "Adur").control_after
    assert control is not None
    assert control.holder == "no-overall-control"


def test_seats_missing_from_a_council_are_vacant_and_reported(tmp_path: Path) -> None:
    found = council_table(tmp_path, "name,size,control_after,after_lab,after_con\nBury,6,Lab,4,1\n")
    after = the_council(found, "Bury").after
    assert after is not None
    assert after.vacant == 1
    assert any("5 seats after in a council of 6" in message for message in messages(found))


def test_more_seats_than_a_council_has_are_not_used_and_reported(tmp_path: Path) -> None:
    found = council_table(tmp_path, "name,size,control_after,after_lab,after_con\nBury,6,Lab,4,3\n")
    bury = the_council(found, "Bury")
    assert bury.after is None
    assert bury.control_after is not None
    assert any("7 seats after in a council of 6; not used" in one for one in messages(found))


def test_a_council_that_changed_size_may_state_its_size_before(tmp_path: Path) -> None:
    text = "name,size,control_after,before_lab,before_total,after_lab\nBury,5,Labour,7,7,5\n"
    before = the_council(council_table(tmp_path, text), "Bury").before
    assert before is not None
    assert before.size == 7


def test_a_row_without_control_and_seats_is_not_declared(tmp_path: Path) -> None:
    text = "name,size,control_before,control_after,won_con\nBury,5,Labour,,\nAdur,5,Labour,C,3\n"
    found = council_table(tmp_path, text)
    assert [one.declared for one in found.councils] == [False, True]
    assert the_council(found, "Bury").control_after is None


def test_what_a_council_not_declared_would_hold_is_not_used(tmp_path: Path) -> None:
    text = "name,size,declared,control_after,won_con,after_con\nBury,5,no,C,5,5\n"
    bury = the_council(council_table(tmp_path, text), "Bury")
    assert (bury.control_after, bury.won, bury.after) == (None, {}, None)


@pytest.mark.parametrize(
    ("row", "before"),
    [
        ("all,5,3,2,2,3,,", {"conservative": 2, "labour": 3}),
        ("third,6,1,0,0,1,4,2", {"conservative": 3, "labour": 3}),
        ("third,6,3,0,0,3,2,4", None),
        ("third,6,1,0,,,4,2", None),
    ],
)
def test_a_council_before_is_worked_back_only_where_nothing_is_below_zero(
    tmp_path: Path, row: str, before: dict[str, int] | None
) -> None:
    header = "name,cycle,size,won_con,won_lab,defended_con,defended_lab,after_con,after_lab\n"
    council = the_council(council_table(tmp_path, f"{header}Bury,{row}\n", more=PREVIOUS), "Bury")
    assert (council.before.seats if council.before else None) == before
    if council.before:
        assert council.before.basis is Basis.last_election


def test_a_council_stated_as_not_comparable_defends_nothing(tmp_path: Path) -> None:
    text = "name,size,comparable,control_after,won_con,defended_con\nBury,5,no,C,3,2\n"
    bury = the_council(council_table(tmp_path, text), "Bury")
    assert (bury.comparable, bury.defended) == (False, None)


def test_a_misspelt_column_is_passed_over_with_the_nearest_name(tmp_path: Path) -> None:
    text = "name,size,controll_after,won_con\nBury,5,Conservative,3\n"
    (message,) = messages(council_table(tmp_path, text))
    assert message.startswith("warning")
    assert "'controll_after' holds no numbers (did you mean 'control_after'?)" in message


def workbook(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def test_a_header_of_two_rows_is_read_as_group_and_column(tmp_path: Path) -> None:
    content = workbook(
        [
            ["", "", "Before", "", "", "After", "", ""],
            ["name", "seats", "CON", "LAB", "Control", "CON", "LAB", "Control"],
            ["Bury", "All", 3, 2, "CON", 1, 4, "LAB"],
            ["Somerset", "All", "-", "-", "-", 3, 2, "CON"],
        ]
    )
    columns = (
        "{cycle: seats, control_before: Before / Control, control_after: After / Control, "
        "before_: Before /, after_: After /}"
    )
    files = {"councils.xlsx": ("council-table", "councils", content)}
    found = pack_of(tmp_path, files, columns=columns).election
    bury, somerset = found.councils
    assert bury.before is not None
    assert bury.before.seats == {"conservative": 3, "labour": 2}
    assert bury.cells["after.labour"] == ("councils.xlsx", 3, "After / LAB", "4")
    assert (somerset.before, somerset.control_before) == (None, None)


def test_areas_are_joined_by_code_old_or_new_and_by_name(tmp_path: Path) -> None:
    table = (
        "code,name,control_after\nE08000037,Gateshead,Lab\n"
        "E06000010,Kingston upon Hull,Lab\nE08000013,St. Helens,Lab\n"
    )
    areas = (
        "Region,Area_Code,Area,Pct_Leave\rNorth East,E08000020,Gateshead,56.85\r"
        'Yorkshire and The Humber,,"Kingston upon Hull, City of",67.62\r'
        "North West,,St Helens,58.02\r"
    )
    files = {
        "areas.csv": ("area-table", "areas", areas),
        "councils.csv": ("council-table", "councils", table),
    }
    found = pack_of(tmp_path, files, columns="{leave_share: Pct_Leave}").election
    assert [one.areas for one in found.councils] == [
        {"leave_share": 56.85},
        {"leave_share": 67.62},
        {"leave_share": 58.02},
    ]
    assert found.councils[0].region == "North East"
    assert found.councils[1].cells["areas.leave_share"] == ("areas.csv", 3, "Pct_Leave", "67.62")


def test_a_briefing_may_name_parties_and_councils_as_people_do(tmp_path: Path) -> None:
    (tmp_path / "briefing.yaml").write_text(
        "sources: {press: {title: Press}}\n"
        "targets: [{party: Tories, council: St. Helens, source: press}]\n",
        encoding="utf-8",
    )
    table = "code,name,control_after\nE08000013,St Helens,Lab\n"
    files = {"councils.csv": ("council-table", "councils", table)}
    pack = pack_of(tmp_path, files, more="briefing: briefing.yaml\n")
    (target,) = pack.briefing.targets
    assert (target.party, target.council) == ("conservative", "E08000013")
    assert pack.briefing_document is not None
    assert pack.briefing_document.line(("targets", 0, "council")) == 2
    assert "conservative" in pack.election.parties
