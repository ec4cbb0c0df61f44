"""`recount why`: from words of the copy back to the cells of the files."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.group import FINDING
from generator.cli.options import (
    pack_argument,
    pack_folder,
    rules_option,
    seed_option,
    templates_option,
)
from generator.cli.output import progress

if TYPE_CHECKING:
    from generator.article import Article, ArticleFact, Sentence, Span, SpanEvidence

MOST_NEAR = 3
NEAR_ENOUGH = 0.5


@click.command("why")
@pack_argument
@click.argument("words")
@rules_option
@templates_option
@seed_option
@click.pass_context
def why_command(
    context: click.Context,
    pack: Path,
    words: str,
    *,
    rules: Path | None,
    templates: Path | None,
    seed: int,
) -> None:
    """Show what WORDS of the draft rest on.

    For every sentence with the words: its facts, their rules, the wording, and the cells under
    each figure and name. The exit code is 1 when no sentence of the draft has the words.

    \b
    Example:
      recount why samples/england-2018 "Plymouth"
    """
    folder = pack_folder(pack)
    from generator.pipeline import draft  # noqa: PLC0415  (help must not wait for it)

    with progress(f"Drafting {folder.resolve().name}"):
        article = draft(folder, rules=rules, templates=templates, seed=seed)
    found = sentences_with(article, words)
    if not found:
        _tell_none(article, words)
        context.exit(FINDING)
    click.echo("\n\n".join("\n".join(_reasons(article, sentence)) for sentence in found))


def sentences_with(article: Article, words: str) -> list[Sentence]:
    """Return the sentences that hold the words, letter case and white space aside."""
    wanted = _plain(words)
    if not wanted:
        return []
    holding = [one for one in article.sentences if wanted in _plain(one.text)]
    if holding:
        return holding
    # Words that run over a full stop belong to both sentences.
    return [
        one
        for paragraph in article.paragraphs
        if wanted in _plain(paragraph.text)
        for one in paragraph.sentences
        if _overlaps(_plain(one.text), wanted)
    ]


def near_sentences(article: Article, words: str) -> list[str]:
    """Return the sentences most like the words, nearest first."""
    wanted = set(_plain(words).split())
    scored = sorted(
        ((_likeness(wanted, one.text), one.text) for one in article.sentences),
        key=lambda pair: -pair[0],
    )
    return [text for likeness, text in scored if likeness >= NEAR_ENOUGH][:MOST_NEAR]


def _plain(text: str) -> str:
    same_quotes = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(same_quotes.casefold().split())


def _overlaps(sentence: str, words: str) -> bool:
    """Whether the sentence lies within the words, or one begins where the other ends."""
    match = SequenceMatcher(None, sentence, words, autojunk=False)
    longest = match.find_longest_match()
    if longest.size == len(sentence):
        return True
    ends_sentence = longest.a + longest.size == len(sentence) and longest.b == 0
    opens_sentence = longest.a == 0 and longest.b + longest.size == len(words)
    return longest.size > 1 and (ends_sentence or opens_sentence)


def _likeness(wanted: set[str], text: str) -> float:
    """Share of the wanted words that the text has, or nearly has."""
    if not wanted:
        return 0.0
    there = {word.strip(".,;:!?\"'()") for word in _plain(text).split()}
    return sum(max(_word_likeness(word, other) for other in there) for word in wanted) / len(wanted)


def _word_likeness(word: str, other: str) -> float:
    bare = word.strip(".,;:!?\"'()")
    if bare == other:
        return 1.0
    likeness = SequenceMatcher(None, bare, other, autojunk=False).ratio()
    return likeness if likeness > 0.75 else 0.0


def _tell_none(article: Article, words: str) -> None:
    click.echo(f"No sentence of the draft has the words {words!r}.", err=True)
    near = near_sentences(article, words)
    if near:
        click.echo("Nearest:", err=True)
    for text in near:
        click.echo(f"  {text}", err=True)


def _reasons(article: Article, sentence: Sentence) -> Iterator[str]:
    yield click.style(sentence.text, bold=True)
    if sentence.wording:
        yield f"  wording: {sentence.wording}"
    facts = {fact.id: fact for fact in article.facts}
    for name in sentence.facts:
        if name in facts:
            yield from _fact_lines(facts[name])
    for span in sentence.spans:
        yield from _span_lines(span)


def _fact_lines(fact: ArticleFact) -> Iterator[str]:
    provisional = " (provisional)" if fact.provisional else ""
    yield f"  fact: {fact.id}{provisional}"
    yield f"    rule: {fact.rule}: {fact.says}"
    if fact.rests_on:
        yield f"    rests on: {', '.join(fact.rests_on)}"


def _span_lines(span: Span) -> Iterator[str]:
    yield f"  {click.style(repr(span.text), fg='cyan')}"
    for evidence in span.evidence:
        yield from _evidence_lines(evidence)


def _evidence_lines(evidence: SpanEvidence) -> Iterator[str]:
    if evidence.measure or evidence.formula:
        computed = ": ".join(part for part in (evidence.measure, evidence.formula) if part)
        yield f"    {evidence.value} = {computed}"
    for cell in evidence.cells:
        yield f"    {cell.file}, row {cell.row}, column {cell.column}: {cell.value!r}"
