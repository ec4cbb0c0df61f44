"""docs/packs.md: its examples are read, and it leaves no key and no column out."""

from __future__ import annotations

import re

import jsonschema
import pytest

from generator.elections.briefing import Briefing
from generator.elections.manifest import FileEntry, Manifest
from generator.elections.readers import READERS, area_table, council_table, democracy_club, leap
from generator.elections.schemas import schemas
from generator.foundation.yaml_source import parse_yaml, read_yaml
from tests.real_data import REPOSITORY

TEXT = (REPOSITORY / "docs/packs.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", TEXT, flags=re.DOTALL)


def test_the_manifest_in_the_document_is_a_manifest() -> None:
    parse_yaml(EXAMPLES[0], "packs.md").validate(Manifest)


def test_the_briefing_in_the_document_is_a_briefing_with_every_part() -> None:
    document = parse_yaml(EXAMPLES[1], "packs.md")
    document.validate(Briefing)
    assert set(document.data) == set(Briefing.model_fields)


@pytest.mark.parametrize(
    "name",
    sorted(
        {
            *Manifest.model_fields,
            *FileEntry.model_fields,
            *Briefing.model_fields,
            *council_table.COLUMNS,
            *democracy_club.COLUMNS,
            *leap.COLUMNS,
            *area_table.COLUMNS,
            *READERS,
        }
    ),
)
def test_every_key_and_column_is_described(name: str) -> None:
    assert f"`{name}`" in TEXT


def test_the_manifest_for_the_real_files_is_a_manifest() -> None:
    path = REPOSITORY / "docs/england-2018-raw/election.yaml"
    read_yaml(path).validate(Manifest)


@pytest.mark.parametrize("pack", ["england-2018", "fictional-council"])
def test_the_samples_fit_the_schema(pack: str) -> None:
    data = read_yaml(REPOSITORY / "samples" / pack / "election.yaml").data
    jsonschema.validate(data, schemas()["election"])
