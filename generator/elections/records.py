"""What readers hand over: contests with their candidates, council rows and area rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from generator.elections.models import Basis, Cycle
from generator.foundation.evidence import Cell


class CandidateLine(NamedTuple):
    """One candidate as a file has it. `lot` is true where the file says that a lot decided."""

    name: str
    party: str
    votes: int | None
    elected: bool
    lot: bool
    row: int


@dataclass(slots=True)
class Contest:
    """The candidates for one ward in one file; names and codes as the file writes them.

    `council_slug` is true where the council is only known by a slug. `seats` is the number that
    the file states, if it does. `cancelled` marks a poll that was called off or put off.
    """

    file: str
    council: str
    council_code: str
    ward: str
    ward_code: str
    row: int
    council_slug: bool = False
    by_election: bool = False
    seats: int | None = None
    turnout: float | None = None
    cancelled: bool = False
    candidates: list[CandidateLine] = field(default_factory=list)

    @property
    def winners(self) -> int:
        """How many candidates are marked as elected."""
        return sum(one.elected for one in self.candidates)


Seats = dict[str, int]


@dataclass(slots=True)
class CouncilRow:
    """One row of a council table. None stands for a cell that is empty or a column not there."""

    file: str
    row: int
    code: str
    name: str
    region: str | None = None
    type: str | None = None
    cycle: Cycle | None = None
    size: int | None = None
    seats_contested: int | None = None
    control_before: str | None = None
    control_after: str | None = None
    controlled_before_since: int | None = None
    before_basis: Basis | None = None
    defended_basis: Basis | None = None
    comparable: bool | None = None
    declared: bool | None = None
    turnout: float | None = None
    won: Seats | None = None
    defended: Seats | None = None
    before: Seats | None = None
    after: Seats | None = None
    vacant_before: int = 0
    vacant_after: int = 0
    size_before: int | None = None
    size_after: int | None = None
    areas: dict[str, float | str] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)


@dataclass(slots=True)
class AreaRow:
    """One row of an area table: figures of a council's area, and its region and type if told."""

    file: str
    row: int
    code: str
    name: str
    region: str | None = None
    type: str | None = None
    areas: dict[str, float | str] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)


@dataclass
class Content:
    """Everything one file tells. `columns` maps our fields to the file's own column names."""

    columns: dict[str, str] = field(default_factory=dict)
    contests: list[Contest] = field(default_factory=list)
    councils: list[CouncilRow] = field(default_factory=list)
    areas: list[AreaRow] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether the file told nothing at all."""
        return not (self.contests or self.councils or self.areas)
