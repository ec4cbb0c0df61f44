"""Rules, tables and facts written by hand for the tests of this folder."""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.facts.engine import find_facts
from generator.facts.examples import ExampleTable, neutral
from generator.facts.rules import load_rules
from generator.foundation.layers import Layers
from generator.measures.catalogue import CATALOGUE

TARGETS = """
theme: targets
documentation: What became of the councils that parties set out to win.
rules:
  - kind: missed-target
    documentation: A party does not run a council that it set out to win.
    about: target
    needs: [result, short_before, region, size]
    when: declared and result == 'missed'
    values:
      party: party
      council: council
      region: region
      holder: control_before
      short: short_before
      size: {is: size // 1, unit: seats}
    tone: {party: -2, holder: 1}
    newsworthiness: 5 - short_before / 10
    evidence: [control_after]
"""


def load(text: str, **files: str):
    """Load rule files given as text: the first is called `rules.yaml`."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in {"rules": text, **files}.items():
            Path(folder, f"{name}.yaml").write_text(content, encoding="utf-8")
        return load_rules(Layers((Path(folder),)))


def rule(when: str = "true", about: str = "council", **keys: str) -> str:
    """The text of a rule file with one rule of the kind `seen`."""
    lines = [f"    {key}: {value}" for key, value in keys.items()]
    return "\n".join(
        [
            "theme: one",
            "documentation: One rule.",
            "rules:",
            "  - kind: seen",
            "    documentation: Something is seen.",
            f"    about: {about}",
            f"    when: {quoted(when)}",
            *lines,
        ]
    )


def quoted(text: str) -> str:
    """Text as YAML in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def row(table: str, **given: object) -> dict[str, object]:
    """A row of a table of the catalogue, neutral where nothing is given."""
    columns = CATALOGUE[table].columns
    assert given.keys() <= columns.keys()
    return {name: given.get(name, neutral(column)) for name, column in columns.items()}


def tables(**rows: list[dict[str, object]]) -> dict[str, ExampleTable]:
    """Tables of such rows, with a row of nation unless one is given."""
    rows.setdefault("nation", [row("nation")])
    return {name: ExampleTable(every) for name, every in rows.items()}


def facts(text: str, problems: list | None = None, **rows: list[dict[str, object]]):
    """Facts that the rules in `text` find in these rows."""
    return find_facts(load(text), tables(**rows), problems)


def missed(council: str, short: int = 2, **given: object) -> dict[str, object]:
    """A target of Labour in London, missed by a number of seats that stood before."""
    told = {
        "party": "labour",
        "council": council,
        "region": "London",
        "declared": True,
        "result": "missed",
        "short_before": short,
        "control_before": "conservative",
        "control_after": "conservative",
        "size": 60,
    }
    return row("target", **{**told, **given})
