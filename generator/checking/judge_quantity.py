"""Verdicts on figures: held against every value that `quantities.yaml` allows for them."""

from __future__ import annotations

from dataclasses import replace

from generator.checking.agrees import agrees
from generator.checking.claims import Claim
from generator.checking.judging import Outcome
from generator.checking.quantities import FigureClaim
from generator.checking.words import QuantityEntry
from generator.checking.values import Known, Values

_MOST_TOLD = 3
_COUNTED = {"seats", "councils", "wards"}
"""What a figure may count whose sentence does not say it."""


def quantity(
    values: Values, figure: FigureClaim, entries: tuple[QuantityEntry, ...]
) -> tuple[Claim, Outcome]:
    """Judge a figure in each way it may be meant.

    It holds when one of them does. It is contradicted when the likeliest fails and the figure is
    none that the data hold of these parties and places in its unit: one that they do hold is only
    not covered, because the sentence may mean that.
    """
    outcomes = [(claim, _outcome(values, claim, figure.entry)) for claim in figure.candidates]
    right = next((pair for pair in outcomes if pair[1].holds), None)
    if right is not None:
        return right
    claim, first = next((pair for pair in outcomes if pair[1].holds is False), outcomes[0])
    if first.holds is None or outcomes[0][1].holds is None:
        return claim, Outcome(None, first.told, first.evidence)
    if figure.entry.direction or not claim.positive:
        return claim, first
    units = {claim.quantity.unit} if claim.quantity and figure.sure else _COUNTED
    others = [
        one for one in entries if units & set(one.units) and not one.direction and not one.subset
    ]
    for way in figure.weak:
        for entry in (figure.entry, *others):
            if _outcome(values, way, entry).holds:
                told = f"the figure may stand for something else; {first.told}"
                return claim, Outcome(None, told, first.evidence)
    return claim, first


def _outcome(values: Values, claim: Claim, entry: QuantityEntry) -> Outcome:
    assert claim.quantity is not None
    names = _allowed(getattr(entry, claim.scope, ()), claim)
    known: list[Known] = []
    sign = entry.direction or 1
    places = claim.places or ("",)
    parties = claim.subjects or ("",)
    right = 0
    needed = 0
    for place in places:
        for party in parties:
            mine = [
                replace(one, value=sign * one.value)
                for code in place.split("|")
                for name in names
                for one in values.of(name, claim, party, code)
            ]
            if not mine:
                continue
            needed += 1
            known += mine
            right += any(agrees(claim.quantity, one.value) for one in mine)
    if not known:
        return Outcome(None, "the data do not say")
    total = _total(known, names, claim, places, parties, sign)
    holds = right == needed or total or (claim.either and right > 0)
    told = "; ".join(one.says for one in known[:_MOST_TOLD])
    evidence = tuple(piece for one in known[:_MOST_TOLD] for piece in one.evidence)
    return Outcome(bool(holds) == claim.positive, told, evidence)


_BEFORE = ("before", "defended", "then")


def _allowed(names: tuple[str, ...], claim: Claim) -> tuple[str, ...]:
    """The values that fit how the figure is put: of a whole, a party's own, before or after."""
    if claim.aspect in ("whole", "own"):
        return tuple(name.lstrip("~=") for name in names)
    always = tuple(name[1:] for name in names if name.startswith("="))
    names = tuple(name for name in names if name[0] not in "~=")
    return (*_narrowed(names, claim), *always)


def _narrowed(names: tuple[str, ...], claim: Claim) -> tuple[str, ...]:
    if claim.aspect == "all" and claim.subjects:
        return tuple(n for n in names if n.endswith((".won", "held", "seats_after"))) or names
    mine = tuple(name for name in names if _of_party(name))
    if claim.aspect == "before":
        return tuple(n for n in names if any(word in n for word in _BEFORE)) or names
    if claim.aspect == "after":
        return tuple(n for n in names if not any(word in n for word in _BEFORE)) or names
    if claim.subjects and mine:
        return mine
    return names


def _of_party(name: str) -> bool:
    return not name.removeprefix("-").startswith(("council.", "region.", "nation.", "ward."))


def _total(known, names, claim, places, parties, sign) -> bool:  # type: ignore[no-untyped-def]
    """Whether the figure is the sum over the places or parties that it is said of together."""
    if len(places) * len(parties) < 2 or not names:
        return False
    first = [one.value for one in known[:: max(1, len(known) // (len(places) * len(parties)))]]
    return agrees(claim.quantity, sum(first))
