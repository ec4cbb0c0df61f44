"""The rule that the pages show is a rule: it loads, and its examples do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.facts.examples import example_failures
from generator.facts.rules import load_rules
from generator.foundation.layers import Layers
from tests.samples.tables import ROOT

PAGES = ("README.md", "CONTRIBUTING.md")


def shown_rule(page: str) -> str:
    """Return the first rule that a page shows, without the page's indentation."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = re.search(r"^( *)```yaml\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    assert found is not None
    return re.sub(rf"^{found[1]}", "", found[2], flags=re.MULTILINE)


@pytest.mark.parametrize("page", PAGES)
def test_the_rule_that_a_page_shows_loads(page: str, tmp_path: Path) -> None:
    lines = "".join(f"  {line}\n" for line in shown_rule(page).splitlines())
    text = f"theme: shown\ndocumentation: A rule of a page.\nrules:\n{lines}"
    (tmp_path / "shown.yaml").write_text(text, encoding="utf-8")

    rules = load_rules(Layers((tmp_path,)))
    (rule,) = rules.rules

    assert rule.kind == "wipe-out"
    assert len(rule.examples) == 2
    assert example_failures(rules) == []


def test_both_pages_show_the_same_rule() -> None:
    assert shown_rule("README.md") == shown_rule("CONTRIBUTING.md")
