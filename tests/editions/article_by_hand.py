"""A small article written by hand, so that editions are tested without any other room."""

from __future__ import annotations

from generator.article import (
    Article,
    ArticleFact,
    CellReference,
    Coverage,
    Note,
    Paragraph,
    Section,
    Sentence,
    Source,
    Span,
    SpanEvidence,
)


def cell(row: int, column: str, value: str) -> CellReference:
    return CellReference(file="councils.csv", row=row, column=column, value=value)


def evidence(value: str, *cells: CellReference, measure: str | None = None) -> SpanEvidence:
    formula = "seats won − seats defended" if measure else None
    return SpanEvidence(value=value, measure=measure, formula=formula, cells=cells)


def span(text: str, words: str, *found: SpanEvidence, kind: str = "number") -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words, kind=kind, evidence=tuple(found))


def sentence(text: str, *spans: Span, facts: tuple[str, ...] = ()) -> Sentence:
    return Sentence(
        text=text, facts=list(facts), spans=list(spans), slot="body", wording="held.yaml:3"
    )


def fact(name: str, kind: str) -> ArticleFact:
    return ArticleFact(
        id=name,
        kind=kind,
        subject=[name.rsplit("/", 1)[-1]],
        values={
            "council": name.rsplit("/", 1)[-1],
            "seats": 12,
            "shares": ["a", "b"],
            "gone": None,
        },
        tone={"labour": -1.0},
        newsworthiness=4.5,
        provisional=False,
        rule="control.yaml:12",
        says="A party still runs a council after the vote.",
        rests_on=[],
        evidence=[evidence("labour", cell(4, "control_after", "lab"))],
    )


def article_with(*sentences: Sentence, facts: tuple[ArticleFact, ...] = ()) -> Article:
    """An article whose body is one paragraph of these sentences."""
    return Article(
        genre="analysis",
        election="Local elections in Arden, 2 May 2019",
        date="2019-05-02",
        headline=sentence("A night for nobody"),
        standfirst=sentence("Neither side can take comfort."),
        sections=[Section(name="opening", paragraphs=[Paragraph(sentences=list(sentences))])],
        disclosure="Written from rules and templates. Draft: not yet checked by an editor.",
        coverage=Coverage(declared=2, total=2),
        facts=list(facts),
        notes=[Note(kind="open-slot", text="Who makes this argument?", place="line-3")],
        sources=[Source(title="Councils of Arden", file="councils.csv", date="2019-05-03")],
    )


def small_article() -> Article:
    first = "Labour held Oakham with 12 seats."
    second = "The Greens gained 3 seats across Arden."
    many = [cell(row, "won_grn", "1") for row in range(2, 14)]
    return article_with(
        sentence(
            first,
            span(
                first, "Labour", evidence("labour", cell(4, "control_after", "lab")), kind="party"
            ),
            span(first, "12", evidence("12", cell(4, "won_lab", "12"))),
            facts=("held/oakham",),
        ),
        sentence(
            second,
            span(second, "3", evidence("3", *many, measure="party.net_change")),
            facts=("net-gain/green",),
        ),
        facts=(fact("held/oakham", "held"), fact("net-gain/green", "net-gain")),
    )
