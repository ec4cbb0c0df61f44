"""Every picture that the elections of 2018 give: sound as data, and fit to print."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from generator.article import Picture, Subject
from generator.editions.charts import draw
from generator.facts.models import Fact
from generator.pipeline import Night, night
from tests.editions.drawing_by_eye import texts

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "england-2018"
WIDE = 640


@pytest.fixture(scope="module")
def england() -> Night:
    return night(SAMPLE)


@pytest.fixture(scope="module")
def drawn(england: Night) -> list[Picture]:
    return list(_pictures(england))


def _pictures(england: Night) -> Iterator[Picture]:
    """Pictures of the analysis, each council, each region, each party: whatever can be drawn."""
    every = [fact for facts in england.facts.values() for fact in facts]
    yield from england.pictures.of(every, Subject(), "analysis")
    for level in ("council", "region", "party"):
        for name, facts in _by(level, every).items():
            about = Subject(level=level, id=name, name=name)
            yield from england.pictures.of(facts, about, level)
            yield from england.pictures.of(facts[::-1], about, level)


def _by(value: str, facts: list[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if isinstance(fact.plain(value), str):
            found.setdefault(str(fact.plain(value)), []).append(fact)
    return found


def test_there_are_pictures_of_every_kind_that_councils_alone_can_give(
    drawn: list[Picture],
) -> None:
    kinds = {one.kind for one in drawn}
    assert kinds >= {"net-change", "councils-held", "chamber", "tile-map", "scatter"}
    assert len(drawn) > 300


def test_no_text_of_any_picture_leaves_it_or_touches_another(drawn: list[Picture]) -> None:
    for picture in drawn:
        seen = texts(draw(picture))
        for one in seen:
            assert one.left >= -0.1, (picture.title, one)
            assert one.right <= WIDE + 0.1, (picture.title, one)
        for one, other in combinations(seen, 2):
            assert not one.touches(other), (picture.title, one, other)


def test_the_seats_of_every_chamber_make_the_council(drawn: list[Picture]) -> None:
    chambers = [one for one in drawn if one.kind == "chamber"]
    assert chambers
    for one in chambers:
        assert sum(float(item.values["seats"] or 0) for item in one.items) == one.notes["size"]


def test_london_has_a_tile_for_each_of_its_councils(drawn: list[Picture]) -> None:
    london = next(one for one in drawn if one.kind == "tile-map" and "London" in one.title)
    assert len(london.items) == 32
    changed = [item.label for item in london.items if "was" in item.values]
    assert changed == ["Barnet", "Kingston upon Thames", "Richmond upon Thames", "Tower Hamlets"]


def test_the_scatter_of_the_country_tells_the_correlation_that_the_article_tells(
    england: Night, drawn: list[Picture]
) -> None:
    (told,) = england.facts["change-follows-leave"]
    scatter = next(one for one in drawn if one.kind == "scatter")
    assert scatter.notes["n"] == told.plain("n") == len(scatter.items)
    assert scatter.notes["r"] == round(told.plain("correlation"), 2)


def test_a_description_has_every_label_of_its_picture(drawn: list[Picture]) -> None:
    for one in drawn:
        if one.kind not in ("scatter", "tile-map"):
            assert all(item.label in one.description for item in one.items), one.title
