"""The site that `recount bulletins` writes, read in a browser as a reader would."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("selenium", reason="Selenium is not installed")

from selenium.webdriver.common.by import By

from benchmarks.raw_pack import raw_pack
from tests.browser.test_index import _search, _shown
from tests.bulletins.sets import ENGLAND, written

CHANGED = {
    "Barnet", "Basildon", "Derby", "Kingston upon Thames", "Kirklees", "Mole Valley",
    "Nuneaton and Bedworth", "Peterborough", "Plymouth", "Redditch", "Richmond upon Thames",
    "South Cambridgeshire", "Three Rivers", "Tower Hamlets", "Trafford",
}  # fmt: skip


@pytest.fixture(scope="module")
def england(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole set of 2018: with every ward where the candidate files are at hand."""
    folder = tmp_path_factory.mktemp("england")
    pack = raw_pack(tmp_path_factory.mktemp("raw"))
    levels = ("region", "council", "ward", "party") if pack else ("region", "council", "party")
    report = written(pack or ENGLAND, folder / "site", *levels, formats=("html",), jobs=2)
    assert report.good
    return folder / "site"


def test_a_search_in_the_whole_set_finds_barnet(browser: Any, england: Path) -> None:
    browser.get(f"{england.as_uri()}/index.html")
    _search(browser, "barnet")

    assert _shown(browser, "council") == ["Barnet"]


def test_the_councils_that_changed_hands_are_left_by_the_filter(
    browser: Any, england: Path
) -> None:
    browser.get(f"{england.as_uri()}/index.html")
    browser.find_element(By.NAME, "changed").click()

    assert set(_shown(browser, "council")) == CHANGED


def test_evidence_shows_on_focus_in_a_bulletin_of_the_set(browser: Any, england: Path) -> None:
    browser.get(f"{england.as_uri()}/council/barnet.html")
    claims = browser.find_elements(By.CSS_SELECTOR, ".copy .claim")
    figure = next(one for one in claims if any(mark.isdigit() for mark in one.text))
    browser.execute_script("arguments[0].focus()", figure)
    card = browser.find_element(By.ID, figure.get_attribute("aria-describedby"))

    assert card.is_displayed()
    assert "councils.csv" in card.text or "results-2018" in card.text


def test_the_picture_of_a_council_has_a_title_a_description_and_a_table(
    browser: Any, england: Path
) -> None:
    browser.get(f"{england.as_uri()}/council/barnet.html")
    picture = browser.find_element(By.CSS_SELECTOR, "figure svg[role=img]")
    title, description = picture.get_attribute("aria-labelledby").split()

    read = "return document.getElementById(arguments[0]).textContent"
    assert "Barnet" in browser.execute_script(read, title)
    assert "Conservative" in browser.execute_script(read, description)
    assert browser.find_elements(By.CSS_SELECTOR, "figure details table")
