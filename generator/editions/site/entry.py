"""What a set of bulletins says of each: the rows of its index, its site, feed and sitemap."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from generator.article import Coverage, Source, Subject


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Entry(_Part):
    """One bulletin of a set."""

    path: str = Field(description="Where it is below the set's folder, without ending")
    genre: str
    about: Subject
    council: str = Field("", description="Name of the council that a ward belongs to")
    headline: str
    summary: str = Field(description="The first sentence of the body")
    flash: str = Field("", description="One line in the agency's vocabulary, where there is one")
    outcome: str = Field(
        "", description="hold, gain, loss, no overall control, undeclared; empty where none"
    )
    changed: bool = Field(False, description="The council or ward changed hands")
    parties: list[str] = Field(
        default_factory=list,
        description="By short name: the party that had it, then the one that has it, if another",
    )
    newsworthiness: float = Field(0.0, description="Of the angle that it opens on, among its peers")
    provisional: bool = False
    digest: str = Field("", description="Of everything that the bulletin is made from")
    files: dict[str, str] = Field(
        default_factory=dict, description="Format to the file below the set's folder"
    )


class SetHead(_Part):
    """What a whole set shares."""

    election: str
    date: str = Field(description="Polling day, ISO 8601")
    coverage: Coverage
    disclosure: str
    sources: list[Source] = Field(default_factory=list)
    base_url: str = Field(description="Where the site will stand, ending in a slash")
