"""Do the bulletins of a set agree? What each sentence claims, held against all the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.article import Article, ArticleFact
from generator.bulletins.claim_lint import claim_problems
from generator.bulletins.claim_table import (
    ClaimTable,
    Plain,
    StatementModel,
    SumModel,
    built_in_claims,
)
from generator.foundation.errors import Problem

NOBODY = "none"
"""The value of a claim that nobody is it, or that several are level."""

Subject = tuple[str, tuple[str, ...]]
"""What is claimed, and of what: two claims with one subject can contradict each other."""


class Claim(NamedTuple):
    """Something that a sentence says is so: `what` of `of` has this value.

    `holds` is false for a value that it does not have. `path` is the bulletin's.
    """

    what: str
    of: tuple[str, ...]
    value: Plain
    path: str
    sentence: str
    holds: bool = True


class Contradiction(NamedTuple):
    """Claims that cannot all be so, and why."""

    message: str
    claims: tuple[Claim, ...]

    @property
    def problem(self) -> Problem:
        """The contradiction as a problem with the first bulletin; it names the others."""
        return Problem(self.message, self.claims[0].path)


class Expected(NamedTuple):
    """What a claim expects of a measure: a value of a row; None where nobody has it."""

    table: str
    column: str
    key: tuple[tuple[str, str], ...]
    value: Plain | None
    claim: Claim


def claims_of(path: str, article: Article, table: ClaimTable | None = None) -> list[Claim]:
    """Return what the article claims, sentence by sentence, by the facts that each states."""
    table = table or built_in_claims()
    facts = {fact.id: fact for fact in article.facts}
    return [
        claim
        for sentence in article.sentences
        for name in sentence.facts
        if name in facts
        for claim in _claims(facts[name], table, path, sentence.text)
    ]


def contradictions(
    claims: Iterable[Claim], regions: Sequence[str] = (), table: ClaimTable | None = None
) -> list[Contradiction]:
    """Return where claims contradict each other, in the order in which they were made.

    `regions` are the ids of all regions, where every council lies in one of them: only then do
    their figures add up to those of the country. Without them sums are not looked at.
    """
    table = table or built_in_claims()
    told: dict[Subject, _Told] = {}
    for claim in claims:
        told.setdefault((claim.what, claim.of), _Told()).add(claim)
    found = [one for subject, values in told.items() for one in _differing(subject, values, table)]
    if regions:
        found += [one for sum_ in table.sums for one in _unequal(sum_, told, regions, table)]
    return found


def concerning(new: Iterable[Claim], table: ClaimTable | None = None) -> Callable[[Claim], bool]:
    """Return what says of a claim whether a new one can contradict it, alone or within a sum."""
    table = table or built_in_claims()
    subjects = {(claim.what, claim.of) for claim in new}
    summed = {name for one in table.sums for name in (one.parts, one.whole)}
    return lambda claim: claim.what in summed or (claim.what, claim.of) in subjects


def expected(claims: Iterable[Claim], table: ClaimTable | None = None) -> Iterator[Expected]:
    """Yield what the claims expect of measures, for those whose values stand in one."""
    table = table or built_in_claims()
    for claim in claims:
        word = table.claims[claim.what]
        if word.measure is not None and claim.holds:
            name, _, column = word.measure.partition(".")
            value = None if claim.value == NOBODY else claim.value
            yield Expected(name, column, tuple(zip(word.of, claim.of, strict=True)), value, claim)


@dataclass(slots=True)
class _Told:
    """Who was first to give each value, and to say of each that it is not so."""

    so: dict[Plain, Claim] = field(default_factory=dict)
    not_so: dict[Plain, Claim] = field(default_factory=dict)

    def add(self, claim: Claim) -> None:
        values = self.so if claim.holds else self.not_so
        values.setdefault(_comparable(claim.value), claim)


def _comparable(value: Plain) -> Plain:
    return round(value, 6) if isinstance(value, float) else value


def _claims(fact: ArticleFact, table: ClaimTable, path: str, sentence: str) -> Iterator[Claim]:
    for one in table.kinds.get(fact.kind, ()):
        if not _applies(one.condition, fact.values):
            continue
        is_number = table.claims[one.claim].value == "number"
        for values in _each(fact.values, one.each):
            of = [values.get(name) for name in one.of]
            value = _value(one, values, is_number)
            if value is not None and None not in of:
                holds = one.other is None
                yield Claim(one.claim, tuple(map(str, of)), value, path, sentence, holds)


def _applies(condition: str, values: Mapping[str, Any]) -> bool:
    if condition.startswith("not "):
        return not values.get(condition.removeprefix("not "))
    return not condition or bool(values.get(condition))


def _each(values: Mapping[str, Any], lists: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    """The values once, or with the items of the lists in their place, one after another."""
    if not lists:
        yield values
        return
    for items in zip(*(values.get(name) or () for name in lists), strict=True):
        yield {**values, **dict(zip(lists, items, strict=True))}


def _value(one: StatementModel, values: Mapping[str, Any], is_number: bool) -> Plain | None:
    given = one.given
    if isinstance(given, str):
        given = given.removeprefix("=") if given.startswith("=") else values.get(given)  # type: ignore[assignment]
    if isinstance(given, str) and is_number:  # the items of lists are carried as text
        given = int(given) if given.lstrip("-").isdigit() else float(given)
    return -given if one.minus is not None and given is not None else given  # type: ignore[operator]


def _differing(subject: Subject, told: _Told, table: ClaimTable) -> Iterator[Contradiction]:
    if len(told.so) < 2 and not told.not_so:
        return
    says = table.says(*subject)
    every = list(told.so.values())
    for other in every[1:]:
        message = f"{says} is told in two ways: {_quoted(every[0])}, and {_quoted(other)}"
        yield Contradiction(message, (every[0], other))
    for value, claim in told.not_so.items():
        if value in told.so:
            so = told.so[value]
            message = f"{says} is told in two ways: {_quoted(so)}, and {_quoted(claim)}"
            yield Contradiction(message, (so, claim))


def _quoted(claim: Claim) -> str:
    value = str(claim.value).lower() if isinstance(claim.value, bool) else str(claim.value)
    said = value if claim.holds else f"not {value}"
    return f"{said} in {claim.path} (“{claim.sentence}”)"


def _unequal(
    sum_: SumModel, told: Mapping[Subject, _Told], regions: Sequence[str], table: ClaimTable
) -> Iterator[Contradiction]:
    slots = table.claims[sum_.parts].of
    for (what, of), values in told.items():
        if what != sum_.whole or not values.so:
            continue
        whole = next(iter(values.so.values()))
        named = dict(zip(table.claims[what].of, of, strict=True))
        parts = [
            next(iter(told[part].so.values()))
            for region in regions
            if (part := _part(sum_, slots, {**named, sum_.over: region})) in told and told[part].so
        ]
        total = sum(float(part.value) for part in parts)
        every = len(parts) == len(regions)
        if (every and _comparable(total - float(whole.value))) or (
            sum_.never_negative and total > float(whole.value)
        ):
            yield _sum_contradiction(whole, parts, total, every, table)


def _part(sum_: SumModel, slots: tuple[str, ...], named: Mapping[str, str]) -> Subject:
    return sum_.parts, tuple(named[slot] for slot in slots)


def _sum_contradiction(
    whole: Claim, parts: list[Claim], total: float, every: bool, table: ClaimTable
) -> Contradiction:
    says = table.says(whole.what, whole.of)
    listed = "; ".join(_quoted(part) for part in parts)
    which = "the regions" if every else "some of the regions alone"
    message = f"{says} is {_quoted(whole)}, but {which} come to {total:g}: {listed}"
    return Contradiction(message, (whole, *parts))


__all__ = [
    "Claim",
    "Contradiction",
    "Expected",
    "claim_problems",
    "claims_of",
    "concerning",
    "contradictions",
    "expected",
]
