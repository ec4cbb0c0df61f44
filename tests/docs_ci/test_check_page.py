"""The page on checking copy: its workflows, its hook and its program do what it says."""

from __future__ import annotations

import re
import shlex

import pytest
import yaml

from generator.checking.documents import READERS
from generator.cli.check import FORMATS, check_command
from tests.samples.tables import ROOT

PAGE = (ROOT / "docs" / "check.md").read_text(encoding="utf-8")
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
CALL = re.compile(r"recount (check .*)")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def calls() -> list[str]:
    shown = "\n".join(blocks("sh") + blocks("yaml"))
    return [one.removesuffix("|| [ $? -eq 1 ]").strip() for one in CALL.findall(shown)]


def test_the_page_shows_calls() -> None:
    assert len(calls()) >= 7


@pytest.mark.parametrize("call", calls())
def test_every_call_on_the_page_is_one_that_the_command_takes(call: str) -> None:
    check_command.make_context("check", shlex.split(call)[1:])


def test_every_workflow_on_the_page_is_yaml() -> None:
    for block in blocks("yaml"):
        assert isinstance(yaml.safe_load(block), dict)


def test_every_ending_and_every_format_is_on_the_page() -> None:
    assert [one for one in (*READERS, *FORMATS) if f"`{one}`" not in PAGE] == []


def test_the_hook_is_called_as_the_command_takes_it() -> None:
    (hook,) = HOOKS
    call = [*shlex.split(hook["entry"])[2:], *hook["args"], "copy/a.md", "copy/b.md"]
    context = check_command.make_context("check", call)
    assert [str(one) for one in context.params["paths"]] == ["copy/a.md", "copy/b.md"]
    assert str(context.params["pack"]) == "pack"
    assert f"id: {hook['id']}" in PAGE


def test_the_hook_takes_every_file_of_copy_and_no_data() -> None:
    (hook,) = HOOKS
    taken = {one for one in READERS if re.search(hook["files"], f"copy/a{one}")}
    assert taken == set(READERS) - {".json"}


def test_the_program_on_the_page_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (program,) = blocks("python")
    named: dict[str, object] = {}
    exec(compile(program, "docs/check.md", "exec"), named)
    assert str(named["page"]).startswith("<!doctype html>")
