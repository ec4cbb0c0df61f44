from __future__ import annotations

from generator.elections.models import Council
from tests.measures.by_hand import council, measures, row

BRIEFING = """
sources: {desk: {title: The desk}}
government: {party: conservative, since: 2010-05-11, source: desk}
leaders: [{party: labour, name: Ann Example, source: desk}]
expectations:
  - party: labour
    measure: net_seats
    at_least: 5
    text: five more seats
    holder: its own strategists
    source: desk
arguments:
  - id: one
    topic: cause
    claim: it was the weather
    rests_on: {fact: missed-target, council: Town}
    source: desk
headwinds: [{party: labour, what: the weather, source: desk}]
standing:
  - {party: labour, councillors: 100, source: desk}
  - {party: green, councillors: 100, source: desk}
  - {party: ukip, councillors: 7, source: desk}
projected_shares: [{party: labour, share: 35.5, method: a model, source: desk}]
"""


def _town() -> Council:
    won, defended = {"labour": 6, "green": 4}, {"labour": 4, "green": 5, "ukip": 1}
    return council("town", won=won, defended=defended)


def test_the_opposition_is_the_main_party_that_does_not_govern() -> None:
    tables = measures(_town(), briefing=BRIEFING)
    nation = row(tables, "nation")
    assert (nation["government"], nation["opposition"]) == ("conservative", "labour")
    assert nation["opposition_net_change"] == 2
    assert nation["opposition_projected_share"] == 35.5
    assert row(tables, "party", party="labour")["opposes"] is True


def test_without_a_briefing_nobody_governs_and_nobody_opposes() -> None:
    nation = row(measures(_town()), "nation")
    assert nation["government"] is nation["opposition"] is None


def test_years_in_government_run_to_polling_day() -> None:
    town = council("town", won={"conservative": 1})
    tables = measures(town, briefing=BRIEFING)
    assert row(tables, "party", party="conservative")["years_in_government"] == 7.98


def test_an_expectation_stands_beside_what_came_of_it() -> None:
    found = row(measures(_town(), briefing=BRIEFING), "expectation")
    assert (found["at_least"], found["actual"]) == (5, 2)


def test_parties_level_on_councillors_have_no_rank() -> None:
    tables = measures(_town(), briefing=BRIEFING)
    ranks = {one["party"]: one["standing_rank"] for one in tables["party"].rows}
    assert ranks == {"labour": None, "green": None, "ukip": 3}


def test_an_argument_keeps_what_it_rests_on_and_a_missing_holder_stays_missing() -> None:
    found = row(measures(_town(), briefing=BRIEFING), "argument")
    assert found["holder"] is None
    assert (found["rests_on_kind"], found["rests_on_council"]) == ("missed-target", "town")
    assert found["rests_on_party"] is None


def test_headwinds_and_leaders_reach_the_party() -> None:
    found = row(measures(_town(), briefing=BRIEFING), "party", party="labour")
    assert (found["headwinds"], found["leader"], found["leader_short"]) == (1, "Ann Example", None)
