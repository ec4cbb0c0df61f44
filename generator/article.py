"""The article: what prose writes, and what editions, checking and the desk read."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CellReference(_Part):
    """One cell of one file of the pack. `row` is the line in the file, counted from 1."""

    file: str
    row: int
    column: str
    value: str


class SpanEvidence(_Part):
    """What a figure or a name rests on: a cell, or a measure and the cells under it."""

    value: str = Field(description="The value itself, before house style turned it into words")
    measure: str | None = Field(None, description="table.column of the measure, if it is computed")
    formula: str | None = Field(None, description="How the measure is computed, in words")
    cells: list[CellReference] = Field(default_factory=list)


class Span(_Part):
    """A stretch of a sentence that states a figure or names something, with its evidence."""

    start: int = Field(description="First character, counted in the sentence's text")
    end: int = Field(description="One past the last character")
    text: str
    kind: str = Field(description="number, party, council, region, date, quotation, text, …")
    evidence: list[SpanEvidence]


class Sentence(_Part):
    """One sentence, the facts it states and the spans that carry evidence."""

    text: str
    facts: list[str] = Field(description="Ids of the facts that the sentence states")
    spans: list[Span] = Field(default_factory=list)
    slot: str = Field("", description="The slot of the article's shape that the sentence fills")
    wording: str = Field("", description="Template file and line of the wording")


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
    evidence: list[SpanEvidence]


class Note(_Part):
    """Something for the editor's eyes only: never part of the copy."""

    kind: Literal["open-slot", "conflict", "data", "length", "basis"]
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


class Article(_Part):
    """A whole article, with everything needed to print it, check it and show its evidence."""

    genre: str
    election: str
    date: str
    headline: Sentence
    standfirst: Sentence | None
    sections: list[Section]
    disclosure: str
    coverage: Coverage
    facts: list[ArticleFact]
    notes: list[Note]
    sources: list[Source]

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
