from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

import generator
from generator.cli import COMMANDS, main
from tests.cli.conftest import Run

LOADED = "import sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"


def loaded_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{LOADED}"], capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


def run_code(*words: str) -> str:
    return (
        "from generator.cli import main\n"
        f"try: main({list(words)!r})\n"
        "except SystemExit as end: assert end.code in (None, 0, 1), end.code"
    )


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("--version",),
        ("draft", "--help"),
        ("facts", "--help"),
        ("why", "--help"),
        ("check", "--help"),
        ("validate", "--help"),
        ("rules", "--help"),
        ("rules", "list", "--help"),
        ("rules", "list"),
        ("rules", "show", "missed-target"),
        ("rules", "test"),
        ("rules", "lint"),
        ("rules", "reference"),
        ("schema", "article"),
        ("schema", "report"),
    ],
)
def test_help_rules_and_schema_load_neither_pandas_nor_spacy(words: tuple[str, ...]) -> None:
    loaded = loaded_after(run_code(*words))
    assert not {"pandas", "numpy", "spacy"} & loaded


def test_help_loads_none_of_the_rooms() -> None:
    assert not {"pydantic", "jinja2", "markdown", "yaml"} & loaded_after(run_code("--help"))


def test_importing_recount_loads_no_pandas() -> None:
    assert not {"pandas", "spacy", "pydantic", "click"} & loaded_after("import generator")


def test_the_public_face_says_what_it_has() -> None:
    assert set(generator.__all__) <= set(dir(generator))
    assert generator.EDITIONS is not None
    with pytest.raises(AttributeError):
        _ = generator.horoscope


def _every_command(
    command: click.Command, words: tuple[str, ...] = ()
) -> list[tuple[tuple[str, ...], click.Command]]:
    found = [(words, command)]
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            found += _every_command(below, (*words, name))
    return found


@pytest.mark.parametrize("words", [words for words, _ in _every_command(main)])
def test_every_command_has_help_with_an_example(words: tuple[str, ...], run: Run) -> None:
    said = run(*words, "--help")
    assert said.exit_code == 0
    assert "Example:" in said.stdout
    assert f"recount {' '.join(words)}".strip() in said.stdout


def test_a_misspelt_command_is_bad_input(run: Run) -> None:
    done = run("darft")
    assert done.exit_code == 2
    assert "Traceback" not in done.output


def test_commands_live_where_the_table_says() -> None:
    assert list(COMMANDS) == main.list_commands(click.Context(main))


def test_no_colour_reaches_a_pipe(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "draft", str(tmp_path / "nowhere")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "\x1b" not in done.stdout + done.stderr


def test_no_progress_reaches_a_pipe(run: Run, pack: Path, pipeline: object) -> None:
    assert run("draft", pack).stderr == ""
