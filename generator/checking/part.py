"""What every model of `rules/checking/` is made of."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Phrases = tuple[str, ...]


class Part(BaseModel):
    """A part of a file: it cannot be changed, and an unknown key in it is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
