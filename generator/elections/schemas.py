"""JSON Schemas of what a user writes, so that editors complete and check it."""

from __future__ import annotations

from typing import Any

from generator.elections.briefing import Briefing
from generator.elections.manifest import Manifest

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schemas by name: `election` for election.yaml, `briefing` for the briefing."""
    election = Manifest.model_json_schema()
    briefing = Briefing.model_json_schema()
    return {
        "election": {"$schema": _DIALECT, **election, "title": "An election pack's election.yaml"},
        "briefing": {"$schema": _DIALECT, **briefing, "title": "An election pack's briefing.yaml"},
    }
