"""Whole councils before and after, and who runs them, from the rows of council tables."""

from __future__ import annotations

from collections.abc import Callable

from generator.elections.models import Basis, Composition, Control, Cycle
from generator.elections.records import CouncilRow, Seats
from generator.foundation.errors import Gravity, Problem

Told = tuple[Composition | None, list[Problem]]

Spoken = Callable[[str], str]
"""From a party's id, or no-overall-control, to its name as people write it."""

_SEATS_OF = {
    Basis.last_election: "of the last election",
    Basis.notional: "of the last election, worked out for the new boundaries,",
    Basis.eve_of_poll: "on the eve of poll",
}
"""What the seats were counted on, in words."""


def stated_composition(row: CouncilRow, when: str, seats: Seats, basis: Basis | None) -> Told:
    """Return the composition that a row states, and a warning where it does not add up.

    Seats missing from the council's size count as vacant; with seats too many the composition
    cannot be used. A total of its own (`before_total`) goes before the council's size, which
    may have changed.
    """
    vacant = row.vacant_before if when == "before" else row.vacant_after
    own_size = row.size_before if when == "before" else row.size_after
    total = sum(seats.values()) + vacant
    size = own_size or row.size or total
    if not size:
        return None, []
    if total > size:
        message = f"{row.name}: {total} seats {when} in a council of {size}; not used"
        return None, [_warning(row, message)]
    problems = []
    if total < size:
        message = f"{row.name}: {total} seats {when} in a council of {size}; the rest is vacant"
        problems.append(_warning(row, message))
    whole = Composition(size=size, seats=seats, vacant=size - total + vacant, basis=basis)
    return whole, problems


def after(row: CouncilRow) -> Told:
    """Return the council after the poll: as stated, else the seats won where all were up."""
    if row.after is not None:
        return stated_composition(row, "after", row.after, None)
    if row.won is not None and row.size is not None and sum(row.won.values()) == row.size:
        return Composition(size=row.size, seats=row.won), []
    return None, []


def before(row: CouncilRow, now: Composition | None) -> Told:
    """Return the council before the poll, with its basis.

    As stated; else, where all seats were up, the seats defended; else those after, less those
    won, plus those defended, where nothing comes out below zero.
    """
    if row.before is not None:
        return stated_composition(row, "before", row.before, row.before_basis)
    if row.defended is None or row.size is None:
        return None, []
    if row.cycle is Cycle.all_out or sum(row.defended.values()) == row.size:
        if sum(row.defended.values()) != row.size:
            return None, []
        return Composition(size=row.size, seats=row.defended, basis=row.defended_basis), []
    return _worked_back(row, now), []


def _worked_back(row: CouncilRow, now: Composition | None) -> Composition | None:
    """Seats after − won + defended, party by party."""
    if now is None or row.won is None or row.defended is None:
        return None
    won, defended = row.won, row.defended
    parties = dict.fromkeys([*now.seats, *won, *defended])
    seats = {p: now.seats.get(p, 0) - won.get(p, 0) + defended.get(p, 0) for p in parties}
    if min(seats.values(), default=-1) < 0 or sum(seats.values()) + now.vacant != now.size:
        return None
    basis = row.defended_basis
    return Composition(size=now.size, seats=seats, vacant=now.vacant, basis=basis)


def control(
    row: CouncilRow, when: str, seats: Composition | None, spoken: Spoken
) -> tuple[Control | None, list[Problem]]:
    """Return who runs the council: as stated, else by the seats.

    Where both are known and differ the stated one is kept and marked, and that is reported: as a
    warning, or as a note where the seats are those of an earlier day (before, on any basis but
    the eve of poll), since councillors change party and by-elections are held in between.
    """
    stated = row.control_before if when == "before" else row.control_after
    if stated is None:
        return (None if seats is None else Control(holder=seats.control)), []
    if seats is None or seats.control == stated:
        return Control(holder=stated), []
    return Control(holder=stated, stated=True), [_differing(row, when, stated, seats, spoken)]


def _differing(
    row: CouncilRow, when: str, stated: str, seats: Composition, spoken: Spoken
) -> Problem:
    same_day = when == "after" or seats.basis is Basis.eve_of_poll
    counted = "" if seats.basis is None else f" {_SEATS_OF[seats.basis]}"
    advice = "" if same_day else "unless by-elections or defections since then explain it, "
    message = (
        f"{row.name}: control {when} is stated as {spoken(stated)}, but the seats{counted} give "
        f"{spoken(seats.control)}; the stated one is kept; {advice}correct whichever is wrong"
    )
    cell = row.cells.get(f"control_{when}")
    gravity = Gravity.warning if same_day else Gravity.note
    return Problem(message, row.file, row.row, cell.column if cell else None, gravity=gravity)


def _warning(row: CouncilRow, message: str) -> Problem:
    return Problem(message, row.file, row.row, gravity=Gravity.warning)
