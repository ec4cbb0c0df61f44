"""What changed between two counts of an election, as data."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class ControlChange(_Part):
    """A council that is run otherwise than in the old count, or has declared since."""

    council: str
    name: str
    before: str = Field(description="Party, no overall control, or empty where not declared")
    after: str


class FactChange(_Part):
    """A fact that appeared, went, or says something else."""

    id: str
    kind: str
    change: Literal["appeared", "went", "changed"]
    before: dict[str, Any] = Field(default_factory=dict)
    after: dict[str, Any] = Field(default_factory=dict)


class BulletinChange(_Part):
    """A bulletin that is new, gone, reads otherwise, or rests on other cells in the same words."""

    path: str
    name: str
    change: Literal["new", "gone", "copy", "evidence"]
    went: list[str] = Field(default_factory=list, description="Sentences of the old text only")
    came: list[str] = Field(default_factory=list, description="Sentences of the new text only")


class Difference(_Part):
    """Everything that changed, in the order of the election's own lists."""

    councils: list[ControlChange]
    facts: list[FactChange]
    bulletins: list[BulletinChange]

    @property
    def empty(self) -> bool:
        """Whether nothing changed at all."""
        return not (self.councils or self.facts or self.bulletins)
