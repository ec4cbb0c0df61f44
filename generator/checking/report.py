"""What a check found: each sentence of the copy with its claims, their verdicts and evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from generator.checking.claims import Claim
from generator.foundation.evidence import Evidence


class Verdict(StrEnum):
    """What the count says of a claim."""

    supported = "supported"
    contradicted = "contradicted"
    not_covered = "not-covered"
    opinion = "opinion"
    misspelt = "misspelt"


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim with its verdict.

    `reason` is a sentence for the editor: why, and for a contradiction what would be true.
    `warning` is true where a person should look although nothing is contradicted: an opinion that
    nobody is named for, a name that is spelt otherwise.
    """

    claim: Claim
    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...] = ()
    warning: bool = False


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of the copy. `line` and `column` are those of its first letter, from 1."""

    text: str
    line: int
    column: int
    findings: tuple[Finding, ...] = ()

    @property
    def verdict(self) -> Verdict | None:
        """The gravest verdict of the sentence's claims; None where it claims nothing."""
        found = {one.verdict for one in self.findings}
        return next((one for one in GRAVEST_FIRST if one in found), None)


GRAVEST_FIRST = (
    Verdict.contradicted,
    Verdict.misspelt,
    Verdict.not_covered,
    Verdict.opinion,
    Verdict.supported,
)


@dataclass(frozen=True, slots=True)
class QualityNote:
    """Something about the writing, apart from truth. `rule` is its name, for example `cliche`."""

    rule: str
    text: str
    line: int
    column: int
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a check found in one piece of copy."""

    document: str
    sentences: tuple[CheckedSentence, ...]
    notes: tuple[QualityNote, ...] = field(default=())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every claim with its verdict, in the order of the copy."""
        return tuple(one for sentence in self.sentences for one in sentence.findings)

    @property
    def contradicted(self) -> bool:
        """Whether the count says otherwise than the copy anywhere."""
        return any(one.verdict is Verdict.contradicted for one in self.findings)

    def count(self, verdict: Verdict) -> int:
        """How many claims have the verdict."""
        return sum(one.verdict is verdict for one in self.findings)
