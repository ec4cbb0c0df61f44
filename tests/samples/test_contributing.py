"""What the pages show works as shown: a rule, its phrases, and their place in the article."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.facts.examples import example_failures
from generator.facts.rules import load_rules
from generator.foundation.layers import Layers, rule_layers, template_layers
from generator.pipeline import draft
from generator.prose.lint import phrase_problems
from tests.samples.tables import ENGLAND_2018, ROOT

PAGES = ("README.md", "CONTRIBUTING.md")


MOVE_BEFORE = "          - {slot: collapse, kinds: ["


def shown(page: str, language: str) -> list[str]:
    """Return the blocks that a page shows in a language, without the page's indentation."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]


def shown_rule(page: str) -> str:
    """Return the first rule that a page shows."""
    return shown(page, "yaml")[0]


def rule_file(rule: str) -> str:
    """Return a file of rules with this one rule."""
    lines = "".join(f"  {line}\n" for line in rule.splitlines())
    return f"theme: shown\ndocumentation: A rule of a page.\nrules:\n{lines}"


def walked(folder: Path) -> tuple[Path, Path]:
    """Do as CONTRIBUTING.md says; return the folders of rules and of templates."""
    rule, move = shown("CONTRIBUTING.md", "yaml")
    (phrases,) = shown("CONTRIBUTING.md", "jinja")
    rules, templates = folder / "my-rules", folder / "my-templates"
    rules.mkdir()
    (templates / "analysis" / "phrases").mkdir(parents=True)
    (rules / "wipe-out.yaml").write_text(rule_file(rule), encoding="utf-8")
    (templates / "analysis" / "phrases" / "wipe-out.j2").write_text(phrases, encoding="utf-8")
    shape = (ROOT / "templates" / "analysis" / "shape.yaml").read_text(encoding="utf-8")
    lines = shape.splitlines(keepends=True)
    (place,) = [number for number, line in enumerate(lines) if line.startswith(MOVE_BEFORE)]
    lines.insert(place + 1, f"          {move}")
    (templates / "analysis" / "shape.yaml").write_text("".join(lines), encoding="utf-8")
    return rules, templates


@pytest.mark.parametrize("page", PAGES)
def test_the_rule_that_a_page_shows_loads(page: str, tmp_path: Path) -> None:
    (tmp_path / "shown.yaml").write_text(rule_file(shown_rule(page)), encoding="utf-8")

    rules = load_rules(Layers((tmp_path,)))
    (rule,) = rules.rules

    assert rule.kind == "wipe-out"
    assert len(rule.examples) == 2
    assert example_failures(rules) == []


def test_both_pages_show_the_same_rule() -> None:
    assert shown_rule("README.md") == shown_rule("CONTRIBUTING.md")


def test_the_rule_and_the_phrases_of_the_walk_have_no_fault(tmp_path: Path) -> None:
    rules, templates = walked(tmp_path)
    rule_set = load_rules(rule_layers(rules))

    assert phrase_problems(rule_set, template_layers(templates)) == []


def test_the_walk_ends_with_a_sentence_about_the_party_that_collapsed(tmp_path: Path) -> None:
    rules, templates = walked(tmp_path)

    article = draft(ENGLAND_2018, rules=rules, templates=templates)

    (sentence,) = [one for one in article.sentences if one.slot == "none-left"]
    assert sentence.facts[0].startswith("wipe-out/ukip/")
    assert sentence.wording.startswith("analysis/phrases/wipe-out.j2")


@pytest.mark.parametrize("page", PAGES)
def test_every_path_that_a_page_names_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:generator|rules|templates|tests|docs|samples)/[\w./-]*)`", text))

    assert named
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []
