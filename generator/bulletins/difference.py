"""What changed between two counts: councils, facts, and the bulletins that rest on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.article import Article
from generator.bulletins.difference_model import (
    BulletinChange,
    ControlChange,
    Difference,
    FactChange,
)
from generator.bulletins.making import Making, Wanted
from generator.elections.models import NO_OVERALL_CONTROL, Council, Election
from generator.facts.models import Fact
from generator.pipeline import Night
from generator.story.subjects import By


def difference(old: Night, new: Night, levels: Iterable[By]) -> Difference:
    """Return what changed from the old count to the new one.

    Bulletins are those of the levels, and the analysis. One is written in both counts only where
    what it is made from differs, so most are never written.
    """
    chosen = tuple(levels)
    return Difference(
        councils=list(_councils(old.pack.election, new.pack.election)),
        facts=list(_facts(_by_id(old), _by_id(new))),
        bulletins=list(_bulletins(Making(old, chosen), Making(new, chosen))),
    )


def _councils(old: Election, new: Election) -> Iterator[ControlChange]:
    before = {one.code: one for one in old.councils}
    names = {
        one.id: one.short or one.name for one in (*old.parties.values(), *new.parties.values())
    }
    names[NO_OVERALL_CONTROL] = "no overall control"
    for council in new.councils:
        was, runs = _holder(before.get(council.code)), _holder(council)
        if was != runs:
            yield ControlChange(
                council=council.code,
                name=council.name,
                before=names.get(was, was),
                after=names.get(runs, runs),
            )


def _holder(council: Council | None) -> str:
    """Who runs the council after the vote; empty while it has not declared."""
    if council is None or not council.declared or council.control_after is None:
        return ""
    return council.control_after.holder


def _by_id(night: Night) -> dict[str, Fact]:
    return {fact.id: fact for group in night.facts.values() for fact in group}


def _facts(old: Mapping[str, Fact], new: Mapping[str, Fact]) -> Iterator[FactChange]:
    for identity, fact in new.items():
        known = old.get(identity)
        says = _values(fact)
        if known is None:
            yield FactChange(id=identity, kind=fact.kind, change="appeared", after=says)
        elif _values(known) != says:
            said = _values(known)
            yield FactChange(id=identity, kind=fact.kind, change="changed", before=said, after=says)
    for identity, fact in old.items():
        if identity not in new:
            yield FactChange(id=identity, kind=fact.kind, change="went", before=_values(fact))


def _values(fact: Fact) -> dict[str, Any]:
    """What the fact says. How newsworthy it is, and which cells it rests on, is no part of that."""
    plain = {name: value.plain for name, value in fact.values.items()}
    return {name: list(one) if isinstance(one, tuple) else one for name, one in plain.items()}


def _bulletins(old: Making, new: Making) -> Iterator[BulletinChange]:
    before = {one.path: one for one in old.wanted()}
    for wanted in new.wanted():
        known = before.pop(wanted.path, None)
        if known is None:
            yield BulletinChange(path=wanted.path, name=_name(wanted), change="new")
        elif known.digest != wanted.digest:
            yield from _compared(wanted, _written(old, known), _written(new, wanted))
    for path, gone in before.items():
        yield BulletinChange(path=path, name=_name(gone), change="gone")


def _name(wanted: Wanted) -> str:
    return wanted.about.name or wanted.genre


def _written(making: Making, wanted: Wanted) -> Article | None:
    plan = making.night.plan(wanted.genre, wanted.member)
    if plan.headline is None:
        return None
    return making.night.article(wanted.genre, wanted.member)


def _compared(wanted: Wanted, old: Article | None, new: Article | None) -> Iterator[BulletinChange]:
    if old == new:
        return
    said, says = _sentences(old), _sentences(new)
    went = [one for one in said if one not in says]
    came = [one for one in says if one not in said]
    change = "copy" if said != says else "evidence"
    yield BulletinChange.model_validate(
        {"path": wanted.path, "name": _name(wanted), "change": change, "went": went, "came": came}
    )


def _sentences(article: Article | None) -> list[str]:
    return [] if article is None else [one.text for one in article.sentences]
