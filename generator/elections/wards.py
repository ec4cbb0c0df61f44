"""Contests become wards, each with the same ward last time where it can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pydantic import ConfigDict, TypeAdapter

from generator.elections.integrity import won_by_lot
from generator.elections.models import Candidacy, Origin, Ward
from generator.elections.names import slug, ward_key
from generator.elections.records import Contest

_CANDIDACIES = TypeAdapter(tuple[Candidacy, ...], config=ConfigDict(defer_build=True))

Previous = dict[str, Contest]
"""Contests of one council last time, by the key of the ward's name."""


def by_name(contests: Iterable[Contest]) -> Previous:
    """Return contests by the keys of their wards' names; by-elections are left out."""
    return {ward_key(one.ward): one for one in contests if not one.by_election}


def comparable_wards(
    contests: list[Contest], previous: Previous, redrawn_below: float
) -> tuple[Previous, bool]:
    """Return last time's contest for each ward that can be compared, by its key.

    A ward is comparable where last time's had the same name and as many seats. Where fewer than
    `redrawn_below` of a council's wards are, its boundaries were redrawn: none is compared, and
    the second value is true.
    """
    same = {
        name: previous[name]
        for name, one in by_name(contests).items()
        if name in previous and previous[name].winners == (one.seats or one.winners)
    }
    is_redrawn = bool(previous) and len(same) < redrawn_below * len(contests)
    return ({}, True) if is_redrawn else (same, False)


def build_ward(contest: Contest, council: str, previous: Contest | None = None) -> Ward:
    """Return the ward of a contest that has winners."""
    winners = contest.winners
    return Ward(
        code=ward_code(contest, council),
        name=contest.ward,
        council=council,
        seats_contested=contest.seats or winners,
        candidacies=candidacies(contest),
        by_election=contest.by_election,
        uncontested=winners == len(contest.candidates),
        turnout=contest.turnout,
        previous=None if previous is None else candidacies(previous),
        origin=Origin(contest.file, contest.row),
    )


def ward_code(contest: Contest, council: str) -> str:
    """Return the ward's code; without one, the council's id and the slug of the ward's name."""
    ending = "/by" if contest.by_election else ""
    return (contest.ward_code or f"{council}/{slug(contest.ward)}") + ending


def candidacies(contest: Contest) -> tuple[Candidacy, ...]:
    """Return the contest's candidates in the order of the file."""
    lots = won_by_lot(contest)
    return _CANDIDACIES.validate_python(
        [
            {
                "name": one.name,
                "party": one.party,
                "votes": one.votes,
                "elected": one.elected,
                "by_lot": one.row in lots,
                "origin": Origin(contest.file, one.row),
            }
            for one in contest.candidates
        ]
    )


def seats_by_party(contests: Iterable[Contest]) -> dict[str, int]:
    """Return seats won by party in the contests, most first; parties without a seat too."""
    seats: Counter[str] = Counter()
    for contest in contests:
        for one in contest.candidates:
            seats[one.party] += one.elected
    return dict(seats.most_common())
