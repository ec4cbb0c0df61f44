"""A check as SARIF 2.1.0, which code hosts show beside the lines of a change.

The rules are the verdicts and the kinds of note. What the count supports is no result, and neither
is what it does not cover, unless a person should look.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from generator.checking.outputs.checked import Checked
from generator.checking.outputs.evidence import evidence_lines
from generator.checking.outputs.gravity import gravity_of
from generator.checking.outputs.words import Words, load_words
from generator.checking.report import CheckedSentence, Finding, QualityNote, Verdict
from generator.foundation.layers import Layers

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_CELLS = 4

_LEVELS = {Verdict.contradicted: "error"}


def write(checked: Sequence[Checked], templates: Layers) -> str:
    """Return one run with every result, as JSON."""
    words = load_words(templates)
    rules = _rules(words, checked)
    places = {rule["id"]: place for place, rule in enumerate(rules)}
    results = [one for document in checked for one in _results(document, words)]
    run = {
        "tool": {"driver": {"name": "Recount", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(one.name)}} for one in checked],
        "results": [{**one, "ruleIndex": places[one["ruleId"]]} for one in results],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rules(words: Words, checked: Sequence[Checked]) -> list[dict[str, Any]]:
    verdicts = [
        _rule(verdict.value, named.name, named.documentation, _LEVELS.get(verdict, "warning"))
        for verdict, named in words.verdicts.items()
    ]
    used = [note.rule for one in checked for note in one.report.notes]
    notes = [
        _rule(rule, words.note(rule).name, words.note(rule).documentation, "note")
        for rule in dict.fromkeys([*words.notes, *used])
    ]
    return [*verdicts, *notes]


def _rule(rule: str, name: str, documentation: str, level: str) -> dict[str, Any]:
    return {
        "id": rule,
        "name": name,
        "shortDescription": {"text": name},
        "fullDescription": {"text": documentation},
        "help": {"text": documentation},
        "defaultConfiguration": {"level": level},
    }


def _results(checked: Checked, words: Words) -> Iterator[dict[str, Any]]:
    seen: dict[str, int] = {}
    for sentence, finding in checked.findings:
        if gravity_of(finding) != "none":
            yield _with_print(_finding(checked, sentence, finding, words), sentence.text, seen)
    for note in checked.report.notes:
        yield _with_print(_note(checked, note), note.excerpt, seen)


def _finding(
    checked: Checked, sentence: CheckedSentence, finding: Finding, words: Words
) -> dict[str, Any]:
    claim = finding.claim
    said = sentence.text[claim.start : claim.end]
    lines = [f"“{said}”: {finding.reason}"]
    lines += evidence_lines(finding.evidence, MOST_CELLS, words.page.more)
    region = checked.region(sentence, claim.start, claim.end)
    place = {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
        "snippet": {"text": said},
    }
    level = gravity_of(finding)
    return _result(finding.verdict.value, level, "\n".join(lines), checked.name, place)


def _note(checked: Checked, note: QualityNote) -> dict[str, Any]:
    place: dict[str, Any] = {"startLine": note.line, "startColumn": note.column}
    if note.excerpt:
        place["snippet"] = {"text": note.excerpt}
    return _result(note.rule, "note", note.text, checked.name, place)


def _result(
    rule: str, level: str, message: str, file: str, region: dict[str, Any]
) -> dict[str, Any]:
    location = {"artifactLocation": {"uri": _uri(file)}, "region": region}
    return {
        "ruleId": rule,
        "level": level,
        "message": {"text": message},
        "locations": [{"physicalLocation": location}],
    }


def _with_print(result: dict[str, Any], words: str, seen: dict[str, int]) -> dict[str, Any]:
    """Add what the same result has after lines before it have moved; twins are numbered."""
    mark = sha256(f"{result['ruleId']}\n{words}".encode()).hexdigest()[:32]
    seen[mark] = seen.get(mark, 0) + 1
    return {**result, "partialFingerprints": {"recountWords/v1": f"{mark}:{seen[mark]}"}}


def _uri(name: str) -> str:
    """The address of a file: relative to where the check ran, or of the whole file system."""
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
