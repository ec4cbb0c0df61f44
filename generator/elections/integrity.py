"""Votes, elected flags and seats contested of one ward, held against each other.

Real files hold real slips. What a file states is kept; what does not fit is reported by ward.
"""

from __future__ import annotations

from generator.elections.records import CandidateLine, Contest
from generator.foundation.errors import Gravity, Problem


def check_contest(contest: Contest, council: str) -> list[Problem]:
    """Return a warning for each thing in a declared contest that does not fit the rest."""
    messages = [*_seats(contest), *_votes(contest), *_lots(contest)]
    place = f"{contest.ward}, {council}: "
    return [
        Problem(f"{place}{message}", contest.file, row, gravity=Gravity.warning)
        for message, row in messages
    ]


def check_repeated(contest: Contest) -> list[Problem]:
    """Return an error for each candidate who stands twice in one contest."""
    first: dict[tuple[str, str], int] = {}
    problems = []
    for one in contest.candidates:
        key = (one.name, one.party)
        if one.name and key in first:
            message = f"{one.name} stands twice in {contest.ward}, first in line {first[key]}"
            problems.append(Problem(message, contest.file, one.row, found=one.name,
                                    expected="each candidate once"))  # fmt: skip
        first.setdefault(key, one.row)
    return problems


def won_by_lot(contest: Contest) -> set[int]:
    """Return the lines of the winners who won by lot: level with somebody who lost."""
    lost = [one.votes for one in contest.candidates if not one.elected and one.votes is not None]
    won = [one for one in contest.candidates if one.elected and one.votes is not None]
    if not lost or not won:
        return set()
    most, least = max(lost), min(_count(one) for one in won)
    level = {one.row for one in won if one.votes == most} if most == least else set()
    return level | {one.row for one in won if one.lot and one.votes in lost}


def _seats(contest: Contest) -> list[tuple[str, int]]:
    if contest.seats is None or contest.seats == contest.winners:
        return []
    message = f"{contest.winners} elected for {contest.seats} seats; the flags are kept"
    return [(message, contest.row)]


def _votes(contest: Contest) -> list[tuple[str, int]]:
    """Somebody elected has fewer votes than somebody who is not."""
    lost = [one for one in contest.candidates if not one.elected and one.votes is not None]
    won = [one for one in contest.candidates if one.elected and one.votes is not None]
    if not lost or not won:
        return []
    best, last = max(lost, key=_count), min(won, key=_count)
    if _count(best) <= _count(last):
        return []
    beaten = f"{last.name} with {last.votes} votes is elected"
    message = f"{beaten}, {best.name} with {best.votes} is not; the flags are kept"
    return [(message, last.row)]


def _lots(contest: Contest) -> list[tuple[str, int]]:
    """The file says that a lot decided, but nobody is level."""
    level = won_by_lot(contest)
    return [
        (f"{one.name} is said to have won by lot, but nobody else has {one.votes} votes", one.row)
        for one in contest.candidates
        if one.lot and one.elected and one.row not in level
    ]


def _count(one: CandidateLine) -> int:
    return one.votes or 0
