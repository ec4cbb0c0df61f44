from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from generator.article import Article
from generator.editions import EDITIONS
from generator.editions.schema import article_schema
from tests.editions.article_by_hand import article_with, sentence, small_article

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_plain_text_keeps_within_eighty_characters() -> None:
    words = "Neither party can claim the night and both will say that they can. " * 6
    written = EDITIONS["text"](article_with(sentence(words.strip())))
    assert max(len(line) for line in written.splitlines()) <= 80
    assert " ".join(words.split()) in " ".join(written.split())


def test_plain_text_says_which_part_is_not_copy() -> None:
    written = EDITIONS["text"](small_article())
    copy, notes = written.split("[NOTES TO THE EDITOR (NOT COPY)]")
    assert "Who makes this argument?" in notes
    assert "Who makes this argument?" not in copy


def test_plain_text_never_breaks_a_double_barrelled_name() -> None:
    text = "x" * 70 + " Stratford-on-Avon stayed as it was."
    assert "\nStratford-on-Avon" in EDITIONS["text"](article_with(sentence(text)))


def test_json_is_the_whole_article() -> None:
    article = small_article()
    assert Article.model_validate_json(EDITIONS["json"](article)) == article


def test_json_has_the_keys_that_readers_of_it_rely_on() -> None:
    written = json.loads(EDITIONS["json"](small_article()))
    assert {"headline", "standfirst", "sections", "facts", "notes", "coverage", "sources"} <= set(
        written
    )
    told = written["sections"][0]["paragraphs"][0]["sentences"][0]
    assert {"text", "facts", "spans"} <= set(told)
    assert {"start", "end", "text", "evidence"} <= set(told["spans"][0])
    assert told["spans"][0]["evidence"][0]["cells"] == [
        {"file": "councils.csv", "row": 4, "column": "control_after", "value": "lab"}
    ]


def test_json_meets_its_schema() -> None:
    schema = article_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(EDITIONS["json"](small_article())), schema)


def test_json_with_a_key_too_many_does_not_meet_the_schema() -> None:
    written = json.loads(EDITIONS["json"](small_article()))
    written["opinion"] = "none"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, article_schema())


@pytest.mark.parametrize("name", list(EDITIONS))
def test_every_edition_ends_in_one_line_end(name: str) -> None:
    written = EDITIONS[name](small_article())
    assert written.endswith("\n")
    assert not written.endswith("\n\n")
