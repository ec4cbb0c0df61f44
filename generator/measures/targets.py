"""The table `target`: what became of the councils that parties set out to win."""

from __future__ import annotations

import numpy as np
import pandas as pd

from generator.elections.briefing import Briefing
from generator.elections.models import Election
from generator.measures.councils import PLACE
from generator.measures.people import Names
from generator.measures.ranking import rank_unless_tied

_OWN = ["controls_after", "largest_after", "short_before", "short_after", "net_change"]


def target_table(
    councils: pd.DataFrame, parties: pd.DataFrame, election: Election, briefing: Briefing
) -> pd.DataFrame:
    """Return one row for each target whose council is in the election.

    result: taken when the party runs the council now, largest-party when it alone is the largest,
    else missed; none until declared. closeness: rank of short_before ÷ size among the targets of
    the party (regional_closeness: in the same region), 1 for the easiest; tied ones have none.
    """
    named = _named(election, briefing)
    own = parties[["party", "council", *_OWN]]
    out = named.merge(
        councils[[*PLACE, "before_size"]], on="council"
    ).merge(own, how="left", on=["party", "council"])  # fmt: skip
    # A party without a seat or a candidate has no row of its own: it lacks a whole majority.
    whole = out["before_size"] // 2 + 1
    out["short_before"] = out["short_before"].fillna(whole)
    lacked = out["short_before"] / out["before_size"]
    by_party = [out["party"]]
    return out.assign(
        result=_result(out),
        closeness=rank_unless_tied(lacked, by_party, ascending=True),
        regional_closeness=rank_unless_tied(lacked, [*by_party, out["region"]], ascending=True),
        holder_seats_after=_holder_seats(out, parties),
    )


def _named(election: Election, briefing: Briefing) -> pd.DataFrame:
    names = Names(election)
    pairs = [(names.party(one.party), names.council(one.council)) for one in briefing.targets]
    known = dict.fromkeys(pair for pair in pairs if pair[1] is not None)
    return pd.DataFrame(list(known), columns=["party", "council"], dtype=object)


def _result(targets: pd.DataFrame) -> pd.Series:
    known = targets["declared"] & targets["control_after"].notna()
    taken = targets["controls_after"].eq(True)
    largest = targets["largest_after"].eq(True)
    result = np.select([taken, largest], ["taken", "largest-party"], "missed")
    return pd.Series(result, index=targets.index, dtype=object).where(known, None)


def _holder_seats(targets: pd.DataFrame, parties: pd.DataFrame) -> pd.Series:
    seats = parties.set_index(["party", "council"])["seats_after"]
    wanted = pd.MultiIndex.from_frame(targets[["control_before", "council"]])
    return pd.Series(seats.reindex(wanted).to_numpy(dtype=float), index=targets.index)
