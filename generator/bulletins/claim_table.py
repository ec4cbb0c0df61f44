"""Which claims can be made, and which of them each kind of fact makes: `rules/agreement/*.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from string import Formatter
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generator.foundation.errors import Problem, RuleError
from generator.foundation.layers import Layers, rule_layers
from generator.foundation.nearest import did_you_mean
from generator.foundation.yaml_source import YamlDocument, read_yaml
from generator.measures.schema import Type

FOLDER = "agreement"

Plain = str | int | float | bool
"""What a claim can give as a value."""

Way = tuple[str | int, ...]
"""Where something stands in the table: `("kinds", "held", 0)`."""


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Names = Annotated[tuple[str, ...], BeforeValidator(_listed)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class ClaimModel(_Part):
    """Something that can be claimed: it has one value for whatever it is `of`."""

    of: Names = Field(description="What it is of: party, council, ward, region, …")
    value: Type = Field(description="What its value is: number, text, truth")
    says: str = Field(min_length=1, description="How a message puts it, with {names} of `of`")
    measure: str | None = Field(None, description="The table.column that holds its value")


class StatementModel(_Part):
    """A claim that a kind of fact makes; names are values of the fact."""

    claim: str
    of: Names = ()
    same: Plain | None = Field(None, alias="is", description="The value it has")
    other: Plain | None = Field(None, alias="is_not", description="A value it does not have")
    minus: str | None = Field(None, description="The value it has with its sign turned")
    each: Names = Field((), description="Lists: one claim for each of their items")
    condition: str = Field("", alias="if", description="Only where this value is true")

    @model_validator(mode="after")
    def _one_value(self) -> StatementModel:
        if sum(one is not None for one in (self.same, self.other, self.minus)) != 1:
            raise ValueError("a claim has one of 'is', 'is_not' and 'minus'")
        return self

    @property
    def given(self) -> Plain:
        """The value it speaks of: a name of the fact, a word after `=`, a number or a truth."""
        return next(one for one in (self.same, self.other, self.minus) if one is not None)

    @property
    def names(self) -> Iterator[str]:
        """Every value of the fact that it needs."""
        yield from self.of
        yield from self.each
        if isinstance(self.given, str) and not self.given.startswith("="):
            yield self.given
        if self.condition:
            yield self.condition.removeprefix("not ")


class SumModel(_Part):
    """A claim whose values over all of something add up to that of another claim."""

    parts: str
    whole: str
    over: str
    never_negative: bool = False


class ClaimFileModel(_Part):
    """One file of the folder."""

    claims: dict[str, ClaimModel] = Field(default_factory=dict)
    kinds: dict[str, tuple[StatementModel, ...]] = Field(default_factory=dict)
    sums: tuple[SumModel, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass
class ClaimTable:
    """All files of the folder as one table; `places` has the file and line of each part."""

    claims: dict[str, ClaimModel] = field(default_factory=dict)
    kinds: dict[str, tuple[StatementModel, ...]] = field(default_factory=dict)
    sums: list[SumModel] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    places: dict[Way, tuple[str, int]] = field(default_factory=dict)

    def problem(self, message: str, *way: str | int) -> Problem:
        """Return a problem with the part of the table that stands there."""
        file, line = self.places.get(way, ("", None))
        return Problem(message, file, line)

    def says(self, what: str, of: tuple[str, ...]) -> str:
        """Return in words what a claim is about: `who runs E09000003 now`."""
        word = self.claims[what]
        return word.says.format_map(dict(zip(word.of, of, strict=True)))


@cache
def built_in_claims() -> ClaimTable:
    """Return the table that Recount brings."""
    return load_claims(rule_layers())


def load_claims(layers: Layers) -> ClaimTable:
    """Return the table in the folder `agreement` of `layers`.

    Raises RuleError with everything that is wrong in its files.
    """
    table, problems = ClaimTable(), list[Problem]()
    for name, path in layers.under(FOLDER, ".yaml").items():
        document = read_yaml(path, name)
        problems += _add(document.validate(ClaimFileModel, RuleError), document, table)
    problems += [*_unsound_claims(table), *_unsound_kinds(table), *_unsound_sums(table)]
    if problems:
        raise RuleError(problems)
    return table


def _add(file: ClaimFileModel, document: YamlDocument, table: ClaimTable) -> Iterator[Problem]:
    """Add a file to the table; tell of what stands there already."""
    for way, in_file in _parts(file, len(table.sums)):
        line = document.line(in_file)
        if way in table.places and len(way) == 2:
            where = ":".join(map(str, table.places[way]))
            yield Problem(f"{way[1]} stands in {where} already", document.file, line)
        table.places[way] = document.file, line
    table.claims.update(file.claims)
    table.kinds.update(file.kinds)
    table.sums.extend(file.sums)
    table.silent.extend(file.silent)


def _parts(file: ClaimFileModel, sums: int) -> Iterator[tuple[Way, Way]]:
    """What a file adds, after so many sums: where it stands in the table, and where in the file."""
    for claim in file.claims:
        yield ("claims", claim), ("claims", claim)
    for kind, statements in file.kinds.items():
        yield ("kinds", kind), ("kinds", kind)
        for at in range(len(statements)):
            yield ("kinds", kind, at), ("kinds", kind, at)
    for at, kind in enumerate(file.silent):
        yield ("kinds", kind), ("silent", at)
    for at in range(len(file.sums)):
        yield ("sums", sums + at), ("sums", at)


def _unsound_claims(table: ClaimTable) -> Iterator[Problem]:
    for name, one in table.claims.items():
        for _, slot, _, _ in Formatter().parse(one.says):
            if slot is not None and slot not in one.of:
                yield table.problem(f"{name} is not of {slot!r}", "claims", name)


def _unsound_kinds(table: ClaimTable) -> Iterator[Problem]:
    for kind, statements in table.kinds.items():
        for at, one in enumerate(statements):
            word = table.claims.get(one.claim)
            if word is None:
                yield table.problem(_unknown(one.claim, table.claims), "kinds", kind, at)
            elif len(one.of) != len(word.of):
                of = ", ".join(word.of) or "nothing"
                yield table.problem(f"{one.claim} is of {of}", "kinds", kind, at)


def _unsound_sums(table: ClaimTable) -> Iterator[Problem]:
    for at, one in enumerate(table.sums):
        unknown = [name for name in (one.parts, one.whole) if name not in table.claims]
        for name in unknown:
            yield table.problem(_unknown(name, table.claims), "sums", at)
        if not unknown:
            parts, whole = table.claims[one.parts].of, table.claims[one.whole].of
            if one.over not in parts or whole != tuple(name for name in parts if name != one.over):
                message = f"{one.parts} over every {one.over} does not give {one.whole}"
                yield table.problem(message, "sums", at)


def _unknown(name: str, known: Mapping[str, object]) -> str:
    return f"unknown claim {name!r}{did_you_mean(name, known)}"
