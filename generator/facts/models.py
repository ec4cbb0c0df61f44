"""Facts: what the rules found, ready to be told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.foundation.evidence import Evidence
from generator.measures.schema import Type, Unit

Scalar = str | int | float | bool | None


Proof = tuple[Evidence, ...]
Pending = Callable[[], Proof]
"""Evidence that is looked up when first asked: of most facts found, nobody ever asks."""


class Value:
    """One value of a fact, with its unit and what it rests on.

    A list value has its items in `items` and their plain values, as a tuple, in `plain`.
    A value that is missing is not in `Fact.values` at all.
    """

    __slots__ = ("_evidence", "items", "plain", "type", "unit")

    def __init__(
        self,
        plain: Any,
        type: Type,
        unit: Unit = "",
        evidence: Proof | Pending = (),
        items: tuple[Value, ...] | None = None,
    ) -> None:
        self.plain = plain
        self.type = type
        self.unit = unit
        self.items = items
        self._evidence = evidence

    @property
    def evidence(self) -> Proof:
        """What the value rests on."""
        if callable(self._evidence):
            self._evidence = self._evidence()
        return self._evidence

    def __reduce__(self) -> tuple[Any, ...]:
        return Value, (self.plain, self.type, self.unit, self.evidence, self.items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Value) and self.__reduce__()[1] == other.__reduce__()[1]

    def __hash__(self) -> int:
        return hash((self.plain, self.type, self.unit))

    def __repr__(self) -> str:
        return f"Value({self.plain!r}, {self.type!r}, {self.unit!r})"


@dataclass(frozen=True, slots=True)
class RuleReference:
    """Where a rule stands."""

    file: str
    line: int

    def __str__(self) -> str:
        """`control.yaml:12`."""
        return f"{self.file}:{self.line}"


class Grounds(NamedTuple):
    """What a whole fact rests on: evidence, and the ids of facts found before."""

    evidence: Proof = ()
    rests_on: tuple[str, ...] = ()


class Fact:
    """Something the results say, found by a rule.

    `tone` maps party ids to how good (above zero) or bad the fact is for them.
    `provisional` is true when councils it speaks of have still to declare. `plain_values` are the
    plain values by name; with their units and evidence they are made when first asked for.
    """

    __slots__ = (
        *("_grounds", "_values", "id", "kind", "newsworthiness", "plain_values", "provisional"),
        *("rule", "says", "subject", "tone"),
    )

    def __init__(  # noqa: PLR0917  (a fact has as many parts; all but the first are named)
        self,
        id: str,
        kind: str,
        subject: tuple[str, ...],
        values: dict[str, Value] | Callable[[], dict[str, Value]],
        newsworthiness: float,
        rule: RuleReference,
        says: str,
        tone: dict[str, float] | None = None,
        evidence: Proof = (),
        rests_on: tuple[str, ...] = (),
        provisional: bool = False,
        grounds: Callable[[], Grounds] | None = None,
        plain_values: Mapping[str, Any] | None = None,
    ) -> None:
        self.id = id
        self.kind = kind
        self.subject = subject
        self._values = values
        if plain_values is None:
            plain_values = {name: one.plain for name, one in self.values.items()}
        self.plain_values = plain_values
        self.newsworthiness = newsworthiness
        self.rule = rule
        self.says = says
        self.tone = tone or {}
        self.provisional = provisional
        self._grounds = Grounds(evidence, rests_on) if grounds is None else grounds

    @property
    def values(self) -> dict[str, Value]:
        """Its values by name."""
        if callable(self._values):
            self._values = self._values()
        return self._values

    @property
    def grounds(self) -> Grounds:
        """What the fact rests on, looked up when first asked."""
        if not isinstance(self._grounds, Grounds):
            self._grounds = self._grounds()
        return self._grounds

    @property
    def evidence(self) -> Proof:
        """The evidence of all its values, and what else its rule names."""
        return self.grounds.evidence

    @property
    def rests_on(self) -> tuple[str, ...]:
        """Ids of the facts that it was made from, or that its condition asked for."""
        return self.grounds.rests_on

    def plain(self, name: str) -> Any:
        """Return the plain value called `name`, or None when the fact has none."""
        return self.plain_values.get(name)

    def __reduce__(self) -> tuple[Any, ...]:
        told = (self.id, self.kind, self.subject, self.values, self.newsworthiness, self.rule)
        return Fact, (*told, self.says, self.tone, *self.grounds, self.provisional)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fact) and self.__reduce__()[1] == other.__reduce__()[1]

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Fact({self.id!r})"


Facts = dict[str, list[Fact]]
"""Facts by kind; within a kind the most newsworthy first, then by id."""
