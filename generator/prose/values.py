"""What a phrase sees: figures, names and lists, each still holding its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.elections.models import Party
from generator.foundation.evidence import Evidence

Proof = tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit."""

    plain: float
    unit: str
    evidence: Proof = ()

    def __bool__(self) -> bool:
        """False for nought, so that a phrase can ask `{% if taken %}`."""
        return self.plain != 0


@dataclass(frozen=True, slots=True)
class PartyName:
    """A party, to be named in one of its forms."""

    party: Party
    evidence: Proof = ()


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A council or a ward."""

    id: str
    text: str
    kind: str
    region: str = ""
    evidence: Proof = ()


@dataclass(frozen=True, slots=True)
class RegionName:
    """A region."""

    id: str
    evidence: Proof = ()


@dataclass(frozen=True, slots=True)
class BandName:
    """A kind of area."""

    id: str
    evidence: Proof = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Text that is printed as it stands: the briefing's words, a name, a date."""

    text: str
    kind: str = "text"
    evidence: Proof = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Several values of one kind, most newsworthy first."""

    items: tuple[Any, ...]

    def __iter__(self) -> Iterator[Any]:
        """The items in order."""
        return iter(self.items)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.items)

    @property
    def first(self) -> Any:
        """The most newsworthy item."""
        return self.items[0]


Printable = Figure | PartyName | PlaceName | RegionName | BandName | Words | Names
