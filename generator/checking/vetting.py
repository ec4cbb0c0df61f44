"""What in `rules/checking/` cannot be used although each file is sound by itself.

What this imports loads neither pandas nor spaCy, for which `recount rules lint --help` would wait.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from generator.checking.claims import Relation
from generator.checking.figures import CHANGE, RATIO
from generator.checking.judge import JUDGES
from generator.checking.pattern import Compiler
from generator.checking.quantity_units import MAJORITY, SCOREBOARD
from generator.checking.values import KEYS, MINUS, SPECIAL
from generator.checking.vocabulary import (
    document,
    load_vocabulary,
    pattern_document,
    pattern_files,
)
from generator.checking.words import Vocabulary
from generator.foundation.errors import InputError, Problem, RuleError
from generator.foundation.layers import Layers
from generator.foundation.nearest import did_you_mean
from generator.foundation.yaml_source import Path_, YamlDocument
from generator.measures.catalogue import CATALOGUE

NEEDED_CLASSES = ("not", "gap_stops", "adverb")
"""Kinds of words that the pattern language itself is made of."""
_SCOPES = ("council", "region", "nation", "ward")
_KEYED = ("near", "before", "after", "with")
_LEANING = (
    "elided", "gapped", "gapped_to", "gapped_from", "gapped_passive", "expense", "exception",
    "echo", "exceptions", "score",
)  # fmt: skip
_SIGNS = re.compile(r"^[~=]?-?")


def problems_of(rules: Layers) -> list[Problem]:
    """Return every problem of the checker's files; none where they can be used."""
    try:
        vocabulary = load_vocabulary(rules)
    except InputError as invalid:
        return list(invalid.problems)
    files = {name: document(rules, name) for name in ("words", "grammar", "quantities")}
    missing = list(_missing_classes(files["words"], vocabulary))
    if missing:
        return missing
    compiler = Compiler(vocabulary.words)
    return [
        *(
            problem
            for name in pattern_files(rules)
            for problem in _patterns(pattern_document(rules, name), compiler)
        ),
        *_leaning(files["grammar"], compiler),
        *_verbs(files["grammar"], vocabulary),
        *_quantities(files["quantities"], vocabulary),
    ]


@lru_cache(maxsize=8)
def vet(rules: Layers) -> None:
    """Raise RuleError with every problem of the checker's files."""
    problems = problems_of(rules)
    if problems:
        raise RuleError(problems)


def _missing_classes(file: YamlDocument, vocabulary: Vocabulary) -> Iterator[Problem]:
    for name in NEEDED_CLASSES:
        if name not in vocabulary.words.classes:
            message = f"the kind of words {name!r} is missing, which every pattern needs"
            yield _problem(file, ("classes",), message)


def _patterns(file: YamlDocument, compiler: Compiler) -> Iterator[Problem]:
    judged = {relation.value for relation in (*JUDGES, Relation.elsewhere)}
    for at, group in enumerate(file.data["patterns"]):
        relation = group["relation"]
        if relation not in judged:
            near = did_you_mean(relation, judged)
            message = f"no pattern can say the relation {relation!r}{near}: nothing judges it"
            yield _problem(file, ("patterns", at, "relation"), message, relation)
        for place, say in enumerate(group["say"]):
            yield from _pattern(file, ("patterns", at, "say", place), say, compiler)


def _leaning(file: YamlDocument, compiler: Compiler) -> Iterator[Problem]:
    for name in _LEANING:
        yield from _pattern(file, ("claims", name), file.data["claims"][name], compiler)


def _pattern(file: YamlDocument, way: Path_, say: str, compiler: Compiler) -> Iterator[Problem]:
    for wrong in compiler.wrong(say):
        yield _problem(file, way, f"{wrong} in the pattern {say!r}", wrong.found)


def _verbs(file: YamlDocument, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Kinds of verbs that `grammar.yaml` names."""
    claims = vocabulary.grammar.claims
    for key, names in (
        ("elided_verbs", claims.elided_verbs),
        ("holding", claims.holding),
        ("hypothetical_verbs", claims.hypothetical_verbs),
    ):
        yield from _classes(file, ("claims", key), names, vocabulary)


def _classes(
    file: YamlDocument, way: Path_, names: Iterable[str], vocabulary: Vocabulary
) -> Iterator[Problem]:
    known = vocabulary.words.classes
    for name in names:
        if name not in known:
            message = f"no kind of words is called {name!r}{did_you_mean(name, known)}"
            yield _problem(file, way, message, name)


def _quantities(file: YamlDocument, vocabulary: Vocabulary) -> Iterator[Problem]:
    relations = [one.value for one in Relation]
    counted = (*vocabulary.numbers.units, *vocabulary.grammar.nouns.earlier)
    units = {*counted, "", "per cent", MAJORITY, SCOREBOARD, CHANGE, RATIO}
    for at, entry in enumerate(file.data["quantities"]):
        way: Path_ = ("quantities", at)
        for key, what, known in (("relation", "relation", relations), ("units", "unit", units)):
            said = entry[key]
            for name in [said] if isinstance(said, str) else said:
                if name not in known:
                    message = f"no {what} of a figure is called {name!r}"
                    yield _problem(file, (*way, key), message + did_you_mean(name, known), name)
        for key in _KEYED:
            named = [one[1:] for one in entry.get(key) or () if one.startswith("@")]
            yield from _classes(file, (*way, key), named, vocabulary)
        yield from _values(file, way, entry)


def _values(file: YamlDocument, way: Path_, entry: Mapping[str, Any]) -> Iterator[Problem]:
    for scope in _SCOPES:
        for place, name in enumerate(entry.get(scope) or ()):
            for message in _wrong_value(name):
                yield _problem(file, (*way, scope, place), message, name)


def _wrong_value(name: str) -> Iterator[str]:
    """What is wrong with the name of a value: `council.size`, `a.b - c.d`, `#passed`, `100`."""
    bare = _SIGNS.sub("", name)
    if bare in SPECIAL:
        return
    for part in bare.split(MINUS):
        table, dot, column = part.partition(".")
        if part.isdigit():
            continue
        if not dot:
            near = did_you_mean(part, SPECIAL)
            yield f"no value is called {part!r}{near}"
        elif table not in KEYS:
            yield f"figures have no measures of the table {table!r}{did_you_mean(table, KEYS)}"
        elif column not in CATALOGUE[table].columns:
            near = did_you_mean(column, CATALOGUE[table].columns)
            yield f"the table {table} has no measure {column!r}{near}"


def _problem(file: YamlDocument, way: Path_, message: str, found: str | None = None) -> Problem:
    key = ".".join(str(step) for step in way)
    return Problem(message, file.file, file.line(way), key, found=found)
