"""The article: what prose writes, and what editions, checking and the desk read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
)

from generator.foundation.evidence import Cell, Evidence


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


CellReference = Cell
"""One cell of one file of the pack."""

SpanEvidence = Evidence
"""What a figure or a name rests on."""

_CELL_SCHEMA = {
    "type": "object",
    "description": "One cell of one file of the pack. `row` is the line, counted from 1.",
    "properties": {
        "file": {"type": "string"},
        "row": {"type": "integer"},
        "column": {"type": "string"},
        "value": {"type": "string"},
    },
    "required": ["file", "row", "column", "value"],
    "additionalProperties": False,
}
_EVIDENCE_SCHEMA = {
    "type": "object",
    "description": "What a figure or a name rests on: a cell, or a measure and the cells under it",
    "properties": {
        "value": {"type": "string", "description": "The value, before house style"},
        "measure": {"type": ["string", "null"], "description": "table.column, if computed"},
        "formula": {"type": ["string", "null"], "description": "How it is computed, in words"},
        "cells": {"type": "array", "items": _CELL_SCHEMA},
    },
    "required": ["value", "measure", "formula", "cells"],
    "additionalProperties": False,
}


def _read_evidence(given: Any) -> Evidence:
    """Evidence as it is, or from its JSON. Checked where it is made, so not again here."""
    if isinstance(given, Evidence):
        return given
    cells = tuple(Cell(**cell) for cell in given["cells"])
    return Evidence(given["value"], cells, given["measure"], given["formula"])


def _written_evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "value": evidence.value,
        "measure": evidence.measure,
        "formula": evidence.formula,
        "cells": [cell._asdict() for cell in evidence.cells],
    }


EvidenceField = Annotated[
    Evidence,
    PlainValidator(_read_evidence),
    PlainSerializer(_written_evidence),
    WithJsonSchema(_EVIDENCE_SCHEMA),
]
"""Evidence as a field of the article: taken as it is, written as JSON."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a sentence that states a figure or names something, with its evidence."""

    start: Annotated[int, Field(description="First character, counted in the sentence's text")]
    end: Annotated[int, Field(description="One past the last character")]
    text: str
    kind: Annotated[str, Field(description="number, party, council, region, date, text, …")]
    evidence: tuple[EvidenceField, ...]


Edited = Literal["", "changed", "moved", "split", "joined", "new"]
"""What an editor did to a sentence of the draft; nothing where it stands as drafted."""


class Sentence(_Part):
    """One sentence, the facts it states and the spans that carry evidence."""

    text: str
    facts: list[str] = Field(description="Ids of the facts that the sentence states")
    spans: list[Span] = Field(default_factory=list)
    slot: str = Field("", description="The slot of the article's shape that the sentence fills")
    wording: str = Field("", description="Template file and line of the wording")
    edited: Edited = Field("", description="What an editor did to it")


class Paragraph(_Part):
    """Sentences that make one argument."""

    sentences: list[Sentence]
    name: str = ""

    @property
    def text(self) -> str:
        """The paragraph as one string."""
        return " ".join(sentence.text for sentence in self.sentences)


class Section(_Part):
    """A part of the article with a name for editors (it is not printed in an analysis)."""

    name: str
    paragraphs: list[Paragraph]


class ArticleFact(_Part):
    """A fact as the article carries it along for readers, checks and feeds."""

    id: str
    kind: str
    subject: list[str]
    values: dict[str, str | float | int | bool | list[str] | None]
    tone: dict[str, float]
    newsworthiness: float
    provisional: bool
    rule: str = Field(description="Rule file and line")
    says: str = Field(description="The rule's sentence of documentation")
    rests_on: list[str]
    evidence: list[EvidenceField]


class Note(_Part):
    """Something for the editor's eyes only: never part of the copy."""

    kind: Literal["open-slot", "conflict", "data", "length", "basis", "edited", "editor"] = Field(
        description="edited: about a sentence that an editor changed; editor: written by one"
    )
    text: str
    place: str = ""


