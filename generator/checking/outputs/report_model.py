"""What a check found, as data: what `check --format json` prints."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from generator.article import EvidenceField
from generator.checking.claims import Claim, Hedge, Relation
from generator.checking.outputs.checked import Checked, Region
from generator.checking.report import CheckedSentence, Finding, QualityNote, Verdict

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        json_schema_serialization_defaults_required=True,
    )


class Place(_Part):
    """A stretch of the file. Lines and columns count from 1; of a Word file, paragraphs."""

    line: int
    column: int
    end_line: int
    end_column: int = Field(description="One past the last letter")


class Figure(_Part):
    """A figure as the copy writes it."""

    value: float
    unit: str
    hedge: Hedge
    text: str


class ClaimFound(_Part):
    """What the copy claims, as the check understood it."""

    relation: Relation
    words: str = Field(description="The claim as it stands in the copy")
    start: int = Field(description="First letter, counted in the sentence's text")
    end: int = Field(description="One past the last letter")
    subjects: list[str] = Field(description="Ids of parties, or no-overall-control")
    others: list[str] = Field(description="The second party: from whom, ahead of whom")
    places: list[str] = Field(description="Ids of the councils, wards or regions")
    scope: str = Field(description="What the places are: council, ward, region or nation")
    quantity: Figure | None
    direction: int = Field(description="1 for up, -1 for down, 0 where there is neither")
    positive: bool = Field(description="False where the copy denies it")
    attributed: str = Field(description="Who says so, where the copy names somebody")


class FindingMade(_Part):
    """A claim with its verdict."""

    verdict: Verdict
    reason: str = Field(description="Why; of a contradiction, what would be true")
    warning: bool = Field(description="Whether a person should look, though nothing is wrong")
    place: Place
    claim: ClaimFound
    evidence: list[EvidenceField]


class SentenceChecked(_Part):
    """A sentence of the copy and its claims."""

    text: str
    line: int
    column: int
    verdict: Verdict | None = Field(description="The gravest; null where it claims nothing")
    findings: list[FindingMade]


class NoteMade(_Part):
    """Something about the writing, apart from truth."""

    rule: str
    text: str
    line: int
    column: int
    excerpt: str


class DocumentChecked(_Part):
    """One piece of copy."""

    document: str = Field(description="Its file as it was named, or stdin")
    contradicted: bool
    claims: dict[Verdict, int] = Field(description="How many claims have each verdict")
    sentences: list[SentenceChecked]
    notes: list[NoteMade]


class CheckReport(_Part):
    """A check of one piece of copy or of several."""

    documents: list[DocumentChecked]


def document_of(checked: Checked) -> DocumentChecked:
    """Return checked copy as data."""
    report = checked.report
    return DocumentChecked(
        document=checked.name,
        contradicted=report.contradicted,
        claims={verdict: report.count(verdict) for verdict in Verdict},
        sentences=[_sentence(checked, one) for one in report.sentences],
        notes=[_note(one) for one in report.notes],
    )


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of what `recount check --format json` prints."""
    return {"$schema": DIALECT, **CheckReport.model_json_schema(mode="serialization")}


def _sentence(checked: Checked, sentence: CheckedSentence) -> SentenceChecked:
    return SentenceChecked(
        text=sentence.text,
        line=sentence.line,
        column=sentence.column,
        verdict=sentence.verdict,
        findings=[
            _finding(one, sentence, checked.region(sentence, one.claim.start, one.claim.end))
            for one in sentence.findings
        ],
    )


def _finding(finding: Finding, sentence: CheckedSentence, region: Region) -> FindingMade:
    return FindingMade(
        verdict=finding.verdict,
        reason=finding.reason,
        warning=finding.warning,
        place=Place(**region._asdict()),
        claim=_claim(finding.claim, sentence.text),
        evidence=list(finding.evidence),
    )


def _claim(claim: Claim, text: str) -> ClaimFound:
    quantity = claim.quantity
    return ClaimFound(
        relation=claim.relation,
        words=text[claim.start : claim.end],
        start=claim.start,
        end=claim.end,
        subjects=list(claim.subjects),
        others=list(claim.others),
        places=list(claim.places),
        scope=claim.scope,
        quantity=quantity
        and Figure(
            value=quantity.value, unit=quantity.unit, hedge=quantity.hedge, text=quantity.text
        ),
        direction=claim.direction,
        positive=claim.positive,
        attributed=claim.attributed,
    )


def _note(note: QualityNote) -> NoteMade:
    return NoteMade(
        rule=note.rule, text=note.text, line=note.line, column=note.column, excerpt=note.excerpt
    )
