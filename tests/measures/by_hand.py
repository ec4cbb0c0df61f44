"""Small elections written by hand: only what a test is about has to be said."""

from __future__ import annotations

from datetime import date
from itertools import count
from types import SimpleNamespace
from typing import Any

from generator.elections.briefing import Briefing
from generator.elections.models import (
    Basis,
    Candidacy,
    Composition,
    Control,
    Council,
    Election,
    Origin,
    Party,
    PreviousElection,
    Ward,
)
from generator.foundation.evidence import Cell
from generator.foundation.layers import rule_layers
from generator.foundation.yaml_source import YamlDocument, parse_yaml
from generator.measures.build import measure
from generator.measures.table import Measures

MAIN = ("conservative", "labour")
PARTIES = (*MAIN, "liberal-democrat", "green", "ukip", "independent", "other")
LINES = count(2)


def council(code: str, **fields: Any) -> Council:
    """A declared council. `before` and `after` may be seats by party; control follows from them."""
    line = next(LINES)
    for when in ("before", "after"):
        seats = fields.get(when)
        if isinstance(seats, dict):
            fields[when] = composition(seats, fields.get("size"))
        if fields.get(when) is not None:
            fields.setdefault(f"control_{when}", fields[when].control)
        if isinstance(fields.get(f"control_{when}"), str):
            fields[f"control_{when}"] = Control(holder=fields[f"control_{when}"])
    if fields.get("defended") is not None:
        fields = {"defended_basis": Basis.last_election, "comparable": True, **fields}
    plain = {"code": code, "name": code.title(), **fields}
    return Council(**{"cells": _cells(line, plain), **plain})


def composition(seats: dict[str, int], size: int | None = None) -> Composition:
    """A whole council on the basis of the last election; seats short of the size are vacant."""
    total = sum(seats.values())
    whole = size or total
    return Composition(size=whole, seats=seats, vacant=whole - total, basis=Basis.last_election)


def _cells(line: int, fields: dict[str, Any]) -> dict[str, Cell]:
    plain = {k: v for k, v in fields.items() if isinstance(v, str | int | float)}
    for prefix in ("won", "defended", "areas"):
        plain |= {f"{prefix}.{key}": value for key, value in (fields.get(prefix) or {}).items()}
    for when in ("before", "after"):
        if fields.get(when) is not None:
            plain |= {f"{when}.{party}": n for party, n in fields[when].seats.items()}
            plain[f"control_{when}"] = fields[f"control_{when}"].holder
    return {key: Cell("councils.csv", line, key, str(value)) for key, value in plain.items()}


def candidate(party: str, votes: int | None, elected: bool = False, by_lot: bool = False) -> Any:
    """A candidacy on a line of its own."""
    return Candidacy(
        name=f"{party} candidate",
        party=party,
        votes=votes,
        elected=elected,
        by_lot=by_lot,
        origin=Origin("results.csv", next(LINES)),
    )


def ward(name: str, candidacies: list[Candidacy], **fields: Any) -> Ward:
    """A ward of the council `fields["council"]` (town), with as many seats as were filled."""
    plain = {
        "code": name,
        "name": name,
        "council": "town",
        "seats_contested": sum(one.elected for one in candidacies),
        "candidacies": tuple(candidacies),
        "origin": Origin("results.csv", next(LINES)),
    }
    return Ward(**{**plain, **fields})


def election(*councils: Council, **fields: Any) -> Election:
    """An election of these councils on 3 May 2018, changes counted from 22 May 2014."""
    plain = {
        "name": "Local elections",
        "date": date(2018, 5, 3),
        "kind": "local",
        "previous": PreviousElection(
            name="Last time", date=date(2014, 5, 22), basis=Basis.last_election
        ),
        "parties": {one: Party(id=one, name=one, main=one in MAIN) for one in PARTIES},
        "councils": councils,
        "total_councils": len(councils),
    }
    return Election(**{**plain, **fields})


def pack(subject: Election, briefing: str = "") -> Any:
    """A pack of the election; the briefing is given as YAML."""
    document: YamlDocument | None = parse_yaml(briefing, "briefing.yaml") if briefing else None
    read = document.validate(Briefing) if document else Briefing()
    return SimpleNamespace(election=subject, briefing=read, briefing_document=document)


def measures(*councils: Council, briefing: str = "", **fields: Any) -> Measures:
    """All tables of an election of these councils."""
    return measure(pack(election(*councils, **fields), briefing), rule_layers())


def row(tables: Measures, table: str, **key: Any) -> dict[str, Any]:
    """The one row of a table with these values."""
    found = [
        one for one in tables[table].rows if all(one[name] == value for name, value in key.items())
    ]
    assert len(found) == 1, f"{len(found)} rows of {table} with {key}"
    return found[0]
