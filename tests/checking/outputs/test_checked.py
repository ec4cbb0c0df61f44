from __future__ import annotations

from generator.checking.copy_text import Anchor, Block, Copy
from generator.checking.outputs import Checked
from generator.checking.report import CheckedSentence, Report
from tests.checking.outputs.by_hand import SOURCE, checked


def test_a_claim_behind_markup_and_line_ends_stands_where_it_stands_in_the_file() -> None:
    one = checked()
    lines = SOURCE.split("\n")
    for sentence, finding in one.findings:
        claim = finding.claim
        region = one.region(sentence, claim.start, claim.end)
        first, last = sentence.text[claim.start], sentence.text[claim.end - 1]
        assert lines[region.line - 1][region.column - 1] == first
        assert lines[region.end_line - 1][region.end_column - 2] == last


def test_a_claim_over_two_lines_ends_in_the_second() -> None:
    one = checked()
    sentence = one.report.sentences[1]
    claim = sentence.findings[1].claim
    assert one.region(sentence, claim.start, claim.end) == (3, 40, 4, 23)


def test_the_same_sentence_twice_has_two_places() -> None:
    block = Block("It fell. It fell.", (Anchor(0, 1, 1),))
    sentences = (CheckedSentence("It fell.", 1, 1), CheckedSentence("It fell.", 1, 10))
    one = Checked(Copy("a.txt", (block,)), Report("a.txt", sentences))
    assert one.places == {0: (0, 0), 1: (0, 9)}


def test_a_sentence_that_no_block_has_keeps_its_own_line_and_column() -> None:
    sentence = CheckedSentence("It  fell.", 7, 3)
    one = Checked(Copy("a.txt", (Block("It fell."),)), Report("a.txt", (sentence,)))
    assert one.places == {}
    assert one.region(sentence, 4, 8) == (7, 7, 7, 11)


def test_a_path_has_slashes() -> None:
    assert Checked(Copy("copy\\draft.md", ()), Report("", ())).name == "copy/draft.md"
