"""Commands run on a pipeline made by hand, so that these tests are about the command alone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.article import Article
from generator.cli import main
from generator.elections.models import Council, Election, Party
from generator.facts.models import Fact, RuleReference, Value
from generator.foundation.evidence import Cell, Evidence
from tests.editions.article_by_hand import small_article

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run `recount` with these words, as from a shell."""
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "arden"
    folder.mkdir()
    (folder / "election.yaml").write_text("name: Arden\n", encoding="utf-8")
    return folder


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A pipeline that gives the small article and two facts, and remembers what was asked."""
    module: Any = ModuleType("generator.pipeline")
    module.asked = []

    def draft(folder: Path, **options: Any) -> Article:
        module.asked.append((folder, options))
        return small_article()

    module.draft = draft
    module.facts_of = lambda folder, rules=None: (SimpleNamespace(election=_election()), _facts())
    monkeypatch.setitem(sys.modules, "generator.pipeline", module)
    return module


def _election() -> Election:
    return Election.model_validate(
        {
            "name": "Local elections in Arden",
            "date": "2019-05-02",
            "kind": "local",
            "parties": {
                "labour": Party(id="labour", name="Labour Party", short="Labour"),
                "green": Party(id="green", name="Green Party", colloquial=("Greens",)),
            },
            "councils": (Council(code="E1", name="Oakham", region="Arden"),),
            "total_councils": 1,
        }
    )


def _facts() -> dict[str, list[Fact]]:
    cell = Cell("councils.csv", 4, "control_after", "lab")
    held = Fact(
        id="held/oakham",
        kind="held",
        subject=("oakham",),
        values={
            "party": Value("labour", "text", "party", (Evidence("labour", (cell,)),)),
            "council": Value("oakham", "text", "council"),
        },
        newsworthiness=2.0,
        rule=RuleReference("control.yaml", 12),
        says="A party still runs a council.",
        tone={"labour": 1.0},
        evidence=(Evidence("labour", (cell,)),),
    )
    items = (Value("oakham", "text", "council"), Value("elmley", "text", "council"))
    gained = Fact(
        id="net-gain/green",
        kind="net-gain",
        subject=("green",),
        values={
            "party": Value("green", "text", "party"),
            "seats": Value(3, "number", "seats"),
            "councils": Value(("oakham", "elmley"), "text", "council", (), items),
        },
        newsworthiness=5.0,
        rule=RuleReference("totals.yaml", 3),
        says="A party gained seats.",
    )
    return {"held": [held], "net-gain": [gained]}
