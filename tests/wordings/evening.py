"""Some synthetic elections: each wording written of them, checked, and set against its opposite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, cached_property
from multiprocessing import get_context
from pathlib import Path

from generator.checking.check import check
from generator.checking.copy_text import Block, Copy
from generator.checking.known import Known
from generator.checking.report import Finding, Verdict
from generator.elections.pack import load_pack
from generator.facts.engine import find_facts
from generator.facts.rules import RuleSet, load_rules
from generator.foundation.layers import rule_layers, template_layers
from generator.measures.build import measure
from generator.pipeline import Night
from tests.synthetic.elections import write_election
from tests.wordings.opposites import opposites
from tests.wordings.sayings import Saying, Told, sayings
from tests.wordings.twins import with_parties_swapped, with_time_reversed

PROCESSES = 2
TRIES = 2
"""Sentences of a wording whose opposite is looked for, at most, in one process."""
WAYS = ("words", "parties", "time")
"""Ways of saying the opposite: another word, another party, the other way round in time."""


@dataclass(frozen=True)
class Checked:
    """A saying with what the checker finds in it, and the way in which its opposite was caught."""

    election: int
    saying: Saying
    verdicts: frozenset[Verdict]
    reasons: tuple[str, ...]
    caught: str = ""


@dataclass(frozen=True)
class Polled:
    """A synthetic election as the checker knows it, and its twins."""

    folder: Path
    known: Known

    @cached_property
    def parties_swapped(self) -> Known:
        """The twin in which the two main parties have changed places."""
        return Known.of(with_parties_swapped(self.folder, self.folder / "parties"))

    @cached_property
    def time_reversed(self) -> Known | None:
        """The twin that leads back to what was there before; None where none can be made."""
        folder = with_time_reversed(self.folder, self.folder / "time")
        return Known.of(folder) if folder else None

    def catches(self, way: str, saying: Saying) -> bool:
        """Whether what the saying says is found contradicted when it is turned round in a way."""
        if way == "words":
            texts = opposites(saying.text)
            return any(contradicted(saying.title, one, self.known) for one in texts)
        twin = self.parties_swapped if way == "parties" else self.time_reversed
        return twin is not None and contradicted(saying.title, saying.text, twin)


def evening(folder: Path, numbers: Sequence[int]) -> list[Checked]:
    """Write, tell and check the elections with these numbers."""
    shares = [numbers[start::PROCESSES] for start in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as pool:
        parts = pool.map(_some, [folder] * PROCESSES, shares)
        return [one for part in parts for one in part]


def _some(folder: Path, numbers: Sequence[int]) -> list[Checked]:
    told, tries = Told(), Counter[str]()
    return [one for number in numbers for one in _one(folder / str(number), number, told, tries)]


def _one(folder: Path, number: int, told: Told, tries: Counter[str]) -> Iterator[Checked]:
    write_election(folder, number)
    found = _night(folder, told.lacking())
    polled = Polled(folder, Known(found.pack, found.measures, found.rule_folders))
    for saying in sayings(found, told):
        findings = findings_of(saying.title, saying.text, polled.known)
        verdicts = frozenset(one.verdict for one in findings)
        reasons = tuple(one.reason for one in findings if one.verdict is Verdict.contradicted)
        caught = ""
        if Verdict.supported in verdicts and not reasons and tries[saying.place] < TRIES:
            caught = next((way for way in WAYS if polled.catches(way, saying)), "")
            tries[saying.place] += TRIES if caught else 1
        yield Checked(number, saying, verdicts, reasons, caught)


def _night(folder: Path, wanted: Set[str]) -> Night:
    """What `night` gives, with facts of the wanted kinds, and the rules read once for all."""
    layers = rule_layers()
    pack = load_pack(folder, layers)
    measures = measure(pack, layers)
    return Night(
        pack, measures, find_facts(_rules(), measures), template_layers(), _rules(), layers
    )


@cache
def _rules() -> RuleSet:
    return load_rules(rule_layers())


def contradicted(title: str, text: str, known: Known) -> bool:
    """Whether the checker finds anything contradicted in a text with this title."""
    return any(one.verdict is Verdict.contradicted for one in findings_of(title, text, known))


def findings_of(title: str, text: str, known: Known) -> list[Finding]:
    """Return what the checker finds in a text with this title, without the title itself."""
    blocks = [Block(text)]
    if title:
        blocks = [Block(title, kind="heading"), *blocks]
    report = check(Copy("", tuple(blocks)), known)
    return [one for sentence in report.sentences[bool(title) :] for one in sentence.findings]
