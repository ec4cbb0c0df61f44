"""Whatever is written in a format is read back the same."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.elections.models import Election
from generator.elections.names import plain, slug
from tests.elections.packs import council_table, pack_of

PARTIES = {"conservative": "C", "labour": "Lab", "liberal-democrat": "LD", "green": "Grn"}
FULL = {
    "conservative": "Conservative and Unionist Party",
    "labour": "Labour and Co-operative Party",
    "liberal-democrat": "Liberal Democrats",
    "green": "Green Party",
}

names = st.text("abcdefgh éü'-,\"\n", min_size=3, max_size=12).filter(
    lambda text: len(plain(text)) > 2 and text == text.strip()
)
candidates = st.tuples(st.sampled_from(sorted(PARTIES)), st.integers(0, 9999))
wards = st.lists(candidates, min_size=1, max_size=5)
tables = st.dictionaries(names.map(slug), wards, min_size=1, max_size=5)

Table = dict[str, list[tuple[str, int]]]


def written(rows: list[list[object]], line_end: str) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator=line_end, quoting=csv.QUOTE_MINIMAL).writerows(rows)
    return buffer.getvalue()


def read_back(form: str, text: str) -> Table:
    with tempfile.TemporaryDirectory() as folder:
        found = pack_of(Path(folder), {"results.csv": (form, "results", text)}).election
    return as_table(found)


def as_table(found: Election) -> Table:
    (council,) = found.councils
    return {
        slug(ward.name): [(one.party, one.votes or 0) for one in ward.candidacies]
        for ward in council.wards
    }


def best(ward: list[tuple[str, int]]) -> int:
    return max(range(len(ward)), key=lambda place: ward[place][1])


@settings(max_examples=40, deadline=None)
@given(tables, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_candidates_written_for_the_archive_are_read_back(
    table: Table, line_end: str, header: bool
) -> None:
    rows: list[list[object]] = [
        ["Adur", "E07000223", ward, f"E0500{number}", f"Name {place}", PARTIES[party], votes,
         int(place == best(line))]
        for number, (ward, line) in enumerate(table.items())
        for place, (party, votes) in enumerate(line)
    ]  # fmt: skip
    titles: list[object] = ["Council", "Council code", "Ward", "Ward code"]
    titles += ["Candidate", "Party", "Votes", "Elected"]
    assert read_back("leap", written([titles, *rows] if header else rows, line_end)) == table


@settings(max_examples=40, deadline=None)
@given(tables, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", "False\n"]))
def test_candidates_written_for_democracy_club_are_read_back(
    table: Table, line_end: str, junk: str
) -> None:
    titles: list[object] = ["ballot_paper_id", "party_id", "party_name", "person_name"]
    rows = [
        [*titles, "ballots_cast", "is_winner"],
        *(
            [f"local.adur.{ward}.2018-05-03", "", FULL[party], f"Name {place}", votes,
             place == best(line)]
            for ward, line in table.items()
            for place, (party, votes) in enumerate(line)
        ),
    ]  # fmt: skip
    assert read_back("democracy-club", junk + written(rows, line_end)) == table


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        names, st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=6
    )
)
def test_council_tables_are_read_back(seats: dict[str, tuple[int, int]]) -> None:
    titles: list[object] = ["code", "name", "control_after", "won_con", "won_lab"]
    unique = {plain(name): (name, won) for name, won in seats.items()}
    rows = [[f"X{n}", name, "NOC", *won] for n, (name, won) in enumerate(unique.values())]
    with tempfile.TemporaryDirectory() as folder:
        found = council_table(Path(folder), written([titles, *rows], "\n"))
    assert [(one.code, (one.won["conservative"], one.won["labour"])) for one in found.councils] == [
        (f"X{n}", won) for n, (_, won) in enumerate(unique.values())
    ]


@given(names)
def test_a_slug_and_its_name_are_the_same_in_plain_form(name: str) -> None:
    assert plain(slug(name)) == plain(name)
