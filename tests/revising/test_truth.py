"""What a check finds is told of edited sentences only. The check itself is made by hand here."""

from __future__ import annotations

from typing import Any, cast

import pytest

from generator.article import Article
from generator.checking.claims import Claim, Relation
from generator.checking.copy_text import Copy
from generator.checking.known import Known
from generator.checking.report import CheckedSentence, Finding, Report, Verdict
from generator.editions import EDITIONS
from generator.revising import truth
from generator.revising.edited_copy import read_copy
from generator.revising.remarks import remarks_on, with_notes
from generator.revising.revise import revise
from tests.revising.by_hand import draft

KNOWN = cast("Known", None)


def finds(verdict: Verdict, *words: str) -> Any:
    """A check that finds each of these words wherever it stands, a whole block at a time."""

    def check(text: Copy, known: Known) -> Report:
        sentences = []
        for block in text.blocks:
            found = tuple(
                Finding(Claim(Relation.seats, at, at + len(one)), verdict, f"Not {one}.")
                for one in words
                if (at := block.text.find(one)) >= 0
            )
            sentences.append(CheckedSentence(block.text, *block.place(0), found))
        return Report(text.name, tuple(sentences))

    return check


def edit(*pairs: tuple[str, str]) -> Article:
    text = EDITIONS["markdown"](draft())
    for went, came in pairs:
        text = text.replace(went, came)
    return revise(draft(), read_copy(text, draft())).article


def test_a_contradiction_is_told_of_the_sentence_it_stands_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(truth, "check", finds(Verdict.contradicted, "fifty", "11"))
    article = edit(("18 councils", "fifty councils"))
    found = truth.findings(article, KNOWN, truth.WORDED)
    (remark,) = remarks_on(article, found)

    assert remark.text.startswith("For the Conservatives fifty councils")
    assert remark.place == "paragraph 1, sentence 2"
    assert remark.reasons == ("Not fifty",)
    assert remark.false


def test_a_misspelling_is_told_but_is_not_false(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(truth, "check", finds(Verdict.misspelt, "Lonndon"))
    article = edit(("London", "Lonndon"))
    (remark,) = remarks_on(article, truth.findings(article, KNOWN, truth.WORDED))

    assert not remark.false


def test_what_is_not_covered_is_for_the_check_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(truth, "check", finds(Verdict.not_covered, "Lonndon"))

    assert truth.findings(edit(("London", "Lonndon")), KNOWN, truth.WORDED) == {}


def test_notes_on_edited_sentences_take_the_place_of_earlier_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(truth, "check", finds(Verdict.contradicted, "fifty"))
    article = edit(("18 councils", "fifty councils"))
    remarks = remarks_on(article, truth.findings(article, KNOWN, truth.WORDED))
    told = with_notes(with_notes(article, remarks), remarks)

    assert [one.kind for one in told.notes] == ["basis", "edited"]
    assert with_notes(told, []) == article
