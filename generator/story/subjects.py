"""Who gets a bulletin: regions, councils, wards and parties, in an order that stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.article import Level, Subject
from generator.elections.models import Election, Ward
from generator.elections.names import plain, slug
from generator.foundation.errors import InputError, Problem
from generator.foundation.nearest import did_you_mean
from generator.measures.schema import LUMPED

By = Literal["region", "council", "ward", "party"]
LEVELS: tuple[By, ...] = ("region", "council", "ward", "party")
"""What bulletins can be written by, in the order in which an index lists them."""


@dataclass(frozen=True, slots=True)
class Member:
    """A subject in its set: its turn (`position` of `many`) and its path, without ending.

    Both follow from names alone, those without a result among them, so they stay as results come.
    """

    subject: Subject
    position: int
    many: int
    path: str


def members(election: Election, level: Level) -> list[Member]:
    """Return everybody of a level who gets a bulletin, sorted by id.

    Councils that have still to declare are there too; wards are those with somebody elected;
    parties are those that won a seat or defended one, `other` left out.
    """
    every = sorted(_SUBJECTS[level](election), key=lambda one: one.id)
    paths = _paths(every, {one.code: slug(one.name) for one in election.councils})
    told = _WITH_NEWS[level](election) if level in _WITH_NEWS else {one.id for one in every}
    return [
        Member(one, place, len(every), paths[one.id])
        for place, one in enumerate(every)
        if one.id in told
    ]


def member_called(election: Election, level: Level, name: str) -> Member:
    """Return the member of a level that the name or id means, whatever its case and accents.

    Raises InputError when there is none, or more than one.
    """
    every = members(election, level)
    wanted = plain(name)
    found = [one for one in every if one.subject.id == name]
    found = found or [one for one in every if wanted in _called(one)]
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(one.subject.id for one in found[:5])
        raise InputError(Problem(f"{name} can mean several", "--about", expected=several))
    near = did_you_mean(name, [one.subject.name for one in every])
    raise InputError(Problem(f"no {level} is called {name!r}{near}", "--about"))


def _called(member: Member) -> set[str]:
    subject = member.subject
    return {plain(subject.name), plain(member.path.partition("/")[2]), plain(member.path)}


def _regions(election: Election) -> Iterable[Subject]:
    names = {one.region for one in election.councils if one.region}
    return (Subject(level="region", id=name, name=name) for name in names)


def _councils(election: Election) -> Iterable[Subject]:
    return (
        Subject(level="council", id=one.code, name=one.name, region=one.region or "")
        for one in election.councils
    )


def _wards(election: Election) -> Iterable[Subject]:
    region = {one.code: one.region or "" for one in election.councils}
    return (
        Subject(
            level="ward",
            id=ward.code,
            name=ward.name,
            region=region.get(ward.council, ""),
            council=ward.council,
        )
        for ward in _by_code(election).values()
    )


def _by_code(election: Election) -> dict[str, Ward]:
    wards = [ward for one in election.councils for ward in one.wards]
    return {ward.code: ward for ward in (*election.by_elections, *wards)}


def _counted_wards(election: Election) -> set[str]:
    declared = [ward for one in election.councils if one.declared for ward in one.wards]
    return {
        ward.code
        for ward in (*election.by_elections, *declared)
        if any(one.elected for one in ward.candidacies)
    }


def _parties(election: Election) -> Iterable[Subject]:
    return (
        Subject(level="party", id=one.id, name=one.short or one.name)
        for one in election.parties.values()
        if one.id != LUMPED
    )


def _parties_with_seats(election: Election) -> set[str]:
    seats: set[str] = set()
    for council in election.councils:
        won = council.won if council.declared else {}
        for count in (won, council.defended or {}):
            seats.update(party for party, number in count.items() if number)
    return seats


_SUBJECTS: Mapping[Level, Callable[[Election], Iterable[Subject]]] = {
    "region": _regions,
    "council": _councils,
    "ward": _wards,
    "party": _parties,
}

_WITH_NEWS: Mapping[Level, Callable[[Election], set[str]]] = {
    "ward": _counted_wards,
    "party": _parties_with_seats,
}
"""Who of a level gets a bulletin, where that is not everybody."""


def _paths(subjects: Iterable[Subject], councils: Mapping[str, str]) -> dict[str, str]:
    """A path for each subject by id, from its name; the id is added where two would be alike."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for one in subjects:
        if one.level == "ward":
            council = councils.get(one.council) or slug(one.council) or "council"
            path = f"ward/{council}/{slug(one.id.partition('/')[2]) or slug(one.name) or 'ward'}"
        else:
            path = f"{one.level}/{slug(one.name) or slug(one.id) or one.level}"
        while path in taken:
            path = f"{path}-{slug(one.id) or 'also'}"
        taken.add(path)
        found[one.id] = path
    return found
