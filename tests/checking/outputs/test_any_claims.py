"""Whatever the words and wherever the claims: no output fails, and none loses a word."""

from __future__ import annotations

import json
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.checking.claims import Claim, Relation
from generator.checking.copy_text import Block, Copy
from generator.checking.outputs import OUTPUTS, Checked
from generator.checking.report import CheckedSentence, Finding, Report, Verdict
from generator.foundation.evidence import Cell, Evidence
from tests.checking.outputs.by_hand import TEMPLATES
from tests.checking.outputs.test_html import copy_shown

WORDS = some.text(alphabet="ab <>&\"'{}%:,~é’\u00a0", min_size=1, max_size=160)


@some.composite
def any_check(draw: some.DrawFn) -> Checked:
    text = draw(WORDS)
    spans = draw(some.lists(some.tuples(some.integers(0, 170), some.integers(0, 170)), max_size=4))
    findings = tuple(
        Finding(
            Claim(Relation.seats, min(span), max(span)),
            draw(some.sampled_from(Verdict)),
            draw(WORDS),
            (Evidence(draw(WORDS), (Cell(draw(WORDS), 1, draw(WORDS), draw(WORDS)),)),),
            draw(some.booleans()),
        )
        for span in spans
    )
    copy = Copy(draw(some.sampled_from(["a.md", "a b/ü.md"])), (Block(text),))
    return Checked(copy, Report(copy.name, (CheckedSentence(text, 1, 1, findings),)))


@given(any_check())
def test_every_word_of_the_copy_is_on_the_page(one: Checked) -> None:
    (block,) = one.copy.blocks
    html = OUTPUTS["html"]([one], TEMPLATES)
    assert copy_shown(html) == " ".join(unescape(block.text.replace("&", "&amp;")).split())


@pytest.mark.parametrize("form", sorted(set(OUTPUTS) - {"html"}))
@given(any_check())
def test_every_other_output_can_be_written(form: str, one: Checked) -> None:
    text = OUTPUTS[form]([one], TEMPLATES)
    assert text.endswith("\n")
    if form in ("json", "sarif"):
        json.loads(text)
    if form == "github":
        for line in text.splitlines()[:-1]:
            assert line.startswith(("::error ", "::warning "))
            assert line[2:].count("::") >= 1
