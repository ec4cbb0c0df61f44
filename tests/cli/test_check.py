from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.checking.claims import Claim, Relation
from generator.checking.copy_text import Copy
from generator.checking.report import CheckedSentence, Finding, Report, Verdict
from generator.cli import main
from generator.foundation.errors import PackError, Problem
from generator.foundation.layers import rule_layers
from tests.cli.conftest import Run
from tests.cli.test_recount import loaded_after, run_code

Draft = Callable[[str], Path]


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """A file of copy with these words."""

    def write(text: str, name: str = "draft.md") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture(autouse=True)
def checking(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A checker that believes what copy says of itself: false, misspelt, unattributed, true."""
    known: Any = ModuleType("generator.sayings")
    known.asked = []
    known.unusable = None

    def of(folder: Path, *, rules: Path | None = None, templates: Path | None = None) -> Any:
        known.asked.append((folder, rules))
        if known.unusable is not None:
            raise known.unusable
        return SimpleNamespace(rules=rule_layers(rules))

    known.known_of = of
    checker: Any = ModuleType("generator.checking.check")
    checker.check = lambda copy, known: _report(copy)
    monkeypatch.setitem(sys.modules, "generator.sayings", known)
    monkeypatch.setitem(sys.modules, "generator.checking.check", checker)
    return known


SAID = {
    "false": (Verdict.contradicted, False),
    "misspelt": (Verdict.misspelt, False),
    "unattributed": (Verdict.opinion, True),
    "true": (Verdict.supported, False),
}


def _report(copy: Copy) -> Report:
    sentences = []
    for block in copy.blocks:
        findings = tuple(
            Finding(Claim(Relation.seats, at, at + len(word)), verdict, "Because.", (), warning)
            for word, (verdict, warning) in SAID.items()
            if (at := block.text.find(word)) >= 0
        )
        sentences.append(CheckedSentence(block.text, *block.place(0), findings))
    return Report(copy.name, tuple(sentences))


@pytest.mark.parametrize(
    ("text", "usual", "strict"),
    [
        ("All of it is true.", 0, 0),
        ("Nothing is claimed.", 0, 0),
        ("One word is misspelt.", 0, 1),
        ("It is unattributed.", 0, 1),
        ("It is false.", 1, 1),
        ("A placeholder TK is only a note.", 0, 0),
    ],
)
def test_the_exit_code_tells_what_was_found(
    text: str, usual: int, strict: int, *, run: Run, draft: Draft, pack: Path
) -> None:
    path = draft(text)
    assert run("check", path, pack).exit_code == usual
    assert run("check", "--strict", path, pack).exit_code == strict


def test_the_last_argument_is_the_pack_and_all_others_are_drafts(
    run: Run, draft: Draft, pack: Path, checking: Any
) -> None:
    done = run("check", draft("It is true."), draft("It is false.", "b.txt"), pack)
    assert done.exit_code == 1
    assert checking.asked == [(pack, None)]
    assert [line.split(": ", 1)[1] for line in done.stdout.splitlines() if " claim" in line] == [
        "1 claim: 1 supported",
        "1 claim: 1 contradicted",
    ]


def test_text_shows_the_claim_underlined(run: Run, draft: Draft, pack: Path) -> None:
    path = draft("# It is *false*, they say")
    assert run("check", path, pack).stdout == (
        f"{path}:1:3\n  It is false, they say\n        ~~~~~\n"
        f"  ✗ contradicted [1:10] Because.\n\n{path}: 1 claim: 1 contradicted\n"
    )


def _piped(text: bytes, *words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=text)


def test_a_draft_can_come_through_a_pipe(pack: Path) -> None:
    done = _piped(b"It is **false**.", "check", "-", pack)
    assert done.exit_code == 1
    assert done.stdout.startswith("stdin:1:1\n  It is false.\n")


def test_the_pipe_can_be_read_only_once(pack: Path) -> None:
    done = _piped(b"x", "check", "-", "-", pack)
    assert done.exit_code == 2
    assert "standard input can be read only once" in done.stderr


@pytest.mark.parametrize("form", ["text", "json", "sarif", "html", "github"])
def test_every_format_is_written_to_a_file(
    form: str, *, run: Run, draft: Draft, pack: Path, tmp_path: Path
) -> None:
    path, target = draft("It is false."), tmp_path / "report"
    assert run("check", path, pack, "--format", form, "-o", target).exit_code == 1
    assert target.read_text(encoding="utf-8") == run("check", path, pack, "--format", form).stdout


def test_a_terminal_is_shown_colours_and_a_file_is_not(
    draft: Draft, pack: Path, tmp_path: Path
) -> None:
    words = ["check", str(draft("It is false.")), str(pack)]
    assert "\x1b[31m" in CliRunner().invoke(main, words, color=True).stdout
    target = tmp_path / "report.txt"
    CliRunner().invoke(main, [*words, "-o", str(target)], color=True)
    assert "\x1b" not in target.read_text(encoding="utf-8")


def test_notes_on_the_writing_can_be_left_out(run: Run, draft: Draft, pack: Path) -> None:
    path = draft("A placeholder TK.")
    assert "Placeholder" in run("check", path, pack).stdout
    assert run("check", "--no-notes", path, pack).stdout == f"{path}: 0 claims\n"


def test_rules_of_ones_own_are_used_for_the_claims_and_for_the_notes(
    run: Run, draft: Draft, pack: Path, tmp_path: Path, checking: Any
) -> None:
    own = tmp_path / "rules"
    (own / "checking").mkdir(parents=True)
    text = rule_layers().text("checking/quality.yaml")
    text = text.replace("most_words_in_a_sentence: 35", "most_words_in_a_sentence: 3")
    (own / "checking" / "quality.yaml").write_text(text, encoding="utf-8")
    said = run("check", draft("It is only five words."), pack, "--rules", own).stdout
    assert "A sentence of 5 words, and 3 is the most" in said
    assert checking.asked == [(pack, own)]


def test_everything_that_cannot_be_read_is_told_at_once(
    run: Run, draft: Draft, pack: Path, checking: Any
) -> None:
    done = run("check", "nowhere.md", draft("x", "a.rtf"), draft("It is false."), pack)
    assert done.exit_code == 2
    assert "error: nowhere.md: no such file" in done.stderr
    assert "no reader for this kind of file; found '.rtf'; expected one of .md" in done.stderr
    assert done.stdout == ""
    assert checking.asked == []


def test_a_pack_that_cannot_be_used_is_bad_input(
    run: Run, draft: Draft, pack: Path, checking: Any
) -> None:
    checking.unusable = PackError(Problem("no such file", "election.yaml", 7))
    done = run("check", draft("It is true."), pack)
    assert done.exit_code == 2
    assert "election.yaml:7: no such file" in done.stderr


def test_a_draft_without_a_pack_is_bad_input(run: Run, draft: Draft) -> None:
    done = run("check", draft("It is true."))
    assert (done.exit_code, "Missing argument 'PACK'" in done.stderr) == (2, True)
    assert (
        "this is a file; expected a folder" in run("check", draft("x"), draft("y", "b.md")).stderr
    )


def test_the_pack_can_be_named_where_it_cannot_stand_last(
    run: Run, draft: Draft, pack: Path, checking: Any
) -> None:
    done = run("check", "--pack", pack, draft("It is false."), draft("It is true.", "b.md"))
    assert done.exit_code == 1
    assert checking.asked == [(pack, None)]


def test_json_says_which_documents_are_contradicted(run: Run, draft: Draft, pack: Path) -> None:
    said = run("check", draft("It is false."), draft("x", "b.md"), pack, "--format", "json").stdout
    assert [one["contradicted"] for one in json.loads(said)["documents"]] == [True, False]


def test_help_loads_neither_spacy_nor_pandas_nor_the_checker() -> None:
    loaded = loaded_after(run_code("check", "--help"))
    assert not {"spacy", "pandas", "numpy", "pydantic", "yaml", "docx", "jinja2"} & loaded
