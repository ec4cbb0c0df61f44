"""A check as annotations of GitHub Actions: a line for each thing that a person should look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checking.outputs.checked import Checked
from generator.checking.outputs.gravity import gravity_of
from generator.checking.outputs.words import Words, load_words, summary
from generator.foundation.layers import Layers

_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


def write(checked: Sequence[Checked], templates: Layers) -> str:
    """Return an `::error`, `::warning` or `::notice` for each, and a line on each document."""
    words = load_words(templates)
    lines = [line for one in checked for line in _document(one, words)]
    return "\n".join(lines) + "\n"


def _document(checked: Checked, words: Words) -> Iterator[str]:
    for sentence, finding in checked.findings:
        gravity = gravity_of(finding)
        if gravity == "none":
            continue
        claim = finding.claim
        region = checked.region(sentence, claim.start, claim.end)
        place = {"line": region.line, "endLine": region.end_line}
        if region.line == region.end_line:
            place |= {"col": region.column, "endColumn": region.end_column}
        title = words.verdicts[finding.verdict].name
        message = f"“{sentence.text[claim.start : claim.end]}”: {finding.reason}"
        yield _command(gravity, checked.name, place, title, message)
    for note in checked.report.notes:
        place = {"line": note.line, "col": note.column}
        message = f"{note.text} | {note.excerpt}" if note.excerpt else note.text
        yield _command("notice", checked.name, place, words.note(note.rule).name, message)
    # A line that begins with two colons would be a command.
    yield f"recount: {checked.name}: {summary(checked.report, words)}".replace("\n", " ")


def _command(level: str, file: str, place: dict[str, int], title: str, message: str) -> str:
    known: dict[str, str | int] = {"file": file, **place, "title": f"recount: {title}"}
    properties = ",".join(
        f"{name}={_escaped(str(value), _IN_PROPERTIES)}" for name, value in known.items()
    )
    return f"::{level} {properties}::{_escaped(message, _IN_MESSAGES)}"


def _escaped(text: str, characters: dict[str, str]) -> str:
    return "".join(characters.get(one, one) for one in text)
