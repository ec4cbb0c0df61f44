"""Drafts with one figure, one party or one council changed: what a careless edit does."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from generator.article import Article, Sentence, Span
from generator.checking.claims import Relation
from generator.checking.copy_text import Block, Copy
from generator.checking.report import Report, Verdict

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_FIGURE = re.compile(r"\b(\d[\d,]*(?:\.\d+)?|" + "|".join(WORDS) + r")\b")
_YEARS = range(1900, 2100)
_PARTIES = ("the Conservatives", "Labour", "the Liberal Democrats", "UKIP", "the Greens")
_SAME = {"the Tories": "the Conservatives", "the Lib Dems": "the Liberal Democrats"}
COUNCILS = ("Barnet", "Plymouth", "Derby", "Trafford", "Swindon", "Hull", "Wigan", "Sutton")


def corruptions(article: Article, seed: int, most: int) -> Iterator[tuple[Copy, str]]:
    """Yield copies of the article's text with one span changed, and the changed sentence.

    `most` of them at the most, picked by the seed.
    """
    dice = random.Random(f"{seed} {article.headline.text}")
    blocks = [[article.headline], *[list(one.sentences) for one in article.paragraphs]]
    places = [
        (at, number, span)
        for at, sentences in enumerate(blocks)
        for number, sentence in enumerate(sentences)
        for span in sentence.spans
    ]
    dice.shuffle(places)
    made = 0
    for at, number, span in places:
        sentence = blocks[at][number]
        new = _changed(sentence, span, dice)
        if new is None:
            continue
        yield _copy(blocks, at, number, new), new
        made += 1
        if made == most:
            return


def is_still_true(report: Report, sentence: str) -> bool:
    """Whether the changed sentence is one that Recount would write of another fact there."""
    return any(
        finding.verdict is Verdict.supported and finding.claim.relation is Relation.own_words
        for one in report.sentences
        for finding in one.findings
        if one.text.strip() == sentence.strip()
    )


def _copy(blocks: list[list[Sentence]], at: int, number: int, new: str) -> Copy:
    texts = [
        " ".join(
            new if (row, column) == (at, number) else one.text for column, one in enumerate(block)
        )
        for row, block in enumerate(blocks)
    ]
    return Copy("", tuple(Block(text) for text in texts))


def _changed(sentence: Sentence, span: Span, dice: random.Random) -> str | None:
    kinds = {"number": _figure, "party": _party, "council": _council}
    change = kinds.get(span.kind)
    new = change(span.text, dice) if change else None
    if new is None or new == span.text:
        return None
    return f"{sentence.text[: span.start]}{new}{sentence.text[span.end :]}"


def _figure(text: str, dice: random.Random) -> str | None:
    found = _FIGURE.search(text)
    if found is None:
        return None
    return f"{text[: found.start()]}{_other_figure(found[0], dice)}{text[found.end() :]}"


def _other_figure(figure: str, dice: random.Random) -> str:
    if figure in WORDS:
        return dice.choice([one for one in WORDS if one != figure])
    value = float(figure.replace(",", ""))
    if figure.isdigit() and value in _YEARS:
        return figure
    step = dice.choice((-1, 1)) * dice.randint(1, max(2, int(value) // 3))
    other = value + step if value + step > len(WORDS) else value + abs(step)
    return f"{other:,.1f}" if "." in figure else f"{int(other):,}"


def _party(text: str, dice: random.Random) -> str | None:
    plain = text[:1].lower() + text[1:] if text.startswith("The ") else text
    own = _SAME.get(plain, plain)
    if own not in _PARTIES:
        return None
    new = dice.choice([one for one in _PARTIES if one != own])
    return new[:1].upper() + new[1:] if text.startswith("The ") else new


def _council(text: str, dice: random.Random) -> str | None:
    return dice.choice([one for one in COUNCILS if one != text])
