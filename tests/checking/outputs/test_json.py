from __future__ import annotations

import json

import jsonschema

from generator.checking.outputs import OUTPUTS
from generator.checking.outputs.report_model import report_schema
from tests.checking.outputs.by_hand import TEMPLATES, checked, nothing


def test_every_check_meets_its_schema() -> None:
    data = json.loads(OUTPUTS["json"]([checked(), nothing()], TEMPLATES))
    jsonschema.Draft202012Validator(report_schema()).validate(data)


def test_claims_have_their_words_their_place_and_every_cell() -> None:
    (document,) = json.loads(OUTPUTS["json"]([checked()], TEMPLATES))["documents"]
    assert document["contradicted"] is True
    assert document["claims"]["supported"] == 2
    found = document["sentences"][1]["findings"]
    assert found[0]["claim"]["words"] == "Labour lost control of Oakham"
    assert found[0]["evidence"][0]["cells"] == [
        {"file": "councils.csv", "row": 4, "column": "control_after", "value": "lab"}
    ]
    assert found[1]["place"] == {"line": 3, "column": 40, "end_line": 4, "end_column": 23}
    assert found[1]["claim"]["quantity"]["value"] == 12
    assert len(found[1]["evidence"][0]["cells"]) == 20


def test_a_sentence_without_claims_has_no_verdict() -> None:
    (document,) = json.loads(OUTPUTS["json"]([nothing()], TEMPLATES))["documents"]
    assert document["sentences"] == [
        {"text": "Good morning.", "line": 1, "column": 1, "verdict": None, "findings": []}
    ]
