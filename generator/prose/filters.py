"""Everything that a phrase can call, in one table for filters, one for functions, one for tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.prose.figures import counted, decades, duration, ordinal_word, roundly, share
from generator.prose.grammar import one, pair, plain_party, pronoun_of, several, verb
from generator.prose.naming import (
    a,
    adjective,
    again,
    basis,
    code,
    formal,
    kind_of,
    possessive,
    quoted,
)
from generator.prose.printing import by_region, listed, with_figures, within

FILTERS: dict[str, Callable[..., Any]] = {
    "a": a,
    "adjective": adjective,
    "again": again,
    "basis": basis,
    "by_region": by_region,
    "code": code,
    "counted": counted,
    "decades": decades,
    "duration": duration,
    "formal": formal,
    "kind_of": kind_of,
    "listed": listed,
    "ordinal": ordinal_word,
    "possessive": possessive,
    "quoted": quoted,
    "roundly": roundly,
    "share": share,
    "with_figures": with_figures,
    "within": within,
}

FUNCTIONS: dict[str, Callable[..., Any]] = {
    "verb": verb,
    "its": pronoun_of("its", "their"),
    "it": pronoun_of("it", "they"),
    "itself": pronoun_of("itself", "themselves"),
    "them": pronoun_of("it", "them"),
    "who": pronoun_of("which", "who"),
}

TESTS: dict[str, Callable[..., bool]] = {
    "one": one,
    "pair": pair,
    "several": several,
    "party": plain_party,
}
