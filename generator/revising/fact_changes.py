"""What has become of facts from one count to the next, in words for an editor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.article import ArticleFact, FactThen
from generator.elections.models import Election

DIGITS = 12
"""Digits of a figure that count: rows in another order may move the last ones of a sum."""

Names = Mapping[str, str]
Then = Mapping[str, ArticleFact] | Mapping[str, FactThen]
"""Facts by id, as an article told them or as they were when a sentence was edited."""


def names_of(election: Election) -> Names:
    """Return what people call the parties and councils that facts know by their ids."""
    parties = {one.id: one.short or one.name for one in election.parties.values()}
    councils = {one.code: one.name for one in election.councils}
    return {**parties, **councils, "no-overall-control": "no overall control"}


def changes(
    facts: Iterable[str],
    old: Then,
    new: Mapping[str, ArticleFact],
    names: Names,
) -> list[str]:
    """Return a sentence for each fact that is gone or has other values; nothing for the others.

    Facts that the old article does not carry cannot be compared.
    """  # fmt: skip
    said = []
    for one in dict.fromkeys(facts):
        if one not in old:
            continue
        if one not in new:
            values = ", ".join(_told(old[one].values.items(), names))
            said.append(f"the results no longer say that ({old[one].kind}: {values})")
            continue
        other = ", ".join(_other(old[one], new[one], names))
        if other:
            said.append(f"the results now say otherwise ({old[one].kind}: {other})")
    return said


def counted_since(old: Then, new: Mapping[str, ArticleFact]) -> bool:
    """Whether one of the facts was provisional, and is the same but no longer provisional."""
    return any(
        was.provisional and not new[one].provisional and same_values(was, new[one])
        for one, was in old.items()
        if one in new
    )


def same_values(one: ArticleFact | FactThen, other: ArticleFact) -> bool:
    """Whether two facts say the same."""
    return _even(one.values) == _even(other.values)


def _other(old: ArticleFact | FactThen, new: ArticleFact, names: Names) -> Iterator[str]:
    before, after = _even(old.values), _even(new.values)
    for name in dict.fromkeys([*before, *after]):
        was, now = before.get(name), after.get(name)
        if was == now:
            continue
        if isinstance(was, list) and isinstance(now, list):
            yield f"{_label(name)}: {_list_change(was, now, names)}"
        else:
            yield f"{_label(name)}: {_value(was, names)} → {_value(now, names)}"


def _list_change(was: list[str], now: list[str], names: Names) -> str:
    came, went = ([x for x in a if x not in b] for a, b in ((now, was), (was, now)))
    parts = [f"+ {_value(one, names)}" for one in came] + [
        f"− {_value(one, names)}" for one in went
    ]
    return ", ".join(parts) or "in another order"


def _told(values: Iterable[tuple[str, Any]], names: Names) -> Iterator[str]:
    for name, value in values:
        if value is not None and not isinstance(value, bool):
            yield f"{_label(name)} {_value(value, names)}"


def _label(name: str) -> str:
    return name.replace("_", " ")


def _value(value: Any, names: Names) -> str:
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(_value(one, names) for one in value) or "none"
    return names.get(str(value), f"{value:g}" if isinstance(value, float) else str(value))


def _even(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: float(f"{value:.{DIGITS}g}") if isinstance(value, float) else value
        for name, value in values.items()
    }
