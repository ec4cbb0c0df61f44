"""A value that a figure of copy may have, and how such values are found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checking.claims import Claim
from generator.checking.judging import Judge
from generator.foundation.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Value:
    """A value with what it is, in words, and its evidence."""

    value: float
    says: str
    evidence: tuple[Evidence, ...]


Finder = Callable[[Judge, Claim, str, str], Iterator[Value]]
"""Yields the values of one party (or none) and one place (or none) that a claim may mean."""
