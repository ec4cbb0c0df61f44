"""Verdicts on figures: held against every value that `quantities.yaml` allows for them."""

from __future__ import annotations

from dataclasses import replace

from generator.checking.agrees import agrees
from generator.checking.claims import Claim
from generator.checking.figure_claims import FigureClaim
from generator.checking.judging import Outcome
from generator.checking.values import Values
from generator.checking.words import QuantityEntry

_MOST_TOLD = 3
_COUNTS = ("seats", "net-change", "councils-count", "votes")
"""Relations that tell how many there are, or how many came and went."""
_PERHAPS = "the figure may stand for something else"
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
    outcomes = _outcomes(values, figure, figure.entry)
    if figure.loose and all(one.holds is None for _, one in outcomes):
        outcomes = _outcomes(values, figure, figure.loose[0])
    right = next((pair for pair in outcomes if pair[1].holds), None)
    if right is not None:
        return right
    claim, first = next((pair for pair in outcomes if pair[1].holds is False), outcomes[0])
    if first.holds is None or outcomes[0][1].holds is None:
        return claim, Outcome(None, first.told, first.evidence)
    return _other_readings(values, figure, claim, entries) or (claim, first)


def _other_readings(
    values: Values, figure: FigureClaim, claim: Claim, entries: tuple[QuantityEntry, ...]
) -> tuple[Claim, Outcome] | None:
    """What else a figure may be that is wrong as it is likeliest meant; None: nothing."""
    for entry in figure.loose:
        for way in (*figure.candidates, *figure.weak):
            outcome = _outcome(values, way, entry)
            if outcome.holds:
                return way, outcome
    plainly = bool(figure.entry.direction) or not claim.positive
    if figure.vague or (not plainly and _may_be_another(values, figure, claim, entries)):
        told = _outcome(values, claim, figure.entry)
        return claim, Outcome(None, f"{_PERHAPS}; {told.told}", told.evidence)
    return None


def _may_be_another(
    values: Values, figure: FigureClaim, claim: Claim, entries: tuple[QuantityEntry, ...]
) -> bool:
    """Whether the data hold the figure of these parties and places as one of another kind."""
    units = {claim.quantity.unit} if claim.quantity and figure.sure else _COUNTED
    others = [
        one
        for one in entries
        if units & set(one.units)
        and not (one.direction or one.subset or one.strict)
        and (figure.open or one.relation in _COUNTS)
    ]
    return any(
        _outcome(values, way, entry).holds
        for way in figure.weak
        for entry in (figure.entry, *others)
    )


def _outcomes(
    values: Values, figure: FigureClaim, entry: QuantityEntry
) -> list[tuple[Claim, Outcome]]:
    return [(claim, _outcome(values, claim, entry)) for claim in figure.candidates]


def _outcome(values: Values, claim: Claim, entry: QuantityEntry) -> Outcome:
    names = _allowed(getattr(entry, claim.scope, ()), claim)
    sign = entry.direction or 1
    groups = [
        [
            replace(one, value=sign * one.value)
            for code in place.split("|")
            for name in names
            for one in values.of(name, claim, party, code)
        ]
        for place in claim.places or ("",)
        for party in claim.subjects or ("",)
    ]
    known = [group for group in groups if group]
    if not known or claim.quantity is None:
        return Outcome(None, "the data do not say")
    quantity_ = claim.quantity
    fair = values.fairness
    right = [any(agrees(quantity_, one.value, fair) for one in group) for group in known]
    together = len(known) > 1 and agrees(quantity_, sum(group[0].value for group in known), fair)
    one_of = claim.either and quantity_.value > 0 and any(right)
    holds = all(right) or together or one_of
    every = [one for group in known for one in group]
    every.sort(key=lambda one: not agrees(quantity_, one.value, fair))
    shown = every[:_MOST_TOLD]
    told = "; ".join(one.says for one in shown)
    evidence = tuple(piece for one in shown for piece in one.evidence)
    return Outcome(holds == claim.positive, told, evidence)


_BEFORE = ("before", "defended", "then")


def _allowed(names: tuple[str, ...], claim: Claim) -> tuple[str, ...]:
    """The values that fit how the figure is put: of a whole, a party's own, before or after."""
    if claim.aspect in ("whole", "own"):
        return tuple(name.lstrip("~=") for name in names)
    always = tuple(name[1:] for name in names if name.startswith("="))
    names = tuple(name for name in names if name[0] not in "~=")
    if claim.aspect in ("before", "after"):
        return _narrowed(names, claim)
    return (*_narrowed(names, claim), *always)


def _narrowed(names: tuple[str, ...], claim: Claim) -> tuple[str, ...]:
    if claim.aspect == "all" and claim.subjects:
        return tuple(n for n in names if n.endswith((".won", "held", "_after"))) or names
    mine = tuple(name for name in names if _of_party(name))
    if claim.aspect == "before":
        return tuple(n for n in names if any(word in n for word in _BEFORE))
    if claim.aspect == "after":
        return tuple(n for n in names if not any(word in n for word in _BEFORE)) or names
    if claim.subjects and mine:
        return mine
    return names


def _of_party(name: str) -> bool:
    return not name.removeprefix("-").startswith(("council.", "region.", "nation.", "ward."))
