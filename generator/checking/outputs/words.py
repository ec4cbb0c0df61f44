"""What a check calls its verdicts and notes: `templates/check/words.yaml`."""

from __future__ import annotations

from functools import lru_cache

from pydantic import BaseModel, ConfigDict, field_validator

from generator.checking.report import Report, Verdict
from generator.foundation.errors import TemplateError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import read_yaml

WORDS = "check/words.yaml"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class VerdictWords(_Part):
    """The sign beside a verdict's colour, its name, and what it means; `many` counts several."""

    sign: str
    name: str
    many: str = ""
    documentation: str

    def counted(self, count: int) -> str:
        """Return the name as it stands after a number."""
        return self.many if self.many and count != 1 else self.name


class NoteWords(_Part):
    """What a kind of note is called, and what it means."""

    name: str
    documentation: str


class PageWords(_Part):
    """Headings and phrases of the page."""

    title: str
    legend: str
    copy_heading: str
    claims: str
    notes: str
    nothing: str
    no_evidence: str
    more: str
    to_card: str
    place: str


class Words(_Part):
    """The whole file."""

    verdicts: dict[Verdict, VerdictWords]
    notes: dict[str, NoteWords]
    page: PageWords

    @field_validator("verdicts")
    @classmethod
    def _every_verdict(cls, given: dict[Verdict, VerdictWords]) -> dict[Verdict, VerdictWords]:
        missing = [one.value for one in Verdict if one not in given]
        if missing:
            raise ValueError(f"no words for {', '.join(missing)}")
        return given

    def note(self, rule: str) -> NoteWords:
        """Return the words for a kind of note; one that the file does not have names itself."""
        return self.notes.get(rule) or NoteWords(name=rule, documentation=rule)


@lru_cache(maxsize=16)
def load_words(templates: Layers) -> Words:
    """Return the words. Raises TemplateError with every problem of the file."""
    return read_yaml(templates.path(WORDS), WORDS).validate(Words, TemplateError)


def summary(report: Report, words: Words) -> str:
    """Return how many claims there are of each verdict, and how many notes, in one line."""
    claims = len(report.findings)
    told = [
        f"{count} {words.verdicts[verdict].counted(count)}"
        for verdict in Verdict
        if (count := report.count(verdict))
    ]
    parts = [_counted(claims, "claim") + (f": {', '.join(told)}" if told else "")]
    if report.notes:
        parts.append(f"{_counted(len(report.notes), 'note')} on the writing")
    return "; ".join(parts)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
