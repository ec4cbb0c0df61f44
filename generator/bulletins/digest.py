"""What a bulletin is made from, as one short text: equal where nothing that it rests on changed."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from generator.article import Note
from generator.facts.models import Fact, Value
from generator.foundation.evidence import Evidence
from generator.foundation.layers import Layers
from generator.story.plan import Plan

SIZE = 12
"""Bytes of a digest: no two of millions are alike by chance."""


def digest(*parts: object) -> str:
    """Return the digest of the parts as they print."""
    return blake2b("\x1f".join(map(str, parts)).encode(), digest_size=SIZE).hexdigest()


def templates_digest(layers: Layers) -> str:
    """Return the digest of every template: names and texts."""
    found = blake2b(digest_size=SIZE)
    for name, path in layers.files.items():
        found.update(name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


class Digests:
    """Digests of plans; what several plans share is worked out once."""

    def __init__(self) -> None:
        self._facts: dict[str, str] = {}
        self._evidence: dict[int, str] = {}
        self._cells: dict[int, str] = {}

    def of(self, plan: Plan, facts: Iterable[Fact], notes: Iterable[Note], *more: object) -> str:
        """Return the digest of a plan, all facts under it, the editor's notes and what else."""
        slots = [(one.slot, one.ordinal, one.relation, one.fact.id) for one in plan.sentences]
        heads = [one.fact.id for one in (plan.headline, plan.standfirst) if one is not None]
        grounds = [self._fact(fact) for fact in facts]
        said = [(note.kind, note.text, note.place) for note in notes]
        return digest(plan.about, heads, slots, grounds, said, *more)

    def _fact(self, fact: Fact) -> str:
        if fact.id not in self._facts:
            values = [(name, self._value(one)) for name, one in fact.values.items()]
            self._facts[fact.id] = digest(
                fact.id,
                values,
                sorted(fact.tone.items()),
                fact.newsworthiness,
                fact.rule,
                fact.says,
                fact.provisional,
                fact.rests_on,
                [self._grounds(one) for one in fact.evidence],
            )
        return self._facts[fact.id]

    def _value(self, value: Value) -> tuple[object, ...]:
        items = [self._value(one) for one in value.items or ()]
        return value.plain, value.unit, [self._grounds(one) for one in value.evidence], items

    def _grounds(self, evidence: Evidence) -> str:
        """One piece of evidence. Each is one object for as long as its election is known."""
        key = id(evidence)
        if key not in self._evidence:
            cells = self._cells_of(evidence)
            self._evidence[key] = digest(evidence.value, evidence.measure, evidence.formula, cells)
        return self._evidence[key]

    def _cells_of(self, evidence: Evidence) -> str:
        """The cells under it; many pieces of evidence share them, as one and the same tuple."""
        key = id(evidence.cells)
        if key not in self._cells:
            self._cells[key] = digest(*("\x1e".join(map(str, cell)) for cell in evidence.cells))
        return self._cells[key]
