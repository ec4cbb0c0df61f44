"""Votes within a ward: those of each candidate, and between them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.claims import Claim
from generator.checking.judging import Judge
from generator.checking.value import Finder, Value

_PAIR = 2


def _votes(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """The votes of each candidate of a ward, of the party or the candidates if any are named."""
    ward = judge.ward(place)
    names = {one.partition("|")[2] for one in claim.people}
    for one in ward.candidacies if ward else ():
        if names and one.name not in names:
            continue
        if one.votes is not None and (not party or one.party == party):
            yield Value(float(one.votes), f"{one.name}: {one.votes} votes", ())


def _together(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """The votes of a ward together: of the candidates named, of the party, of all."""
    ward = judge.ward(place)
    names = {one.partition("|")[2] for one in claim.people}
    for some in ({}, {"party": party}, {"names": names}):
        found = [
            one.votes or 0
            for one in (ward.candidacies if ward else ())
            if (not some.get("party") or one.party == party)
            and (not some.get("names") or one.name in names)
        ]
        if len(found) > 1:
            yield Value(float(sum(found)), f"together {sum(found)} votes", ())


def _any_votes(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """The votes of every candidate of a council, of the party if one is named."""
    for council in judge.election.councils:
        if council.code == place:
            for ward in council.wards:
                yield from _votes(judge, claim, party, ward.code)


def _ward_gap(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """Votes between any two candidates of a ward."""
    ward = judge.ward(place)
    if ward is None:
        return
    votes = [one.votes for one in ward.candidacies if one.votes is not None]
    best: dict[str, int] = {}
    for one in ward.candidacies:
        if one.votes is not None:
            best[one.party] = max(best.get(one.party, 0), one.votes)
    if len(best) > 1 and votes:
        ranked = sorted(best.values(), reverse=True)
        yield Value(float(ranked[0] - ranked[1]), "between the first two parties", ())


def _ward_margin(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """The margin of a ward, said of a party that won there."""
    row = judge.lookup.row("ward", place)
    margin = row.get("margin")
    if margin is None:
        return
    evidence = judge.lookup.evidence("ward", row, "margin")
    ward = judge.ward(place)
    won = {one.party for one in ward.winners} if ward else set()
    beaten = any(f" {word} " in f" {claim.words} " for word in judge.grammar.turns.beaten)
    if party and party not in won and not beaten:
        yield Value(-1.0, f"{judge.name(party)} won nothing in {judge.name(place)}", evidence)
        return
    yield Value(float(margin), f"{judge.name(place)}: a margin of {margin:g} votes", evidence)


def _lost_by(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """Votes between each candidate who missed a seat and the last who won one."""
    ward = judge.ward(place)
    won = [one.votes for one in ward.winners if one.votes is not None] if ward else []
    for one in ward.candidacies if ward and won else ():
        if not one.elected and one.votes is not None and (not party or one.party == party):
            yield Value(float(min(won) - one.votes), f"{one.name}: {one.votes} votes", ())


def _between(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """Votes between any two candidates of a ward."""
    ward = judge.ward(place)
    votes = [(one.name, one.votes) for one in ward.candidacies if one.votes] if ward else []
    for name, more in votes:
        for other, fewer in votes:
            if more > fewer:
                yield Value(float(more - fewer), f"{name} {more}, {other} {fewer}", ())


def _lead(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """How many votes the first of two candidates is ahead of the second."""
    ward = judge.ward(place)
    found = {one.name: one.votes for one in ward.candidacies} if ward else {}
    first, second = (found.get(one.partition("|")[2]) for one in claim.people[:2])
    if first is not None and second is not None:
        names = [one.partition("|")[2] for one in claim.people]
        yield Value(float(first - second), f"{names[0]} {first}, {names[1]} {second}", ())


def _between_named(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """Votes between the two candidates named."""
    if len(claim.people) == _PAIR:
        for one in _lead(judge, claim, party, place):
            yield Value(abs(one.value), one.says, one.evidence)


def _gap_named(judge: Judge, claim: Claim, party: str, place: str) -> Iterator[Value]:
    """Votes between the best candidates of the two parties named, or of one and the winner."""
    ward, parties = judge.ward(place), dict.fromkeys((*claim.subjects, *claim.others))
    won = {one.party for one in ward.winners} if ward else set()
    if len(parties) == len(won) == 1:
        if won == set(parties):
            yield from _ward_margin(judge, claim, party, place)
        parties |= dict.fromkeys(won)
    best = {
        one.party: max(other.votes or 0 for other in ward.candidacies if other.party == one.party)
        for one in (ward.candidacies if ward else ())
        if ward and one.party in parties
    }
    if len(parties) == len(best) == _PAIR:
        says = ", ".join(f"{judge.name(one)} {votes}" for one, votes in best.items())
        first, second = best.values()
        yield Value(float(abs(first - second)), says, ())


WARD_VOTES: dict[str, Finder] = {
    "votes": _votes,
    "votes_together": _together,
    "any_votes": _any_votes,
    "ward_gap": _ward_gap,
    "gap_named": _gap_named,
    "ward_margin": _ward_margin,
    "lost_by": _lost_by,
    "between": _between,
    "lead": _lead,
    "between_named": _between_named,
}
