from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from generator.cli.schema import NAMES
from tests.cli.conftest import Run

SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schemas"


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_in_the_documents_is_the_current_one(name: str, run: Run) -> None:
    written = (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")
    current = run("schema", name).stdout
    assert written == current, f"run: recount schema {name} -o docs/schemas/{name}.schema.json"


@pytest.mark.parametrize("name", NAMES)
def test_every_schema_is_a_schema(name: str, run: Run) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(run("schema", name).stdout))


def test_a_schema_is_written_to_a_file(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "article.json"
    assert run("schema", "article", "-o", target).exit_code == 0
    assert target.read_text(encoding="utf-8") == run("schema", "article").stdout
