"""What changed between two counts of an election, as data: what `diff --format json` prints."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Plain = str | float | int | bool | list[str] | None
"""A value of a fact, without its unit and its evidence."""


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        json_schema_serialization_defaults_required=True,
    )


class ControlChange(_Part):
    """A council that is run otherwise than in the old count, or has declared since."""

    council: str = Field(description="Id of the council")
    name: str
    before: str | None = Field(
        description="Who ran it in the old count: id of a party, or no-overall-control; "
        "null where it had not declared, or control was not known"
    )
    after: str | None = Field(description="The same in the new count")
    outcome: str = Field(
        description="In the new count: hold, gain, loss, no overall control, undeclared, or empty"
    )
    says: str = Field(description="The change in words, as in `no overall control → Conservative`")


class FactChange(_Part):
    """A fact that appeared, went, or has other values. How newsworthy it is does not count."""

    id: str
    kind: str
    change: Literal["appeared", "went", "changed"]
    before: dict[str, Plain] = Field(description="All values in the old count; empty without it")
    after: dict[str, Plain] = Field(description="All values in the new count; empty without it")
    says: str = Field(
        description="Whom it is about, and its values; of a changed fact those that differ"
    )


class BulletinChange(_Part):
    """A bulletin that is new, gone, reads otherwise, or says the same about other results.

    `copy`: its sentences are others, or stand in another order. `evidence`: the sentences are the
    same, and what they rest on, a picture or a note to the editor is not.
    """

    path: str = Field(description="Its files in the set, without ending")
    name: str = Field(description="The place or party; of a text on the whole election its genre")
    change: Literal["new", "gone", "copy", "evidence"]
    went: list[str] = Field(
        default_factory=list, description="Sentences that only the old text has, in its order"
    )
    came: list[str] = Field(
        default_factory=list, description="Sentences that only the new text has, in its order"
    )


class Difference(_Part):
    """Everything that changed. Councils as the new count lists them, facts kind by kind."""

    councils: list[ControlChange]
    facts: list[FactChange]
    bulletins: list[BulletinChange]

    @property
    def empty(self) -> bool:
        """Whether nothing changed at all."""
        return not (self.councils or self.facts or self.bulletins)


def difference_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of what `recount diff --format json` prints."""
    return {"$schema": DIALECT, **Difference.model_json_schema(mode="serialization")}
