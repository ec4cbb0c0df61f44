"""What an expression yields: type, unit, whether it can be missing, whether it is a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from generator.measures.schema import Column, Type, Unit

NAMES: frozenset[Unit] = frozenset({"party", "council", "region", "ward", "band"})
"""Units of ids that prose turns into names."""

PARTIES: frozenset[Unit] = frozenset({"party", "control"})
"""Units of values that can hold a party's id."""

_WORDS = {"number": "a number", "text": "text", "truth": "true or false", "date": "a date"}


@dataclass(frozen=True, slots=True)
class ValueType:
    """The type of an expression or of a fact's value.

    A list has `is_list`, and its other fields speak of its items. `choices` are the only texts
    it can be, when they are known. `literal` marks what is written out in the rule itself.
    """

    type: Type
    unit: Unit = ""
    optional: bool = False
    is_list: bool = False
    choices: tuple[str, ...] = ()
    literal: bool = False

    def __str__(self) -> str:
        """In words: `a number (seats)`, `a list of text (council)`."""
        unit = f" ({self.unit})" if self.unit else ""
        word = _WORDS[self.type]
        return f"a list of {word.removeprefix('a ')}s{unit}" if self.is_list else f"{word}{unit}"

    def present(self) -> ValueType:
        """Return the same type, known not to be missing."""
        return replace(self, optional=False)

    def maybe(self) -> ValueType:
        """Return the same type, possibly missing."""
        return replace(self, optional=True)

    def listed(self) -> ValueType:
        """Return the type of a list of such values."""
        return replace(self, is_list=True, optional=False, literal=False)


NUMBER = ValueType("number")
TRUTH = ValueType("truth")


@cache
def of_column(column: Column) -> ValueType:
    """Return the type of a column of the catalogue."""
    return ValueType(column.type, column.unit, column.optional, False, column.choices)


def same_sort(left: ValueType, right: ValueType) -> bool:
    """Whether two values can be held against each other: a party never equals a council."""
    if left.type != right.type or left.is_list != right.is_list:
        return False
    if left.type != "text" or not left.unit or not right.unit or left.unit == right.unit:
        return True
    return left.unit in PARTIES and right.unit in PARTIES


def shared_unit(types: Iterable[ValueType], *, literals_adapt: bool = False) -> Unit:
    """Return the unit that all have, or none. `literals_adapt`: written numbers fit any unit."""
    units = {one.unit for one in types if not (literals_adapt and one.literal)}
    return units.pop() if len(units) == 1 else ""


def joined(left: ValueType, right: ValueType) -> ValueType:
    """Return the type of a value that is either one or the other."""
    both = (left, right)
    choices = tuple(dict.fromkeys((*left.choices, *right.choices)))
    return ValueType(
        left.type,
        shared_unit(both, literals_adapt=True),
        left.optional or right.optional,
        left.is_list,
        choices if left.choices and right.choices else (),
        left.literal and right.literal,
    )
