"""`recount revise` and `recount update` on the fictional council: files in, files and codes out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.article import Article
from generator.checking.claims import Claim, Relation
from generator.checking.copy_text import Copy
from generator.checking.known import Known
from generator.checking.report import CheckedSentence, Finding, Report, Verdict
from generator.revising import truth
from tests.cli.conftest import Run

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
SAMPLE = SAMPLES / "fictional-council"
LINE = "The Conservatives have lost Thornmere."


class Desk:
    """A pack, its draft as JSON and as Markdown, and an edited text beside them."""

    def __init__(self, folder: Path, run: Run) -> None:
        self.folder = folder
        self.run = run
        self.pack = folder / "pack"
        shutil.copytree(SAMPLE, self.pack)
        self.draft = folder / "draft.json"
        self.copy = folder / "copy.md"
        assert run("draft", self.pack, "--format", "json", "-o", self.draft).exit_code == 0
        assert run("draft", self.pack, "-o", self.copy).exit_code == 0

    def edit(self, went: str, came: str) -> Path:
        edited = self.folder / "edited.md"
        text = self.copy.read_text(encoding="utf-8")
        assert text.count(went) == 1
        edited.write_text(text.replace(went, came), encoding="utf-8")
        return edited

    def another_result(self) -> None:
        """Labour loses a seat to the Conservatives."""
        table = self.pack / "councils.csv"
        text = table.read_text(encoding="utf-8")
        row = text.replace(",4,4,1,1,1,4,4,1,1,1", ",6,2,1,1,1,6,2,1,1,1")
        assert row != text
        table.write_text(row.replace("no overall control", "Conservative"), encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path, run: Run) -> Desk:
    return Desk(tmp_path, run)


def contradicting(word: str) -> Any:
    def check(text: Copy, known: Known) -> Report:
        sentences = [
            CheckedSentence(
                block.text,
                *block.place(0),
                tuple(
                    Finding(Claim(Relation.seats, at, at + 1), Verdict.contradicted, "Not so.")
                    for at in [block.text.find(word)]
                    if at >= 0
                ),
            )
            for block in text.blocks
        ]
        return Report(text.name, tuple(sentences))

    return check


def test_an_unedited_text_revises_to_the_draft_itself(desk: Desk, run: Run) -> None:
    done = run("revise", desk.draft, desk.copy)

    assert done.exit_code == 0
    assert done.stdout == desk.draft.read_text(encoding="utf-8")
    assert done.stderr.strip().endswith("sentences unchanged")


def test_an_edited_text_is_printed_as_the_editor_left_it(desk: Desk, run: Run) -> None:
    edited = desk.edit(LINE, "Thornmere has slipped away from the Conservatives.")
    done = run("revise", desk.draft, edited, "--format", "markdown")

    assert done.exit_code == 0
    assert done.stdout == edited.read_text(encoding="utf-8")


def test_the_summary_counts_what_was_done(desk: Desk, run: Run) -> None:
    edited = desk.edit(LINE, f"{LINE} Rain fell all day.")
    done = run("revise", desk.draft, edited)

    assert done.stderr.splitlines()[-1] == "9 sentences unchanged, 1 new"
    article = Article.model_validate_json(done.stdout)
    assert [one.edited for one in article.sentences if one.edited] == ["new"]


def test_a_plain_text_can_be_edited_too(desk: Desk, run: Run) -> None:
    text = desk.folder / "copy.txt"
    run("draft", desk.pack, "--format", "text", "-o", text)

    assert run("revise", desk.draft, text).stdout == desk.draft.read_text(encoding="utf-8")


def test_an_edit_that_the_results_contradict_is_told_with_exit_code_1(
    desk: Desk, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(truth, "check", contradicting("held"))
    edited = desk.edit(LINE, "The Conservatives have held Thornmere.")
    done = run("revise", desk.draft, edited, desk.pack)

    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "look at paragraph 1, sentence 1: “The Conservatives have held Thornmere.”",
        "  Not so",
        "8 sentences unchanged, 1 changed; 1 to look at",
    ]
    notes = [one for one in json.loads(done.stdout)["notes"] if one["kind"] == "edited"]
    assert [one["place"] for one in notes] == ["paragraph 1, sentence 1"]
    assert run("revise", desk.draft, edited).exit_code == 0


def test_an_update_without_edits_is_the_new_draft(desk: Desk, run: Run) -> None:
    desk.another_result()
    done = run("update", desk.draft, desk.pack)

    assert done.exit_code == 0
    assert done.stdout == run("draft", desk.pack, "--format", "json").stdout


def test_an_update_without_new_results_is_the_edited_text(desk: Desk, run: Run) -> None:
    edited = desk.edit(LINE, "Thornmere has slipped away from the Conservatives.")
    done = run("update", edited, desk.pack, "--draft", desk.draft, "--format", "markdown")

    assert done.exit_code == 0
    assert done.stdout == edited.read_text(encoding="utf-8")


def test_an_edit_stays_when_results_change_and_its_facts_are_told(desk: Desk, run: Run) -> None:
    edited = desk.edit(LINE, "Thornmere has slipped away from the Conservatives.")
    revised = desk.folder / "revised.json"
    run("revise", desk.draft, edited, "-o", revised)
    desk.another_result()
    done = run("update", revised, desk.pack)
    article = Article.model_validate_json(done.stdout)

    assert done.exit_code == 1
    assert "Thornmere has slipped away from the Conservatives." in article.body
    assert "the results no longer say that (lost-councils:" in done.stderr
    assert done.stderr.splitlines()[-1].endswith("; 1 to look at")
    as_text = run("update", edited, desk.pack, "--draft", desk.draft)
    assert as_text.stdout == done.stdout


def test_the_text_asked_for_is_remembered(desk: Desk, run: Run) -> None:
    asked = ("--article", "council", "--about", "Thornmere", "--angle", "2", "--seed", "3")
    run("draft", desk.pack, *asked, "--format", "json", "-o", desk.draft)

    assert run("update", desk.draft, desk.pack).stdout == desk.draft.read_text(encoding="utf-8")


def test_no_file_is_written_but_the_one_that_is_named(desk: Desk, run: Run) -> None:
    edited = desk.edit(LINE, "Gone.")
    before = {one: one.read_bytes() for one in desk.folder.iterdir() if one.is_file()}
    run("revise", desk.draft, edited, desk.pack)
    run("update", edited, desk.pack, "--draft", desk.draft)

    assert {one: one.read_bytes() for one in desk.folder.iterdir() if one.is_file()} == before


def test_the_editors_own_file_is_written_where_it_is_named(desk: Desk, run: Run) -> None:
    edited = desk.edit(LINE, "Gone.")
    done = run("update", edited, desk.pack, "--draft", desk.draft, "--format", "text", "-o", edited)

    assert done.stdout == ""
    assert "Gone." in edited.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["revise", "update"])
def test_what_is_not_an_article_is_told(command: str, desk: Desk, run: Run, tmp_path: Path) -> None:
    for name, text, said in (
        ("broken.json", '{"genre":', "not JSON"),
        ("other.json", '{"genre": "analysis"}', "not an article of Recount’s"),
        ("list.json", "[]", "not an article of Recount’s"),
    ):
        given = tmp_path / name
        given.write_text(text, encoding="utf-8")
        words = (given, desk.copy) if command == "revise" else (given, desk.pack)
        done = run(command, *words)
        assert done.exit_code == 2
        assert said in done.stderr and name in done.stderr
        assert done.stdout == ""


def test_revision_cut_out_of_step_by_hand_is_told(desk: Desk, run: Run) -> None:
    revised = desk.folder / "revised.json"
    run("revise", desk.draft, desk.edit(LINE, "Gone."), "-o", revised)
    data = json.loads(revised.read_text(encoding="utf-8"))
    data["revision"]["origins"].pop()
    revised.write_text(json.dumps(data), encoding="utf-8")
    done = run("update", revised, desk.pack)

    assert done.exit_code == 2
    assert "edited by hand" in done.stderr


def test_a_pack_of_another_election_is_told(desk: Desk, run: Run) -> None:
    done = run("update", desk.draft, SAMPLES / "england-2018")

    assert done.exit_code == 2
    assert "a pack of another election" in done.stderr
    assert "Thornmere" in done.stderr


def test_files_that_cannot_be_read_are_told(desk: Desk, run: Run, tmp_path: Path) -> None:
    binary = tmp_path / "copy.docx.md"
    binary.write_bytes(b"PK\x03\x04\xff\xfe")
    empty = tmp_path / "empty.md"
    empty.write_text(" \n", encoding="utf-8")
    for words, said in (
        (("revise", tmp_path / "nowhere.json", desk.copy), "no such file"),
        (("revise", desk.draft, binary), "not a text in UTF-8"),
        (("revise", desk.draft, empty), "the file is empty"),
        (("revise", desk.draft, desk.draft), "this is JSON"),
        (("revise", desk.draft, desk.copy, tmp_path / "nowhere"), "no such folder"),
        (("update", desk.copy, desk.pack), "which draft it was made from"),
        (("update", desk.draft, desk.pack, "--draft", desk.draft), "leave --draft out"),
        (("update", desk.draft, tmp_path / "nowhere"), "no such folder"),
    ):
        done = run(*words)
        assert done.exit_code == 2, words
        assert said in done.stderr
        assert done.stdout == ""


def test_a_headline_and_a_disclosure_that_are_gone_are_kept_and_that_is_told(
    desk: Desk, run: Run
) -> None:
    edited = desk.folder / "edited.md"
    edited.write_text(LINE, encoding="utf-8")
    done = run("revise", desk.draft, edited)

    assert done.exit_code == 0
    assert f"{edited}: no headline; that of the draft is kept" in done.stderr
    assert f"{edited}: no disclosure; that of the draft is kept" in done.stderr
    article = Article.model_validate_json(done.stdout)
    assert article.headline.text == "The Conservatives lose Thornmere"
    assert article.body == LINE
