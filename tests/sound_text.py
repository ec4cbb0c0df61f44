"""What every article must be, whatever the election: `faults(article)` says what is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.article import Article, Sentence, Span
from generator.elections.models import Party
from generator.elections.parties import load_register
from generator.foundation.layers import rule_layers
from tests.figures import STYLE, agrees

PLACEHOLDER = re.compile(
    r"\{\{|\}\}|\{%|\[\[|\]\]|\bnan\b|\bNaN\b|<built-in|Undefined|(?<!^)\bNone\b"
)
SPACING = re.compile(r"  |\s[,.;:?!)]|\(\s|\.\.|,,|\s$|^\s")
END = re.compile(r"[.?!]’?$")
MOST_WORDS = 900
JOINT = re.compile(r"^(, |, and | and |, or | or )$")
REGISTER = load_register(rule_layers())


def faults(article: Article, parties: dict[str, Party]) -> list[str]:
    """Return everything that is wrong with the article, a line each."""
    found = [fault for one in article.sentences for fault in sentence_faults(one, parties)]
    return [*found, *_endings(article), *_repetitions(article), *_length(article)]


def sentence_faults(sentence: Sentence, parties: dict[str, Party]) -> list[str]:
    """Return everything that is wrong with one sentence, whatever stands around it."""
    found = (*_text(sentence), *_spans(sentence), *_names(sentence, parties))
    return [f"{fault}: {sentence.text!r} ({sentence.wording})" for fault in found]


def _text(sentence: Sentence) -> Iterator[str]:
    if PLACEHOLDER.search(_without(sentence, ("council", "ward", "text", "quotation", "party"))):
        yield "a placeholder"
    if SPACING.search(sentence.text):
        yield "wrong spacing"
    first = next((letter for letter in sentence.text if letter.isalnum()), "")
    if first.islower():
        yield "a small letter at the start"
    if re.search(r"[\ue000-\ue002]", sentence.text):
        yield "a mark left in"
    if "more than" in sentence.text and sentence.text.count(" or more"):
        yield "more than … or more"
    if re.search(r"\b(\w+) \1\b", _without(sentence, ("council", "ward"))):
        yield "a word twice"


def _endings(article: Article) -> Iterator[str]:
    body = [one for paragraph in article.paragraphs for one in paragraph.sentences]
    for sentence in [*body, *([article.standfirst] if article.standfirst else [])]:
        if not END.search(sentence.text):
            yield f"no stop at the end: {sentence.text!r} ({sentence.wording})"
    if article.headline.text.endswith("."):
        yield f"a stop after the headline: {article.headline.text!r}"


def _without(sentence: Sentence, kinds: tuple[str, ...]) -> str:
    """The sentence with the spans of these kinds blotted out."""
    text = sentence.text
    for span in sentence.spans:
        if span.kind in kinds:
            text = f"{text[: span.start]}{'·' * (span.end - span.start)}{text[span.end :]}"
    return text


def _spans(sentence: Sentence) -> Iterator[str]:
    for span in sentence.spans:
        if sentence.text[span.start : span.end] != span.text:
            yield f"the span {span.text!r} is not where it says"
        if not any(one.value or one.cells for one in span.evidence):
            yield f"no evidence for {span.text!r}"
        if span.kind == "number" and not agrees(span):
            told = [one.value for one in span.evidence][:6]
            yield f"{span.text!r} is not what its evidence says, {told}"
    for digit in re.finditer(r"\d", sentence.text):
        if not any(span.start <= digit.start() < span.end for span in sentence.spans):
            yield "a figure outside every span"
            break
    if max((len(run) for run in lists(sentence)), default=0) > STYLE.names_in_a_list:
        yield "a list of more than four names"


def lists(sentence: Sentence) -> list[list[Span]]:
    """Return the runs of names that only commas and a last `and` or `or` divide."""
    runs: list[list[Span]] = []
    names = [one for one in sentence.spans if one.kind in ("council", "ward")]
    for span in names:
        last = runs[-1][-1] if runs else None
        if last and JOINT.match(sentence.text[last.end : span.start]):
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def _names(sentence: Sentence, parties: dict[str, Party]) -> Iterator[str]:
    for span in sentence.spans:
        if span.kind == "party" and not _names_it(span, parties):
            yield f"{span.text!r} is no name of its party"
    blotted = _without(sentence, ("party", "text", "quotation", "council", "ward"))
    for party in REGISTER.parties.values():
        for name in filter(None, (party.short, *party.colloquial)):
            if re.search(rf"\b{re.escape(name)}\b", blotted) and name[:1].isupper():
                yield f"the name {name!r} outside every span"


def _names_it(span: Span, parties: dict[str, Party]) -> bool:
    known = [parties[one.value] for one in span.evidence if one.value in parties]
    forms = {"the party"}
    for party in known:
        own = (party.name, party.short, party.adjective, *party.colloquial)
        forms |= {form.lower() for form in own if form}
    said = span.text.lower().removesuffix("’s").removesuffix("’")
    return said in forms or said.removeprefix("the ") in forms


def _repetitions(article: Article) -> Iterator[str]:
    wordings = Counter(one.wording for one in article.sentences)
    yield from (f"a wording used twice: {one}" for one, times in wordings.items() if times > 1)
    openings = Counter(
        " ".join(one.text.lower().split()[:2]) for one in article.paragraphs if one.text
    )
    yield from (f"paragraphs open alike: {one!r}" for one, times in openings.items() if times > 1)


def _length(article: Article) -> Iterator[str]:
    words = len(article.body.split())
    if words > MOST_WORDS:
        yield f"{words} words in the body"
    if words == 0:
        yield "no body"
