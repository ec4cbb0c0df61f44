"""Notes to the editor: what is open, in doubt or missing. Never copy."""

from __future__ import annotations

from typing import Literal

from generator.article import Note
from generator.elections.models import Election
from generator.facts.models import Facts
from generator.foundation.errors import Gravity, Problem

CONFLICTS_SHOWN = 12
NOTES_SHOWN = 5
"""Notes of a kind in one article, the one that counts the rest included."""

OPEN_SLOT = "argument-without-holder"


def notes(facts: Facts, election: Election) -> list[Note]:
    """Return the open slots, the conflicts found in the files, and what changes are counted on."""
    return [*_open(facts), *_basis(facts, election), *_found(election)]


def _open(facts: Facts) -> list[Note]:
    return [
        Note(
            kind="open-slot",
            text=f"Who says “{fact.plain('claim')}”? The briefing names nobody, so it is not copy.",
            place=fact.evidence[0].cells[0].file
            if fact.evidence and fact.evidence[0].cells
            else "",
        )
        for fact in facts.get(OPEN_SLOT, [])
    ]


def _basis(facts: Facts, election: Election) -> list[Note]:
    compared = [one for one in election.councils if one.declared and one.comparable]
    declared = [one for one in election.councils if one.declared]
    if not declared or len(compared) == len(declared):
        return []
    left = len(declared) - len(compared)
    text = (
        f"Changes in seats are counted in {len(compared)} of {len(declared)} councils; "
        f"{left} cannot be compared seat by seat with the previous election."
    )
    return [Note(kind="basis", text=text)]


def _found(election: Election) -> list[Note]:
    """Conflicts first, then lesser notes; what is cut is counted, and where to find it said."""
    conflicts = [one for one in election.problems if one.gravity is Gravity.warning]
    lesser = [one for one in election.problems if one.gravity is not Gravity.warning]
    return [*_some(conflicts, "conflict", CONFLICTS_SHOWN), *_some(lesser, "data", NOTES_SHOWN)]


def _some(problems: list[Problem], kind: Literal["conflict", "data"], most: int) -> list[Note]:
    shown = problems if len(problems) <= most else problems[: most - 1]
    notes = [Note(kind=kind, text=_told(problem), place=problem.place) for problem in shown]
    left = len(problems) - len(shown)
    if left:
        notes.append(Note(kind=kind, text=f"{left} more: `recount validate` lists them all."))
    return notes


def _told(problem: Problem) -> str:
    found = "" if problem.found is None else f"; found {problem.found}"
    expected = "" if problem.expected is None else f"; expected {problem.expected}"
    return f"{problem.message}{found}{expected}"
