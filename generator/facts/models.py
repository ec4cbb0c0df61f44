"""Facts: what the rules found, ready to be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.foundation.evidence import Evidence
from generator.measures.schema import Type, Unit

Scalar = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a fact, with its unit and what it rests on.

    A list value has its items in `items` and their plain values, as a tuple, in `plain`.
    A value that is missing is not in `Fact.values` at all.
    """

    plain: Any
    type: Type
    unit: Unit = ""
    evidence: tuple[Evidence, ...] = ()
    items: tuple[Value, ...] | None = None


@dataclass(frozen=True, slots=True)
class RuleReference:
    """Where a rule stands."""

    file: str
    line: int

    def __str__(self) -> str:
        """`control.yaml:12`."""
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the results say, found by a rule.

    `tone` maps party ids to how good (above zero) or bad the fact is for them.
    `provisional` is true when councils it speaks of have still to declare.
    """

    id: str
    kind: str
    subject: tuple[str, ...]
    values: dict[str, Value]
    newsworthiness: float
    rule: RuleReference
    says: str
    tone: dict[str, float] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    rests_on: tuple[str, ...] = ()
    provisional: bool = False

    def plain(self, name: str) -> Any:
        """Return the plain value called `name`, or None when the fact has none."""
        value = self.values.get(name)
        return None if value is None else value.plain


Facts = dict[str, list[Fact]]
"""Facts by kind; within a kind the most newsworthy first, then by id."""
