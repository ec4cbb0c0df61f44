"""Drafts made by hand: what each slot tells of its figure, and how the slots are laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.article import (
    Article,
    ArticleFact,
    Coverage,
    Note,
    Paragraph,
    Section,
    Sentence,
    Span,
)
from generator.editions.markdown import escape, escape_block
from generator.foundation.evidence import Cell, Evidence

TELLING = {
    "gains": "Labour gained {} seats where the same seats were fought last time.",
    "losses": "For the Conservatives {} councils went in a single evening.",
    "collapse": "Nothing is left of UKIP but {} of those who sat before.",
    "capital": "London had {} surprises in store, none of them large.",
    "north": "Across northern towns turnout fell by {} points.",
    "greens": "The Greens hold {} wards that nobody expected them to win.",
    "tie": "A draw of lots decided {} contests after the last recount.",
    "caveat": "Analysts warn that {} by-elections have distorted any comparison.",
    "verdict": "All told, {} authorities changed hands.",
    "next": "Within {} weeks Parliament votes again on customs.",
}
SLOTS = tuple(TELLING)
DISCLOSURE = "Written by Recount from rules. Draft: not yet checked by an editor."

Layout = Sequence[Sequence[str]]


def evidence(slot: str, value: int) -> Evidence:
    cell = Cell("councils.csv", 2 + SLOTS.index(slot), slot, str(value))
    return Evidence(str(value), (cell,), f"nation.{slot}", "counted")


def told(slot: str, value: int) -> Sentence:
    """What a slot says of a figure."""
    start = TELLING[slot].index("{}")
    text = TELLING[slot].format(value)
    end = start + len(str(value))
    span = Span(start, end, text[start:end], "number", (evidence(slot, value),))
    return Sentence(text=text, facts=[f"{slot}/all"], spans=[span], slot=slot, wording=f"{slot}:1")


def fact(slot: str, value: int) -> ArticleFact:
    return ArticleFact(
        id=f"{slot}/all",
        kind=slot,
        subject=["all"],
        values={"number": value},
        tone={},
        newsworthiness=1.0,
        provisional=False,
        rule=f"{slot}.yaml:1",
        says="It is so.",
        rests_on=[],
        evidence=[evidence(slot, value)],
    )


def drafted(values: Mapping[str, int], layout: Layout, standfirst: bool = True) -> Article:
    """The draft that tells these slots in this order; a section for every two paragraphs."""
    paragraphs = [
        Paragraph(sentences=[told(slot, values[slot]) for slot in part], name=part[0])
        for part in layout
        if part
    ]
    sections = [
        Section(name=f"section {at}", paragraphs=paragraphs[at : at + 2])
        for at in range(0, len(paragraphs), 2)
    ]
    headline = Sentence(text=f"Labour up {values['gains']}", facts=["gains/all"], slot="headline")
    below = Sentence(text="A night of small shifts.", facts=[], slot="standfirst")
    return Article(
        genre="analysis",
        election="Arden",
        date="2019-05-02",
        headline=headline,
        standfirst=below if standfirst else None,
        sections=sections,
        disclosure=DISCLOSURE,
        coverage=Coverage(declared=2, total=2),
        facts=[fact(slot, values[slot]) for slot in SLOTS],
        notes=[Note(kind="basis", text="Changes are counted in 2 of 2 councils.")],
        sources=[],
    )


VALUES = {slot: 11 + 7 * at for at, slot in enumerate(SLOTS)}
LAYOUT = (("gains", "losses"), ("collapse", "capital", "north"), ("caveat",), ("verdict", "next"))


def draft() -> Article:
    """A draft of eight sentences in four paragraphs."""
    return drafted(VALUES, LAYOUT)


def as_markdown(
    headline: str, standfirst: str | None, paragraphs: Sequence[str], disclosure: str = DISCLOSURE
) -> str:
    """An edited text as an editor has it on screen, every letter of it meant as such."""
    head = [f"# {escape(headline)}", *([f"*{escape(standfirst)}*"] if standfirst else [])]
    return "\n\n".join([*head, *map(escape_block, paragraphs), "---", escape_block(disclosure)])


def texts(article: Article) -> list[str]:
    """The paragraphs as they read."""
    return [one.text for one in article.paragraphs]


def edited(article: Article) -> list[tuple[str, str]]:
    """What was done to which sentence."""
    return [(one.edited, one.text) for one in article.sentences if one.edited]
