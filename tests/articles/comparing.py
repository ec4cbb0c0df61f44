"""Two articles side by side: what rests on the same facts must read the same."""

from __future__ import annotations

import re

from generator.article import Article, Paragraph, Sentence
from tests.figures import STYLE

AGREEING = re.compile(
    r"\b(?:it|they|them|its|their|itself|themselves|has|have|is|are|was|were|does|do|"
    r"(?:run|hold|control|govern|remain|take|fall|win|lose)s?)\b",
    re.IGNORECASE,
)

CONNECTIVE = re.compile(
    rf"^(?:{'|'.join(one.lower() for group in STYLE.connectives.values() for one in group)}) "
)


def changed_without_cause(base: Article, other: Article) -> list[str]:
    """Return the sentences of `other` that read otherwise than in `base` on the very same facts.

    In a paragraph of which another sentence has changed, come or gone, a party may be named
    otherwise, and the turn to what went before (`But`) may go with it.
    """
    before = {_key(base, sentence): (sentence, place) for place, sentence in _placed(base)}
    found = []
    for paragraph, sentence in _placed(other):
        known = before.get(_key(other, sentence))
        if known is None or known[0].text == sentence.text:
            continue
        if _disturbed(known[1], paragraph, base, other) and _bare(known[0]) == _bare(sentence):
            continue
        found.append(f"{known[0].text!r} became {sentence.text!r}")
    return found


def _placed(article: Article) -> list[tuple[Paragraph, Sentence]]:
    heads = [article.headline] + ([article.standfirst] if article.standfirst else [])
    alone = [(Paragraph(sentences=[one]), one) for one in heads]
    return alone + [(p, sentence) for p in article.paragraphs for sentence in p.sentences]


def _key(article: Article, sentence: Sentence) -> str:
    """The slot, and the facts with all their values."""
    facts = {fact.id: fact for fact in article.facts}
    told = [(facts[one].kind, facts[one].values, facts[one].provisional) for one in sentence.facts]
    return f"{sentence.slot} {told!r}"


def _disturbed(before: Paragraph, after: Paragraph, base: Article, other: Article) -> bool:
    return [_key(base, one) for one in before.sentences] != [
        _key(other, one) for one in after.sentences
    ]


def _bare(sentence: Sentence) -> str:
    """The text without names of parties, the words that agree with them and a connective."""
    text = sentence.text
    for span in reversed(sentence.spans):
        if span.kind == "party":
            ending = "’s" if span.text.endswith(("’s", "s’")) else ""
            text = f"{text[: span.start]}·{ending}{text[span.end :]}"
    return CONNECTIVE.sub("", AGREEING.sub("·", text).lower())
