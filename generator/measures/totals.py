"""Totals of every party over a group of councils: the nation, a region, a kind of area."""

from __future__ import annotations

import numpy as np
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


def group_totals(members: pd.DataFrame, councils: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Return one row for each group: councils declared and not, changes of control, comparability.

    `members` says which council is in which group: the columns of `by`, and council.
    before_known, after_known: control is known for every declared council of the group;
    one_basis: its compared councils were all counted on one basis (`basis` then says which).
    """
    joined = _joined(members, councils, by)
    declared = joined["declared"]
    flags = joined[by].assign(
        councils=declared,
        undeclared=~declared,
        comparable_councils=joined["comparable"],
        changed_hands=changed(joined["outcome"]),
        no_overall_control_before=declared & (joined["control_before"] == NO_OVERALL_CONTROL),
        no_overall_control_after=joined["control_after"] == NO_OVERALL_CONTROL,
        before_unknown=declared & joined["control_before"].isna(),
        after_unknown=declared & joined["control_after"].isna(),
        votes_unknown=declared & ~joined["has_votes"],
    )
    out = flags.groupby(by).sum()
    bases = joined["compared_on"].groupby([joined[name] for name in by])
    out["one_basis"] = bases.nunique() == 1
    out["basis"] = bases.first().where(out["one_basis"], None)
    out["before_known"] = out["before_unknown"] == 0
    out["after_known"] = out["after_unknown"] == 0
    out["leave_share"] = joined["leave_share"].groupby([joined[name] for name in by]).mean()
    return out.reset_index()


def party_totals(
    members: pd.DataFrame,
    groups: pd.DataFrame,
    parties: pd.DataFrame,
    councils: pd.DataFrame,
    by: list[str],
) -> pd.DataFrame:
    """Return one row for each party in each group, with the columns that all such tables share.

    In: `members` as above, `groups` from group_totals, `parties` from party_in_council, `councils`
    from council_table. Only declared councils count. Seats are compared only over councils that
    are comparable, and only where all of these share one basis; councils run before and now only
    where control is known for every declared council of the group.
    """
    total = _sums(members, parties, by).merge(
        _control_counts(members, councils, by), how="outer", on=[*by, "party"]
    )
    counts = ["won", "won_comparable", "defended", *_CONTROL, *VOTES]
    total[counts] = total[counts].fillna(0)
    out = total.merge(groups, on=by)
    compared = out["one_basis"] & (out["comparable_councils"] > 0)
    out["won_comparable"] = out["won_comparable"].where(out["comparable_councils"] > 0)
    out["defended"] = out["defended"].where(compared)
    out["controlled_before"] = out["controlled_before"].where(out["before_known"])
    return _derived(out, by)


def _joined(members: pd.DataFrame, councils: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Councils with the groups they are in, under the group's own names of columns."""
    own = councils.drop(columns=[name for name in by if name in councils])
    return members[[*by, "council"]].merge(own, on="council")


def _sums(members: pd.DataFrame, parties: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    counted = parties[["party", "council", "won", "defended", *VOTES]].assign(
        won_comparable=parties["won"].where(parties["comparable"])
    )
    joined = members[[*by, "council"]].merge(counted, on="council").drop(columns="council")
    return joined.groupby([*by, "party"], as_index=False).sum()


def _control_counts(members: pd.DataFrame, councils: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Councils that each party ran before, runs now, gained and lost, in each group."""
    joined = _joined(members, councils, by)
    joined["changed"] = changed(joined["outcome"])
    parts = []
    for name, (holder, condition) in _CONTROL.items():
        held = joined[joined[condition] & (joined[holder] != NO_OVERALL_CONTROL)]
        parts.append(held.groupby([*by, holder]).size().rename(name).rename_axis([*by, "party"]))
    return pd.concat(parts, axis=1).reset_index()


def _derived(out: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    net = out["won_comparable"] - out["defended"]
    all_won = out.groupby(by)["won"].transform("sum")
    votes = shares(out, by)
    declared = out["councils"] > 0
    return out.assign(
        net_change=net,
        change_rate=100 * net / out["defended"].where(out["defended"] > 0),
        net_councils=(out["controlled_after"] - out["controlled_before"]).where(out["after_known"]),
        share_of_councils=(100 * out["controlled_after"] / out["councils"].where(declared)).where(
            out["after_known"]
        ),
        share_of_seats=100 * out["won"] / all_won.where(all_won > 0),
        seats_rank=out.groupby(by)["won"].rank(method="min", ascending=False).where(declared),
        # A share of the vote in some of the councils is not a share of the group.
        share=votes["share"].where(out["votes_unknown"] == 0),
        share_change=votes["share_change"],
    )


def with_leaders(groups: pd.DataFrame, totals: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Return the groups with the seats filled and the parties with most seats won."""
    seats = totals.groupby(by, as_index=False)["won"].sum().rename(columns={"won": "seats"})
    out = groups.merge(seats, how="left", on=by).merge(
        leaders(totals, by, "won")[[*by, "largest", "second"]], how="left", on=by
    )
    return out.assign(seats=out["seats"].fillna(0))


def most_councils(totals: pd.DataFrame) -> str | None:
    """Return the party that runs most councils; None when tied, or control is not known for all."""
    known = totals[totals["after_known"] & (totals["controlled_after"] > 0)]
    if known.empty:
        return None
    most = known["controlled_after"].max()
    first = known.loc[np.isclose(known["controlled_after"], most), "party"]
    return str(first.iloc[0]) if len(first) == 1 else None
