"""What the sentences before one were about."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checking.claims import Claim, Relation
from generator.checking.report import Finding
from generator.checking.units import Sentence, Unit


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence leaves out: who, where, of what, and what was claimed last.

    `party` is the party of the sentence before, `place` its last place, `unit` what its last
    figure counts, `last` its last claim on a place. `titles` and `parties` are the places and the
    parties that the whole text is about.
    """

    party: Unit | None = None
    place: Unit | None = None
    unit: str = ""
    titles: tuple[Unit, ...] = ()
    last: Claim | None = None
    parties: tuple[Unit, ...] = ()

    @property
    def council(self) -> Unit | None:
        """The council that the text is about; None where it is about none."""
        alone = (one for one in self.titles if one.kind == "C" and len(one.ids) == 1)
        return next(alone, None)

    @property
    def home(self) -> Unit | None:
        """The ward that the text is about, or else the council."""
        return self.titles[0] if self.titles and self.titles[0].kind == "W" else self.council

    @classmethod
    def of(cls, blocks: list[list[Sentence]], bare: list[list[Sentence]]) -> Context:
        """Return where a text begins: with what its first two blocks name.

        `bare` are the blocks without addresses: a text is about the only ward that its first block
        names, unless that names a council that is no address.
        """
        head = _named(bare[:1])
        wards = [one for one in head if one.kind == "W"]
        about = wards if len(wards) == 1 and all(one.kind != "C" for one in head) else []
        named = _named(blocks[:2])
        return cls(
            titles=(*about, *(one for one in named if one.kind in ("C", "R"))),
            parties=tuple(one for one in named if one.kind == "P"),
        )

    def after(self, sentence: Sentence, findings: tuple[Finding, ...]) -> Context:
        """Return the context of the sentence that follows in the same block."""
        units = sentence.units
        counted = [one.quantity.unit for one in units if one.quantity and one.quantity.unit]
        if any(one.claim.relation is Relation.majority for one in findings):
            counted = ["majority"]
        return Context(
            next((one for one in units if one.kind == "P"), self.party),
            next((one for one in reversed(units) if one.kind in ("C", "R", "W")), self.place),
            counted[-1] if counted else self.unit,
            self.titles,
            next((one.claim for one in reversed(findings) if one.claim.places), None),
            self.parties,
        )


def _named(blocks: list[list[Sentence]]) -> list[Unit]:
    """What blocks name, each once, without pronouns."""
    named: dict[tuple[str, tuple[str, ...]], Unit] = {}
    for block in blocks:
        for sentence in block:
            for unit in sentence.units:
                if unit.ids and not unit.pronoun:
                    named.setdefault((unit.kind, unit.ids), unit)
    return list(named.values())
