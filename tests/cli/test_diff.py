"""`recount diff` says what changed, as text, Markdown or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import markdown

from generator.bulletins.difference_model import (
    BulletinChange,
    Difference,
    FactChange,
    difference_schema,
)
from generator.cli.diff import MOST_COPY, MOST_OF_A_KIND
from tests.articles.packs import CopiedPack
from tests.bulletins.sets import ENGLAND
from tests.cli.conftest import Run

Found = Callable[[Difference], None]


@pytest.fixture(scope="module")
def barnet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """England, had Labour won Barnet."""
    return CopiedPack(tmp_path_factory.mktemp("barnet")).give("Barnet", "lab", "Labour").folder


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Found:
    """Let any two packs differ in what the test says."""

    def given(change: Difference) -> None:
        monkeypatch.setattr("generator.pipeline.night", lambda *words, **options: None)
        monkeypatch.setattr("generator.bulletins.difference.difference", lambda *words: change)

    return given


def copied(path: str, went: list[str], came: list[str]) -> BulletinChange:
    return BulletinChange(path=path, name=path, change="copy", went=went, came=came)


def test_nothing_changed_is_said_in_words_and_is_no_finding(run: Run) -> None:
    done = run("diff", ENGLAND, ENGLAND, "--by", "region", "--exit-code")

    assert (done.exit_code, done.stdout) == (0, "Nothing changed.\n")


def test_a_change_of_control_is_told_with_the_facts_and_sentences_that_went_and_came(
    run: Run, barnet: Path
) -> None:
    lines = run("diff", ENGLAND, barnet, "--by", "council").stdout.splitlines()

    assert lines[:2] == ["Changed hands (1):", "  Barnet: Conservative → Labour"]
    # Barnet was nobody's before the poll: another party has gained it.
    gained = lines.index("  gained (1 changed)") + 1
    assert lines[gained].startswith("    changed: Barnet: party Conservatives → Labour; ")
    assert lines[gained].endswith(" [gained/E09000003]")
    copy = lines.index("  council/barnet: reads otherwise")
    assert lines[copy + 1].startswith("    − ")
    assert any(one.startswith("    + ") and "Labour" in one for one in lines[copy:])


def test_a_difference_is_a_finding_only_if_asked(run: Run, barnet: Path) -> None:
    words = ("diff", ENGLAND, barnet, "--by", "council")

    assert run(*words).exit_code == 0
    assert run(*words, "--exit-code").exit_code == 1


def test_markdown_has_a_heading_for_each_kind_of_change(run: Run, barnet: Path) -> None:
    words = ("diff", ENGLAND, barnet, "--by", "council", "--format", "markdown")
    lines = run(*words).stdout.splitlines()

    headings = [one.split(" (")[0] for one in lines if one.startswith("#")]
    assert headings == ["## Changed hands", "## Facts", "## Bulletins"]
    assert "- Barnet: Conservative → Labour" in lines


def test_markdown_shows_a_candidate_called_like_a_tag_letter_by_letter(
    run: Run, found: Found
) -> None:
    found(
        Difference(
            councils=[], facts=[], bulletins=[copied("ward/a", ["<b> *won*."], ["1. <i> won."])]
        )
    )
    page = markdown(run("diff", ENGLAND, ENGLAND, "--format", "markdown").stdout)

    assert "− &lt;b&gt; *won*." in page
    assert "+ 1. &lt;i&gt; won." in page


def test_of_very_many_changes_the_first_are_shown_and_the_others_counted(
    run: Run, found: Found
) -> None:
    facts = [
        FactChange(id=f"held/{n}", kind="held", change="went", before={}, after={}, says=f"C{n}")
        for n in range(MOST_OF_A_KIND + 3)
    ]
    bulletins = [copied(f"ward/{n}", [f"Old {n}."], [f"New {n}."]) for n in range(MOST_COPY + 2)]
    found(Difference(councils=[], facts=facts, bulletins=bulletins))
    lines = run("diff", ENGLAND, ENGLAND).stdout.splitlines()

    assert f"  held ({len(facts)} went)" in lines
    assert "    and 3 more: --format json has all" in lines
    assert f"    + New {MOST_COPY - 1}." in lines
    assert f"    + New {MOST_COPY}." not in lines
    assert f"  ward/{MOST_COPY + 1}: reads otherwise" in lines


def test_a_text_in_another_order_is_told_as_such(run: Run, found: Found) -> None:
    found(Difference(councils=[], facts=[], bulletins=[copied("ward/a", [], [])]))
    lines = run("diff", ENGLAND, ENGLAND).stdout.splitlines()

    assert lines[-1] == "    the same sentences in another order"
    assert lines[:2] == ["Changed hands (0):", "  none"]


def test_json_has_everything_in_its_published_shape(run: Run, barnet: Path) -> None:
    done = run("diff", ENGLAND, barnet, "--by", "council", "--format", "json")
    data = json.loads(done.stdout)

    assert Difference.model_validate(data).councils[0].says == "Conservative → Labour"
    shape = difference_schema()
    assert set(data) == set(shape["required"])
    for name in ("councils", "facts", "bulletins"):
        part = shape["properties"][name]["items"]["$ref"].rpartition("/")[2]
        assert all(set(one) == set(shape["$defs"][part]["required"]) for one in data[name])


def test_a_folder_that_is_not_there_is_bad_input(run: Run, tmp_path: Path) -> None:
    done = run("diff", ENGLAND, tmp_path / "nowhere")

    assert done.exit_code == 2
    assert "no such folder" in done.stderr
