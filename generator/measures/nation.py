"""The tables `party` and `nation`: everything over all declared councils."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from generator.elections.briefing import Briefing
from generator.elections.models import Election
from generator.measures.people import Names, opposition, years_between
from generator.measures.ranking import rank_unless_tied
from generator.measures.totals import most_councils

_OF_GOVERNMENT = ("net_councils", "net_change", "change_rate", "projected_share")


def party_table(
    totals: pd.DataFrame, targets: pd.DataFrame, election: Election, briefing: Briefing
) -> pd.DataFrame:
    """Return the parties' totals with what the briefing and the register say of each party."""
    names = Names(election)
    party = totals["party"]
    main = {one.id for one in election.parties.values() if one.main}
    government = briefing.government
    governs = party == (names.party(government.party) if government else None)
    years = years_between(government.since, election.date) if government else None
    out = totals.assign(
        main=party.isin(main),
        governs=governs,
        opposes=party == opposition(election, briefing, names),
        years_in_government=pd.Series(years, index=totals.index, dtype=float).where(governs),
        undeclared=election.total_councils - totals["councils"],
    )
    for column, values in _briefed(briefing, names).items():
        out[column] = party.map(values)
    for column, number in _target_counts(targets).items():
        out[column] = party.map(number).fillna(0)
    return out


def _briefed(briefing: Briefing, names: Names) -> dict[str, Mapping[Any, Any]]:
    """Columns of the briefing, each by party id; a party that is not in one has no value there."""
    standing = {names.party(one.party): one for one in briefing.standing}
    councillors = {party: one.councillors for party, one in standing.items()}
    seats = pd.Series(councillors, dtype=float)
    ranks = rank_unless_tied(seats, [pd.Series(0, index=seats.index)], ascending=False)
    winds = pd.Series([names.party(one.party) for one in briefing.headwinds], dtype=object)
    return {
        "leader": {names.party(one.party): one.name for one in briefing.leaders},
        "leader_short": {names.party(one.party): one.short or None for one in briefing.leaders},
        "headwinds": winds.value_counts().to_dict(),
        "standing_councillors": councillors,
        "standing_councils": {party: one.councils for party, one in standing.items()},
        "standing_rank": ranks.dropna().to_dict(),
        "projected_share": {names.party(p.party): p.share for p in briefing.projected_shares},
        "projected_method": {names.party(p.party): p.method for p in briefing.projected_shares},
    }


def _target_counts(targets: pd.DataFrame) -> dict[str, pd.Series]:
    """Targets declared, still to declare, taken, missed as largest party, and missed, by party."""
    declared, result = targets["declared"], targets["result"]
    conditions = {
        "targets": declared,
        "targets_undeclared": ~declared,
        "targets_taken": result == "taken",
        "targets_largest": result == "largest-party",
        "targets_missed": result.isin(["missed", "largest-party"]),
    }
    counts = pd.DataFrame(conditions).groupby(targets["party"]).sum()
    return {name: counts[name] for name in conditions}


def nation_table(
    nation: pd.DataFrame, parties: pd.DataFrame, election: Election, briefing: Briefing
) -> pd.DataFrame:
    """Return the one row of the whole election.

    In: `nation`, the group of all councils with its leaders (no row when none votes), and the
    table `party`.
    """
    found = nation.iloc[0].to_dict() if len(nation) else {}
    declared = int(found.get("councils", 0))
    row: dict[str, Any] = {
        "election": election.name,
        "total": election.total_councils,
        "declared": declared,
        "undeclared": election.total_councils - declared,
        "provisional": declared < election.total_councils,
        "seats": found.get("seats", 0),
        "largest": found.get("largest"),
        "second": found.get("second"),
        "most_councils": most_councils(parties),
        "no_overall_control_after": found.get("no_overall_control_after", 0),
        "no_overall_control_before": (
            found["no_overall_control_before"] if found.get("before_known") else None
        ),
        "changed_hands": found.get("changed_hands", 0),
        "comparable_councils": found.get("comparable_councils", 0),
        "basis": found.get("basis"),
        "previous_year": election.previous.date.year if election.previous else None,
        **_roles(parties, election, briefing),
    }
    return pd.DataFrame([row])


def _roles(parties: pd.DataFrame, election: Election, briefing: Briefing) -> dict[str, Any]:
    """The parties of government and opposition, and how each fared."""
    names = Names(election)
    government = briefing.government
    roles = {
        "government": names.party(government.party) if government else None,
        "opposition": opposition(election, briefing, names),
    }
    fared = {
        f"{role}_{column}": _cell(parties, party, column)
        for role, party in roles.items()
        for column in _OF_GOVERNMENT
    }
    return {**roles, **fared}


def _cell(parties: pd.DataFrame, party: str | None, column: str) -> Any:
    found = parties.loc[parties["party"] == party, column]
    return found.iloc[0] if len(found) else None
