"""The shape of a round-up, from `templates/wrap/shape.yaml`."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class WrapPart(_Part):
    """Headlines of one genre, the most newsworthy first."""

    name: str
    genre: str
    most: int = Field(ge=1)


class WrapShape(_Part):
    """The bulletin whose headline stands on top, and the parts below it."""

    genre: str
    headline: str = Field(description="Path of the bulletin in its set")
    parts: tuple[WrapPart, ...]
