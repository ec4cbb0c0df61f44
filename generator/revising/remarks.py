"""What an editor should look at, and the notes that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.article import Article, Note
from generator.checking.report import Finding, Verdict


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence to look at: where it stands, why, and whether it is false as it stands."""

    text: str
    place: str
    reasons: tuple[str, ...]
    false: bool = False

    @property
    def note(self) -> Note:
        """The remark as a note of the article."""
        return Note(
            kind="edited", text=f"“{self.text}”: {'; '.join(self.reasons)}", place=self.place
        )


def remarks_on(
    article: Article,
    found: Mapping[int, Sequence[Finding]],
    changed: Mapping[int, Sequence[str]] | None = None,
    doubtful: Mapping[int, Sequence[str]] | None = None,
) -> list[Remark]:
    """Return a remark for each sentence that was found wanting, or whose facts have changed.

    All are given by the sentence's place, the headline being 0. A doubtful one is not false yet.
    """
    changed, doubtful = changed or {}, doubtful or {}
    places = _places(article)
    remarks = []
    for place, sentence in enumerate(article.sentences):
        findings = found.get(place, ())
        reasons = [*changed.get(place, ()), *(one.reason.rstrip(".") for one in findings)]
        reasons += doubtful.get(place, ())
        if reasons:
            false = bool(changed.get(place)) or any(
                one.verdict is Verdict.contradicted for one in findings
            )
            told = tuple(dict.fromkeys(reasons))
            remarks.append(Remark(sentence.text, places[place], told, false))
    return remarks


def with_notes(article: Article, remarks: Iterable[Remark]) -> Article:
    """Return the article with these remarks instead of earlier ones."""
    others = [one for one in article.notes if one.kind != "edited"]
    notes = [*others, *(one.note for one in remarks)]
    return article if notes == article.notes else article.model_copy(update={"notes": notes})


def _places(article: Article) -> list[str]:
    heads = ["headline"] + (["standfirst"] if article.standfirst else [])
    return heads + [
        f"paragraph {number}, sentence {place}"
        for number, paragraph in enumerate(article.paragraphs, 1)
        for place in range(1, len(paragraph.sentences) + 1)
    ]