class Coverage(_Part):
    """How much of the election has been counted."""

    declared: int
    total: int


class Source(_Part):
    """A file or publication that the article rests on."""

    title: str
    file: str = ""
    date: str = ""
    url: str = ""
    licence: str = ""


Level = Literal["nation", "region", "council", "ward", "party"]
"""What a text can be about."""


class Subject(_Part):
    """What a text is about: the whole election, or one place or party in it."""

    level: Level = "nation"
    id: str = ""
    name: str = ""
    region: str = Field("", description="The region it lies in, where it lies in one")
    council: str = Field("", description="Id of the council that a ward belongs to")


NATION = Subject()
"""The subject of a text about the whole election."""


class PictureItem(_Part):
    """One thing in a picture: a party, a council, a region; a row of the picture's data table."""

    label: str
    colour: str = Field("", description="#rrggbb of the party it stands for, if any")
    mark: str = Field("", description="Short text drawn on it, so that colour is never alone")
    values: dict[str, float | str | None] = Field(description="By column of the picture")


class Picture(_Part):
    """A picture as data: what it shows, which fact it proves, and the table under it."""

    kind: str = Field(description="net-change, councils-held, chamber, shares, tile-map, scatter")
    title: str
    description: str = Field(description="The same in words, for those who cannot see it")
    caption: str = Field(description="The sentence of the article that it proves")
    fact: str = Field(description="Id of the fact that it proves")
    columns: dict[str, str] = Field(description="Column of the data to its heading")
    items: list[PictureItem]
    notes: dict[str, float | str] = Field(
        default_factory=dict, description="Single values: size, majority, n, r, …"
    )


class DraftSentence(_Part):
    """A sentence as it was drafted, before an editor worked on the text."""

    text: str
    facts: list[str]
    slot: str = ""


class FactThen(_Part):
    """A fact as it was when an editor last worked on a sentence that rests on it."""

    id: str
    kind: str
    values: dict[str, str | float | int | bool | list[str] | None]
    provisional: bool


class Revision(_Part):
    """The draft that an edited article came from, in short, and what has become of it."""

    headline: DraftSentence
    standfirst: DraftSentence | None
    paragraphs: list[list[DraftSentence]]
    disclosure: str
    origins: list[list[int]] = Field(
        description="For each sentence of the body those it came from, counted from 0 through the "
        "draft's body, and on through `earlier`"
    )
    earlier: list[DraftSentence] = Field(
        default_factory=list,
        description="Sentences of earlier drafts that an editor worked on or deleted, and that "
        "this draft has not",
    )
    written_on: list[list[FactThen]] = Field(
        description="For each sentence of the article that an editor touched, headline first, the "
        "facts under it as they were then"
    )


class Article(_Part):
    """A whole article, with everything needed to print it, check it and show its evidence."""

    genre: str
    about: Subject = NATION
    election: str
    date: str
    headline: Sentence
    standfirst: Sentence | None
    sections: list[Section]
    pictures: list[Picture] = Field(default_factory=list)
    disclosure: str
    coverage: Coverage
    facts: list[ArticleFact]
    notes: list[Note]
    sources: list[Source]
    seed: int = Field(0, description="Which wordings were asked for")
    angle: int = Field(1, description="Which of its angles the text opens on")
    revision: Revision | None = Field(None, description="Set where an editor changed the text")

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Every paragraph of the body, in order."""
        return [paragraph for section in self.sections for paragraph in section.paragraphs]

    @property
    def sentences(self) -> list[Sentence]:
        """Headline, standfirst and body, sentence by sentence."""
        head = [self.headline] + ([self.standfirst] if self.standfirst else [])
        return head + [one for paragraph in self.paragraphs for one in paragraph.sentences]

    @property
    def body(self) -> str:
        """The body's text, paragraphs divided by an empty line."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)
