"""Every file in `cases/` holds rule files and the whole message that their author must read.

A case is a file: `says` (the claim), `rules` (texts of rule files by name) and `message`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.facts.rules import load_rules
from generator.foundation.errors import RuleError
from generator.foundation.layers import Layers

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_the_author_of_a_faulty_rule_reads(path, tmp_path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    for name, text in case["rules"].items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as failure:
        load_rules(Layers((tmp_path,)))
    assert str(failure.value).strip() == case["message"].strip()
