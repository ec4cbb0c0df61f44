"""`recount bulletins` writes a set, lists what failed, and says when a folder is stale."""

from __future__ import annotations

from pathlib import Path

from tests.bulletins.sets import FICTIONAL
from tests.cli.conftest import Run

BY = ("--by", "council", "--by", "ward", "--jobs", "1")


def test_a_set_is_written_and_counted(run: Run, tmp_path: Path) -> None:
    done = run("bulletins", FICTIONAL, *BY, "--out", tmp_path / "set")

    assert done.exit_code == 0
    assert done.stdout.strip().endswith("written")
    assert (tmp_path / "set" / "index.html").is_file()
    assert (tmp_path / "set" / "council" / "thornmere.json").is_file()


def test_a_second_run_keeps_what_has_not_changed(run: Run, tmp_path: Path) -> None:
    run("bulletins", FICTIONAL, *BY, "--out", tmp_path / "set")
    done = run("bulletins", FICTIONAL, *BY, "--out", tmp_path / "set", "--only-changed")

    assert "0 written" in done.stdout
    assert "kept" in done.stdout


def test_check_is_good_on_a_fresh_set_and_a_finding_on_another(run: Run, tmp_path: Path) -> None:
    run("bulletins", FICTIONAL, *BY, "--out", tmp_path / "set")
    fresh = run("bulletins", FICTIONAL, *BY, "--out", tmp_path / "set", "--check")
    other = run("bulletins", FICTIONAL, *BY, "--out", tmp_path / "set", "--check", "--seed", "3")
    none = run("bulletins", FICTIONAL, *BY, "--out", tmp_path / "none", "--check")

    assert (fresh.exit_code, other.exit_code, none.exit_code) == (0, 1, 1)
    assert "up to date" in fresh.stdout
    assert "stale" in other.stdout
    assert "holds no set of bulletins" in none.stdout


def test_one_that_fails_is_listed_and_the_others_are_written(run: Run, tmp_path: Path) -> None:
    words = tmp_path / "words" / "council" / "phrases"
    words.mkdir(parents=True)
    for kind in ("gained", "held", "hangs-by-a-thread", "became-largest", "stays-none",
                 "lost-to-none", "wards-turned-here"):  # fmt: skip
        (words / f"{kind}.j2").write_text(
            "---\n{{ nobody }}\n--- headline\n{{ nobody }}\n", "utf-8"
        )
    templates = ("--templates", tmp_path / "words")
    done = run("bulletins", FICTIONAL, *BY, "--out", tmp_path / "set", *templates)

    assert done.exit_code == 1
    assert done.stderr.startswith("failed: council/thornmere: error: council/phrases/")
    assert "1 failed" in done.stdout
    assert list((tmp_path / "set" / "ward" / "thornmere").glob("*.html"))


def test_a_folder_that_is_not_a_set_is_never_replaced(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("mine", encoding="utf-8")
    done = run("bulletins", FICTIONAL, *BY, "--out", tmp_path / "letters")

    assert done.exit_code == 2
    assert (tmp_path / "letters" / "dear.txt").read_text(encoding="utf-8") == "mine"


def test_an_unknown_format_is_told_with_those_there_are(run: Run, tmp_path: Path) -> None:
    done = run("bulletins", FICTIONAL, "--out", tmp_path / "set", "--formats", "html,papyrus")

    assert done.exit_code == 2
    assert "papyrus is not among html, markdown, text, json, svg, png" in done.stderr


def test_the_angles_of_a_council_are_listed_with_their_reasons(run: Run) -> None:
    done = run("draft", FICTIONAL, "--article", "council", "--about", "Thornmere", "--angles")

    first, reason = done.stdout.splitlines()[:2]
    assert first.startswith(" 1. ")
    assert "for it is so in" in reason


def test_another_angle_opens_on_another_fact(run: Run) -> None:
    words = ("draft", FICTIONAL, "--article", "council", "--about", "thornmere")
    first, second = (run(*words, "--angle", number).stdout for number in ("1", "2"))

    assert first.splitlines()[0] != second.splitlines()[0]


def test_a_genre_with_a_subject_must_be_told_whom(run: Run) -> None:
    done = run("draft", FICTIONAL, "--article", "council")

    assert done.exit_code == 2
    assert "a council is about one council" in done.stderr


def test_the_analysis_is_about_nobody_in_particular(run: Run) -> None:
    done = run("draft", FICTIONAL, "--about", "Thornmere")

    assert done.exit_code == 2
    assert "about the whole election" in done.stderr
