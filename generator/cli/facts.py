"""`recount facts`: what the rules found, most newsworthy first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.options import pack_argument, pack_folder, rules_option
from generator.cli.output import progress
from generator.foundation.errors import InputError, Problem
from generator.foundation.nearest import did_you_mean

if TYPE_CHECKING:
    from generator.elections.models import Election
    from generator.facts.models import Fact, Facts, Value

PARTY_UNITS = ("party", "control")
PLACE_UNITS = ("council", "ward", "region", "band")
MOST_ITEMS = 4


@click.command("facts")
@pack_argument
@click.option("--kind", metavar="KIND", help="Only facts of this kind.")
@click.option("--party", metavar="PARTY", help="Only facts about this party: its id or a name.")
@click.option("--place", metavar="NAME", help="Only facts about this council, ward or region.")
@click.option(
    "--format",
    "layout",
    type=click.Choice(("table", "json")),
    default="table",
    show_default=True,
    help="How to print them.",
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N only.")
@rules_option
def facts_command(
    pack: Path,
    *,
    kind: str | None,
    party: str | None,
    place: str | None,
    layout: str,
    limit: int | None,
    rules: Path | None,
) -> None:
    """Print what the rules find in PACK, most newsworthy first.

    \b
    Example:
      recount facts samples/england-2018 --party labour --place Barnet
    """
    folder = pack_folder(pack)
    from generator.pipeline import facts_of  # noqa: PLC0415  (help must not wait for it)

    with progress(f"Reading {folder.resolve().name}"):
        read, found = facts_of(folder, rules)
    chosen = ranked(found)
    if kind is not None:
        chosen = [
            fact for fact in chosen if fact.kind == _known("kind", kind, {k: k for k in found})
        ]
    if party is not None:
        wanted = _known("party", party, party_names(read.election))
        chosen = [fact for fact in chosen if wanted in parties_of(fact)]
    if place is not None:
        wanted = _known("place", place, place_names(read.election, chosen))
        chosen = [fact for fact in chosen if wanted in places_of(fact)]
    shown = chosen[:limit]
    click.echo(as_json(shown) if layout == "json" else as_table(shown, names_of(read.election)))


def ranked(found: Facts) -> list[Fact]:
    """Return every fact, the most newsworthy first, then by id."""
    everything = [fact for facts in found.values() for fact in facts]
    return sorted(everything, key=lambda fact: (-fact.newsworthiness, fact.id))


def party_names(election: Election) -> dict[str, str]:
    """Return what a party may be called, in lower case, to its id."""
    names: dict[str, str] = {}
    for party in election.parties.values():
        for name in (*party.colloquial, party.adjective, party.short, party.name, party.id):
            names[name.casefold()] = party.id
    return names


def place_names(election: Election, facts: Iterable[Fact]) -> dict[str, str]:
    """Return what a place may be called, in lower case, to its id."""
    names = {place.casefold(): place for fact in facts for place in places_of(fact)}
    for council in election.councils:
        names[council.name.casefold()] = _same_place(council.code, council.name, names)
        names[council.code.casefold()] = names[council.name.casefold()]
        if council.region:
            names[council.region.casefold()] = council.region
    return names


def _same_place(code: str, name: str, known: dict[str, str]) -> str:
    """Return the id that facts use for the council: its code, its name, or the name's slug."""
    slug = name.casefold().replace(" ", "-")
    return next(
        (known[one] for one in (code.casefold(), name.casefold(), slug) if one in known), code
    )


def parties_of(fact: Fact) -> set[str]:
    """Return the ids of the parties that the fact speaks of."""
    return set(fact.tone) | set(_plain_of(fact.values.values(), PARTY_UNITS))


def places_of(fact: Fact) -> set[str]:
    """Return the ids of the places that the fact speaks of."""
    return set(_plain_of(fact.values.values(), PLACE_UNITS))


def _plain_of(values: Iterable[Value], units: tuple[str, ...]) -> Iterator[str]:
    for value in values:
        if value.items is not None:
            yield from _plain_of(value.items, units)
        elif value.unit in units:
            yield str(value.plain)


def _known(what: str, name: str, known: dict[str, str]) -> str:
    """Return the id behind a name. Raises InputError that names the nearest one."""
    if name.casefold() in known:
        return known[name.casefold()]
    near = did_you_mean(name.casefold(), known)
    raise InputError(Problem(f"no {what} called {name!r} here{near}"))


def names_of(election: Election) -> dict[str, str]:
    """Return ids to the names that people know parties and councils by."""
    parties = {party.id: party.short or party.name for party in election.parties.values()}
    return parties | {council.code: council.name for council in election.councils}


def as_table(facts: list[Fact], names: Mapping[str, str]) -> str:
    """Return a line for each fact: newsworthiness, kind, values."""
    if not facts:
        return "No facts."
    width = max(len(fact.kind) for fact in facts)
    lines = [f"{'news':>5}  {'kind':<{width}}  values"]
    for fact in facts:
        values = _values(fact, names)
        lines.append(f"{fact.newsworthiness:5.1f}  {fact.kind:<{width}}  {values}")
    return "\n".join(lines)


def _values(fact: Fact, names: Mapping[str, str]) -> str:
    told = [f"{name}: {_shown(value, names)}" for name, value in fact.values.items()]
    return "; ".join([*told, "provisional"] if fact.provisional else told)


def _shown(value: Value, names: Mapping[str, str]) -> str:
    if value.items is not None:
        first = ", ".join(_shown(item, names) for item in value.items[:MOST_ITEMS])
        more = len(value.items) - MOST_ITEMS
        return f"{first} and {more} more" if more > 0 else first
    if isinstance(value.plain, bool):
        return "yes" if value.plain else "no"
    if isinstance(value.plain, float):
        return f"{value.plain:g}"
    named = value.unit in (*PARTY_UNITS, *PLACE_UNITS)
    return names.get(value.plain, value.plain) if named else str(value.plain)


def as_json(facts: list[Fact]) -> str:
    """Return the facts as a JSON list, evidence included."""
    return json.dumps(
        [_fact_json(fact) for fact in facts], indent=2, ensure_ascii=False, default=str
    )


def _fact_json(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "kind": fact.kind,
        "subject": list(fact.subject),
        "values": {name: value.plain for name, value in fact.values.items()},
        "units": {name: value.unit for name, value in fact.values.items() if value.unit},
        "tone": fact.tone,
        "newsworthiness": fact.newsworthiness,
        "provisional": fact.provisional,
        "rule": str(fact.rule),
        "says": fact.says,
        "rests_on": list(fact.rests_on),
        "evidence": [_evidence_json(one) for one in fact.evidence],
    }


def _evidence_json(evidence: Any) -> dict[str, Any]:
    return {**asdict(evidence), "cells": [cell._asdict() for cell in evidence.cells]}
