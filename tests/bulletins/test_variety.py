"""No two bulletins read as one text with other names."""

from __future__ import annotations

import pytest

from benchmarks.masking import repeated
from benchmarks.raw_pack import raw_pack
from generator.article import Article
from generator.pipeline import Night, night
from generator.story.subjects import members
from tests.real_data import needs_real_data

MOST_SENTENCES = 5
MOST_OPENINGS = 8


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Night:
    pack = raw_pack(tmp_path_factory.mktemp("raw"))
    assert pack is not None
    return night(pack, genres=["council"])


@pytest.fixture(scope="module")
def councils(raw: Night) -> list[Article]:
    return [raw.article("council", one) for one in members(raw.pack.election, "council")]


@needs_real_data
def test_no_sentence_stands_in_more_than_five_council_bulletins(councils: list[Article]) -> None:
    sentences, _ = repeated(councils)

    assert len(councils) == 150
    assert [one for one in sentences.items() if one[1] > MOST_SENTENCES] == []


@needs_real_data
def test_no_opening_stands_in_more_than_eight_council_bulletins(councils: list[Article]) -> None:
    _, openings = repeated(councils)

    assert [one for one in openings.items() if one[1] > MOST_OPENINGS] == []


@needs_real_data
def test_council_bulletins_are_as_long_as_their_genre_asks_or_say_that_they_are_not(
    councils: list[Article],
) -> None:
    lengths = {one.about.name: len(one.body.split()) for one in councils}
    short = {name for name, words in lengths.items() if words < 150}
    noted = {one.about.name for one in councils if any("words" in n.text for n in one.notes)}

    assert max(lengths.values()) <= 300
    assert len(short) <= 12, "where nothing can be compared and nothing moved, little is to be said"
    assert min(lengths.values()) >= 125
    assert short <= noted


@needs_real_data
def test_the_order_in_which_they_are_written_makes_no_difference(
    raw: Night, councils: list[Article]
) -> None:
    backwards = [*reversed(members(raw.pack.election, "council"))][:30]

    assert [raw.article("council", one).body for one in backwards] == [
        one.body for one in [*reversed(councils)][:30]
    ]
