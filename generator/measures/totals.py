"""Totals of every party over groups of councils: the nation, a region, a kind of area."""

from __future__ import annotations

import pandas as pd

from generator.elections.models import NO_OVERALL_CONTROL
from generator.measures.control import changed
from generator.measures.ranking import leaders
from generator.measures.share import VOTES, shares

_CONTROL = {
    "controlled_before": ("control_before", "declared"),
    "controlled_after": ("control_after", "declared"),
    "councils_gained": ("control_after", "changed"),
    "councils_lost": ("control_before", "changed"),
}
"""Counts of councils by party: the column that names the party, and which councils count."""


def group_totals(members: pd.DataFrame, councils: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each group: councils declared and not, changes of control, comparability.

    `members`: group and council. before_known, after_known: control is known for every declared
    council of the group; one_basis: its compared councils were all counted on one basis (`basis`
    then says which); leave_share: the mean over its councils, each counted once, in per cent.
    """
    joined = members.merge(_flags(councils), on="council")
    out = joined.drop(columns="council").groupby("group").sum()
    other = members.merge(councils[["council", "compared_on", "leave_share"]], on="council")
    grouped = other.groupby("group")
    one_basis = grouped["compared_on"].nunique() == 1
    return out.assign(
        one_basis=one_basis,
        basis=grouped["compared_on"].first().where(one_basis, None),
        before_known=out["before_unknown"] == 0,
        after_known=out["after_unknown"] == 0,
        leave_share=grouped["leave_share"].mean(),
    ).reset_index()


def _flags(councils: pd.DataFrame) -> pd.DataFrame:
    """What is true of each council, in columns whose sums are counts of councils."""
    declared, before, after = (
        councils[name] for name in ("declared", "control_before", "control_after")
    )
    return pd.DataFrame(
        {
            "council": councils["council"],
            "councils": declared,
            "undeclared": ~declared,
            "comparable_councils": councils["comparable"],
            "changed_hands": changed(councils["outcome"]),
            "no_overall_control_before": declared & before.eq(NO_OVERALL_CONTROL),
            "no_overall_control_after": declared & after.eq(NO_OVERALL_CONTROL),
            "before_unknown": declared & before.isna(),
            "after_unknown": declared & after.isna(),
            "votes_unknown": declared & ~councils["has_votes"],
        }
    )


def party_totals(
    members: pd.DataFrame, groups: pd.DataFrame, parties: pd.DataFrame, councils: pd.DataFrame
) -> pd.DataFrame:
    """Return one row for each party in each group, with the columns that all such tables share.

    In: `members` as above, `groups` from group_totals, `parties` from party_in_council, `councils`
    from council_table. Only declared councils count. Seats are compared only over councils that
    are comparable, and only where all of these share one basis; councils run before and now only
    where control is known for every declared council of the group.
    """
    total = _sums(members, parties).join(_control_counts(members, councils), how="outer")
    out = total.fillna(0).reset_index().merge(groups, on="group")
    compared = out["comparable_councils"] > 0
    out["won_comparable"] = out["won_comparable"].where(compared)
    out["defended"] = out["defended"].where(compared & out["one_basis"])
    out["controlled_before"] = out["controlled_before"].where(out["before_known"])
    return _derived(out)


def _sums(members: pd.DataFrame, parties: pd.DataFrame) -> pd.DataFrame:
    counted = parties[["party", "council", "won", "defended", *VOTES]].assign(
        won_comparable=parties["won"].where(parties["comparable"])
    )
    joined = members.merge(counted, on="council").drop(columns="council")
    return joined.groupby(["group", "party"]).sum()


def _control_counts(members: pd.DataFrame, councils: pd.DataFrame) -> pd.DataFrame:
    """Councils that each party ran before, runs now, gained and lost, in each group."""
    known = councils.assign(changed=changed(councils["outcome"]))
    parts = []
    for name, (holder, condition) in _CONTROL.items():
        held = known[
            known[condition] & known[holder].notna() & (known[holder] != NO_OVERALL_CONTROL)
        ]
        parts.append(pd.DataFrame({"council": held["council"], "party": held[holder], name: 1.0}))
    joined = members.merge(pd.concat(parts), on="council").drop(columns="council")
    return joined.groupby(["group", "party"]).sum()


def _derived(out: pd.DataFrame) -> pd.DataFrame:
    net = out["won_comparable"] - out["defended"]
    won = out.groupby("group")["won"]
    all_won = won.transform("sum")
    votes = shares(out, "group")
    runs = out["controlled_after"].where(out["after_known"])
    councils = out["councils"].where(out["councils"] > 0)
    return out.assign(
        net_change=net,
        change_rate=100 * net / out["defended"].where(out["defended"] > 0),
        net_councils=runs - out["controlled_before"],
        share_of_councils=100 * runs / councils,
        share_of_seats=100 * out["won"] / all_won.where(all_won > 0),
        seats_rank=won.rank(method="min", ascending=False).where(councils.notna()),
        # A share of the vote in some of the councils is not a share of the group.
        share=votes["share"].where(out["votes_unknown"] == 0),
        share_change=votes["share_change"],
    )


def with_leaders(groups: pd.DataFrame, totals: pd.DataFrame) -> pd.DataFrame:
    """Return the groups with the seats filled and the parties with most seats won."""
    first = leaders(totals, "group", "won").reindex(groups["group"])
    seats = totals.groupby("group")["won"].sum().reindex(groups["group"])
    return groups.assign(
        seats=seats.fillna(0).to_numpy(),
        largest=first["largest"].to_numpy(),
        second=first["second"].to_numpy(),
    )


def most_councils(totals: pd.DataFrame) -> str | None:
    """Return the party that runs most councils; None when tied, or control is not known for all."""
    known = totals[totals["after_known"] & (totals["controlled_after"] > 0)]
    first = known.loc[known["controlled_after"] == known["controlled_after"].max(), "party"]
    return str(first.iloc[0]) if len(first) == 1 else None
