"""The language has only the parts that are listed; everything else is an error with a caret."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.expression import LONGEST, Place, parse
from generator.foundation.errors import RuleError

HERE = Place("rules.yaml", 7, "when")

ESCAPES = [
    "won.__class__",
    "().__class__.__bases__[0]",
    "''.join('a')",
    "(lambda: 1)()",
    "[one for one in size]",
    "{1: 2}",
    "size[0]",
    "(size := 3)",
    "f'{size}'",
    "b'1' == b'1'",
    "1j > 2",
    "...",
    "None",
    "9 ** 9 ** 9",
    "~size",
    "+size",
    "1 << 40",
    "size @ size",
    "size is won",
    "max(*won)",
    "count('held', **won)",
    "max(1, 2)(3)",
    "await won",
    "yield won",
]


@pytest.mark.parametrize("text", ESCAPES)
def test_nothing_of_python_beyond_the_language_can_be_written(text):
    with pytest.raises(RuleError) as failure:
        parse(text, HERE)
    for problem in failure.value.problems:
        assert (problem.file, problem.line, problem.column) == ("rules.yaml", 7, "when")
        assert "^" in problem.message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1" + " + 1" * LONGEST, "characters"),
        ("1" + "+1" * 200, "nested"),
        ("-" * 60 + "1", "nested"),
        ("x in [" + "1," * 300 + "1]", "parts"),
        ("1e400 > 2", "too large"),
        ("9" * 400 + " > 2", "too large"),
        ("(" * 400 + "1" + ")" * 400, "cannot be read"),
        ("", "empty"),
        ("won\0", "when:"),
        ("won # and more", "remark"),
    ],
)
def test_length_depth_and_numbers_are_capped(text, reason):
    with pytest.raises(RuleError, match=reason):
        parse(text, HERE)


def test_the_caret_stands_under_the_fault_also_after_letters_with_accents():
    with pytest.raises(RuleError) as failure:
        parse("region == 'Würzburg é' and size ** 2 > 1", HERE)
    _, shown, carets = failure.value.problems[0].message.split("\n")
    start, end = carets.index("^"), len(carets)
    assert shown[start:end] == "size ** 2"


def test_a_single_equals_sign_is_explained():
    with pytest.raises(RuleError, match="write == for"):
        parse("result = 'missed'", HERE)


def test_every_fault_of_an_expression_is_told_at_once():
    with pytest.raises(RuleError) as failure:
        parse("won.a and size[1] > 2", HERE)
    assert len(failure.value.problems) == 2


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text):
    try:
        parse(text, HERE)
    except RuleError as failure:
        assert failure.problems


@given(
    st.lists(
        st.sampled_from(
            [
                "won",
                "size",
                "(",
                ")",
                "[",
                "]",
                ",",
                ".",
                "+",
                "-",
                "*",
                "/",
                "//",
                "%",
                "==",
                "<",
                ">",
                "and",
                "or",
                "not",
                "in",
                "if",
                "else",
                "known",
                "count",
                "'a'",
                "1",
                "=",
            ]
        ),
        max_size=25,
    )
)
def test_no_heap_of_right_words_breaks_the_reader(words):
    try:
        parse(" ".join(words), HERE)
    except RuleError as failure:
        assert failure.problems
