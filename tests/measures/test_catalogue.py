from __future__ import annotations

from generator.measures.catalogue import CATALOGUE
from generator.measures.finish import is_fraction
from generator.measures.table import Measures
from tests.measures.by_hand import candidate, council, measures, ward
from tests.measures.test_briefing_tables import BRIEFING

PLAIN = {"number": (int, float), "text": (str,), "truth": (bool,)}


def _tables() -> Measures:
    contest = ward(
        "Mill",
        [candidate("labour", 60, True), candidate("green", 40)],
        previous=(candidate("green", 60, True), candidate("labour", 40)),
    )
    town = council(
        "town",
        region="North",
        won={"labour": 1},
        defended={"green": 1},
        after={"labour": 6, "green": 5},
        before={"labour": 5, "green": 6},
        areas={"leave_share": 51.5},
        seats_contested=1,
        size=11,
        wards=(contest,),
    )
    briefing = BRIEFING + "targets: [{party: labour, council: Town, source: desk}]\n"
    return measures(town, briefing=briefing)


def test_every_table_and_every_column_of_the_catalogue_is_there() -> None:
    for tables in (_tables(), measures()):
        assert list(tables) == list(CATALOGUE)
        for name, schema in CATALOGUE.items():
            assert list(tables[name].frame.columns) == list(schema.columns)


def test_rows_hold_plain_values_of_the_type_that_the_catalogue_says() -> None:
    for name, table in _tables().items():
        for one in table.rows:
            for column in CATALOGUE[name].columns.values():
                value = one[column.name]
                assert value is None or type(value) in PLAIN[column.type], (name, column.name)
                assert value is not None or column.optional, (name, column.name)
                if type(value) is float:
                    assert is_fraction(column), (name, column.name)


def test_every_value_that_is_known_can_show_its_cells() -> None:
    for name, table in _tables().items():
        for one in table.rows:
            for column in CATALOGUE[name].columns:
                evidence = table.trace(one, column)
                if one[column] is not None:
                    assert evidence.cells, (name, column)
                    assert evidence.value == str(one[column])
