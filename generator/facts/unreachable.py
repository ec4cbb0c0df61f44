"""Conditions that nothing can ever meet, such as one that wants a text to be two texts at once."""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.facts.scope import guard_key

_MOST_WAYS = 500
_FLIPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.Gt,
    ast.LtE: ast.GtE,
    ast.Gt: ast.Lt,
    ast.GtE: ast.LtE,
    ast.Eq: ast.Eq,
    ast.NotEq: ast.NotEq,
}
_OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}

Term = tuple[ast.expr, bool]
"""A condition, and whether it must hold or must not."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a part of a condition can still be. `allowed` None: anything but `excluded`."""

    allowed: frozenset[Any] | None = None
    excluded: frozenset[Any] = frozenset()
    low: float = -math.inf
    high: float = math.inf
    open_low: bool = False
    open_high: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is left."""
        if self.allowed is not None:
            return not any(self._holds(one) for one in self.allowed)
        if self.low == self.high:
            return self.open_low or self.open_high or self.low in self.excluded
        return self.low > self.high

    def _holds(self, value: Any) -> bool:
        if value in self.excluded:
            return False
        if isinstance(value, bool) or not isinstance(value, int | float):
            return True
        above = value > self.low if self.open_low else value >= self.low
        below = value < self.high if self.open_high else value <= self.high
        return above and below

    def only(self, values: frozenset[Any]) -> Room:
        """Return what is left when it must be one of these."""
        return replace(self, allowed=values if self.allowed is None else self.allowed & values)

    def without(self, values: frozenset[Any]) -> Room:
        """Return what is left when it must be none of these."""
        return replace(self, excluded=self.excluded | values)

    def above(self, limit: float, *, is_open: bool) -> Room:
        """Return what is left at or above `limit`, or only above it."""
        if limit < self.low or (limit == self.low and self.open_low):
            return self
        return replace(self, low=limit, open_low=is_open)

    def below(self, limit: float, *, is_open: bool) -> Room:
        """Return what is left at or below `limit`, or only below it."""
        if limit > self.high or (limit == self.high and self.open_high):
            return self
        return replace(self, high=limit, open_high=is_open)


class _Search:
    """Looks for a way in which all terms hold; gives up, and says yes, when there are too many."""

    def __init__(self) -> None:
        self.ways = 0

    def possible(self, terms: list[Term], rooms: Mapping[str, Room]) -> bool:
        self.ways += 1
        if self.ways > _MOST_WAYS:
            return True
        waiting, left = list(terms), dict(rooms)
        while waiting:
            node, wanted = waiting.pop(0)
            if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
                waiting.insert(0, (node.operand, not wanted))
            elif isinstance(node, ast.BoolOp):
                parts = [(part, wanted) for part in node.values]
                if isinstance(node.op, ast.And) is not wanted:
                    return any(self.possible([part, *waiting], left) for part in parts)
                waiting = parts + waiting
            elif not _narrow(node, wanted, left):
                return False
        return True


def _narrow(node: ast.expr, wanted: bool, rooms: dict[str, Room]) -> bool:
    """Take one simple condition into account; False when nothing is left."""
    if isinstance(node, ast.Compare):
        return _compare(node, wanted, rooms)
    fixed = _truth(node)
    if fixed is not None:
        return fixed is wanted
    return _put(node, rooms, rooms.get(_key(node), Room()).only(frozenset({wanted})))


def _key(node: ast.expr) -> str:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "known":
        return presence_key(guard_key(node.args[0]))
    return guard_key(node)


def presence_key(name: str) -> str:
    """Return the key under which `known(name)` is kept."""
    return f"known {name}"


def _truth(node: ast.expr) -> bool | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        return node.value
    if isinstance(node, ast.Name) and node.id in ("true", "false"):
        return node.id == "true"
    return None


def _put(node: ast.expr, rooms: dict[str, Room], room: Room) -> bool:
    rooms[_key(node)] = room
    return not room.empty


def _compare(node: ast.Compare, wanted: bool, rooms: dict[str, Room]) -> bool:
    if len(node.ops) > 1 and not wanted:
        return True
    chain = [node.left, *node.comparators]
    return all(
        _pair(
            chain[place], type(sign) if wanted else _OPPOSITE[type(sign)], chain[place + 1], rooms
        )
        for place, sign in enumerate(node.ops)
    )


def _pair(left: ast.expr, sign: type[ast.cmpop], right: ast.expr, rooms: dict[str, Room]) -> bool:
    if isinstance(right, ast.List | ast.Tuple):
        return _membership(left, sign, right, rooms)
    found, value = _constant(right)
    if not found and sign in _FLIPPED:
        left, right, sign = right, left, _FLIPPED[sign]
        found, value = _constant(right)
    if not found or _constant(left)[0]:
        return True
    room = rooms.get(_key(left), Room())
    return _put(left, rooms, _narrowed(room, sign, value))


def _narrowed(room: Room, sign: type[ast.cmpop], value: Any) -> Room:
    if sign is ast.Eq:
        return room.only(frozenset({value}))
    if sign is ast.NotEq:
        return room.without(frozenset({value}))
    if isinstance(value, str):
        return room
    if sign in (ast.Gt, ast.GtE):
        return room.above(value, is_open=sign is ast.Gt)
    return room.below(value, is_open=sign is ast.Lt)


def _membership(
    left: ast.expr, sign: type[ast.cmpop], right: ast.List | ast.Tuple, rooms: dict[str, Room]
) -> bool:
    constants = [_constant(one) for one in right.elts]
    if not all(found for found, _ in constants):
        return True
    values = frozenset(value for _, value in constants)
    room = rooms.get(_key(left), Room())
    return _put(left, rooms, room.only(values) if sign is ast.In else room.without(values))


def _constant(node: ast.expr) -> tuple[bool, Any]:
    """Whether a part is written out, and its value."""
    truth = _truth(node)
    if truth is not None:
        return True, truth
    if isinstance(node, ast.Constant):
        return True, node.value
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        found, value = _constant(node.operand)
        if found and isinstance(value, int | float):
            return True, -value
    return False, None


def never_true(condition: ast.expr, rooms: Mapping[str, Room]) -> bool:
    """Whether a condition can never hold. `rooms` tells what its names can be to begin with."""
    return not _Search().possible([(condition, True)], rooms)
