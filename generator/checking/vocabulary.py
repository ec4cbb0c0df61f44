"""Reads the words of the checker from `rules/checking/`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.checking.grammar import Grammar
from generator.checking.part import Part
from generator.checking.words import (
    Names,
    Numbers,
    Opinions,
    PatternEntry,
    Patterns,
    Quantities,
    Vocabulary,
    Words,
)
from generator.foundation.errors import InputError, Problem, RuleError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import YamlDocument, read_yaml

PATTERNS = "checking/patterns"
"""The folder of the patterns, whose files are read in the order of their names."""


class _Files(Part):
    names: Names
    words: Words
    numbers: Numbers
    grammar: Grammar
    opinions: Opinions
    quantities: Quantities


_MODELS: dict[str, type[Part]] = {
    "names": Names,
    "words": Words,
    "numbers": Numbers,
    "grammar": Grammar,
    "opinions": Opinions,
    "quantities": Quantities,
}


@lru_cache(maxsize=8)
def load_vocabulary(rules: Layers) -> Vocabulary:
    """Return the checker's words. Raises RuleError with every problem of the files."""
    parts: dict[str, Part] = {}
    patterns: list[PatternEntry] = []
    problems: list[Problem] = []
    for name, model in _MODELS.items():
        try:
            parts[name] = document(rules, name).validate(model, RuleError)
        except InputError as invalid:
            problems += invalid.problems
    for file in pattern_files(rules):
        try:
            patterns += _entries(pattern_document(rules, file).validate(Patterns, RuleError))
        except InputError as invalid:
            problems += invalid.problems
    if problems:
        raise RuleError(problems)
    files = _Files.model_validate(parts)
    return Vocabulary(
        names=files.names,
        words=files.words,
        numbers=files.numbers,
        grammar=files.grammar,
        opinions=files.opinions,
        patterns=tuple(patterns),
        quantities=files.quantities.quantities,
        narrowed=files.quantities.narrowed,
    )


def document(rules: Layers, name: str) -> YamlDocument:
    """Return a file of `rules/checking/`. Raises InputError when it is missing or is not YAML."""
    file = f"checking/{name}.yaml"
    return read_yaml(rules.path(file), file)


def pattern_files(rules: Layers) -> tuple[str, ...]:
    """Return the files of patterns in the order in which they are read."""
    return tuple(rules.under(PATTERNS, ".yaml"))


def pattern_document(rules: Layers, file: str) -> YamlDocument:
    """Return one of `pattern_files`. Raises InputError when it is not YAML."""
    return read_yaml(rules.path(file), file)


def _entries(patterns: Patterns) -> Iterator[PatternEntry]:
    for group in patterns.patterns:
        shared = group.model_dump(exclude={"say"})
        yield from (PatternEntry(say=say, **shared) for say in group.say)
