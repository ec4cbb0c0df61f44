"""The manifest of an election pack: `election.yaml`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, model_validator

from generator.elections.models import Basis

MANIFEST_FILE = "election.yaml"

Role = Literal["councils", "results", "previous-results", "areas"]
Format = Literal["democracy-club", "leap", "council-table", "area-table"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class FileEntry(_Part):
    """One file of the pack: where it is, how it is written and what it is for."""

    path: str = Field(description="Relative to the pack's folder, or absolute")
    format: Format = Field(description="How the file is written: the name of a reader")
    role: Role = Field(description="What the file tells: councils, results, …")
    title: str = Field("", description="The file's name in the article's list of sources")
    published: str = Field("", description="Date of publication, for the list of sources")
    url: str = Field("", description="Where the file was published")
    licence: str = Field("", description="Terms under which it may be used")
    columns: dict[str, str] = Field(
        default_factory=dict,
        description="Our field (or prefix such as won_) to the file's column (or prefix)",
    )
    encoding: str | None = Field(None, description="Character encoding; found out when left away")
    sheet: str | None = Field(None, description="Sheet of a workbook; the first when left away")

    @property
    def name(self) -> str:
        """The title, or the path where there is none."""
        return self.title or self.path


class PreviousEntry(_Part):
    """The election that changes are counted from."""

    name: str = Field(description="The previous election in full")
    date: date
    basis: Basis = Field(Basis.last_election, description="What the seats before were counted on")


class Manifest(_Part):
    """An election pack: what was elected and which files tell about it."""

    name: str = Field(description="The election in full: Local elections in England, 3 May 2018")
    date: date
    kind: Literal["local", "by-election", "other"] = Field(description="What sort of election")
    previous: PreviousEntry | None = Field(None, description="The previous comparable election")
    total_councils: PositiveInt | None = Field(
        None, description="Councils that vote; those found in the files when left away"
    )
    files: tuple[FileEntry, ...] = Field(description="The files of the pack")
    briefing: str | None = Field(None, description="The briefing's file, often briefing.yaml")

    @model_validator(mode="after")
    def _something_to_read(self) -> Manifest:
        if not any(file.role in ("councils", "results") for file in self.files):
            raise ValueError("no file has the role councils or results")
        return self
