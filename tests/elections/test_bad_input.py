"""Each file in bad_input/ is a pack that cannot be used, and what its author is told.

A case is one text file: `--- name` begins a file of the pack, `--- expected` the messages.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.elections.pack import load_pack
from generator.foundation.errors import PackError
from generator.foundation.layers import rule_layers
from tests.elections.packs import write_pack

CASES = sorted((Path(__file__).parent / "bad_input").glob("*.txt"))


def parts_of(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    name = ""
    for line in text.splitlines(keepends=True):
        if line.startswith("--- "):
            name = line.removeprefix("--- ").strip()
            parts[name] = ""
        else:
            parts[name] += line
    return parts


def messages_for(parts: dict[str, str], folder: Path) -> str:
    for name, content in parts.items():
        if name != "expected":
            (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(PackError) as refused:
        load_pack(folder, rule_layers())
    return f"{refused.value}\n"


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_a_bad_pack_is_refused_with_all_its_problems(case: Path, tmp_path: Path) -> None:
    parts = parts_of(case.read_text(encoding="utf-8"))
    assert messages_for(parts, tmp_path) == parts["expected"]


def test_a_folder_without_a_manifest_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"the folder has no election\.yaml"):
        load_pack(tmp_path, rule_layers())


def test_a_folder_that_is_not_there_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="no such folder"):
        load_pack(tmp_path / "nowhere", rule_layers())


def test_a_workbook_where_a_csv_was_named_is_refused(tmp_path: Path) -> None:
    content = b"PK\x03\x04" + bytes(40)
    write_pack(tmp_path, {"councils.csv": ("council-table", "councils", content)})
    with pytest.raises(PackError, match=r"councils\.csv: an Excel workbook where text was named"):
        load_pack(tmp_path, rule_layers())


def test_a_csv_where_a_workbook_was_named_is_refused(tmp_path: Path) -> None:
    write_pack(tmp_path, {"councils.xlsx": ("council-table", "councils", "name,size\n")})
    with pytest.raises(PackError, match=r"councils\.xlsx: not an Excel workbook"):
        load_pack(tmp_path, rule_layers())


def test_a_broken_workbook_is_refused(tmp_path: Path) -> None:
    content = b"PK\x03\x04" + bytes(40)
    write_pack(tmp_path, {"councils.xlsx": ("council-table", "councils", content)})
    with pytest.raises(PackError, match="the workbook cannot be read"):
        load_pack(tmp_path, rule_layers())
