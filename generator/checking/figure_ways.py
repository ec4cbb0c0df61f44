"""Whose and where a figure may be meant: as it stands, where the text is, of somebody else."""

from __future__ import annotations

from dataclasses import replace

from generator.checking.claims import Claim
from generator.checking.context import Context
from generator.checking.figure_claims import WIDE, FigureReading
from generator.checking.figure_tests import FigureTest
from generator.checking.units import Unit

SCOPES = {"C": "council", "R": "region", "W": "ward", "X": "elsewhere", "": "nation"}
_PLAINLY_PUT = ("before", "after", "all")
"""Aspects of figures that can mean nothing else."""


def inherited(reading: FigureReading, context: Context) -> Unit | None:
    """Return whose the figure is where its clause names nobody: the last party before it."""
    before = [one for one in reading.sentence.units[: reading.index] if one.kind == "P"]
    return before[-1] if before else context.party


def ways_of(claim: Claim, reading: FigureReading, context: Context) -> list[Claim]:
    """Return the ways a claim may be meant: here or where the text is, of somebody or nobody."""
    place, ways = reading.place, [claim]
    if place is None or place.kind == "R":
        wide = claim.relation in WIDE
        moved = [
            replace(claim, places=one.ids, scope=SCOPES[one.kind])
            for one in (context.place, *context.titles)
            if one is not None and (one.kind == "R" or not wide)
        ]
        ways = [*moved, claim] if place is None else [claim, *moved]
    if place is not None and place.kind == "R" and reading.is_whole:
        # `Four of the 15 councils are in London`: the whole is counted everywhere.
        ways.append(replace(claim, places=(), scope=SCOPES[""]))
    if reading.subject is None and claim.subjects:
        ways += [replace(one, subjects=()) for one in ways]
    return ways


def weak_ways(
    test: FigureTest, claim: Claim, ways: list[Claim], reading: FigureReading, context: Context
) -> list[Claim]:
    """Return ways in which a figure may be right that is wrong as it is likeliest meant."""
    if claim.aspect in _PLAINLY_PUT and reading.owner_sure:
        return []
    placed = test.entry.relation in WIDE or reading.place is not None
    if reading.subject is not None and placed and not reading.quantity.value:
        return []
    if reading.is_plain(test):
        return [] if test.keyed else ways
    units = (*reading.sentence.units, *context.parties)
    others = [one for one in units if one.kind == "P" and one.ids != claim.subjects]
    return [
        *ways,
        *(replace(one, subjects=other.ids) for other in others for one in ways),
        *(replace(one, subjects=()) for one in ways),
    ]
