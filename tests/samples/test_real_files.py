"""The real candidate files, read as they are, bear the sample out: the same article and facts."""

from __future__ import annotations

from functools import cache
from itertools import chain
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from benchmarks.raw_pack import raw_pack
from generator.article import Article
from generator.elections.pack import Pack
from generator.facts.models import Facts
from generator.pipeline import draft, facts_of
from tests.real_data import needs_real_data
from tests.samples.tables import ENGLAND_2018

pytestmark = needs_real_data


@cache
def raw_folder() -> Path:
    folder = raw_pack(Path(mkdtemp(prefix="recount-")))
    assert folder is not None
    return folder


@cache
def article(folder: Path) -> Article:
    return draft(folder)


@cache
def found(folder: Path) -> tuple[Pack, Facts]:
    return facts_of(folder)


@cache
def values_by_id(folder: Path) -> dict[str, dict[str, Any]]:
    facts = chain.from_iterable(found(folder)[1].values())
    return {fact.id: {name: fact.plain(name) for name in fact.values} for fact in facts}


def test_the_manifest_reads_150_councils_with_their_wards() -> None:
    election = found(raw_folder())[0].election

    assert len(election.councils) == 150
    assert all(council.wards for council in election.councils)
    assert len(election.by_elections) >= 10


@pytest.mark.parametrize("part", ["headline", "standfirst"])
def test_the_raw_files_make_the_same_headline_and_standfirst(part: str) -> None:
    raw, sample = (getattr(article(folder), part) for folder in (raw_folder(), ENGLAND_2018))

    assert raw.text == sample.text


def test_the_raw_files_make_the_same_sentences_in_the_same_order() -> None:
    raw, sample = ([one.text for one in article(f).sentences] for f in (raw_folder(), ENGLAND_2018))

    assert raw == sample


def test_every_fact_that_both_hold_has_equal_values_so_far_as_the_sample_goes() -> None:
    raw, sample = values_by_id(raw_folder()), values_by_id(ENGLAND_2018)
    for one in sample.keys() & raw.keys():
        known = {name: value for name, value in raw[one].items() if name in sample[one]}
        assert known == sample[one], one


def test_the_raw_files_hold_every_fact_of_the_sample_and_more() -> None:
    assert values_by_id(ENGLAND_2018).keys() < values_by_id(raw_folder()).keys()
