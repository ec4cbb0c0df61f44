"""Verdicts on the seats of a party: all of them, none of them, more or fewer than before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.claims import Claim
from generator.checking.judging import Judge, Outcome
from generator.checking.standing import seats_evidence, standing

if TYPE_CHECKING:
    from generator.measures.table import Row

_BEFORE = ("defended", "seats_before")
_BOTH = 2
"""How many seats `both` are."""


def wiped_out(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a party lost all it had in a council, or in a region."""
    party = claim.subjects[0]
    table = "party_in_council" if claim.scope == "council" else "party_in_region"
    row = judge.lookup.row(table, party, place)
    council = judge.lookup.row("council", place)
    if claim.scope == "council" and not council.get("declared"):
        return judge.unknown(f"{judge.name(place)} has not declared")
    won, after = row.get("won", 0), row.get("seats_after")
    defended, had = row.get("defended"), _had(judge, table, row, place)
    nothing_left = won == 0 or after == 0
    has_none = after == 0 if after is not None else won == 0
    if claim.aspect == "first":
        if not had:
            return judge.unknown(f"who sat on {judge.name(place)} before is not in the data")
        holds = won > 0 and max(had) == 0
    elif claim.aspect == "only-seat":
        holds = has_none and (not had or 1 in had)
    elif claim.aspect == "only-seat-kept":
        holds = not has_none and (not had or 1 in had)
    elif claim.aspect == "contested":
        holds = won == 0 and (not had or max(had) > 0)
    elif claim.aspect == "both":
        holds = nothing_left and (not had or _BOTH in had)
    elif claim.aspect == "all-kept":
        holds = won > 0 and won >= (defended or 0)
    elif claim.aspect == "won-nothing":
        holds = won == 0
    elif claim.aspect == "had-some":
        holds = (after == 0 if after is not None else won == 0) and (not had or max(had) > 0)
    else:
        holds = after == 0 if after is not None else won == 0
        if any(word in claim.words for word in judge.grammar.claims.had_something) and had:
            holds = holds and max(had) > 0
    told = f"{judge.name(party)} in {judge.name(place)}: won {won:g}"
    told += f", defended {defended:g}" if defended is not None else ""
    told += f", holds {after:g} now" if after is not None else ""
    evidence = judge.lookup.evidence(table, row, "won", "defended")
    return Outcome(bool(holds) == claim.positive, told, evidence)


def _had(judge: Judge, table: str, row: Row, place: str) -> list[float]:
    """The seats that a party defended and had before, as far as they are known.

    Where it is known who sat in the place, a party that is not among them had none.
    """
    if row:
        return [row[one] for one in _BEFORE if row.get(one) is not None]
    column = table.removeprefix("party_in_")
    others = (one for one in judge.lookup.rows(table) if one.get(column) == place)
    return [0] if any(one.get(key) is not None for one in others for key in _BEFORE) else []


def all_seats(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a party won everything that was contested."""
    row = judge.lookup.row("party_in_council", claim.subjects[0], place)
    council = judge.lookup.row("council", place)
    contested = council.get("seats_contested") or council.get("size")
    if not contested or not council.get("declared"):
        return judge.unknown(f"the seats of {judge.name(place)} are not in the data")
    won = row.get("won", 0)
    told = f"{judge.name(claim.subjects[0])} won {won:g} of {contested:g} in {judge.name(place)}"
    evidence = judge.lookup.evidence("party_in_council", row, "won")
    wholes = [(won, contested), (row.get("seats_after"), council.get("size"))]
    left = claim.quantity.value if claim.aspect == "but" and claim.quantity else 0
    holds = any(mine is not None and whole and whole - mine == left for mine, whole in wholes)
    return Outcome(bool(holds) == claim.positive, told, evidence)


def net_direction(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge whether a party gained or lost seats on balance."""
    party = claim.subjects[0]
    row = standing(judge, claim.scope, party, place)
    changes = [row.get("net_change")]
    if row.get("seats_after") is not None and row.get("seats_before") is not None:
        changes.append(row["seats_after"] - row["seats_before"])
    known = [one for one in changes if one is not None]
    if not known:
        return judge.unknown("the change in seats is not in the data")
    told = f"{judge.name(party)} in {judge.name(place)}: net change {known[0]:g}"
    holds = any(one * claim.direction > 0 for one in known)
    return Outcome(holds == claim.positive, told, seats_evidence(judge, claim.scope, party, place))
