from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.checking.documents.article_json import read
from generator.checking.documents.json_strings import strings_of
from generator.editions import EDITIONS
from generator.foundation.errors import InputError
from tests.checking.documents.places import kinds, texts
from tests.editions.article_by_hand import small_article

ANY_JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.text(), inner, max_size=4),
    max_leaves=12,
)


def test_headline_standfirst_and_paragraphs_are_read_and_nothing_else() -> None:
    article = small_article()
    copy = read(EDITIONS["json"](article).encode(), "article.json")
    assert article.standfirst is not None
    assert texts(copy) == [
        article.headline.text,
        article.standfirst.text,
        *(one.text for one in article.paragraphs),
    ]
    assert kinds(copy)[0] == "heading"


@given(ANY_JSON, some.booleans(), some.sampled_from([None, 2]))
def test_every_string_is_found_where_it_stands(
    data: object, ascii_only: bool, indent: int | None
) -> None:
    source = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
    lines = source.split("\n")
    for way, letters in strings_of(source).items():
        value: object = data
        for step in way:
            value = value[step]  # type: ignore[index]
        assert "".join(one.character for one in letters) == value
        for one in letters:
            there = lines[one.line - 1][one.column - 1]
            assert there in (one.character, "\\")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{", r"a\.json:1: not valid JSON"),
        ("[]", "not an article of Recount"),
        ('{"headline": "Labour"}', "not an article of Recount.*recount draft --format json"),
        ("[" * 100_000, "not valid JSON"),
    ],
)
def test_what_is_no_article_is_told(source: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read(source.encode(), "a.json")
