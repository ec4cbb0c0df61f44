from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import PHONE, scrolls_sideways, sized

pytest.importorskip("selenium", reason="Selenium is not installed")

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait


def _shown(browser: Any, level: str) -> list[str]:
    places = browser.find_elements(By.CSS_SELECTOR, f"[data-level={level}]")
    return [one.get_attribute("data-name") for one in places if one.is_displayed()]


def _wards(browser: Any) -> list[str]:
    return [one.text for one in browser.find_elements(By.CSS_SELECTOR, ".found li")]


def _left(browser: Any) -> str:
    return str(browser.find_element(By.ID, "left").text)


def _search(browser: Any, words: str) -> None:
    browser.find_element(By.ID, "words").send_keys(words)


def _address_becomes(browser: Any, end: str) -> None:
    WebDriverWait(browser, 5).until(lambda one: one.current_url.endswith(end))


def test_everything_is_there_before_anything_is_asked(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html")
    assert _shown(browser, "council") == ["Adur", "Oakham", "Barnet", "Ealing"]
    assert _left(browser) == "10 bulletins: 2 regions, 4 councils, 3 wards, 1 party"


def test_a_search_finds_barnet_and_its_wards(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html")
    _search(browser, "barnet")
    assert _shown(browser, "council") == ["Barnet"]
    assert _left(browser) == "1 council, 2 wards of 10 bulletins"
    _address_becomes(browser, "#q=barnet")


def test_a_search_for_a_ward_opens_the_wards_it_found(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html")
    _search(browser, "castle")
    assert _shown(browser, "council") == []
    assert _wards(browser) == ["Castle, Oakham: Greens gain from Labour"]


def test_accents_case_and_half_words_do_not_matter(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html")
    _search(browser, "  ÓAKH ")
    assert _shown(browser, "council") == ["Oakham"]


def test_a_region_is_found_with_all_its_councils(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html")
    _search(browser, "london")
    assert _shown(browser, "region") == ["London"]
    assert _shown(browser, "council") == ["Barnet", "Ealing"]


def test_a_party_is_found(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html")
    _search(browser, "labour")
    assert _shown(browser, "party") == ["Labour"]


def test_a_filter_leaves_the_councils_that_changed_hands(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html")
    browser.find_element(By.NAME, "changed").click()
    assert _shown(browser, "council") == ["Adur", "Barnet"]
    assert _left(browser) == "2 councils, 2 wards of 10 bulletins"
    _address_becomes(browser, "#changed=yes")


def test_filters_work_together(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html")
    Select(browser.find_element(By.NAME, "party")).select_by_visible_text("Labour")
    assert _shown(browser, "council") == ["Oakham", "Barnet", "Ealing"]
    Select(browser.find_element(By.NAME, "region")).select_by_visible_text("London")
    Select(browser.find_element(By.NAME, "outcome")).select_by_visible_text("Gain")
    Select(browser.find_element(By.NAME, "about")).select_by_visible_text("Councils")
    assert _shown(browser, "council") == ["Barnet"]
    assert _left(browser) == "1 council of 10 bulletins"


def test_what_was_chosen_is_in_the_address_and_comes_back_with_it(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html#region=East&outcome=hold")
    assert _shown(browser, "council") == ["Oakham"]
    assert Select(browser.find_element(By.NAME, "region")).first_selected_option.text == "East"
    browser.find_element(By.CSS_SELECTOR, "[type=reset]").click()
    _address_becomes(browser, "index.html")
    assert len(_shown(browser, "council")) == 4


def test_an_address_that_asks_for_nonsense_shows_everything(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html#region=Atlantis&colour=blue")
    assert len(_shown(browser, "council")) == 4


def test_a_search_that_finds_nothing_says_so(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html")
    _search(browser, "atlantis")
    assert _left(browser) == "Nothing matches."
    assert _shown(browser, "council") == []


def test_the_index_can_be_used_without_a_mouse(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html")
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    skip = browser.switch_to.active_element
    assert skip.text == "Skip to the search"
    skip.send_keys(Keys.ENTER)
    browser.switch_to.active_element.send_keys(Keys.TAB)
    words = browser.switch_to.active_element
    assert words.get_attribute("id") == "words"
    words.send_keys("ealing", Keys.ENTER)
    assert browser.switch_to.active_element.text == "The news from Ealing"


def test_the_round_up_steps_aside_while_something_is_looked_for(browser: Any, root: str) -> None:
    browser.get(f"{root}index.html")
    wrap = browser.find_element(By.CSS_SELECTOR, ".wrap")
    assert wrap.is_displayed()
    _search(browser, "barnet")
    assert not wrap.is_displayed()


def test_the_index_fits_a_phone(browser: Any, root: str) -> None:
    sized(browser, PHONE)
    browser.get(f"{root}index.html")
    assert not scrolls_sideways(browser)
