"""What changed, in words that an editor reads: who runs a council, and what a fact says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.article import Subject
from generator.bulletins.difference_model import ControlChange
from generator.bulletins.making import Making
from generator.elections.models import NO_OVERALL_CONTROL, Council, Election, Party
from generator.facts.models import Fact, Value
from generator.pipeline import Night
from generator.prose.house_style import load_lexicon

NOT_THERE = "not in the pack"
NOT_DECLARED = "not declared"
UNKNOWN = "declared, control not known"
MOST_ITEMS = 4
"""Items of a list that are named; the others are counted."""


@dataclass(frozen=True)
class Words:
    """What ids are called: parties with their adjectives, councils, wards."""

    names: Mapping[str, str]
    adjectives: Mapping[str, str]

    @classmethod
    def of(cls, old: Night, new: Night) -> Words:
        """Return the words for both counts; where they differ, those of the new one."""
        nobody = {NO_OVERALL_CONTROL: load_lexicon(new.templates).no_overall_control}
        names, adjectives = dict(nobody), dict(nobody)
        for night in (old, new):
            election = night.pack.election
            names.update(_names(election))
            adjectives.update({one.id: _adjective(one) for one in election.parties.values()})
        return cls(names, adjectives)

    def of_fact(self, fact: Fact) -> str:
        """Return whom the fact is about, and its other values: `Barnet, Labour: majority 4`."""
        return self._told(fact, (self._value(fact, name) for name in self._others(fact)))

    def of_change(self, old: Fact, new: Fact) -> str:
        """Return whom the fact is about, and each value that differs: `Barnet: majority 4 → 6`."""
        names = (one for one in {**old.values, **new.values} if old.plain(one) != new.plain(one))
        return self._told(new, (self._moved(old, new, name) for name in names))

    def _told(self, fact: Fact, values: Iterable[str]) -> str:
        about = ", ".join(self.names.get(one, one) for one in fact.subject)
        return ": ".join(part for part in (about, "; ".join(values)) if part)

    def _others(self, fact: Fact) -> Iterator[str]:
        """The names of the values that do not just repeat whom the fact is about."""
        return (name for name, one in fact.values.items() if one.plain not in fact.subject)

    def _value(self, fact: Fact, name: str) -> str:
        return f"{name.replace('_', ' ')} {self._shown(fact, name)}"

    def _moved(self, old: Fact, new: Fact, name: str) -> str:
        """`majority 4 → 6`; of a long list what went and came: `councils −Derby +Barnet`."""
        called = name.replace("_", " ")
        was, now = self._shown(old, name), self._shown(new, name)
        exchanged = self._exchanged(old.values.get(name), new.values.get(name))
        if exchanged:
            return f"{called} {' '.join(exchanged)}"
        if was == now:  # they differ behind the digits, or the items, that are shown
            was, now = str(old.plain(name)), str(new.plain(name))
        return f"{called} {was} → {now}"

    def _exchanged(self, old: Value | None, new: Value | None) -> list[str]:
        """The items that only one of two lists has, where they are too long to be shown."""
        said, says = (
            [self._printed(one) for one in (() if value is None else value.items or ())]
            for value in (old, new)
        )
        if max(len(said), len(says)) <= MOST_ITEMS:
            return []
        went = [f"−{one}" for one in said if one not in says]
        came = [f"+{one}" for one in says if one not in said]
        return [*_first(went), *_first(came)]

    def _shown(self, fact: Fact, name: str) -> str:
        value = fact.values.get(name)
        return "none" if value is None else self._printed(value)

    def _printed(self, value: Value) -> str:
        if value.items is not None:
            return ", ".join(_first([self._printed(one) for one in value.items])) or "none"
        if isinstance(value.plain, bool):
            return "yes" if value.plain else "no"
        if isinstance(value.plain, float):
            return f"{value.plain:g}"
        return self.names.get(value.plain, str(value.plain))


def _first(items: list[str]) -> list[str]:
    """The first of the items, and how many more there are."""
    more = len(items) - MOST_ITEMS
    return [*items[:MOST_ITEMS], f"{more} more"] if more > 0 else items


def control_changes(old: Making, new: Making, words: Words) -> Iterator[ControlChange]:
    """Yield every council that is run otherwise, or has declared since, or no longer has."""
    before = {one.code: one for one in old.night.pack.election.councils}
    after = {one.code: one for one in new.night.pack.election.councils}
    for code in {**after, **before}:
        was, runs = before.get(code), after.get(code)
        council = runs or was
        if council is None or _known(was) == _known(runs):
            continue
        yield ControlChange(
            council=code,
            name=council.name,
            before=_holder(was),
            after=_holder(runs),
            outcome="" if runs is None else _outcome(new, runs),
            says=f"{_state(was, words)} → {_news(new, was, runs, words)}",
        )


def _known(council: Council | None) -> tuple[bool, str | None]:
    """Whether it has declared, and who runs it: what an editor would call news."""
    return council is not None and council.declared, _holder(council)


def _holder(council: Council | None) -> str | None:
    """Who runs the council after the vote; None while that is not known."""
    if council is None or not council.declared or council.control_after is None:
        return None
    return council.control_after.holder


def _state(council: Council | None, words: Words) -> str:
    if council is None:
        return NOT_THERE
    holder = _holder(council)
    if holder is not None:
        return words.adjectives.get(holder, holder)
    return UNKNOWN if council.declared else NOT_DECLARED


def _news(new: Making, was: Council | None, council: Council | None, words: Words) -> str:
    """Who runs it now; of a council that has just declared also how that came: `Labour hold`."""
    state = _state(council, words)
    if council is None or _holder(was) is not None:
        return state
    outcome = _outcome(new, council)
    earlier = council.control_before
    lost_by = "" if earlier is None else words.adjectives.get(earlier.holder, earlier.holder)
    if outcome == "loss":
        return f"{state}, {lost_by} {outcome}"
    if outcome == "gain":
        return f"{state} {outcome} from {lost_by}"
    return f"{state} {outcome}" if outcome == "hold" else state


def _outcome(making: Making, council: Council) -> str:
    return making.outcomes.of(Subject(level="council", id=council.code)).outcome


def _adjective(party: Party) -> str:
    return party.adjective or party.short or party.name


def _names(election: Election) -> dict[str, str]:
    parties = {one.id: one.short or one.name for one in election.parties.values()}
    councils = {one.code: one.name for one in election.councils}
    every = [*election.by_elections, *(ward for one in election.councils for ward in one.wards)]
    return {**parties, **councils, **{one.code: one.name for one in every}}
