from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import PHONE, scrolls_sideways, sized

pytest.importorskip("selenium", reason="Selenium is not installed")

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PAGES = pytest.mark.parametrize("page", ["council/barnet.html", "alone.html"])


def _open_cards(browser: Any) -> list[str]:
    cards = browser.find_elements(By.CSS_SELECTOR, ".card")
    return [one.text for one in cards if one.is_displayed()]


def _claim(browser: Any, words: str) -> Any:
    claims = browser.find_elements(By.CSS_SELECTOR, ".claim")
    return next(one for one in claims if one.text == words)


@PAGES
def test_evidence_shows_on_focus_and_escape_closes_it(browser: Any, root: str, page: str) -> None:
    browser.get(root + page)
    assert _open_cards(browser) == []
    browser.execute_script("arguments[0].focus()", _claim(browser, "12"))
    (card,) = _open_cards(browser)
    assert "councils.csv 4 won_lab 12" in card
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert _open_cards(browser) == []


@PAGES
def test_evidence_shows_under_the_pointer(browser: Any, root: str, page: str) -> None:
    browser.get(root + page)
    ActionChains(browser).move_to_element(_claim(browser, "Labour")).perform()
    assert "control_after" in _open_cards(browser)[0]


@PAGES
def test_a_tap_shows_evidence_and_a_tap_elsewhere_closes_it(
    browser: Any, root: str, page: str
) -> None:
    sized(browser, PHONE)
    browser.get(root + page)
    _claim(browser, "3").click()
    assert "and 4 more cells" in _open_cards(browser)[0]
    browser.find_element(By.TAG_NAME, "h1").click()
    assert _open_cards(browser) == []


@PAGES
def test_the_page_fits_a_phone_with_evidence_open(browser: Any, root: str, page: str) -> None:
    sized(browser, PHONE)
    browser.get(root + page)
    _claim(browser, "3").click()
    assert not scrolls_sideways(browser)


@PAGES
def test_notes_to_the_editor_are_not_printed(browser: Any, root: str, page: str) -> None:
    browser.get(root + page)
    notes = browser.find_element(By.CSS_SELECTOR, ".notes")
    assert notes.is_displayed()
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not notes.is_displayed()
        assert browser.find_element(By.TAG_NAME, "h1").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_a_bulletin_leads_back_to_the_index(browser: Any, root: str) -> None:
    browser.get(f"{root}council/barnet.html")
    browser.find_element(By.CSS_SELECTOR, ".trail a").click()
    assert browser.find_element(By.ID, "left").text.startswith("10 bulletins")
