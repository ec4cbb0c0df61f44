from __future__ import annotations

from tests.measures.by_hand import candidate, council, measures, row, ward


def test_a_figure_read_from_the_file_shows_its_one_cell() -> None:
    tables = measures(council("town", won={"labour": 6}, defended={"labour": 4}))
    found = row(tables, "party_in_council", party="labour")
    evidence = tables["party_in_council"].trace(found, "won")
    (cell,) = evidence.cells
    assert (cell.file, cell.column, cell.value) == ("councils.csv", "won.labour", "6")
    assert evidence.measure is None


def test_a_computed_figure_names_its_measure_its_formula_and_the_cells_under_it() -> None:
    tables = measures(
        council("town", won={"labour": 6}, defended={"labour": 4}),
        council("redrawn", won={"labour": 9}),
    )
    evidence = tables["party"].trace(row(tables, "party", party="labour"), "net_change")
    assert (evidence.value, evidence.measure) == ("2", "party.net_change")
    assert evidence.formula == "won_comparable − defended"
    assert [cell.value for cell in evidence.cells] == ["6", "4"]


def test_councils_gained_rest_on_the_councils_that_were_gained() -> None:
    tables = measures(
        council("town", before={"green": 3}, after={"labour": 3}),
        council("village", before={"green": 3}, after={"green": 3}),
    )
    evidence = tables["party"].trace(row(tables, "party", party="labour"), "councils_gained")
    assert [(cell.column, cell.value) for cell in evidence.cells] == [
        ("control_before", "green"),
        ("control_after", "labour"),
    ]


def test_a_target_rests_on_its_line_of_the_briefing() -> None:
    briefing = "targets:\n  - {party: labour, council: Town, source: x}\n"
    tables = measures(council("town", after={"labour": 3}), briefing=briefing)
    (cell,) = tables["target"].trace(row(tables, "target"), "council").cells
    assert (cell.file, cell.row, cell.column, cell.value) == (
        "briefing.yaml", 2, "targets.0.council", "Town",
    )  # fmt: skip


def test_seats_counted_from_candidates_rest_on_the_lines_of_those_elected() -> None:
    elected = candidate("labour", 60, True)
    contest = ward("Mill", [elected, candidate("green", 40)])
    town = council("town", won={"labour": 1}, wards=(contest,), cells={})
    tables = measures(town)
    (cell,) = tables["party"].trace(row(tables, "party", party="labour"), "won").cells
    assert (cell.file, cell.row, cell.column) == (*elected.origin, "elected")


def test_a_total_over_very_many_candidates_shows_the_first_two_hundred() -> None:
    wards = tuple(ward(f"w{n}", [candidate("labour", 1, True)]) for n in range(250))
    tables = measures(council("town", won={"labour": 250}, wards=wards, cells={}))
    evidence = tables["party"].trace(row(tables, "party", party="labour"), "won")
    assert evidence.value == "250"
    assert len(evidence.cells) == 200


def test_a_wards_margin_rests_on_the_votes_of_its_candidates() -> None:
    contest = ward("Mill", [candidate("labour", 60, True), candidate("green", 40)])
    tables = measures(council("town", won={"labour": 1}, wards=(contest,)))
    cells = tables["ward"].trace(row(tables, "ward"), "margin").cells
    assert {"60", "40"} <= {cell.value for cell in cells}


def test_seats_taken_from_a_collapsed_party_rest_on_the_wards_that_passed_between_the_two() -> None:
    held = (candidate("ukip", 60, True), candidate("labour", 40))
    passed = ward("Mill", [candidate("labour", 70, True), candidate("ukip", 10)], previous=held)
    elsewhere = ward("Quay", [candidate("green", 70, True)], previous=held)
    always = (candidate("labour", 80, True), candidate("ukip", 20))
    stayed = ward("Hill", [candidate("labour", 90, True)], previous=always)
    seats = {"won": {"labour": 2, "green": 1}, "defended": {"ukip": 2, "labour": 1}}
    tables = measures(council("town", wards=(passed, elsewhere, stayed), **seats))
    found = row(tables, "beneficiary", loser="ukip", gainer="labour")
    assert found["wards_taken"] == 1
    taken = tables["beneficiary"].trace(found, "wards_taken").cells
    rows = {candidacy.origin.row for candidacy in (*passed.candidacies, *held)}
    assert taken and {cell.row for cell in taken} <= rows
