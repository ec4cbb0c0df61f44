"""The article of 2018 itself: its length, its figures, its names, whatever the seed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.article import Article
from generator.elections.pack import load_pack
from generator.foundation.layers import rule_layers, template_layers
from generator.pipeline import draft
from generator.story.shape import load_shape
from tests.articles.packs import SAMPLE
from tests.sound_text import faults

FICTIONAL = SAMPLE.parent / "fictional-council"
FIGURE = re.compile(r"\b\d[\d,.]*\b")


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("sample", [SAMPLE, FICTIONAL], ids=lambda path: path.name)
def test_the_text_is_sound_at_any_seed(sample: Path, seed: int) -> None:
    parties = load_pack(sample, rule_layers()).election.parties

    assert faults(draft(sample, seed=seed), parties) == []


@pytest.mark.parametrize("seed", range(6))
def test_the_body_has_500_to_900_words(seed: int) -> None:
    words = len(draft(SAMPLE, seed=seed).body.split())

    assert 500 <= words <= 900


def test_figures_are_budgeted(base: Article) -> None:
    dates = [s.text for one in base.sentences for s in one.spans if s.kind == "date"]
    body = base.body
    for date in dates:
        body = body.replace(date, "")
    per_hundred = 100 * len(FIGURE.findall(body)) / len(body.split())

    assert per_hundred < load_shape(template_layers(), "analysis").figures_per_hundred_words


def test_it_names_what_the_data_say_was_missed_and_taken(base: Article) -> None:
    for council in ("Barnet", "Hillingdon", "Wandsworth", "Westminster", "Plymouth"):
        assert council in base.body


def test_it_says_how_it_was_made(base: Article) -> None:
    assert "not yet checked by an editor" in base.disclosure
    assert "3 May 2018" in base.disclosure or "4 May 2018" in base.disclosure
