"""Rule files read into drafts: each rule on its own, with its expressions parsed but not typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from generator.facts.expression import Expression, Place, parse
from generator.facts.rule_model import RuleFileModel, RuleModel
from generator.foundation.errors import InputError, Problem, RuleError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import YamlDocument, read_yaml

Result = TypeVar("Result")


@dataclass(frozen=True)
class Draft:
    """A rule as its author wrote it, with its expressions parsed."""

    model: RuleModel
    document: YamlDocument
    theme: str
    when: Expression
    values: dict[str, Expression]
    tone: dict[str, Expression]
    newsworthiness: Expression

    @property
    def file(self) -> str:
        """The rule file."""
        return self.document.file

    @property
    def line(self) -> int:
        """The line on which the rule begins."""
        return self.document.line(())

    @property
    def expressions(self) -> list[Expression]:
        """Every expression of the rule."""
        return [self.when, *self.values.values(), *self.tone.values(), self.newsworthiness]

    def problem(self, message: str, *way: str | int) -> Problem:
        """Return a problem at the key `way` of this rule."""
        key = ".".join(str(step) for step in way)
        return Problem(message, self.file, self.document.line(way), key or None)


@dataclass
class Reading:
    """Everything read so far: good drafts, kinds whose rules are faulty, and all problems."""

    drafts: list[Draft] = field(default_factory=list)
    faulty_kinds: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    themes: dict[str, str] = field(default_factory=dict)

    def attempt(self, action: Callable[[], Result]) -> Result | None:
        """Do something; keep its problems and go on."""
        try:
            return action()
        except InputError as failure:
            self.problems.extend(failure.problems)
            return None


def read_drafts(layers: Layers) -> Reading:
    """Read every rule file at the top of the layers, in the order of their names."""
    reading = Reading()
    for name, path in layers.under("", ".yaml").items():
        document = reading.attempt(lambda name=name, path=path: read_yaml(path, name))  # type: ignore[misc]
        if document is not None:
            _read_file(document, reading)
    return reading


def _read_file(document: YamlDocument, reading: Reading) -> None:
    model = reading.attempt(lambda: document.validate(RuleFileModel, RuleError))
    raw = document.data.get("rules") if isinstance(document.data, dict) else None
    theme = model.theme if model is not None else ""
    if model is not None:
        reading.themes[document.file] = model.documentation
    for part in _parts(document, raw if isinstance(raw, list) else []):
        before = len(reading.problems)
        draft = reading.attempt(lambda part=part: _draft(part, theme))  # type: ignore[misc]
        if draft is not None:
            reading.drafts.append(draft)
        if len(reading.problems) > before:
            reading.faulty_kinds.add(str(part.data.get("kind")))


def _parts(document: YamlDocument, rules: list[Any]) -> list[YamlDocument]:
    """The document cut into one for each rule."""
    lines: list[dict[tuple[str | int, ...], int]] = [{} for _ in rules]
    for way, line in document.lines.items():
        if len(way) > 1 and way[0] == "rules" and isinstance(way[1], int):
            lines[way[1]][way[2:]] = line
    return [
        YamlDocument(document.file, rule, lines[place])
        for place, rule in enumerate(rules)
        if isinstance(rule, dict)
    ]


def _draft(part: YamlDocument, theme: str) -> Draft:
    model = part.validate(RuleModel, RuleError)
    problems: list[Problem] = []

    def read(text: str, *way: str | int) -> Expression | None:
        key = ".".join(str(step) for step in way)
        try:
            return parse(text, Place(part.file, part.line(way), key))
        except RuleError as failure:
            problems.extend(failure.problems)
            return None

    when = read(model.when, "when")
    values = {name: read(one.expression, "values", name) for name, one in model.values.items()}
    tone = {name: read(text, "tone", name) for name, text in model.tone.items()}
    weight = read(model.newsworthiness, "newsworthiness")
    if problems or when is None or weight is None:
        raise RuleError(problems)
    return Draft(model, part, theme, when, _all(values), _all(tone), weight)


def _all(expressions: dict[str, Expression | None]) -> dict[str, Expression]:
    return {name: one for name, one in expressions.items() if one is not None}
