"""YAML that remembers where every key and value stood, and checks itself against a model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from generator.foundation.errors import InputError, Problem
from generator.foundation.nearest import did_you_mean

_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:str"


class _Loader(_SafeLoader):  # type: ignore[misc]
    """Reads nodes without guessing what each scalar is: `_scalar` says that, once."""

    def resolve(self, *_: object) -> str:
        return _TAG

    def descend_resolver(self, *_: object) -> None:
        """Nothing hangs on where a node stands."""

    def ascend_resolver(self) -> None:
        """Nothing hangs on where a node stands."""


_BOOLEAN = {"true": True, "True": True, "false": False, "False": False}

Path_ = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class YamlDocument:
    """The plain data of a YAML file and the line on which each part of it stands.

    `lines` maps the way to a value (keys and list positions) to its line, counted from 1.
    """

    file: str
    data: Any
    lines: dict[Path_, int]

    def line(self, way: Path_) -> int:
        """Return the line of the value at `way`, or of its nearest parent that has one."""
        while way and way not in self.lines:
            way = way[:-1]
        return self.lines.get(way, 1)

    def validate(self, model: type[Model], error: type[InputError] = InputError) -> Model:
        """Return the data as `model`. Raises `error` with one problem for each thing wrong."""
        try:
            return model.model_validate(self.data if self.data is not None else {})
        except ValidationError as invalid:
            raise error(self._problem(part, model) for part in invalid.errors()) from None

    def _problem(self, part: Any, model: type[BaseModel]) -> Problem:
        way = tuple(part["loc"])
        message = part["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
        found = part.get("input")
        key = ".".join(str(step) for step in way)
        if part["type"] == "extra_forbidden":
            known = sorted(_field_names(model))
            message = f"unknown key {str(way[-1])!r}{did_you_mean(str(way[-1]), known)}"
            return Problem(message, self.file, self.line(way), key)
        if part["type"] == "missing":
            return Problem(f"the key {str(way[-1])!r} is missing", self.file, self.line(way), key)
        shown = str(found) if isinstance(found, str | int | float | bool) else None
        return Problem(message, self.file, self.line(way), key, found=shown)


def _field_names(model: type[BaseModel]) -> set[str]:
    """Names of every field of the model and of the models inside it."""
    names: set[str] = set()
    waiting: list[Any] = [model]
    seen: set[Any] = set()
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        if isinstance(one, type) and issubclass(one, BaseModel):
            for name, field in one.model_fields.items():
                names.add(field.alias or name)
                waiting.append(field.annotation)
        else:
            waiting.extend(getattr(one, "__args__", ()))
    return names


class _Builder:
    """Turns composed YAML nodes into plain data, with lines, and with no duplicate keys."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Path_, int] = {}
        self.problems: list[Problem] = []

    def build(self, node: yaml.Node, way: Path_) -> Any:
        self.lines[way] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, way)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*way, place)) for place, item in enumerate(node.value)]
        return _scalar(node)

    def _mapping(self, node: yaml.MappingNode, way: Path_) -> dict[str, Any]:
        built: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in built:
                line = key_node.start_mark.line + 1
                self.problems.append(Problem(f"the key {key!r} stands twice", self.file, line))
            built[key] = self.build(value_node, (*way, key))
        return built


def _scalar(node: yaml.Node) -> Any:
    """Numbers, true, false and null become values; everything else stays the text it is.

    YAML 1.1 would turn NO into false and 22:30 into 1350.
    """
    text = str(node.value)
    if getattr(node, "style", None):  # a plain scalar has no style, or an empty one
        return text
    if text in ("", "null", "~"):
        return None
    if text in _BOOLEAN:
        return _BOOLEAN[text]
    if not (text[0].isdigit() or text[0] in "+-."):
        return text
    for kind in (int, float):
        try:
            return kind(text) if "_" not in text and text.lower() not in ("nan", "inf") else text
        except ValueError:
            continue
    return text


def read_yaml(path: Path, shown_as: str | None = None) -> YamlDocument:
    """Read a YAML file. `shown_as` is the name used in messages.

    Raises InputError when the file is missing, is not UTF-8, is not YAML, or repeats a key.
    """
    name = shown_as or path.name
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as failure:
        reason = "no such file" if isinstance(failure, FileNotFoundError) else str(failure)
        raise InputError(Problem(reason, name)) from None
    return parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> YamlDocument:
    """Parse YAML text; see read_yaml."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as failure:
        mark = failure.problem_mark
        line = None if mark is None else mark.line + 1
        raise InputError(Problem(f"not valid YAML: {failure.problem}", name, line)) from None
    except yaml.YAMLError as failure:
        raise InputError(Problem(f"not valid YAML: {failure}", name)) from None
    finally:
        loader.dispose()
    if node is None:
        return YamlDocument(name, None, {(): 1})
    builder = _Builder(name)
    data = builder.build(node, ())
    if builder.problems:
        raise InputError(builder.problems)
    return YamlDocument(name, data, builder.lines)
