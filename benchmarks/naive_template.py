"""What most result bots print: one template with slots, the same for every council."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Environment, Template

from generator.measures.table import Measures

SOURCE = """
{{ after }} {% if changed %}has gained{% elif none %}controls{% else %}has held{% endif %}
{{ council }}. The council has {{ size }} seats, of which {{ contested }} were contested.
{% for party in parties -%}
{{ party.name }} won {{ party.won }} {{ "seat" if party.won == 1 else "seats" }}
{%- if party.change is not none %} ({{ "%+d"|format(party.change) }}){% endif %}
{{- ", " if not loop.last else "." }}
{%- endfor %}
{% if turnout is not none %}Turnout was {{ turnout }} per cent.{% endif %}
{% if majority is not none %}{{ after }} now has a majority of {{ majority }}.{% endif %}
The region is {{ region }}.
"""


def template() -> Template:
    """Return the template, compiled."""
    return Environment(autoescape=False).from_string(SOURCE)


def contexts(tables: Measures, names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield what the template is filled with, council by council. `names`: parties by id."""
    parties: dict[str, list[dict[str, Any]]] = {}
    for row in tables["party_in_council"].rows:
        known = {"won": row["won"], "change": row["net_change"]}
        parties.setdefault(row["council"], []).append(
            {"name": names.get(row["party"], ""), **known}
        )
    for row in tables["council"].rows:
        holder = row["control_after"] or ""
        yield {
            "council": row["council"],
            "after": names.get(holder, "Nobody"),
            "changed": row["outcome"] in ("gain-from-party", "gain-from-none"),
            "none": holder == "no-overall-control",
            "size": row["size"],
            "contested": row["seats_contested"],
            "parties": sorted(parties.get(row["council"], ()), key=lambda one: -one["won"]),
            "turnout": row["turnout"],
            "majority": row["majority_after"],
            "region": row["region"],
        }
