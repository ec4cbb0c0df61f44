"""What every verdict is made with: names, rows, evidence, and how parts of a claim add up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.checking.lookup import Lookup
from generator.elections.models import NO_OVERALL_CONTROL, Ward
from generator.foundation.evidence import Evidence, merge

if TYPE_CHECKING:
    from generator.checking.known import Known
    from generator.measures.table import Row


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a claim holds (None: the data do not say), what is true, and the evidence."""

    holds: bool | None
    told: str
    evidence: tuple[Evidence, ...] = ()


class Judge:
    """Knows the election, and says things about it in words."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.lookup = Lookup(known.measures)
        self.election = known.pack.election
        self.grammar = known.vocabulary.grammar

    @cached_property
    def _names(self) -> dict[str, str]:
        election = self.election
        parties = {one.id: one.short or one.name for one in election.parties.values()}
        councils = {one.code: one.name for one in election.councils}
        wards = {code: ward.name for code, ward in self._wards.items()}
        return {**wards, **councils, **parties, NO_OVERALL_CONTROL: "no overall control"}

    @cached_property
    def _wards(self) -> dict[str, Ward]:
        election = self.election
        councils = (ward for one in election.councils for ward in one.wards)
        return {ward.code: ward for ward in (*councils, *election.by_elections)}

    def ward(self, code: str) -> Ward | None:
        """Return a ward by its code."""
        return self._wards.get(code)

    def name(self, code: str) -> str:
        """Return the name of a party, council, ward or region."""
        return self._names.get(code, code)

    def unknown(self, why: str) -> Outcome:
        """Return the outcome of what the data do not cover."""
        return Outcome(None, why)

    def control_in_words(self, row: Row) -> str:
        """Who ran a council before, and who runs it now."""
        place, after = self.name(row["council"]), row["control_after"]
        before = row.get("control_before")
        now = self.name(after)
        if before is None:
            return f"{place} is now: {now}"
        if before == after:
            return f"{place} was {now} and still is"
        return f"{place} went from {self.name(before)} to {now}"


def every(outcomes: list[Outcome]) -> Outcome:
    """A claim about several holds if it holds of each; one that fails is told."""
    return _together(outcomes, all_of=True)


def some(outcomes: list[Outcome]) -> Outcome:
    """A claim about one of several holds if it holds of any."""
    return _together(outcomes, all_of=False)


def _together(outcomes: list[Outcome], *, all_of: bool) -> Outcome:
    decisive = [one for one in outcomes if one.holds is (not all_of)]
    unknown = [one for one in outcomes if one.holds is None]
    chosen = decisive or unknown or outcomes
    holds = (not all_of) if decisive else None if unknown else all_of
    told = "; ".join(dict.fromkeys(one.told for one in chosen if one.told))
    return Outcome(holds, told, merge(piece for one in chosen for piece in one.evidence))
