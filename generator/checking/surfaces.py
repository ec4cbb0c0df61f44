"""Every way in which copy may name a party, a place or a person of one election."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.checking.words import Names
from generator.elections.briefing import Briefing
from generator.elections.models import NO_OVERALL_CONTROL, Council, Election, Party, Ward
from generator.elections.register import CouncilRegister


class Named(NamedTuple):
    """What a name may mean: a kind of pattern.KINDS and an id."""

    kind: str
    id: str


_SHORTEST_SURNAME = 4

Surfaces = dict[str, tuple[Named, ...]]
"""From a name as copy writes it to everything it may mean."""


def surfaces(
    election: Election, briefing: Briefing, names: Names, register: CouncilRegister
) -> Surfaces:
    """Return every name of the election: parties, councils, regions, people, no overall control.

    Wards and candidates are not among them: see `local_surfaces`.
    """
    found: defaultdict[str, dict[Named, None]] = defaultdict(dict)
    for surface, named in (
        *_parties(election.parties.values(), names),
        *_councils(election.councils, names, register),
        *_regions(election, names),
        *_leaders(briefing, names),
        *((one, Named("Z", NO_OVERALL_CONTROL)) for one in names.no_overall_control),
    ):
        for form in {surface, surface.upper(), surface[:1].upper() + surface[1:]}:
            found[form][named] = None
    return {surface: tuple(means) for surface, means in found.items()}


def local_surfaces(wards: Iterable[Ward]) -> Iterator[tuple[str, Named]]:
    """Yield the names of wards and of their candidates."""
    for ward in wards:
        for surface in {
            ward.name,
            ward.name.replace("&", "and"),
            ward.name.replace(" and ", " & "),
            ward.name.upper(),
        }:
            yield surface, Named("W", ward.code)
        for one in ward.candidacies:
            yield one.name, Named("H", f"{ward.code}|{one.name}")


def surnames(wards: Sequence[Ward]) -> Iterator[tuple[str, Named]]:
    """Yield the surnames that only one candidate has and that are no ward's name."""
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for ward in wards:
        for one in ward.candidacies:
            *first, last = one.name.split()
            if first and len(last) >= _SHORTEST_SURNAME:
                found[last].append(Named("H", f"{ward.code}|{one.name}"))
    taken = {word for ward in wards for word in ward.name.split()}
    for surname, people in found.items():
        if len(people) == 1 and surname not in taken:
            yield surname, people[0]


def _parties(parties: Iterable[Party], names: Names) -> Iterator[tuple[str, Named]]:
    for party in parties:
        own = [party.name, party.short, party.adjective, *party.colloquial]
        if party.registered and len(party.code) > 2:
            own.append(party.code.upper())
        for surface in {*filter(None, own), *names.parties.get(party.id, ())} - {"other"}:
            yield surface, Named("P", party.id)


def _councils(
    councils: Iterable[Council], names: Names, register: CouncilRegister
) -> Iterator[tuple[str, Named]]:
    full = {one.name for one in councils}
    for council in councils:
        aliases = (*register.aliases.get(council.name, ()), *names.councils.get(council.name, ()))
        spelt = {council.name, council.name.replace(" & ", " and "), council.name.replace("-", " ")}
        for surface in (*spelt, *aliases):
            yield surface, Named("C", council.code)
        if aliases:
            continue
        short = _short(council.name, names)
        if short and short not in full:
            yield short, Named("C", council.code)


def _short(name: str, names: Names) -> str:
    for word in names.short_before:
        sign = word if word.startswith("-") else f" {word} "
        before, found, _ = name.partition(sign)
        if found:
            return before.strip()
    return ""


def _regions(election: Election, names: Names) -> Iterator[tuple[str, Named]]:
    regions = {one.region for one in election.councils if one.region}
    for region in sorted(regions):
        for surface in {region, *names.regions.get(region, ())}:
            yield surface, Named("R", region)
    for surface, members in names.wide_regions.items():
        for region in members:
            if region in regions:
                yield surface, Named("R", region)


def _leaders(briefing: Briefing, names: Names) -> Iterator[tuple[str, Named]]:
    for leader in briefing.leaders:
        for form in names.leader_forms:
            yield form.format(name=leader.name, short=leader.short), Named("P", leader.party)
