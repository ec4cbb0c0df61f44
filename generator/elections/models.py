"""What happened at an election: councils, wards, candidacies, compositions and control."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, PositiveInt, model_validator

from generator.foundation.errors import Problem
from generator.foundation.evidence import Cell

NO_OVERALL_CONTROL = "no-overall-control"


class Basis(StrEnum):
    """What a `before` was counted on. Changes across different bases are never computed."""

    last_election = "last-election"
    notional = "notional"
    eve_of_poll = "eve-of-poll"


class Cycle(StrEnum):
    """How much of a council is elected at once."""

    all_out = "all-out"
    halves = "halves"
    thirds = "thirds"


class Origin(NamedTuple):
    """Where a record stood: the file's name in the pack and the line, counted from 1."""

    file: str
    row: int


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Party(_Model):
    """A party of the register, or one that only the results know (then `registered` is false)."""

    id: str
    name: str
    short: str = ""
    colloquial: tuple[str, ...] = ()
    adjective: str = ""
    code: str = ""
    plural: bool = False
    article: bool = False
    colour: str = "#808080"
    main: bool = False
    registered: bool = True


class Composition(_Model):
    """Seats by party id in a whole council. Adds up to `size` (checked), vacancies included."""

    size: PositiveInt
    seats: dict[str, NonNegativeInt]
    vacant: NonNegativeInt = 0
    basis: Basis | None = None

    @model_validator(mode="after")
    def _adds_up(self) -> Composition:
        total = sum(self.seats.values()) + self.vacant
        if total != self.size:
            raise ValueError(f"the seats add up to {total}, the council has {self.size}")
        return self

    @property
    def control(self) -> str:
        """The party with more than half of all seats, or no overall control."""
        for party, seats in self.seats.items():
            if 2 * seats > self.size:
                return party
        return NO_OVERALL_CONTROL


class Control(_Model):
    """Who runs a council: a party id, or `no-overall-control`.

    `stated` is true when the source states it and the seats do not say the same.
    """

    holder: str
    stated: bool = False


class Candidacy(_Model):
    """One candidate in one ward."""

    name: str
    party: str
    votes: NonNegativeInt | None
    elected: bool
    by_lot: bool = False
    origin: Origin


class Ward(_Model):
    """One ward's contest. `previous_winners` are the parties that won these seats last time."""

    code: str
    name: str
    council: str
    seats_contested: PositiveInt
    candidacies: tuple[Candidacy, ...]
    by_election: bool = False
    council_name: str = Field("", description="Where only a by-election names the council")
    uncontested: bool = False
    turnout: float | None = Field(None, ge=0, le=100)
    previous: tuple[Candidacy, ...] | None = None
    origin: Origin

    @property
    def winners(self) -> tuple[Candidacy, ...]:
        """The candidates elected."""
        return tuple(one for one in self.candidacies if one.elected)


class Council(_Model):
    """One council at this election.

    `won`: seats won now, by party id. `defended`: how the same seats fell when last contested,
    on `defended_basis`; None where boundaries or numbers changed (`comparable` is then false).
    `before` and `after`: the whole council. `areas`: area columns such as `leave_share`.
    `cells`: where each field stood, keyed `control_before`, `control_after`, `won.labour`,
    `defended.labour`, `before.labour`, `after.labour`, `areas.leave_share`, `name`, …
    """

    code: str
    name: str
    region: str | None = None
    type: str | None = None
    cycle: Cycle | None = None
    size: PositiveInt | None = None
    seats_contested: PositiveInt | None = None
    declared: bool = True
    control_before: Control | None = None
    control_after: Control | None = None
    controlled_before_since: int | None = Field(None, description="Year control began, if known")
    won: dict[str, NonNegativeInt] = Field(default_factory=dict)
    defended: dict[str, NonNegativeInt] | None = None
    defended_basis: Basis | None = None
    comparable: bool = False
    before: Composition | None = None
    after: Composition | None = None
    areas: dict[str, float | str] = Field(default_factory=dict)
    turnout: float | None = Field(None, ge=0, le=100)
    wards: tuple[Ward, ...] = ()
    cells: dict[str, Cell] = Field(default_factory=dict)


class SourceFile(_Model):
    """A file of the pack: what it is, and the name each field had in it."""

    path: str
    format: str
    title: str
    published: str = ""
    url: str = ""
    licence: str = ""
    columns: dict[str, str] = Field(default_factory=dict)


class PreviousElection(_Model):
    """The election that changes are counted from."""

    name: str
    date: date
    basis: Basis


class Election(_Model):
    """Everything known about one election. Every value can be traced to a cell."""

    name: str
    date: date
    kind: str
    previous: PreviousElection | None = None
    parties: dict[str, Party]
    councils: tuple[Council, ...]
    by_elections: tuple[Ward, ...] = ()
    files: dict[str, SourceFile] = Field(default_factory=dict)
    total_councils: int = Field(description="Councils that vote, declared or not")
    problems: tuple[Problem, ...] = Field((), description="Warnings and notes found while reading")
