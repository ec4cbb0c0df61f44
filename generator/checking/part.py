"""What every model of `rules/checking/` is made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from generator.checking.claims import Relation
from generator.foundation.nearest import did_you_mean

Phrases = tuple[str, ...]


def _a_relation(name: str) -> str:
    known = [one.value for one in Relation]
    if name not in known:
        raise ValueError(f"no relation is called {name!r}{did_you_mean(name, known)}")
    return name


RelationName = Annotated[str, AfterValidator(_a_relation)]


class Part(BaseModel):
    """A part of a file: it cannot be changed, and an unknown key in it is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
