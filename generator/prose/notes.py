"""Notes to the editor: what is open, in doubt or missing. Never copy."""

from __future__ import annotations

from generator.article import Note
from generator.elections.models import Election
from generator.facts.models import Facts
from generator.foundation.errors import Gravity
from generator.story.plan import Plan

OPEN_SLOT = "argument-without-holder"


def notes(plan: Plan, facts: Facts, election: Election) -> list[Note]:
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
    return [
        Note(
            kind="conflict" if problem.gravity is Gravity.warning else "data",
            text=problem.message
            + ("" if problem.found is None else f"; found {problem.found}")
            + ("" if problem.expected is None else f"; expected {problem.expected}"),
            place=problem.place,
        )
        for problem in election.problems
    ]
