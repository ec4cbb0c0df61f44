"""The words of the checker: `rules/checking/*.yaml`, read and checked."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field

from generator.foundation.errors import RuleError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import read_yaml

Phrases = tuple[str, ...]
_Model = TypeVar("_Model", bound=BaseModel)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Pronouns(_Part):
    """What stands for whoever was named last."""

    party: Phrases
    party_possessive: Phrases


class Names(_Part):
    """`names.yaml`: how copy calls parties, places and people beyond what the pack says."""

    parties: dict[str, Phrases]
    leader_forms: Phrases
    councils: dict[str, Phrases]
    wide_regions: dict[str, Phrases]
    no_overall_control: Phrases
    council_before: Phrases
    council_after: Phrases
    short_before: Phrases
    regions: dict[str, Phrases]
    pronouns: Pronouns


class Words(_Part):
    """`words.yaml`: kinds of words that patterns name, and what ends a clause."""

    classes: dict[str, Phrases]
    clause_ends: Phrases


class Numbers(_Part):
    """`numbers.yaml`: number words, fractions, hedges and units."""

    words: dict[str, float]
    scales: dict[str, float]
    fractions: dict[str, float]
    hedges: dict[str, Phrases]
    units: dict[str, Phrases]
    symbols: dict[str, str]


class Opinions(_Part):
    """`opinions.yaml`: signs of judgement, prediction and cause, and of attribution."""

    judgement: Phrases
    prediction: Phrases
    cause: Phrases
    attribution: Phrases
    elsewhere: Phrases


class PatternEntry(_Part):
    """One way to say a relation, in the checker's pattern language."""

    say: str
    relation: str
    scope: str = ""
    direction: int = 0
    positive: bool = True
    unit: str = ""
    aspect: str = ""


class _Group(_Part):
    relation: str
    scope: str = ""
    direction: int = 0
    positive: bool = True
    unit: str = ""
    aspect: str = ""
    say: Phrases = Field(min_length=1)


class _Patterns(_Part):
    patterns: tuple[_Group, ...]


class QuantityEntry(_Part):
    """One kind of figure of `quantities.yaml`: when a figure is one, and what it may be."""

    relation: str
    units: Phrases
    near: Phrases = ()
    before: Phrases = ()
    after: Phrases = ()
    needs: Phrases = ()
    together: Phrases = Field((), alias="with")
    subset: bool = False
    whole: bool = False
    subjects: str = ""
    only_units: Phrases = ()
    direction: int = 0
    council: Phrases = ()
    region: Phrases = ()
    nation: Phrases = ()
    ward: Phrases = ()


class _Quantities(_Part):
    quantities: tuple[QuantityEntry, ...]


class Vocabulary(_Part):
    """All words of the checker together."""

    names: Names
    words: Words
    numbers: Numbers
    opinions: Opinions
    patterns: tuple[PatternEntry, ...]
    quantities: tuple[QuantityEntry, ...]


@lru_cache(maxsize=8)
def load_vocabulary(rules: Layers) -> Vocabulary:
    """Return the checker's words. Raises RuleError with every problem of the files."""
    groups = _read(rules, "patterns", _Patterns).patterns
    entries = [
        PatternEntry(say=say, **group.model_dump(exclude={"say"}))
        for group in groups
        for say in group.say
    ]
    return Vocabulary(
        names=_read(rules, "names", Names),
        words=_read(rules, "words", Words),
        numbers=_read(rules, "numbers", Numbers),
        opinions=_read(rules, "opinions", Opinions),
        patterns=tuple(entries),
        quantities=_read(rules, "quantities", _Quantities).quantities,
    )


def _read(rules: Layers, name: str, model: type[_Model]) -> _Model:
    file = f"checking/{name}.yaml"
    return read_yaml(rules.path(file), file).validate(model, RuleError)
